package org.stratagem.numeric;

import org.jspecify.annotations.Nullable;

/** A method that solves a system of as many linear equations as unknowns, in doubles. */
@FunctionalInterface
public interface LinearSystem {
  /**
   * The solution of {@code matrix x = right}.
   *
   * @param matrix square, by rows; left as it is
   * @param right as long as the matrix has rows; left as it is
   * @return the unknowns, or null where the matrix is singular to working precision
   */
  double @Nullable [] solve(double[][] matrix, double[] right);
}
