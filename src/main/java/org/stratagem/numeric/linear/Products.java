package org.stratagem.numeric.linear;

/**
 * Matrices of doubles times vectors, by adding up rows: entries of a sum do not wait for each
 * other, so that the compiler can compute several at once.
 */
final class Products {
  /** Rows that are added in one pass over the sum. */
  private static final int TOGETHER = 4;

  private Products() {}

  /** Adds the matrix's transpose times the vector to a sum. */
  static void transposedTimes(double[][] matrix, double[] vector, double[] sum) {
    double[] factors = new double[vector.length];
    double[][] rows = new double[vector.length][];
    int count = 0;
    for (int row = 0; row < matrix.length; row++) {
      if (vector[row] != 0) {
        factors[count] = vector[row];
        rows[count++] = matrix[row];
      }
    }
    add(factors, rows, count, 0, sum.length, sum);
  }

  /**
   * Adds multiples of rows to a sum.
   *
   * @param factors as many as the count says
   * @param rows as many
   * @param from the first place of the sum to be changed
   * @param to the place behind the last one
   */
  static void add(double[] factors, double[][] rows, int count, int from, int to, double[] sum) {
    int row = 0;
    for (; row + TOGETHER <= count; row += TOGETHER) {
      add(
          factors[row],
          rows[row],
          factors[row + 1],
          rows[row + 1],
          factors[row + 2],
          rows[row + 2],
          factors[row + 3],
          rows[row + 3],
          from,
          to,
          sum);
    }
    for (; row < count; row++) {
      double factor = factors[row];
      double[] own = rows[row];
      for (int place = from; place < to; place++) {
        sum[place] += factor * own[place];
      }
    }
  }

  private static void add(
      double first,
      double[] firstRow,
      double second,
      double[] secondRow,
      double third,
      double[] thirdRow,
      double fourth,
      double[] fourthRow,
      int from,
      int to,
      double[] sum) {
    for (int place = from; place < to; place++) {
      sum[place] +=
          first * firstRow[place]
              + second * secondRow[place]
              + (third * thirdRow[place] + fourth * fourthRow[place]);
    }
  }

  /** Adds a multiple of a row to a sum. */
  static void add(double factor, double[] row, double[] sum) {
    for (int place = 0; place < sum.length; place++) {
      sum[place] += factor * row[place];
    }
  }
}
