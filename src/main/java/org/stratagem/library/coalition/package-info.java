/** Coalitional games. */
@NullMarked
package org.stratagem.library.coalition;

import org.jspecify.annotations.NullMarked;
