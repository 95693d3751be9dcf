/**
 * Bargaining in games over intervals. {@code IntervalOutcomes} are the profiles of such a game,
 * listed as a certified search finds them at the prices that an agreement asks for; {@code
 * IntervalValue} is the value of a coalition's zero-sum game against the rest, enclosed; {@code
 * IntervalCoco} adds these values up.
 */
@NullMarked
package org.stratagem.bargain.continuous;

import org.jspecify.annotations.NullMarked;
