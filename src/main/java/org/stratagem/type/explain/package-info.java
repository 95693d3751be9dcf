/** A tier explained: what it is told, in which order, and whom it can be played against. */
@NullMarked
package org.stratagem.type.explain;

import org.jspecify.annotations.NullMarked;
