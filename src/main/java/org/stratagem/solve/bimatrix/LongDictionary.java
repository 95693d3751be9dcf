package org.stratagem.solve.bimatrix;

import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/**
 * A dictionary of longs, with products of two words between; an exchange whose entries would be too
 * long throws {@link ArithmeticException} and leaves the dictionary broken.
 *
 * <p>Divisions are exact, so they are done by multiplication with the inverse modulo 2^64 (Jebelean
 * 1993); it gives the quotient where that fits, and an estimate in doubles tells whether it does.
 */
final class LongDictionary extends ExactDictionary {
  /** Entries stay below 2^61, so that a difference of two products fits in two words. */
  private static final double MOST = 0x1p61;

  /** Below this the differences of products fit in one word. */
  private static final long SMALL = 1L << 31;

  private final long[] entries;
  private final int width;
  private long determinant = 1;
  private long largest;

  private LongDictionary(long[] entries, int[] basic, int[] cobasic, int labels) {
    super(basic, cobasic, labels);
    this.entries = entries;
    this.width = cobasic.length + 1;
    for (long entry : entries) {
      largest = Math.max(largest, Math.abs(entry));
    }
  }

  /** The dictionary, or null where an entry of the matrix is too long. */
  static @Nullable LongDictionary of(
      BigInteger[][] matrix, int[] basic, int[] cobasic, int labels) {
    int width = cobasic.length + 1;
    long[] entries = new long[basic.length * width];
    for (int row = 0; row < basic.length; row++) {
      for (int column = 0; column < cobasic.length; column++) {
        if (matrix[row][column].bitLength() > 60) {
          return null;
        }
        entries[row * width + column] = matrix[row][column].longValue();
      }
      entries[row * width + cobasic.length] = 1;
    }
    return new LongDictionary(entries, basic, cobasic, labels);
  }

  @Override
  int sign(int row, int column) {
    return Long.signum(entries[row * width + column]);
  }

  @Override
  int compareRatios(int row, int other, int column, int key) {
    long a = entries[row * width + column];
    long b = entries[other * width + key];
    long c = entries[other * width + column];
    long d = entries[row * width + key];
    long left = Math.multiplyHigh(a, b);
    long right = Math.multiplyHigh(c, d);
    return left != right ? Long.compare(left, right) : Long.compareUnsigned(a * b, c * d);
  }

  @Override
  BigInteger value(int row) {
    return BigInteger.valueOf(entries[row * width + width - 1]);
  }

  @Override
  protected void exchange(int row, int column) {
    int base = row * width;
    long pivot = entries[base + column];
    long size = Math.abs(pivot);
    long sign = Long.signum(pivot);
    int twos = Long.numberOfTrailingZeros(determinant);
    long inverse = inverse(determinant >> twos);
    boolean small = largest < SMALL;
    double quotient = 1.0 / determinant;
    long most = 0;
    for (int i = 0; i < basic.length; i++) {
      if (i == row) {
        continue;
      }
      int line = i * width;
      long factor = sign * entries[line + column];
      for (int j = 0; j < width; j++) {
        if (j == column) {
          continue;
        }
        long cell = entries[line + j];
        long across = entries[base + j];
        long result;
        if (small) {
          result = ((cell * size - factor * across) >> twos) * inverse;
        } else {
          result = wide(cell, size, factor, across, twos, inverse, quotient);
        }
        entries[line + j] = result;
        most = Math.max(most, Math.abs(result));
      }
      entries[line + column] = -factor;
      most = Math.max(most, Math.abs(factor));
    }
    for (int j = 0; j < width; j++) {
      entries[base + j] *= sign;
      most = Math.max(most, Math.abs(entries[base + j]));
    }
    entries[base + column] = sign * determinant;
    largest = Math.max(most, determinant);
    determinant = size;
  }

  private static long wide(
      long cell, long size, long factor, long across, int twos, long inverse, double quotient) {
    double estimate = ((double) cell * size - (double) factor * across) * quotient;
    double noise = (Math.abs((double) cell * size) + Math.abs((double) factor * across)) * quotient;
    if (Math.abs(estimate) + noise * 0x1p-50 > MOST) {
      throw new ArithmeticException("too long for a word");
    }
    long low = cell * size;
    long high = Math.multiplyHigh(cell, size);
    long otherLow = factor * across;
    high -= Math.multiplyHigh(factor, across);
    if (Long.compareUnsigned(low, otherLow) < 0) {
      high--;
    }
    low -= otherLow;
    return (twos == 0 ? low : low >>> twos | high << (64 - twos)) * inverse;
  }

  /** The inverse of an odd number modulo 2^64, by Newton's iteration. */
  private static long inverse(long odd) {
    long inverse = odd;
    for (int bits = 3; bits < 64; bits *= 2) {
      inverse *= 2 - odd * inverse;
    }
    return inverse;
  }
}
