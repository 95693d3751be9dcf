package org.stratagem.numeric.linear;

import java.math.BigInteger;
import java.util.ArrayList;
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
    RationalVector scaled = RationalVector.of(values);
    BigInteger[] sums = rows.table().times(scaled.numerators());
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
    RationalVector scaled = RationalVector.of(rows.isPlain() ? weights : perRow(weights));
    return new RationalVector(
        rows.table().transposedTimes(scaled.numerators()), scaled.denominator());
  }

  private List<Rational> perRow(List<Rational> weights) {
    List<Rational> perRow = new ArrayList<>();
    for (int row = 0; row < weights.size(); row++) {
      perRow.add(weights.get(row).dividedBy(rows.factor(row)).toRational());
    }
    return perRow;
  }
}
