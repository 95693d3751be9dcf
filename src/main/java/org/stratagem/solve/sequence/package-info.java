/**
 * Equilibria of trees in which two players have a choice, on the sequence form: general-sum games
 * as large as the tree, where the normal form is exponential in it. A {@link
 * org.stratagem.solve.sequence.TwoMovers} is the game, a {@code PathProblem} the linear equations
 * of best replies and plans with what lets them vary; {@code FloatingPath} or {@code ExactPath}
 * follows Lemke's path through its bases, and the last basis is solved exactly. {@link
 * org.stratagem.solve.sequence.SequenceNash} finds one equilibrium of a large tree, {@link
 * org.stratagem.solve.sequence.TremblingEquilibrium} one that stands vanishing mistakes, as
 * functions of how likely these are. What leaves is proven on the tree by {@code game.tree}.
 */
@NullMarked
package org.stratagem.solve.sequence;

import org.jspecify.annotations.NullMarked;
