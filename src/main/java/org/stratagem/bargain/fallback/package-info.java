/**
 * Bargaining from an equilibrium: if talks fail, coalitions and the others play a Nash or a
 * correlated equilibrium, and what all together make above that is shared (a kinder disagreement
 * point than mutual threats). {@code Sides} merges players into the sides of a game, {@code
 * Fallbacks} are the equilibria of one such game, {@code FallbackSolver} adds up what the
 * coalitions get in those that are selected, and over all of them.
 */
@NullMarked
package org.stratagem.bargain.fallback;

import org.jspecify.annotations.NullMarked;
