package org.stratagem.numeric.linear;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import org.stratagem.numeric.Rational;
import org.stratagem.numeric.Real;

/** Sums of products of many rationals, over common denominators: one division at the end of each. */
final class WeightedSums {
  private final BigInteger[] numerators;
  private final BigInteger denominator;

  WeightedSums(List<Rational> values) {
    BigInteger common = BigInteger.ONE;
    for (Rational value : values) {
      if (!value.isInteger()) {
        BigInteger own = value.denominator();
        common =
            common.mod(own).signum() == 0 ? common : common.divide(common.gcd(own)).multiply(own);
      }
    }
    this.denominator = common;
    this.numerators = new BigInteger[values.size()];
    for (int place = 0; place < numerators.length; place++) {
      Rational value = values.get(place);
      numerators[place] = value.numerator().multiply(denominator.divide(value.denominator()));
    }
  }

  /** The sign of a constraint's weighted sum at the values. */
  int signum(LinearProgram.Constraint constraint) {
    return compare(constraint, Rational.of(0));
  }

  /** How a constraint's weighted sum at the values stands to its bound. */
  int compare(LinearProgram.Constraint constraint) {
    return compare(constraint, constraint.bound());
  }

  private int compare(LinearProgram.Constraint constraint, Rational bound) {
    BigInteger whole = BigInteger.ZERO;
    Real rest = Real.ZERO;
    for (int place = 0; place < constraint.size(); place++) {
      BigInteger value = numerators[constraint.variable(place)];
      if (value.signum() == 0) {
        continue;
      }
      Rational coefficient = constraint.coefficient(place);
      if (coefficient.isInteger()) {
        whole = whole.add(value.multiply(coefficient.numerator()));
      } else {
        rest = rest.plus(coefficient.times(Rational.of(value, BigInteger.ONE)));
      }
    }
    return rest.plus(Rational.of(whole, BigInteger.ONE))
        .compareTo(bound.times(Rational.of(denominator, BigInteger.ONE)));
  }

  /** For each variable the sum of its coefficients, each times its constraint's weight. */
  static Rational[] transposed(LinearProgram program, List<Rational> weights) {
    WeightedSums scaled = new WeightedSums(weights);
    BigInteger[] whole = new BigInteger[program.variables()];
    Arrays.fill(whole, BigInteger.ZERO);
    Real[] rest = new Real[program.variables()];
    Arrays.fill(rest, Real.ZERO);
    for (int row = 0; row < weights.size(); row++) {
      BigInteger weight = scaled.numerators[row];
      if (weight.signum() != 0) {
        LinearProgram.Constraint constraint = program.constraints().get(row);
        for (int place = 0; place < constraint.size(); place++) {
          int variable = constraint.variable(place);
          Rational coefficient = constraint.coefficient(place);
          if (coefficient.isInteger()) {
            whole[variable] = whole[variable].add(weight.multiply(coefficient.numerator()));
          } else {
            rest[variable] =
                rest[variable].plus(coefficient.times(Rational.of(weight, BigInteger.ONE)));
          }
        }
      }
    }
    Rational[] sums = new Rational[whole.length];
    for (int variable = 0; variable < sums.length; variable++) {
      sums[variable] =
          rest[variable]
              .plus(Rational.of(whole[variable], BigInteger.ONE))
              .dividedBy(Rational.of(scaled.denominator, BigInteger.ONE))
              .toRational();
    }
    return sums;
  }
}
