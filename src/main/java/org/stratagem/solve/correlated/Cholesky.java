package org.stratagem.solve.correlated;

/**
 * The triangular factor of a symmetric matrix that is positive definite up to rounding; of the
 * matrix only the part up to the diagonal is read, and it is overwritten.
 */
final class Cholesky {
  private final double[][] factor;

  Cholesky(double[][] matrix) {
    this.factor = matrix;
    for (int row = 0; row < matrix.length; row++) {
      double[] own = matrix[row];
      for (int column = 0; column <= row; column++) {
        double[] other = matrix[column];
        double sum = own[column];
        for (int k = 0; k < column; k++) {
          sum -= own[k] * other[k];
        }
        if (column < row) {
          own[column] = sum / other[column];
        } else {
          // A pivot lost to rounding belongs to a direction that the others determine.
          own[row] = sum > 1e-300 ? Math.sqrt(sum) : 1e150;
        }
      }
    }
  }

  /** Solves the matrix times x equal to the right-hand side. */
  double[] solve(double[] right) {
    double[] x = right.clone();
    for (int row = 0; row < x.length; row++) {
      for (int k = 0; k < row; k++) {
        x[row] -= factor[row][k] * x[k];
      }
      x[row] /= factor[row][row];
    }
    for (int row = x.length - 1; row >= 0; row--) {
      x[row] /= factor[row][row];
      for (int k = 0; k < row; k++) {
        x[k] -= factor[row][k] * x[row];
      }
    }
    return x;
  }
}
