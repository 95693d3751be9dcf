/**
 * Games in which what one side gains the other loses: the value and optimal mixtures, exact, by
 * linear programs ({@code MatrixGameSolver}), which begin at guessed supports where games are large
 * ({@code SupportEstimate}). What a player of any game can guarantee itself against all others
 * together is such a game too; {@code Guarantee} computes what a mixture is worth at worst, from
 * the game alone.
 */
@NullMarked
package org.stratagem.solve.zerosum;

import org.jspecify.annotations.NullMarked;
