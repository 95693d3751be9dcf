package org.stratagem.numeric.optimum;

import static org.stratagem.numeric.interval.Rounding.addDown;
import static org.stratagem.numeric.interval.Rounding.addUp;
import static org.stratagem.numeric.interval.Rounding.multiplyDown;
import static org.stratagem.numeric.interval.Rounding.multiplyUp;

/**
 * One interval Newton step for the stationary points of a function in a box, in the form of Hansen
 * and Sengupta (Neumaier, Interval Methods for Systems of Equations, 1990, chapter 5): the linear
 * system is multiplied by the inverse of its middle and solved coordinate by coordinate. Cost: the
 * third power of the number of coordinates.
 */
final class NewtonStep {
  private final int size;
  private final double[] low;
  private final double[] high;
  private boolean inside = true;
  private boolean empty;

  /**
   * @param low the lower bounds of the box; narrowed by {@link #solve}
   * @param high the upper bounds of the box; narrowed by {@link #solve}
   */
  NewtonStep(double[] low, double[] high) {
    this.size = low.length;
    this.low = low;
    this.high = high;
  }

  /** Whether the box holds no stationary point. */
  boolean empty() {
    return empty;
  }

  /** Whether the box is proven to hold exactly one stationary point. */
  boolean unique() {
    return inside && !empty;
  }

  /**
   * @param centre a point of the box
   * @param slope lower and upper bounds of the gradient at the centre
   * @param curvature lower and upper bounds of the second derivatives on the box
   * @return whether a step could be made
   */
  boolean solve(double[] centre, double[][] slope, double[][][] curvature) {
    double[][] middle = new double[size][size];
    for (int i = 0; i < size; i++) {
      for (int j = 0; j < size; j++) {
        middle[i][j] = 0.5 * curvature[0][i][j] + 0.5 * curvature[1][i][j];
      }
    }
    double[][] inverse = inverse(middle);
    if (inverse.length < size) {
      return false;
    }
    for (int i = 0; i < size && !empty; i++) {
      coordinate(i, inverse[i], centre, slope, curvature);
    }
    return true;
  }

  private void coordinate(
      int i, double[] row, double[] centre, double[][] slope, double[][][] curvature) {
    double leastSum = 0;
    double mostSum = 0;
    for (int k = 0; k < size; k++) {
      leastSum = addDown(leastSum, lowProduct(row[k], slope[0][k], slope[1][k]));
      mostSum = addUp(mostSum, highProduct(row[k], slope[0][k], slope[1][k]));
    }
    double leastOwn = 0;
    double mostOwn = 0;
    for (int j = 0; j < size; j++) {
      double least = 0;
      double most = 0;
      for (int k = 0; k < size; k++) {
        least = addDown(least, lowProduct(row[k], curvature[0][k][j], curvature[1][k][j]));
        most = addUp(most, highProduct(row[k], curvature[0][k][j], curvature[1][k][j]));
      }
      if (j == i) {
        leastOwn = least;
        mostOwn = most;
      } else {
        double below = addDown(low[j], -centre[j]);
        double above = addUp(high[j], -centre[j]);
        leastSum = addDown(leastSum, least(least, most, below, above));
        mostSum = addUp(mostSum, -least(-most, -least, below, above));
      }
    }
    if (!(leastOwn > 0)) {
      // The inverse of the middle makes the diagonal about 1; where it may vanish nothing follows.
      inside = false;
      return;
    }
    // The step is minus the sum over the diagonal.
    double down = quotientDown(-mostSum, leastOwn, mostOwn);
    double up = -quotientDown(leastSum, leastOwn, mostOwn);
    double from = addDown(centre[i], down);
    double to = addUp(centre[i], up);
    if (!(from > low[i] && to < high[i])) {
      inside = false;
    }
    if (from > high[i] || to < low[i]) {
      empty = true;
      return;
    }
    low[i] = Math.max(low[i], from);
    high[i] = Math.min(high[i], to);
  }

  private static double lowProduct(double factor, double least, double most) {
    return multiplyDown(factor, factor >= 0 ? least : most);
  }

  private static double highProduct(double factor, double least, double most) {
    return multiplyUp(factor, factor >= 0 ? most : least);
  }

  /** The least product of two intervals. */
  private static double least(double al, double ah, double bl, double bh) {
    return Math.min(
        Math.min(multiplyDown(al, bl), multiplyDown(al, bh)),
        Math.min(multiplyDown(ah, bl), multiplyDown(ah, bh)));
  }

  /** The least quotient by a positive interval. */
  private static double quotientDown(double numerator, double least, double most) {
    double quotient = numerator / (numerator >= 0 ? most : least);
    return Math.nextDown(quotient);
  }

  /** Gauss-Jordan with row pivoting; an empty array where it fails. */
  private static double[][] inverse(double[][] matrix) {
    int n = matrix.length;
    double[][] work = new double[n][2 * n];
    for (int i = 0; i < n; i++) {
      System.arraycopy(matrix[i], 0, work[i], 0, n);
      work[i][n + i] = 1;
    }
    for (int column = 0; column < n; column++) {
      int pivot = column;
      for (int row = column + 1; row < n; row++) {
        if (Math.abs(work[row][column]) > Math.abs(work[pivot][column])) {
          pivot = row;
        }
      }
      double[] swap = work[pivot];
      work[pivot] = work[column];
      work[column] = swap;
      double scale = 1 / swap[column];
      if (Double.isNaN(scale) || Double.isInfinite(scale)) {
        return new double[0][];
      }
      for (int k = 0; k < 2 * n; k++) {
        swap[k] *= scale;
      }
      for (int row = 0; row < n; row++) {
        double factor = work[row][column];
        if (row != column && factor != 0) {
          for (int k = 0; k < 2 * n; k++) {
            work[row][k] -= factor * swap[k];
          }
        }
      }
    }
    double[][] inverse = new double[n][];
    for (int i = 0; i < n; i++) {
      inverse[i] = java.util.Arrays.copyOfRange(work[i], n, 2 * n);
      for (double entry : inverse[i]) {
        if (Double.isNaN(entry) || Double.isInfinite(entry)) {
          return new double[0][];
        }
      }
    }
    return inverse;
  }
}
