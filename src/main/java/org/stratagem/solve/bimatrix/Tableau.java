package org.stratagem.solve.bimatrix;

import org.stratagem.numeric.Real;

/**
 * The equations {@code M v + w = 1} with nonnegative {@code v} and {@code w}, and a basis of them.
 * Ratio tests are lexicographic, so that no basis is met twice, however degenerate the game is
 * (Dantzig, Orden and Wolfe 1955; von Stengel, Handbook of Game Theory 3, 2002, section 2.6).
 *
 * <p>Numbers are exact or doubles as they come; entries below the tolerance count as zero.
 */
final class Tableau {
  private final Real[][] cells;
  private final int[] basis;
  private final Real tolerance;
  private final int[] slackOrder;

  /**
   * @param matrix rows of M, positive
   * @param variable the label of each column of M
   * @param slack the label of the slack of each row
   */
  Tableau(Real[][] matrix, int[] variable, int[] slack, Real tolerance) {
    int labels = variable.length + slack.length;
    this.tolerance = tolerance;
    this.basis = slack.clone();
    this.slackOrder = slack.clone();
    this.cells = new Real[matrix.length][labels + 1];
    for (int row = 0; row < matrix.length; row++) {
      java.util.Arrays.fill(cells[row], Real.ZERO);
      for (int column = 0; column < variable.length; column++) {
        cells[row][variable[column]] = matrix[row][column];
      }
      cells[row][slack[row]] = Real.ONE;
      cells[row][labels] = Real.ONE;
    }
  }

  /**
   * Brings a label into the basis.
   *
   * @return the label that leaves it; -1 where none can
   */
  int enter(int label) {
    int leaving = -1;
    for (int row = 0; row < cells.length; row++) {
      if (cells[row][label].compareTo(tolerance) > 0
          && (leaving < 0 || isBefore(row, leaving, label))) {
        leaving = row;
      }
    }
    if (leaving < 0) {
      return -1;
    }
    int left = basis[leaving];
    pivot(leaving, label);
    basis[leaving] = label;
    return left;
  }

  /** Whether the row's ratios come lexicographically before the other's. */
  private boolean isBefore(int row, int other, int label) {
    int last = cells[row].length - 1;
    for (int place = -1; place < slackOrder.length; place++) {
      int column = place < 0 ? last : slackOrder[place];
      Real difference =
          cells[row][column]
              .times(cells[other][label])
              .minus(cells[other][column].times(cells[row][label]));
      if (difference.compareTo(tolerance) > 0) {
        return false;
      }
      if (difference.compareTo(tolerance.negate()) < 0) {
        return true;
      }
    }
    return false;
  }

  private void pivot(int row, int column) {
    Real[] pivotal = cells[row];
    Real divisor = pivotal[column];
    for (int i = 0; i < pivotal.length; i++) {
      pivotal[i] = pivotal[i].dividedBy(divisor);
    }
    for (int other = 0; other < cells.length; other++) {
      Real factor = cells[other][column];
      if (other == row || factor.signum() == 0) {
        continue;
      }
      for (int i = 0; i < pivotal.length; i++) {
        if (pivotal[i].signum() != 0) {
          cells[other][i] = cells[other][i].minus(factor.times(pivotal[i]));
        }
      }
    }
  }

  /** The value of a label in the present basis. */
  double value(int label) {
    for (int row = 0; row < basis.length; row++) {
      if (basis[row] == label) {
        return cells[row][cells[row].length - 1].doubleValue();
      }
    }
    return 0;
  }
}
