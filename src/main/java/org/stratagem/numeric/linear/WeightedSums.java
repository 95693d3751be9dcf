package org.stratagem.numeric.linear;

import java.math.BigInteger;
import java.util.List;
import org.stratagem.numeric.Rational;

/** Rationals over their common denominator, and their sums of products with a program's rows. */
final class WeightedSums {
  private final IntegerRows rows;

  WeightedSums(LinearProgram program) {
    this.rows = new IntegerRows(program.constraints(), program.variables(), Rational.of(1));
  }

  /** How each constraint's weighted sum at a point stands to its bound: -1, 0 or 1. */
  int[] comparedWithBounds(List<Rational> point) {
    return compared(point, true);
  }

  /** The sign of each constraint's weighted sum in a direction. */
  int[] signs(List<Rational> direction) {
    return compared(direction, false);
  }

  private int[] compared(List<Rational> values, boolean withBounds) {
    RationalVector scaled = overCommonDenominator(values);
    boolean[] all = new boolean[rows.rows()];
    java.util.Arrays.fill(all, true);
    BigInteger[] sums = rows.times(scaled.numerators(), all);
    int[] signs = new int[sums.length];
    for (int row = 0; row < signs.length; row++) {
      signs[row] =
          withBounds
              ? sums[row].compareTo(rows.bound(row).multiply(scaled.denominator()))
              : sums[row].signum();
    }
    return signs;
  }

  /** For each variable the sum of its coefficients, each times its constraint's weight. */
  RationalVector weighted(List<Rational> weights) {
    Rational[] perRow = new Rational[weights.size()];
    for (int row = 0; row < perRow.length; row++) {
      perRow[row] = weights.get(row).dividedBy(rows.factor(row)).toRational();
    }
    RationalVector scaled = overCommonDenominator(List.of(perRow));
    return new RationalVector(
        rows.transposedTimes(scaled.numerators()), scaled.denominator());
  }

  static RationalVector overCommonDenominator(List<Rational> values) {
    BigInteger common = BigInteger.ONE;
    for (Rational value : values) {
      if (!value.isInteger()) {
        BigInteger own = value.denominator();
        if (common.mod(own).signum() != 0) {
          common = common.divide(common.gcd(own)).multiply(own);
        }
      }
    }
    BigInteger[] numerators = new BigInteger[values.size()];
    for (int place = 0; place < numerators.length; place++) {
      Rational value = values.get(place);
      numerators[place] =
          value.signum() == 0
              ? BigInteger.ZERO
              : value.numerator().multiply(common.divide(value.denominator()));
    }
    return new RationalVector(numerators, common);
  }
}
