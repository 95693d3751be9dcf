package org.stratagem.numeric.linear;

import java.util.Arrays;

/**
 * The basic variables of a program as sums over those that are not basic, in doubles: a table that
 * a pivot rewrites (Chvátal 1983, chapter 2). Rows of objectives are carried along. A pivot costs a
 * multiplication and an addition for each entry.
 */
final class Dictionary {
  /** The table: a row for each basic variable, then one for each objective. */
  private final double[][] table;

  private final int basics;
  private final int[] basic;
  private final int[] nonbasic;

  /**
   * All activities basic.
   *
   * @param coefficients of the rows; taken over
   * @param objectives taken over
   */
  Dictionary(double[][] coefficients, int columns, double[]... objectives) {
    this.basics = coefficients.length;
    this.table = Arrays.copyOf(coefficients, basics + objectives.length);
    System.arraycopy(objectives, 0, table, basics, objectives.length);
    this.basic = new int[basics];
    Arrays.setAll(basic, row -> columns + row);
    this.nonbasic = new int[columns];
    Arrays.setAll(nonbasic, column -> column);
  }

  int rows() {
    return basics;
  }

  int columns() {
    return nonbasic.length;
  }

  /** The variable or activity of a row. */
  int basic(int row) {
    return basic[row];
  }

  /** The variable or activity of a column. */
  int nonbasic(int column) {
    return nonbasic[column];
  }

  double[] row(int row) {
    return table[row];
  }

  double[] objective(int number) {
    return table[basics + number];
  }

  /** Exchanges a row's variable with a column's. */
  void pivot(int row, int column) {
    double[] pivotRow = table[row];
    double inverse = 1 / pivotRow[column];
    for (int k = 0; k < pivotRow.length; k++) {
      pivotRow[k] *= -inverse;
    }
    pivotRow[column] = inverse;
    for (int other = 0; other < table.length; other++) {
      double factor = table[other][column];
      if (other != row && factor != 0) {
        table[other][column] = 0;
        add(factor, pivotRow, table[other]);
      }
    }
    int leaving = basic[row];
    basic[row] = nonbasic[column];
    nonbasic[column] = leaving;
  }

  private static void add(double factor, double[] row, double[] to) {
    for (int k = 0; k < row.length; k++) {
      to[k] += factor * row[k];
    }
  }
}
