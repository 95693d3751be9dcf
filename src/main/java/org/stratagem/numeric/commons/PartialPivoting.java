package org.stratagem.numeric.commons;

import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.DecompositionSolver;
import org.apache.commons.math3.linear.LUDecomposition;
import org.jspecify.annotations.Nullable;
import org.stratagem.numeric.LinearSystem;

/**
 * Elimination with partial pivoting (Golub and Van Loan, Matrix Computations, 3.4): two thirds of
 * the cube of the size in multiplications.
 */
public final class PartialPivoting implements LinearSystem {
  private static final double SINGULAR = 1e-300;

  @Override
  public double @Nullable [] solve(double[][] matrix, double[] right) {
    for (double[] row : matrix) {
      for (double entry : row) {
        if (!Double.isFinite(entry)) {
          return null;
        }
      }
    }
    DecompositionSolver solver =
        new LUDecomposition(new Array2DRowRealMatrix(matrix, false), SINGULAR).getSolver();
    return solver.isNonSingular() ? solver.solve(new ArrayRealVector(right)).toArray() : null;
  }
}
