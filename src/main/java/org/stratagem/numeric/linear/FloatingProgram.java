package org.stratagem.numeric.linear;

import java.math.BigInteger;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * An integer program in doubles, rows and columns scaled by powers of two so that coefficients are
 * near 1: numbers of any length fit, and rounding comes from their length alone.
 */
final class FloatingProgram {
  /** Coefficients whose lengths differ by fewer bits are left as they are. */
  private static final int SIMILAR = 8;

  private static final int ROUNDS = 3;

  private final IntegerProgram program;
  private final int[] rowShift;
  private final int[] columnShift;
  private final double[] lower;
  private final double[] upper;

  FloatingProgram(IntegerProgram program) {
    this.program = program;
    this.rowShift = new int[program.rows()];
    this.columnShift = new int[program.columns()];
    this.lower = new double[program.size()];
    this.upper = new double[program.size()];
    scale();
    for (int variable = 0; variable < program.size(); variable++) {
      int shift =
          variable < program.columns()
              ? -columnShift[variable]
              : rowShift[variable - program.columns()];
      lower[variable] = bound(program.lower(variable), shift, Double.NEGATIVE_INFINITY);
      upper[variable] = bound(program.upper(variable), shift, Double.POSITIVE_INFINITY);
    }
  }

  /** An objective by its coefficients, scaled as the variables are, the greatest near 1. */
  double[] objective(BigInteger[] costs) {
    int most = Integer.MIN_VALUE;
    for (int column = 0; column < costs.length; column++) {
      if (costs[column].signum() != 0) {
        most = Math.max(most, length(costs[column]) + columnShift[column]);
      }
    }
    double[] objective = new double[costs.length];
    for (int column = 0; column < costs.length; column++) {
      objective[column] = scaled(costs[column], columnShift[column] - most);
    }
    return objective;
  }

  private void scale() {
    int least = Integer.MAX_VALUE;
    int most = 0;
    for (int row = 0; row < rowShift.length; row++) {
      for (BigInteger value : program.table().values(row)) {
        int length = length(value);
        least = Math.min(least, length);
        most = Math.max(most, length);
      }
    }
    if (most - least < SIMILAR) {
      if (most > 0) {
        Arrays.fill(rowShift, -most);
      }
      return;
    }
    // The middle of the longest and the shortest, in turn by row and by column (Fulkerson, Wolfe
    // 1962, with the arithmetic mean of the extremes' logarithms).
    int[] low = new int[columnShift.length];
    int[] high = new int[columnShift.length];
    for (int round = 0; round < ROUNDS; round++) {
      Arrays.fill(low, Integer.MAX_VALUE);
      Arrays.fill(high, Integer.MIN_VALUE);
      for (int row = 0; row < rowShift.length; row++) {
        int[] index = program.table().index(row);
        BigInteger[] values = program.table().values(row);
        int shortest = Integer.MAX_VALUE;
        int longest = Integer.MIN_VALUE;
        for (int t = 0; t < index.length; t++) {
          int length = length(values[t]) + columnShift[index[t]];
          shortest = Math.min(shortest, length);
          longest = Math.max(longest, length);
        }
        rowShift[row] = index.length == 0 ? 0 : -Math.floorDiv(shortest + longest, 2);
        for (int t = 0; t < index.length; t++) {
          int length = length(values[t]) + rowShift[row];
          low[index[t]] = Math.min(low[index[t]], length);
          high[index[t]] = Math.max(high[index[t]], length);
        }
      }
      for (int column = 0; column < columnShift.length; column++) {
        columnShift[column] =
            low[column] == Integer.MAX_VALUE ? 0 : -Math.floorDiv(low[column] + high[column], 2);
      }
    }
  }

  private static int length(BigInteger value) {
    return value.signum() < 0 ? value.negate().bitLength() : value.bitLength();
  }

  private static double bound(@Nullable BigInteger bound, int shift, double none) {
    if (bound == null) {
      return none;
    }
    double value = scaled(bound, shift);
    return Double.isInfinite(value) ? Math.copySign(Double.MAX_VALUE / 4, value) : value;
  }

  /** The integer times a power of two, rounded. */
  private static double scaled(BigInteger value, int shift) {
    int excess = value.bitLength() - 1000;
    return excess <= 0
        ? Math.scalb(value.doubleValue(), shift)
        : Math.scalb(value.shiftRight(excess).doubleValue(), shift + excess);
  }

  int rows() {
    return rowShift.length;
  }

  int columns() {
    return columnShift.length;
  }

  /** The least value of a variable or an activity. */
  double lower(int variable) {
    return lower[variable];
  }

  /** The greatest value of a variable or an activity. */
  double upper(int variable) {
    return upper[variable];
  }

  /** Every row with a coefficient for every column, in a new array. */
  double[][] coefficients() {
    double[][] dense = new double[rows()][columns()];
    for (int row = 0; row < dense.length; row++) {
      int[] index = program.table().index(row);
      BigInteger[] values = program.table().values(row);
      for (int t = 0; t < index.length; t++) {
        dense[row][index[t]] = scaled(values[t], rowShift[row] + columnShift[index[t]]);
      }
    }
    return dense;
  }
}
