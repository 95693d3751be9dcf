package org.stratagem.solve.bimatrix;

import java.util.Arrays;

/**
 * A dictionary of doubles. What it says is a guess until it is proven, basis by basis; see {@link
 * BasisProof}.
 */
final class FloatingDictionary extends Dictionary {
  /** Smaller entries count as zero. */
  private static final double DUST = 1e-10;

  /** Solutions that are so far off have gathered rounding. */
  private static final double WORN = 1e-11;

  private final FloatingMatrix matrix;
  private final int firstWeight;
  private final int firstSlack;
  private final int width;
  private double[] cells;
  private final int[] ties;

  /**
   * @param matrix a row for each basic label, a column for each cobasic one
   * @param basic labels in sequence
   * @param cobasic labels in sequence
   */
  FloatingDictionary(FloatingMatrix matrix, int[] basic, int[] cobasic, int labels) {
    super(basic, cobasic, labels);
    this.matrix = matrix;
    this.firstWeight = cobasic[0];
    this.firstSlack = basic[0];
    this.width = cobasic.length + 1;
    this.cells = start();
    this.ties = new int[basic.length];
  }

  private double[] start() {
    double[] start = new double[matrix.rows * width];
    for (int row = 0; row < matrix.rows; row++) {
      System.arraycopy(matrix.entries, row * matrix.columns, start, row * width, width - 1);
      start[row * width + width - 1] = 1;
    }
    return start;
  }

  double at(int row, int column) {
    return cells[row * width + column];
  }

  /** The value of the row's label. */
  double value(int row) {
    return cells[row * width + width - 1];
  }

  @Override
  int leaving(int column) {
    // Half of the entries are negative in no order: raising them to dust is cheaper than asking.
    // Only where a right-hand side is all but zero can that hide the least ratio.
    int right = width - 1;
    double least = Double.POSITIVE_INFINITY;
    for (int base = 0; base < cells.length; base += width) {
      double ratio = cells[base + right] / Math.max(cells[base + column], DUST);
      if (ratio < least) {
        least = ratio;
      }
    }
    int count = tied(column, least);
    if (count == 0) {
      count = tied(column, leastRatio(column));
    }
    return count == 0 ? -1 : count == 1 ? ties[0] : leastPerturbed(count, column);
  }

  private double leastRatio(int column) {
    double least = Double.POSITIVE_INFINITY;
    for (int base = 0; base < cells.length; base += width) {
      double cell = cells[base + column];
      if (cell > DUST) {
        least = Math.min(least, cells[base + width - 1] / cell);
      }
    }
    return least;
  }

  /** Collects the rows whose ratio is all but the least one. */
  private int tied(int column, double least) {
    double limit = least + 1e-9 * (1 + Math.abs(least));
    int count = 0;
    for (int row = 0, base = 0; row < basic.length; row++, base += width) {
      double cell = cells[base + column];
      if (cells[base + width - 1] <= limit * cell && cell > DUST) {
        ties[count++] = row;
      }
    }
    return count;
  }

  private int leastPerturbed(int tied, int column) {
    int count = tied;
    for (int k = 0; count > 1 && k < order.length; k++) {
      double least = Double.POSITIVE_INFINITY;
      for (int i = 0; i < count; i++) {
        least = Math.min(least, perturbation(ties[i], order[k], column));
      }
      int kept = 0;
      for (int i = 0; i < count; i++) {
        if (perturbation(ties[i], order[k], column) <= least + 1e-9 * (1 + Math.abs(least))) {
          ties[kept++] = ties[i];
        }
      }
      count = kept;
    }
    return ties[0];
  }

  private double perturbation(int row, int label, int key) {
    int column = column(label);
    double entry = column >= 0 ? cells[row * width + column] : row(label) == row ? 1 : 0;
    return entry / cells[row * width + key];
  }

  @Override
  protected void exchange(int row, int column) {
    exchange(cells, width, row, column);
  }

  private static void exchange(double[] cells, int width, int row, int column) {
    int base = row * width;
    double inverse = 1 / cells[base + column];
    for (int j = 0; j < width; j++) {
      cells[base + j] *= inverse;
    }
    for (int line = 0; line < cells.length; line += width) {
      double factor = cells[line + column];
      if (line == base || factor == 0) {
        continue;
      }
      for (int j = 0; j < width; j++) {
        cells[line + j] -= factor * cells[base + j];
      }
      cells[line + column] = -factor * inverse;
    }
    cells[base + column] = inverse;
  }

  /** Computes the entries afresh where the solution has become inaccurate. */
  void refreshIfWorn() {
    double worst = 0;
    for (int column = 0; column < cobasic.length; column++) {
      int row = cobasic[column] - firstSlack;
      if (row >= 0 && row < matrix.rows) {
        double total = -1;
        for (int weight = 0; weight < matrix.columns; weight++) {
          int at = row(firstWeight + weight);
          total += at < 0 ? 0 : matrix.at(row, weight) * value(at);
        }
        worst = Math.max(worst, Math.abs(total));
      }
    }
    if (!(worst < WORN)) {
      refresh();
    }
  }

  /**
   * Computes the entries afresh from the matrix, against the rounding of many exchanges; labels
   * stay where they are.
   */
  void refresh() {
    double[] fresh = start();
    int[] atRow = new int[basic.length];
    int[] atColumn = new int[cobasic.length];
    for (int row = 0; row < basic.length; row++) {
      atRow[row] = firstSlack + row;
    }
    for (int column = 0; column < cobasic.length; column++) {
      atColumn[column] = firstWeight + column;
    }
    for (int column = 0; column < cobasic.length; column++) {
      if (row(firstWeight + column) < 0) {
        continue;
      }
      int best = -1;
      for (int row = 0; row < basic.length; row++) {
        // A slack that is cobasic by now, and has not left its row yet.
        boolean leaves = atRow[row] == firstSlack + row && row(atRow[row]) < 0;
        if (leaves
            && (best < 0
                || Math.abs(fresh[row * width + column])
                    > Math.abs(fresh[best * width + column]))) {
          best = row;
        }
      }
      exchange(fresh, width, best, column);
      atColumn[column] = atRow[best];
      atRow[best] = firstWeight + column;
    }
    double[] arranged = new double[fresh.length];
    for (int row = 0; row < basic.length; row++) {
      int to = row(atRow[row]) * width;
      for (int column = 0; column < cobasic.length; column++) {
        arranged[to + column(atColumn[column])] = fresh[row * width + column];
      }
      arranged[to + width - 1] = fresh[row * width + width - 1];
    }
    cells = arranged;
  }

  @Override
  public String toString() {
    return super.toString() + Arrays.toString(cells);
  }
}
