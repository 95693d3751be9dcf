/**
 * Enclosures: a {@link org.stratagem.numeric.Tape} evaluated over a box gives an interval that
 * holds every value on the box, rounded outward, and says whether the formula is defined and
 * continuous there.
 */
@NullMarked
package org.stratagem.numeric.interval;

import org.jspecify.annotations.NullMarked;
