package org.stratagem.solve.support;

/**
 * A combination of rows, with factors from -1 to 1, whose least entry is as great as can be;
 * factors of some rows are not negative. That is the dual of a linear program: the mixture of
 * columns nearest to 0 in the sum of distances, solved by the primal simplex method from the one
 * column that is nearest. Doubles only: whoever uses the factors checks them.
 */
final class Combination {
  private static final double SMALL = 1e-10;
  private static final int PIVOTS = 400;

  private final int rows;
  private final int columns;
  private final boolean[] isEqual;

  /** Rows, and last the sum of the shares; columns, then surpluses of the rows, then the values. */
  private final double[][] table;

  /** What each column costs more than the basis does in its place. */
  private final double[] costs;

  /** The column in each row's basis; that of a deficit is counted after all others. */
  private final int[] basis;

  Combination(double[][] entries, boolean[] isEqual) {
    this.rows = entries.length;
    this.columns = entries[0].length;
    this.isEqual = isEqual;
    this.table = new double[rows + 1][columns + rows + 1];
    this.costs = new double[columns + rows + 1];
    this.basis = new int[rows + 1];
    int start = nearest(entries);
    for (int row = 0; row < rows; row++) {
      double at = entries[row][start];
      double sign = at >= 0 ? -1 : 1;
      for (int column = 0; column < columns; column++) {
        table[row][column] = sign * (entries[row][column] - at);
      }
      table[row][columns + row] = -sign;
      table[row][columns + rows] = -sign * at;
      basis[row] = columns + row + (at >= 0 ? 0 : rows);
      costs[columns + row] = 1;
    }
    java.util.Arrays.fill(table[rows], 0, columns, 1);
    table[rows][columns + rows] = 1;
    basis[rows] = start;
    for (int row = 0; row < rows; row++) {
      double cost = basis[row] < columns + rows || isEqual[row] ? 1 : 0;
      for (int column = 0; cost != 0 && column <= columns + rows; column++) {
        costs[column] -= table[row][column];
      }
    }
  }

  private int nearest(double[][] entries) {
    int nearest = 0;
    double least = Double.POSITIVE_INFINITY;
    for (int column = 0; column < columns; column++) {
      double distance = 0;
      for (int row = 0; row < rows; row++) {
        distance +=
            isEqual[row] ? Math.abs(entries[row][column]) : Math.max(0, entries[row][column]);
      }
      if (distance < least) {
        least = distance;
        nearest = column;
      }
    }
    return nearest;
  }

  /** The factor of each row. */
  double[] factors() {
    for (int pivot = 0; pivot < PIVOTS; pivot++) {
      int entering = entering();
      if (entering < 0 || -costs[columns + rows] < SMALL) {
        break;
      }
      int leaving = leaving(entering);
      if (leaving < 0) {
        break;
      }
      exchange(leaving, entering);
    }
    double[] factors = new double[rows];
    for (int row = 0; row < rows; row++) {
      factors[row] = 1 - costs[columns + row];
    }
    return factors;
  }

  /** The column that improves most; a row's deficit is the opposite of its surplus. */
  private int entering() {
    int entering = -1;
    double most = -SMALL;
    for (int column = 0; column < columns + rows; column++) {
      if (costs[column] < most) {
        most = costs[column];
        entering = column;
      }
      if (column >= columns) {
        double deficit = (isEqual[column - columns] ? 2 : 1) - costs[column];
        if (deficit < most) {
          most = deficit;
          entering = column + rows;
        }
      }
    }
    return entering;
  }

  private int leaving(int entering) {
    boolean isDeficit = entering >= columns + rows;
    int column = isDeficit ? entering - rows : entering;
    int leaving = -1;
    double least = Double.POSITIVE_INFINITY;
    for (int row = 0; row <= rows; row++) {
      double entry = isDeficit ? -table[row][column] : table[row][column];
      if (entry > SMALL && table[row][columns + rows] / entry < least) {
        least = table[row][columns + rows] / entry;
        leaving = row;
      }
    }
    return leaving;
  }

  private void exchange(int leaving, int entering) {
    boolean isDeficit = entering >= columns + rows;
    int column = isDeficit ? entering - rows : entering;
    double sign = isDeficit ? -1 : 1;
    double cost = isDeficit ? (isEqual[column - columns] ? 2 : 1) - costs[column] : costs[column];
    double[] pivotal = table[leaving];
    double divisor = sign * pivotal[column];
    for (int k = 0; k < pivotal.length; k++) {
      pivotal[k] /= divisor;
    }
    for (int row = 0; row <= rows; row++) {
      double factor = sign * table[row][column];
      if (row != leaving && factor != 0) {
        subtract(table[row], factor, pivotal);
      }
    }
    subtract(costs, cost, pivotal);
    basis[leaving] = entering;
  }

  private static void subtract(double[] from, double factor, double[] row) {
    for (int k = 0; k < row.length; k++) {
      from[k] -= factor * row[k];
    }
  }
}
