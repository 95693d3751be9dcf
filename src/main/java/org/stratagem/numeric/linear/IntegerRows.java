package org.stratagem.numeric.linear;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.stratagem.numeric.Rational;

/**
 * The rows of a program scaled to integers, each by a factor of its own, and sums of their products
 * with integers of any length. Immutable.
 */
final class IntegerRows {
  private final int columns;
  private final int[][] index;
  private final BigInteger[][] values;
  private final double @Nullable [][] small;
  private final int longest;
  private final Rational[] factors;
  private final BigInteger[] bounds;

  /**
   * @param constraints the rows
   * @param scale what bounds are multiplied by besides their row's factor
   */
  IntegerRows(List<LinearProgram.Constraint> constraints, int columns, Rational scale) {
    int rows = constraints.size();
    this.columns = columns;
    this.index = new int[rows][];
    this.values = new BigInteger[rows][];
    this.factors = new Rational[rows];
    this.bounds = new BigInteger[rows];
    int most = 0;
    for (int row = 0; row < rows; row++) {
      LinearProgram.Constraint constraint = constraints.get(row);
      Rational bound = constraint.bound().times(scale).toRational();
      IntegerScaling scaling = new IntegerScaling();
      scaling.meet(bound);
      for (int place = 0; place < constraint.size(); place++) {
        scaling.meet(constraint.coefficient(place));
      }
      factors[row] = scaling.factor();
      bounds[row] = IntegerScaling.integer(bound, factors[row]);
      fill(row, constraint);
      for (BigInteger value : values[row]) {
        most = Math.max(most, value.abs().bitLength());
      }
    }
    this.longest = most;
    this.small = most > 40 ? null : new double[rows][];
    for (int row = 0; small != null && row < rows; row++) {
      small[row] = Arrays.stream(values[row]).mapToDouble(BigInteger::doubleValue).toArray();
    }
  }

  private void fill(int row, LinearProgram.Constraint constraint) {
    int[] variables = new int[constraint.size()];
    BigInteger[] coefficients = new BigInteger[constraint.size()];
    int size = 0;
    boolean ascending = true;
    for (int place = 0; place < constraint.size(); place++) {
      if (constraint.coefficient(place).signum() != 0) {
        variables[size] = constraint.variable(place);
        coefficients[size] =
            IntegerScaling.integer(constraint.coefficient(place), factors[row]);
        ascending &= size == 0 || variables[size - 1] < variables[size];
        size++;
      }
    }
    if (ascending) {
      index[row] = Arrays.copyOf(variables, size);
      values[row] = Arrays.copyOf(coefficients, size);
      return;
    }
    TreeMap<Integer, BigInteger> sorted = new TreeMap<>();
    for (int place = 0; place < size; place++) {
      sorted.merge(variables[place], coefficients[place], BigInteger::add);
    }
    sorted.values().removeIf(value -> value.signum() == 0);
    index[row] = sorted.keySet().stream().mapToInt(Integer::intValue).toArray();
    values[row] = sorted.values().toArray(BigInteger[]::new);
  }

  int rows() {
    return index.length;
  }

  /** The columns in which a row has a coefficient, ascending. */
  int[] index(int row) {
    return index[row];
  }

  /** The row's coefficients, in the order of {@link #index}. */
  BigInteger[] values(int row) {
    return values[row];
  }

  /** What the row was multiplied by. */
  Rational factor(int row) {
    return factors[row];
  }

  /** The row's bound, multiplied too. */
  BigInteger bound(int row) {
    return bounds[row];
  }

  /**
   * The rows' sums of products with a number for each column.
   *
   * @param wanted the rows that are wanted; of others the answer holds null
   */
  BigInteger[] times(BigInteger[] numbers, boolean[] wanted) {
    BigInteger[] sums = new BigInteger[rows()];
    LongSums exact = small == null ? null : LongSums.of(columns, longest, length(numbers));
    double[][] cut = exact == null ? null : cut(exact, numbers);
    for (int row = 0; row < sums.length; row++) {
      if (wanted[row]) {
        sums[row] =
            exact == null || cut == null
                ? slowly(row, numbers)
                : quickly(row, exact, cut);
      }
    }
    return sums;
  }

  private BigInteger quickly(int row, LongSums exact, double[][] numbers) {
    double[] sum = exact.zero();
    double[] coefficients = java.util.Objects.requireNonNull(small)[row];
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

  /** For each column the sum of products of its coefficients with a number for each row. */
  BigInteger[] transposedTimes(BigInteger[] numbers) {
    BigInteger[] sums = new BigInteger[columns];
    LongSums exact = small == null ? null : LongSums.of(rows(), longest, length(numbers));
    if (exact == null) {
      Arrays.fill(sums, BigInteger.ZERO);
      for (int row = 0; row < rows(); row++) {
        for (int t = 0; numbers[row].signum() != 0 && t < index[row].length; t++) {
          sums[index[row][t]] =
              sums[index[row][t]].add(numbers[row].multiply(values[row][t]));
        }
      }
      return sums;
    }
    double[][] columnSums = new double[columns][];
    Arrays.setAll(columnSums, column -> exact.zero());
    for (int row = 0; row < rows(); row++) {
      if (numbers[row].signum() != 0) {
        double[] number = exact.cut(numbers[row]);
        double[] coefficients = java.util.Objects.requireNonNull(small)[row];
        for (int t = 0; t < coefficients.length; t++) {
          LongSums.add(coefficients[t], number, columnSums[index[row][t]]);
        }
      }
    }
    Arrays.setAll(sums, column -> exact.join(columnSums[column]));
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
