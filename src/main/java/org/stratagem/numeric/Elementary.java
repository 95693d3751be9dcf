package org.stratagem.numeric;

import java.math.BigInteger;

/**
 * Elementary functions of one number. Those with rational values on the rationals (rounding,
 * absolute value, sign) are exact on exact numbers and give doubles for doubles; the others give
 * doubles always, by {@link StrictMath} and {@link Exponential}, so that every machine gives the
 * same digits. Where the result would not be a number, or be infinite, they throw {@link
 * ArithmeticException}.
 */
public final class Elementary {
  private Elementary() {}

  public static Real abs(Real x) {
    if (x instanceof Formula) {
      return Formula.of(Operation.ABS, x);
    }
    return x.signum() < 0 ? x.negate() : x;
  }

  /** 1, 0 or -1. */
  public static Real sign(Real x) {
    if (x instanceof Formula) {
      return Formula.of(Operation.SIGN, x);
    }
    return x instanceof Rational ? Real.of(x.signum()) : Real.of((double) x.signum());
  }

  /** The greatest integer that is not greater. */
  public static Real floor(Real x) {
    if (x instanceof Formula) {
      return Formula.of(Operation.FLOOR, x);
    }
    return x instanceof Rational exact ? floor(exact) : Real.of(StrictMath.floor(x.doubleValue()));
  }

  /** The least integer that is not less. */
  public static Real ceil(Real x) {
    if (x instanceof Formula) {
      return Formula.of(Operation.CEIL, x);
    }
    return x instanceof Rational exact
        ? floor(exact.negate()).negate()
        : Real.of(StrictMath.ceil(x.doubleValue()));
  }

  /** The nearest integer; of two, the one farther from 0: 5/2 goes to 3, and -5/2 to -3. */
  public static Real round(Real x) {
    if (x instanceof Formula) {
      return Formula.of(Operation.ROUND, x);
    }
    if (x instanceof Rational exact) {
      Rational half = Rational.of(1, 2);
      return exact.signum() < 0 ? floor(exact.negate().add(half)).negate() : floor(exact.add(half));
    }
    double size = StrictMath.abs(x.doubleValue());
    double below = StrictMath.floor(size);
    // Not floor(size + 1/2): that sum is rounded, and sends the number just below 1/2 to 1.
    double nearest = size - below >= 0.5 ? below + 1 : below;
    return Real.of(StrictMath.copySign(nearest, x.doubleValue()));
  }

  private static Rational floor(Rational x) {
    if (x.isInteger()) {
      return x;
    }
    BigInteger[] parts = x.numerator().divideAndRemainder(x.denominator());
    BigInteger whole = parts[1].signum() < 0 ? parts[0].subtract(BigInteger.ONE) : parts[0];
    return Rational.of(whole, BigInteger.ONE);
  }

  public static Real sqrt(Real x) {
    if (x instanceof Formula) {
      return Formula.of(Operation.SQRT, x);
    }
    return Real.of(StrictMath.sqrt(x.doubleValue()));
  }

  /** The exponential. */
  public static Real exp(Real x) {
    if (x instanceof Formula) {
      return Formula.of(Operation.EXP, x);
    }
    return Real.of(Exponential.exp(x.doubleValue()));
  }

  /** The natural logarithm, also of exact numbers beyond the range of a double. */
  public static Real log(Real x) {
    if (x instanceof Formula) {
      return Formula.of(Operation.LOG, x);
    }
    double value = x.doubleValue();
    if (x instanceof Rational exact
        && exact.signum() > 0
        && (Double.isInfinite(value) || value < Double.MIN_NORMAL)) {
      return Real.of(log(exact.numerator()) - log(exact.denominator()));
    }
    return Real.of(Logarithm.log(value));
  }

  private static double log(BigInteger positive) {
    int shift = Math.max(0, positive.bitLength() - 1000);
    return StrictMath.log(positive.shiftRight(shift).doubleValue()) + shift * StrictMath.log(2);
  }

  /** {@code 1 / (1 + exp(-x))}, without overflow for any x. */
  public static Real logistic(Real x) {
    if (x instanceof Formula) {
      return Formula.of(Operation.LOGISTIC, x);
    }
    return Real.of(DoubleArithmetic.logistic(x.doubleValue()));
  }

  public static Real sin(Real x) {
    if (x instanceof Formula) {
      return Formula.of(Operation.SIN, x);
    }
    return Real.of(StrictMath.sin(x.doubleValue()));
  }

  public static Real cos(Real x) {
    if (x instanceof Formula) {
      return Formula.of(Operation.COS, x);
    }
    return Real.of(StrictMath.cos(x.doubleValue()));
  }
}
