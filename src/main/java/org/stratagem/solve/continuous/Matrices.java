package org.stratagem.solve.continuous;

import org.jspecify.annotations.Nullable;

/** Small dense matrices of doubles. */
public final class Matrices {
  private Matrices() {}

  /** The inverse by elimination with row exchanges, in doubles; null where it is singular. */
  public static double @Nullable [][] inverse(double[][] matrix) {
    int size = matrix.length;
    double[][] work = new double[size][2 * size];
    for (int i = 0; i < size; i++) {
      System.arraycopy(matrix[i], 0, work[i], 0, size);
      work[i][size + i] = 1;
    }
    for (int column = 0; column < size; column++) {
      int pivot = column;
      for (int row = column + 1; row < size; row++) {
        if (Math.abs(work[row][column]) > Math.abs(work[pivot][column])) {
          pivot = row;
        }
      }
      double[] swapped = work[pivot];
      work[pivot] = work[column];
      work[column] = swapped;
      double divisor = work[column][column];
      if (!(Math.abs(divisor) > 1e-300) || !Double.isFinite(divisor)) {
        return null;
      }
      for (int k = 0; k < 2 * size; k++) {
        work[column][k] /= divisor;
      }
      for (int row = 0; row < size; row++) {
        double factor = work[row][column];
        if (row != column && factor != 0) {
          for (int k = 0; k < 2 * size; k++) {
            work[row][k] -= factor * work[column][k];
          }
        }
      }
    }
    double[][] inverse = new double[size][size];
    for (int i = 0; i < size; i++) {
      System.arraycopy(work[i], size, inverse[i], 0, size);
    }
    return inverse;
  }
}
