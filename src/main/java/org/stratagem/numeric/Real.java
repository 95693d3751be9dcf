package org.stratagem.numeric;

import java.math.BigDecimal;
import java.math.BigInteger;

/**
 * A real number of the language: an exact rational or a double. Exactness is a property of the value: arithmetic on exact
 * numbers stays exact, and a double makes the result a double. {@code equals} and {@code compareTo} compare the exact
 * values, so the double 0.5 equals 1/2. No value is ever NaN or infinite: operations that would give one throw {@link
 * ArithmeticException}.
 */
public abstract sealed class Real implements Comparable<Real> permits Rational, Approximate {
  // Two threads that load Real and Rational at the same instant could wait for each other; every run
  // reads its numbers on one thread before it starts others.
  @SuppressWarnings("ClassInitializationDeadlock")
  public static final Real ZERO = Rational.of(0);

  @SuppressWarnings("ClassInitializationDeadlock")
  public static final Real ONE = Rational.of(1);

  Real() {}

  public static Real of(long value) {
    return Rational.of(value);
  }

  /** An inexact number; throws {@link ArithmeticException} for NaN and infinity. */
  public static Real of(double value) {
    return new Approximate(value);
  }

  /** The exact value of a decimal literal such as {@code 0.1} or {@code 1e-9}. */
  public static Real parse(String decimal) {
    BigDecimal value = new BigDecimal(decimal);
    return value.scale() <= 0
        ? Rational.of(value.toBigIntegerExact(), BigInteger.ONE)
        : Rational.of(value.unscaledValue(), BigInteger.TEN.pow(value.scale()));
  }

  public abstract boolean isExact();

  public abstract double doubleValue();

  /** The value as a rational, exact also for a double. */
  public abstract Rational toRational();

  public abstract Real negate();

  public abstract int signum();

  public abstract boolean isInteger();

  public final Real plus(Real other) {
    return this instanceof Rational a && other instanceof Rational b
        ? a.add(b)
        : new Approximate(doubleValue() + other.doubleValue());
  }

  public final Real minus(Real other) {
    return this instanceof Rational a && other instanceof Rational b
        ? a.subtract(b)
        : new Approximate(doubleValue() - other.doubleValue());
  }

  public final Real times(Real other) {
    return this instanceof Rational a && other instanceof Rational b
        ? a.multiply(b)
        : new Approximate(doubleValue() * other.doubleValue());
  }

  /** Throws {@link ArithmeticException} when the divisor is zero. */
  public final Real dividedBy(Real other) {
    if (other.signum() == 0) {
      throw new ArithmeticException("division by zero");
    }
    return this instanceof Rational a && other instanceof Rational b
        ? a.divide(b)
        : new Approximate(doubleValue() / other.doubleValue());
  }

  @Override
  public final int compareTo(Real other) {
    if (this instanceof Approximate && other instanceof Approximate) {
      return Double.compare(doubleValue() + 0.0, other.doubleValue() + 0.0);
    }
    return toRational().compareExactly(other.toRational());
  }

  @Override
  public final boolean equals(@org.jspecify.annotations.Nullable Object other) {
    return other instanceof Real real && compareTo(real) == 0;
  }

  @Override
  public final int hashCode() {
    return Double.hashCode(doubleValue() + 0.0);
  }
}
