package org.stratagem.numeric;

import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/**
 * An exact rational in lowest terms with a positive denominator. Both parts are held as longs while they fit, else as big
 * integers; the two forms never hold the same number.
 */
public final class Rational extends Real {
  private final long numerator;
  private final long denominator;
  private final @Nullable BigInteger bigNumerator;
  private final @Nullable BigInteger bigDenominator;

  private Rational(
      long numerator, long denominator, @Nullable BigInteger bigNumerator, @Nullable BigInteger bigDenominator) {
    this.numerator = numerator;
    this.denominator = denominator;
    this.bigNumerator = bigNumerator;
    this.bigDenominator = bigDenominator;
  }

  public static Rational of(long value) {
    return value >= -Cache.LIMIT && value <= Cache.LIMIT
        ? Cache.SMALL[(int) value + Cache.LIMIT]
        : new Rational(value, 1, null, null);
  }

  /** Throws {@link ArithmeticException} when the denominator is zero. */
  public static Rational of(long numerator, long denominator) {
    if (numerator == Long.MIN_VALUE || denominator == Long.MIN_VALUE) {
      return of(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
    }
    if (denominator == 0) {
      throw new ArithmeticException("division by zero");
    }
    long divisor = gcd(Math.abs(numerator), Math.abs(denominator));
    long sign = denominator < 0 ? -1 : 1;
    long n = sign * numerator / divisor;
    long d = sign * denominator / divisor;
    return d == 1 ? of(n) : new Rational(n, d, null, null);
  }

  /** Throws {@link ArithmeticException} when the denominator is zero. */
  public static Rational of(BigInteger numerator, BigInteger denominator) {
    if (denominator.signum() == 0) {
      throw new ArithmeticException("division by zero");
    }
    BigInteger divisor = numerator.gcd(denominator);
    if (denominator.signum() < 0) {
      divisor = divisor.negate();
    }
    BigInteger n = numerator.divide(divisor);
    BigInteger d = denominator.divide(divisor);
    if (n.bitLength() < 64 && d.bitLength() < 64) {
      long small = d.longValue();
      return small == 1 ? of(n.longValue()) : new Rational(n.longValue(), small, null, null);
    }
    return new Rational(0, 0, n, d);
  }

  public BigInteger numerator() {
    return bigNumerator != null ? bigNumerator : BigInteger.valueOf(numerator);
  }

  public BigInteger denominator() {
    return bigDenominator != null ? bigDenominator : BigInteger.valueOf(denominator);
  }

  Rational add(Rational other) {
    if (bigNumerator == null && other.bigNumerator == null) {
      if (denominator == 1 && other.denominator == 1) {
        long sum = numerator + other.numerator;
        if (((numerator ^ sum) & (other.numerator ^ sum)) >= 0) {
          return of(sum);
        }
      } else if (fitsHalf(this) && fitsHalf(other)) {
        return of(numerator * other.denominator + other.numerator * denominator, denominator * other.denominator);
      }
    }
    return of(
        numerator().multiply(other.denominator()).add(other.numerator().multiply(denominator())),
        denominator().multiply(other.denominator()));
  }

  Rational subtract(Rational other) {
    return add(other.negate());
  }

  Rational multiply(Rational other) {
    if (bigNumerator == null && other.bigNumerator == null && fitsHalf(this) && fitsHalf(other)) {
      long n = numerator * other.numerator;
      return denominator == 1 && other.denominator == 1 ? of(n) : of(n, denominator * other.denominator);
    }
    return of(numerator().multiply(other.numerator()), denominator().multiply(other.denominator()));
  }

  Rational divide(Rational other) {
    if (bigNumerator == null && other.bigNumerator == null && fitsHalf(this) && fitsHalf(other)) {
      return of(numerator * other.denominator, denominator * other.numerator);
    }
    return of(numerator().multiply(other.denominator()), denominator().multiply(other.numerator()));
  }

  int compareExactly(Rational other) {
    if (bigNumerator == null && other.bigNumerator == null) {
      if (denominator == other.denominator) {
        return Long.compare(numerator, other.numerator);
      }
      if (fitsHalf(this) && fitsHalf(other)) {
        return Long.compare(numerator * other.denominator, other.numerator * denominator);
      }
    }
    return numerator().multiply(other.denominator()).compareTo(other.numerator().multiply(denominator()));
  }

  /** Products of two such numbers, and sums of two products, stay within a long. */
  private static boolean fitsHalf(Rational value) {
    return value.numerator >= -(1L << 30)
        && value.numerator <= 1L << 30
        && value.denominator <= 1L << 30;
  }

  private static long gcd(long a, long b) {
    long x = a;
    long y = b;
    while (y != 0) {
      long rest = x % y;
      x = y;
      y = rest;
    }
    return x == 0 ? 1 : x;
  }

  @Override
  public boolean isExact() {
    return true;
  }

  /** The nearest double, correctly rounded for parts within 53 bits. */
  @Override
  public double doubleValue() {
    if (bigNumerator == null && Math.abs(numerator) < 1L << 53 && denominator < 1L << 53) {
      return (double) numerator / denominator;
    }
    return new java.math.BigDecimal(numerator())
        .divide(new java.math.BigDecimal(denominator()), java.math.MathContext.DECIMAL128)
        .doubleValue();
  }

  @Override
  public Rational toRational() {
    return this;
  }

  @Override
  public Rational negate() {
    return bigNumerator == null && numerator != Long.MIN_VALUE
        ? denominator == 1 ? of(-numerator) : new Rational(-numerator, denominator, null, null)
        : of(numerator().negate(), denominator());
  }

  @Override
  public int signum() {
    return bigNumerator != null ? bigNumerator.signum() : Long.signum(numerator);
  }

  @Override
  public boolean isInteger() {
    return bigDenominator != null ? bigDenominator.equals(BigInteger.ONE) : denominator == 1;
  }

  @Override
  public String toString() {
    return isInteger() ? numerator().toString() : numerator() + "/" + denominator();
  }

  /** Small integers are shared; a holder of its own, since {@link Real} needs them while this class is being loaded. */
  private static final class Cache {
    private static final int LIMIT = 256;
    private static final Rational[] SMALL = new Rational[2 * LIMIT + 1];

    static {
      for (int i = -LIMIT; i <= LIMIT; i++) {
        SMALL[i + LIMIT] = new Rational(i, 1, null, null);
      }
    }
  }
}
