package org.stratagem.solve.bimatrix;

import java.math.BigInteger;

/** A dictionary of integers of any size. */
final class BigDictionary extends ExactDictionary {
  private final BigInteger[][] entries;
  private BigInteger determinant = BigInteger.ONE;

  /**
   * @param matrix a row for each basic label, a column for each cobasic one
   */
  BigDictionary(BigInteger[][] matrix, int[] basic, int[] cobasic, int labels) {
    super(basic, cobasic, labels);
    this.entries = new BigInteger[basic.length][cobasic.length + 1];
    for (int row = 0; row < basic.length; row++) {
      System.arraycopy(matrix[row], 0, entries[row], 0, cobasic.length);
      entries[row][cobasic.length] = BigInteger.ONE;
    }
  }

  @Override
  int sign(int row, int column) {
    return entries[row][column].signum();
  }

  @Override
  int compareRatios(int row, int other, int column, int key) {
    return entries[row][column]
        .multiply(entries[other][key])
        .compareTo(entries[other][column].multiply(entries[row][key]));
  }

  @Override
  BigInteger value(int row) {
    return entries[row][cobasic.length];
  }

  @Override
  protected void exchange(int row, int column) {
    BigInteger[] pivotal = entries[row];
    BigInteger pivot = pivotal[column];
    boolean negative = pivot.signum() < 0;
    BigInteger size = pivot.abs();
    for (int i = 0; i < entries.length; i++) {
      if (i == row) {
        continue;
      }
      BigInteger[] line = entries[i];
      BigInteger factor = negative ? line[column].negate() : line[column];
      for (int j = 0; j < line.length; j++) {
        if (j != column) {
          BigInteger cell = line[j].signum() == 0 ? line[j] : line[j].multiply(size);
          if (factor.signum() != 0 && pivotal[j].signum() != 0) {
            cell = cell.subtract(factor.multiply(pivotal[j]));
          }
          line[j] = cell.signum() == 0 ? cell : cell.divide(determinant);
        }
      }
      line[column] = factor.negate();
    }
    if (negative) {
      for (int j = 0; j < pivotal.length; j++) {
        pivotal[j] = pivotal[j].negate();
      }
      pivotal[column] = determinant.negate();
    } else {
      pivotal[column] = determinant;
    }
    determinant = size;
  }
}
