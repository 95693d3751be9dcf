package org.stratagem.numeric.optimum;

import java.math.BigInteger;
import org.stratagem.numeric.Rational;
import org.stratagem.numeric.Real;

/** The fraction with the least denominator in an interval. */
public final class SimplestFraction {
  private SimplestFraction() {}

  /**
   * By continued fractions (Knuth, The Art of Computer Programming 2, exercise 4.5.3-39).
   *
   * @param low included
   * @param high included, not below
   */
  public static Rational between(Rational low, Rational high) {
    if (low.signum() <= 0 && high.signum() >= 0) {
      return Rational.of(0);
    }
    return high.signum() < 0
        ? positive(high.negate().toRational(), low.negate().toRational()).negate().toRational()
        : positive(low, high);
  }

  private static Rational positive(Rational low, Rational high) {
    Rational whole = low.floor();
    if (whole.equals(low)) {
      return whole;
    }
    if (high.floor().compareTo(whole) > 0) {
      return whole.plus(Rational.of(BigInteger.ONE, BigInteger.ONE)).toRational();
    }
    Rational rest =
        positive(inverse(high.minus(whole).toRational()), inverse(low.minus(whole).toRational()));
    return whole.plus(inverse(rest)).toRational();
  }

  private static Rational inverse(Rational x) {
    return Real.ONE.dividedBy(x).toRational();
  }
}
