/**
 * Actions that no sensible player takes: dominated ones, strictly or weakly, by other actions or by
 * mixtures of them, eliminated round by round ({@code Elimination}), and what is left justified by
 * beliefs. {@code Dominance} decides for one action of a {@code Remainder}, the part of a game that
 * is still there, and proves it either way.
 */
@NullMarked
package org.stratagem.solve.dominance;

import org.jspecify.annotations.NullMarked;
