/**
 * Equilibria of games over intervals, each with the certificate that goes with it. What enters is a
 * {@link org.stratagem.game.ContinuousGame}; payoffs are enclosed over boxes of profiles, so that
 * what is said of a box holds for every profile in it.
 */
@NullMarked
package org.stratagem.solve.continuous;

import org.jspecify.annotations.NullMarked;
