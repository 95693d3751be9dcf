package org.stratagem.numeric.linear;

import java.math.BigInteger;
import org.stratagem.numeric.Rational;
import org.stratagem.numeric.Real;

/**
 * A sum of products of integers with rationals; mostly the rationals are integers too. Sums over
 * the numerators of a {@link RationalVector} are divided once, at the end. Not safe for several
 * threads.
 */
public final class RationalTotal {
  private BigInteger whole = BigInteger.ZERO;
  private Real rest = Real.ZERO;

  /** Adds a product. */
  public void add(BigInteger number, Rational factor) {
    if (number.signum() == 0 || factor.signum() == 0) {
      return;
    }
    if (factor.isInteger()) {
      whole = whole.add(number.multiply(factor.numerator()));
    } else {
      rest = rest.plus(factor.times(Rational.of(number, BigInteger.ONE)));
    }
  }

  /** The sum. */
  public Rational value() {
    return rest.plus(Rational.of(whole, BigInteger.ONE)).toRational();
  }

  /** The sum over a denominator. */
  public Rational over(BigInteger denominator) {
    return value().dividedBy(Rational.of(denominator, BigInteger.ONE)).toRational();
  }
}
