package org.stratagem.solve.bimatrix;

import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/**
 * A matrix of positive doubles. Where it is made of integers these are scaled by a power of two so
 * that the greatest is at most 1 and at least 1/2; each entry is off by its rounding only, at most
 * 2^-53 of itself.
 */
final class FloatingMatrix {
  final int rows;
  final int columns;

  /** Row by row. */
  final double[] entries;

  private FloatingMatrix(int rows, int columns, double[] entries) {
    this.rows = rows;
    this.columns = columns;
    this.entries = entries;
  }

  /** The scaled matrix; null where its entries differ too much in size for doubles to help. */
  static @Nullable FloatingMatrix of(BigInteger[][] matrix) {
    int bits = 0;
    for (BigInteger[] row : matrix) {
      for (BigInteger entry : row) {
        bits = Math.max(bits, entry.bitLength());
      }
    }
    double[] entries = new double[matrix.length * matrix[0].length];
    int place = 0;
    for (BigInteger[] row : matrix) {
      for (BigInteger entry : row) {
        if (entry.bitLength() < bits - 500) {
          return null;
        }
        // Sixty-four leading bits are enough: what follows is below the rounding of a double.
        int shift = Math.max(0, entry.bitLength() - 64);
        entries[place++] = Math.scalb(entry.shiftRight(shift).doubleValue(), shift - bits);
      }
    }
    return new FloatingMatrix(matrix.length, matrix[0].length, entries);
  }

  /** The matrix as it is; entries should be of about the size of 1. */
  static FloatingMatrix of(double[][] matrix) {
    int columns = matrix[0].length;
    double[] entries = new double[matrix.length * columns];
    for (int row = 0; row < matrix.length; row++) {
      System.arraycopy(matrix[row], 0, entries, row * columns, columns);
    }
    return new FloatingMatrix(matrix.length, columns, entries);
  }

  double at(int row, int column) {
    return entries[row * columns + column];
  }
}
