package org.stratagem.numeric.linear;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A sparse matrix of integers and its products with integers of any length. Immutable. Where the
 * matrix's own entries are short a product costs as many multiplications of doubles as there are
 * entries, times the long integers' length in limbs of some 24 bits.
 */
final class IntegerTable {
  /** Longer entries leave limbs no room. */
  private static final int SHORT = 40;

  private final int columns;
  private final int[][] index;
  private final BigInteger[][] values;
  private final double @Nullable [][] small;
  private final int longest;

  /**
   * @param index by row, the columns in which it has an entry, ascending; taken over
   * @param values the entries, in the same order; taken over
   */
  IntegerTable(int columns, int[][] index, BigInteger[][] values) {
    this.columns = columns;
    this.index = index;
    this.values = values;
    int most = 0;
    for (BigInteger[] row : values) {
      most = Math.max(most, length(row));
    }
    this.longest = most;
    this.small =
        most > SHORT
            ? null
            : Arrays.stream(values)
                .map(row -> Arrays.stream(row).mapToDouble(BigInteger::doubleValue).toArray())
                .toArray(double[][]::new);
  }

  int rows() {
    return index.length;
  }

  /** The columns in which a row has an entry, ascending. */
  int[] index(int row) {
    return index[row];
  }

  /** The row's entries, in the order of {@link #index}. */
  BigInteger[] values(int row) {
    return values[row];
  }

  /** The rows' sums of products with a number for each column. */
  BigInteger[] times(BigInteger[] numbers) {
    boolean[] all = new boolean[rows()];
    Arrays.fill(all, true);
    return times(numbers, all);
  }

  /**
   * The same for some rows only.
   *
   * @param wanted the rows that are wanted; of others the answer holds null
   */
  BigInteger[] times(BigInteger[] numbers, boolean[] wanted) {
    BigInteger[] sums = new BigInteger[rows()];
    LongSums exact = small == null ? null : LongSums.of(columns, longest, length(numbers));
    double[][] cut = exact == null ? null : cut(exact, numbers);
    for (int row = 0; row < sums.length; row++) {
      if (wanted[row]) {
        sums[row] = exact == null || cut == null ? slowly(row, numbers) : quickly(row, exact, cut);
      }
    }
    return sums;
  }

  private BigInteger quickly(int row, LongSums exact, double[][] numbers) {
    double[] sum = exact.zero();
    double[] coefficients = Objects.requireNonNull(small)[row];
    int[] places = index[row];
    for (int t = 0; t < places.length; t++) {
      double[] number = numbers[places[t]];
      if (number.length > 0) {
        LongSums.add(coefficients[t], number, sum);
      }
    }
    return exact.join(sum);
  }

  private BigInteger slowly(int row, BigInteger[] numbers) {
    BigInteger sum = BigInteger.ZERO;
    for (int t = 0; t < index[row].length; t++) {
      BigInteger number = numbers[index[row][t]];
      if (number.signum() != 0) {
        sum = sum.add(number.multiply(values[row][t]));
      }
    }
    return sum;
  }

  /** For each column the sum of products of its entries with a number for each row. */
  BigInteger[] transposedTimes(BigInteger[] numbers) {
    LongSums exact = small == null ? null : LongSums.of(rows(), longest, length(numbers));
    return exact == null ? slowlyTransposed(numbers) : quicklyTransposed(exact, numbers);
  }

  private BigInteger[] quicklyTransposed(LongSums exact, BigInteger[] numbers) {
    double[][] sums = new double[columns][];
    Arrays.setAll(sums, column -> exact.zero());
    for (int row = 0; row < rows(); row++) {
      if (numbers[row].signum() != 0) {
        double[] number = exact.cut(numbers[row]);
        double[] coefficients = Objects.requireNonNull(small)[row];
        for (int t = 0; t < coefficients.length; t++) {
          LongSums.add(coefficients[t], number, sums[index[row][t]]);
        }
      }
    }
    return Arrays.stream(sums).map(exact::join).toArray(BigInteger[]::new);
  }

  private BigInteger[] slowlyTransposed(BigInteger[] numbers) {
    BigInteger[] sums = new BigInteger[columns];
    Arrays.fill(sums, BigInteger.ZERO);
    for (int row = 0; row < rows(); row++) {
      for (int t = 0; numbers[row].signum() != 0 && t < index[row].length; t++) {
        sums[index[row][t]] = sums[index[row][t]].add(numbers[row].multiply(values[row][t]));
      }
    }
    return sums;
  }

  private static int length(BigInteger[] numbers) {
    int longest = 0;
    for (BigInteger number : numbers) {
      longest = Math.max(longest, number.abs().bitLength());
    }
    return longest;
  }

  private static double[][] cut(LongSums exact, BigInteger[] numbers) {
    double[][] cut = new double[numbers.length][];
    Arrays.setAll(
        cut, place -> numbers[place].signum() == 0 ? new double[0] : exact.cut(numbers[place]));
    return cut;
  }
}
