/**
 * Linear programs with rational data, answered exactly. {@link
 * org.stratagem.numeric.linear.LinearSolver} looks for an optimal basis in floating point ({@code
 * FloatingSimplex}), solves that basis's equations in rational arithmetic by p-adic lifting ({@code
 * BasisEquations}, {@code ModularInverse}), goes on with exact pivots where the basis turns out not
 * to be optimal ({@code ExactSimplex}), and hands out only what {@link
 * org.stratagem.numeric.linear.LinearProof} finds proven on the program as it was given. Whoever
 * has an idea of the answer says so ({@code LikelyBasis}). {@code PlanarImage} walks around a
 * feasible set seen in the plane of two objectives.
 */
@NullMarked
package org.stratagem.numeric.linear;

import org.jspecify.annotations.NullMarked;
