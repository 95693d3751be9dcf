/** Strategies of equal rank: fixpoints, orders, races. */
@NullMarked
package org.stratagem.library.peer;

import org.jspecify.annotations.NullMarked;
