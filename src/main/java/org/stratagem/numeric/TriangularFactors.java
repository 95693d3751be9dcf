package org.stratagem.numeric;

import org.jspecify.annotations.Nullable;

/**
 * A square matrix of doubles as the product of two triangular ones, by elimination with partial
 * pivoting (Golub and Van Loan, Matrix Computations, 3.4). Cost: two thirds of the cube of the size
 * in multiplications, and for each solution twice its square.
 */
public final class TriangularFactors {
  private final double[][] rows;
  private final int[] order;
  private final int orientation;

  private TriangularFactors(double[][] rows, int[] order, int orientation) {
    this.rows = rows;
    this.order = order;
    this.orientation = orientation;
  }

  /**
   * The factors.
   *
   * @param matrix square, by rows; its contents are lost
   * @return null where the matrix is singular to working precision or has an entry that is no
   *     number
   */
  public static @Nullable TriangularFactors of(double[][] matrix) {
    int size = matrix.length;
    int[] order = new int[size];
    int orientation = 1;
    for (int row = 0; row < size; row++) {
      order[row] = row;
    }
    for (int column = 0; column < size; column++) {
      int pivot = column;
      for (int row = column + 1; row < size; row++) {
        if (Math.abs(matrix[row][column]) > Math.abs(matrix[pivot][column])) {
          pivot = row;
        }
      }
      double[] pivotal = matrix[pivot];
      double divisor = pivotal[column];
      if (!(Math.abs(divisor) > 1e-300) || Double.isInfinite(divisor)) {
        return null;
      }
      if (pivot != column) {
        matrix[pivot] = matrix[column];
        matrix[column] = pivotal;
        int moved = order[pivot];
        order[pivot] = order[column];
        order[column] = moved;
        orientation = -orientation;
      }
      orientation = divisor < 0 ? -orientation : orientation;
      for (int row = column + 1; row < size; row++) {
        double[] other = matrix[row];
        if (other[column] != 0) {
          double factor = other[column] / divisor;
          other[column] = factor;
          for (int k = column + 1; k < size; k++) {
            other[k] -= factor * pivotal[k];
          }
        }
      }
    }
    return new TriangularFactors(matrix, order, orientation);
  }

  /** The sign of the matrix's determinant. */
  public int orientation() {
    return orientation;
  }

  /**
   * The solution of {@code matrix x = right}.
   *
   * @param right as long as the matrix has rows; left as it is
   */
  public double[] solve(double... right) {
    int size = rows.length;
    double[] solution = new double[size];
    for (int row = 0; row < size; row++) {
      double sum = right[order[row]];
      for (int k = 0; k < row; k++) {
        sum -= rows[row][k] * solution[k];
      }
      solution[row] = sum;
    }
    for (int row = size - 1; row >= 0; row--) {
      double sum = solution[row];
      for (int k = row + 1; k < size; k++) {
        sum -= rows[row][k] * solution[k];
      }
      solution[row] = sum / rows[row][row];
    }
    return solution;
  }
}
