package org.stratagem.numeric;

import java.math.BigDecimal;

/** A double that is a number: neither NaN nor infinite. */
public final class Approximate extends Real {
  private final double value;

  Approximate(double value) {
    if (Double.isNaN(value)) {
      throw new ArithmeticException("not a number");
    }
    if (Double.isInfinite(value)) {
      throw new ArithmeticException("too large for a number");
    }
    // Adding 0.0 turns -0.0 into 0.0: the language has one zero.
    this.value = value + 0.0;
  }

  @Override
  public boolean isExact() {
    return false;
  }

  @Override
  public Real copy() {
    return new Approximate(value);
  }

  @Override
  public double doubleValue() {
    return value;
  }

  @Override
  public Rational toRational() {
    BigDecimal decimal = new BigDecimal(value);
    return decimal.scale() <= 0
        ? Rational.of(decimal.toBigIntegerExact(), java.math.BigInteger.ONE)
        : Rational.of(decimal.unscaledValue(), java.math.BigInteger.TEN.pow(decimal.scale()));
  }

  @Override
  public Real negate() {
    return new Approximate(-value);
  }

  @Override
  public int signum() {
    return (int) Math.signum(value);
  }

  @Override
  public boolean isInteger() {
    return value == Math.rint(value);
  }

  @Override
  public String toString() {
    return Double.toString(value);
  }
}
