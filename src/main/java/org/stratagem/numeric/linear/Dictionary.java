package org.stratagem.numeric.linear;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The basic variables of a program as sums over those that are not basic, in doubles: a table that
 * pivots rewrite (Chvátal 1983, chapter 2). Rows of objectives are carried along.
 *
 * <p>A pivot is a product of a column and a row that is added to the table. In large tables such
 * products wait until there are {@link #LONGEST_WAIT} of them and are then added in one pass, so
 * that the table goes through the cache once for all; a row or a column that is asked for meanwhile
 * is completed by itself. A pivot costs a multiplication and an addition for each entry.
 */
final class Dictionary {
  /** So many pivots are added to a large table together. */
  private static final int LONGEST_WAIT = 32;

  /** With so many rows and columns for each pivot that waits, waiting costs little. */
  private static final int WORTH_WAITING = 12;

  /** From so many multiplications on a pass is shared by the processors. */
  private static final long WORTH_SHARING = 2_000_000;

  /** Rows that one processor takes at a time. */
  private static final int SHARE = 64;

  /** So many columns of all waiting rows stay in the second-level cache. */
  private static final int TILE = 1024;

  /** A row for each basic variable, without the pivots that wait. */
  private final double[][] table;

  private final double[][] objectives;
  private final int[] basic;
  private final int[] nonbasic;

  private final double[][] waitingColumns;
  private final double[][] waitingRows;
  private final boolean[] isPivotRow;
  private final boolean[] isPivotColumn;
  private int waiting;

  private final double[] row;
  private final double[] column;
  private int rowHeld = -1;
  private int columnHeld = -1;

  /**
   * All activities basic.
   *
   * @param coefficients of the rows; taken over
   * @param objectives taken over
   */
  Dictionary(double[][] coefficients, int columns, double[]... objectives) {
    int rows = coefficients.length;
    this.table = coefficients;
    this.objectives = objectives;
    this.basic = new int[rows];
    Arrays.setAll(basic, row -> columns + row);
    this.nonbasic = new int[columns];
    Arrays.setAll(nonbasic, column -> column);
    int most = Math.max(1, Math.min(LONGEST_WAIT, Math.min(rows, columns) / WORTH_WAITING));
    this.waitingColumns = new double[most][rows];
    this.waitingRows = new double[most][columns];
    this.isPivotRow = new boolean[rows];
    this.isPivotColumn = new boolean[columns];
    this.row = new double[columns];
    this.column = new double[rows];
  }

  int rows() {
    return basic.length;
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

  double[] objective(int number) {
    return objectives[number];
  }

  /** The entries of a row; to be read before the next row is asked for. */
  double[] row(int number) {
    if (waiting == 0) {
      return table[number];
    }
    if (rowHeld != number) {
      completeRow(number);
      rowHeld = number;
    }
    return row;
  }

  private void completeRow(int number) {
    if (isPivotRow[number]) {
      Arrays.fill(row, 0);
    } else {
      System.arraycopy(table[number], 0, row, 0, row.length);
      for (int place = 0; place < row.length; place++) {
        if (isPivotColumn[place]) {
          row[place] = 0;
        }
      }
    }
    for (int pivot = 0; pivot < waiting; pivot++) {
      if (waitingColumns[pivot][number] != 0) {
        Products.add(waitingColumns[pivot][number], waitingRows[pivot], row);
      }
    }
  }

  /** The entries of a column; to be read before the next column is asked for. */
  double[] column(int number) {
    if (columnHeld != number) {
      completeColumn(number);
      columnHeld = number;
    }
    return column;
  }

  private void completeColumn(int number) {
    if (isPivotColumn[number]) {
      Arrays.fill(column, 0);
    } else {
      for (int place = 0; place < column.length; place++) {
        column[place] = isPivotRow[place] ? 0 : table[place][number];
      }
    }
    for (int pivot = 0; pivot < waiting; pivot++) {
      if (waitingRows[pivot][number] != 0) {
        Products.add(waitingRows[pivot][number], waitingColumns[pivot], column);
      }
    }
  }

  /** Exchanges a row's variable with a column's. */
  void pivot(int row, int column) {
    double[] pivotRow = waitingRows[waiting];
    double[] pivotColumn = waitingColumns[waiting];
    System.arraycopy(row(row), 0, pivotRow, 0, pivotRow.length);
    System.arraycopy(column(column), 0, pivotColumn, 0, pivotColumn.length);
    double inverse = 1 / pivotRow[column];
    for (int place = 0; place < pivotRow.length; place++) {
      pivotRow[place] *= -inverse;
    }
    pivotRow[column] = inverse;
    pivotColumn[row] = 1;
    for (int earlier = 0; earlier < waiting; earlier++) {
      waitingColumns[earlier][row] = 0;
      waitingRows[earlier][column] = 0;
    }
    isPivotRow[row] = true;
    isPivotColumn[column] = true;
    for (double[] objective : objectives) {
      double factor = objective[column];
      if (factor != 0) {
        objective[column] = 0;
        Products.add(factor, pivotRow, objective);
      }
    }
    rowHeld = -1;
    columnHeld = -1;
    waiting++;
    if (waiting == waitingRows.length) {
      settle();
    }
    int leaving = basic[row];
    basic[row] = nonbasic[column];
    nonbasic[column] = leaving;
  }

  /**
   * Adds what waits to the table. Each row is one processor's, so that sharing changes no digit.
   */
  void settle() {
    if (waiting == 0) {
      return;
    }
    int[] pivotColumns =
        IntStream.range(0, nonbasic.length).filter(place -> isPivotColumn[place]).toArray();
    int rows = basic.length;
    if ((long) waiting * rows * nonbasic.length < WORTH_SHARING) {
      settle(0, rows, pivotColumns);
    } else {
      Sharing.parts(rows, SHARE, from -> settle(from, Math.min(rows, from + SHARE), pivotColumns));
    }
    waiting = 0;
    rowHeld = -1;
    columnHeld = -1;
    Arrays.fill(isPivotRow, false);
    Arrays.fill(isPivotColumn, false);
  }

  private void settle(int from, int to, int[] pivotColumns) {
    double[] factors = new double[waiting];
    double[][] rows = new double[waiting][];
    for (int number = from; number < to; number++) {
      double[] sum = table[number];
      if (isPivotRow[number]) {
        Arrays.fill(sum, 0);
      } else {
        for (int place : pivotColumns) {
          sum[place] = 0;
        }
      }
      int count = 0;
      for (int pivot = 0; pivot < waiting; pivot++) {
        if (waitingColumns[pivot][number] != 0) {
          factors[count] = waitingColumns[pivot][number];
          rows[count++] = waitingRows[pivot];
        }
      }
      for (int begin = 0; begin < sum.length; begin += TILE) {
        Products.add(factors, rows, count, begin, Math.min(sum.length, begin + TILE), sum);
      }
    }
  }
}
