package org.stratagem.numeric.linear;

/** Matrices of doubles times vectors, row by row in memory's order. */
final class Products {
  private Products() {}

  /** Adds the matrix times the vector to a sum. */
  static void times(double[][] matrix, double[] vector, double[] sum) {
    for (int row = 0; row < matrix.length; row++) {
      sum[row] += dot(matrix[row], vector);
    }
  }

  /** Adds the matrix's transpose times the vector to a sum. */
  static void transposedTimes(double[][] matrix, double[] vector, double[] sum) {
    for (int row = 0; row < matrix.length; row++) {
      double factor = vector[row];
      if (factor != 0) {
        add(factor, matrix[row], sum);
      }
    }
  }

  private static void add(double factor, double[] row, double[] sum) {
    for (int column = 0; column < row.length; column++) {
      sum[column] += factor * row[column];
    }
  }

  /** Four sums at once keep the processor's adders busy. */
  private static double dot(double[] left, double[] right) {
    int size = left.length;
    double first = 0;
    double second = 0;
    double third = 0;
    double fourth = 0;
    int place = 0;
    for (; place + 3 < size; place += 4) {
      first += left[place] * right[place];
      second += left[place + 1] * right[place + 1];
      third += left[place + 2] * right[place + 2];
      fourth += left[place + 3] * right[place + 3];
    }
    for (; place < size; place++) {
      first += left[place] * right[place];
    }
    return first + second + (third + fourth);
  }
}
