/**
 * Markov games: stationary profiles, what they are worth in every state, what anybody could gain by
 * a deviation, and equilibria. What enters is a game with exact payoffs; every answer is judged by
 * exact arithmetic on the strategies as they stand, whatever found them.
 */
@NullMarked
package org.stratagem.solve.markov;

import org.jspecify.annotations.NullMarked;
