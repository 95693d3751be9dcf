/**
 * Finite games of two players given by two matrices: a pair of mixed strategies and how far it is
 * from an equilibrium. What enters is payoffs as doubles; what leaves is weights, checked against
 * the payoffs whatever found them.
 */
@NullMarked
package org.stratagem.solve.bimatrix;

import org.jspecify.annotations.NullMarked;
