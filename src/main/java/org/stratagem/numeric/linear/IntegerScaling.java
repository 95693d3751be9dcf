package org.stratagem.numeric.linear;

import java.math.BigInteger;
import org.stratagem.numeric.Rational;

/** Finds the positive factor that makes numbers integers, without much of a common divisor. */
final class IntegerScaling {
  private BigInteger denominators = BigInteger.ONE;
  private BigInteger divisor = BigInteger.ZERO;

  /** Takes a number into account. */
  void meet(Rational number) {
    if (number.signum() == 0) {
      return;
    }
    if (!number.isInteger()) {
      BigInteger denominator = number.denominator();
      denominators = denominators.divide(denominators.gcd(denominator)).multiply(denominator);
    }
    if (!divisor.equals(BigInteger.ONE)) {
      divisor = divisor.gcd(number.numerator());
    }
  }

  /** The denominators' least common multiple over the numerators' greatest common divisor. */
  Rational factor() {
    return Rational.of(denominators, divisor.signum() == 0 ? BigInteger.ONE : divisor);
  }

  /** The product, which is an integer. */
  static BigInteger integer(Rational number, Rational factor) {
    return number.isLong() && factor.equals(Rational.ONE)
        ? BigInteger.valueOf(number.longValue())
        : number.times(factor).toRational().numerator();
  }
}
