/**
 * Correlated equilibria (Aumann 1974, 1987) and coarse ones (Moulin and Vial 1978) of finite games
 * with any number of players. {@code CorrelatedPolytope} holds the game's incentive constraints,
 * {@code CorrelatedSolver} optimises over them exactly and {@code EntropySolver} picks the most
 * even equilibrium; what leaves is a joint distribution with the prices of the constraints, which
 * {@code CorrelatedPolytope} checks anew.
 */
@NullMarked
package org.stratagem.solve.correlated;

import org.jspecify.annotations.NullMarked;
