package org.stratagem.numeric;

import java.math.BigDecimal;
import java.math.BigInteger;

/**
 * A real number of the language: an exact rational or a double. Exactness is a property of the
 * value: arithmetic on exact numbers stays exact, and a double makes the result a double. {@code
 * equals} and {@code compareTo} compare the exact values, so the double 0.5 equals 1/2. No value is
 * ever NaN or infinite: operations that would give one throw {@link ArithmeticException}.
 */
public abstract sealed class Real implements Comparable<Real>
    permits Rational, Approximate, Formula {
  // Two threads that load Real and Rational at the same instant could wait for each other; every
  // run
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
        : plusInexactly(other);
  }

  public final Real minus(Real other) {
    return this instanceof Rational a && other instanceof Rational b
        ? a.subtract(b)
        : minusInexactly(other);
  }

  public final Real times(Real other) {
    return this instanceof Rational a && other instanceof Rational b
        ? a.multiply(b)
        : timesInexactly(other);
  }

  private Real plusInexactly(Real other) {
    return Formula.among(this, other)
        ? Formula.of(Operation.ADD, this, other)
        : new Approximate(doubleValue() + other.doubleValue());
  }

  private Real minusInexactly(Real other) {
    return Formula.among(this, other)
        ? Formula.of(Operation.SUBTRACT, this, other)
        : new Approximate(doubleValue() - other.doubleValue());
  }

  private Real timesInexactly(Real other) {
    return Formula.among(this, other)
        ? Formula.of(Operation.MULTIPLY, this, other)
        : new Approximate(doubleValue() * other.doubleValue());
  }

  /** Throws {@link ArithmeticException} when the divisor is zero. */
  public final Real dividedBy(Real other) {
    if (Formula.among(this, other)) {
      return Formula.of(Operation.DIVIDE, this, other);
    }
    if (other.signum() == 0) {
      throw new ArithmeticException("division by zero");
    }
    return this instanceof Rational a && other instanceof Rational b
        ? a.divide(b)
        : new Approximate(doubleValue() / other.doubleValue());
  }

  /**
   * The remainder of the floored division: {@code x - y * floor(x / y)}, with the divisor's sign
   * (Knuth, The Art of Computer Programming 1, 1.2.4). Throws {@link ArithmeticException} when the
   * divisor is zero.
   */
  public final Real modulo(Real other) {
    if (Formula.among(this, other)) {
      return Formula.of(Operation.MODULO, this, other);
    }
    if (other.signum() == 0) {
      throw new ArithmeticException("division by zero");
    }
    if (this instanceof Rational a && other instanceof Rational b) {
      return a.isLong() && b.isLong()
          ? Rational.of(Math.floorMod(a.longValue(), b.longValue()))
          : a.subtract(b.multiply(a.divide(b).floor()));
    }
    double rest = doubleValue() % other.doubleValue();
    return new Approximate(
        rest != 0 && rest < 0 != other.doubleValue() < 0 ? rest + other.doubleValue() : rest);
  }

  /**
   * The power: exact for an exact base with an exact integer exponent, else a double. Zero to the
   * zero is one. Throws {@link ArithmeticException} for zero to a negative exponent, for a negative
   * base with an exponent that is no integer, and for results beyond the doubles; callers bound the
   * size of exact results (see {@link #powerBits}).
   */
  public final Real power(Real exponent) {
    if (Formula.among(this, exponent)) {
      return Formula.of(Operation.POWER, this, exponent);
    }
    if (signum() == 0 && exponent.signum() < 0) {
      throw new ArithmeticException("division by zero");
    }
    if (this instanceof Rational base && exponent instanceof Rational times && times.isInteger()) {
      if (base.signum() == 0 || base.bitLength() == 1) {
        // Zero and the two units stay what they are, however large the exponent is.
        boolean odd = times.numerator().testBit(0);
        return times.signum() == 0 || (base.signum() < 0 && !odd) ? ONE : this;
      }
      if (Math.abs(times.doubleValue()) < Integer.MAX_VALUE) {
        return base.power(times.numerator().intValueExact());
      }
    }
    return new Approximate(Math.pow(doubleValue(), exponent.doubleValue()));
  }

  /** The greater of two numbers, the first where they are equal. */
  public final Real max(Real other) {
    return Formula.among(this, other)
        ? Formula.of(Operation.MAX, this, other)
        : compareTo(other) >= 0 ? this : other;
  }

  /** The lesser of two numbers, the first where they are equal. */
  public final Real min(Real other) {
    return Formula.among(this, other)
        ? Formula.of(Operation.MIN, this, other)
        : compareTo(other) <= 0 ? this : other;
  }

  /** About how many bits {@link #power} would take if it is exact; 0 where it is a double. */
  public final double powerBits(Real exponent) {
    if (this instanceof Rational base
        && exponent instanceof Rational times
        && times.isInteger()
        && base.bitLength() > 1) {
      return base.bitLength() * Math.abs(times.doubleValue());
    }
    return 0;
  }

  /** Throws {@link UndecidedException} where one of two different numbers is a formula. */
  @Override
  public final int compareTo(Real other) {
    if (this instanceof Rational a && other instanceof Rational b) {
      return a.compareExactly(b);
    }
    if (Formula.among(this, other)) {
      if (this instanceof Formula a
          && other instanceof Formula b
          && a.graph() == b.graph()
          && a.node() == b.node()) {
        return 0;
      }
      throw new UndecidedException("the order of two numbers is needed before the search");
    }
    double left = doubleValue();
    double right = other.doubleValue();
    // Rounding to a double keeps the order, so only equal doubles leave the question open.
    return left != right || this instanceof Approximate && other instanceof Approximate
        ? Double.compare(left, right)
        : toRational().compareExactly(other.toRational());
  }

  @Override
  public final boolean equals(@org.jspecify.annotations.Nullable Object other) {
    return other instanceof Real real && compareTo(real) == 0;
  }

  @Override
  public final int hashCode() {
    // Fibonacci hashing (Knuth 3, 6.4): small integers as doubles differ in a few high bits only,
    // and pairs of them
    // would meet in the same places of a table.
    int mixed = (int) ((Double.hashCode(doubleValue()) * 0x9e3779b97f4a7c15L) >>> 32);
    return mixed ^ (mixed >>> 15);
  }
}
