/**
 * Finite games of two players. {@link org.stratagem.solve.bimatrix.AllEquilibria} finds all
 * equilibria exactly, {@link org.stratagem.solve.bimatrix.OneEquilibrium} single ones of large
 * games, {@link org.stratagem.solve.bimatrix.SymmetricEquilibria} the symmetric ones: a normal form
 * enters, payoffs become integers, doubles guide the pivots, and what leaves is fractions that were
 * proven with integers. {@link org.stratagem.solve.bimatrix.LemkeHowson} takes payoffs as doubles,
 * for searches that solve one small game after another.
 */
@NullMarked
package org.stratagem.solve.bimatrix;

import org.jspecify.annotations.NullMarked;
