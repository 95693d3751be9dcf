package org.stratagem.numeric;

import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/**
 * An exact rational in lowest terms with a positive denominator. Both parts are held as longs while
 * they fit, else as big integers; the two forms never hold the same number.
 */
public final class Rational extends Real {
  /** Marks a product that is too long. */
  private static final long OVERFLOW = Long.MIN_VALUE;

  private final long numerator;
  private final long denominator;
  private final @Nullable BigInteger bigNumerator;
  private final @Nullable BigInteger bigDenominator;

  private Rational(
      long numerator,
      long denominator,
      @Nullable BigInteger bigNumerator,
      @Nullable BigInteger bigDenominator) {
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
    BigInteger n;
    BigInteger d;
    if (denominator.bitCount() == 1 && denominator.signum() > 0 && numerator.signum() != 0) {
      // Exact doubles have such denominators; shifting is much cheaper than Euclid's algorithm.
      int shift = Math.min(numerator.getLowestSetBit(), denominator.getLowestSetBit());
      n = numerator.shiftRight(shift);
      d = denominator.shiftRight(shift);
    } else {
      BigInteger divisor = numerator.gcd(denominator);
      if (denominator.signum() < 0) {
        divisor = divisor.negate();
      }
      n = numerator.divide(divisor);
      d = denominator.divide(divisor);
    }
    return ofReduced(n, d);
  }

  /**
   * The fraction of two numbers known to have no common factor, which is not looked for.
   *
   * @param denominator positive; 1 where the numerator is 0
   */
  public static Rational ofReduced(BigInteger numerator, BigInteger denominator) {
    if (numerator.bitLength() < 64 && denominator.bitLength() < 64) {
      long n = numerator.longValue();
      long d = denominator.longValue();
      return d == 1 ? of(n) : new Rational(n, d, null, null);
    }
    return new Rational(0, 0, numerator, denominator);
  }

  @Override
  public Real copy() {
    return new Rational(numerator, denominator, bigNumerator, bigDenominator);
  }

  public BigInteger numerator() {
    return bigNumerator != null ? bigNumerator : BigInteger.valueOf(numerator);
  }

  public BigInteger denominator() {
    return bigDenominator != null ? bigDenominator : BigInteger.valueOf(denominator);
  }

  Rational add(Rational other) {
    if (isSmall() && other.isSmall()) {
      if (denominator == 1 && other.denominator == 1) {
        long sum = numerator + other.numerator;
        if (((numerator ^ sum) & (other.numerator ^ sum)) >= 0) {
          return of(sum);
        }
      } else {
        Rational sum = addSmall(other.numerator, other.denominator);
        if (sum != null) {
          return sum;
        }
      }
    }
    return addLarge(other.numerator(), other.denominator());
  }

  /** As {@link #addSmall}: the divisors looked for are those of numbers of half the length. */
  private Rational addLarge(BigInteger n, BigInteger d) {
    BigInteger below = denominator();
    if (below.bitCount() == 1 && d.bitCount() == 1) {
      return of(numerator().multiply(d).add(n.multiply(below)), below.multiply(d));
    }
    BigInteger shared = below.gcd(d);
    BigInteger own = below.divide(shared);
    BigInteger sum = numerator().multiply(d.divide(shared)).add(n.multiply(own));
    BigInteger divisor = sum.gcd(shared);
    return ofReduced(sum.divide(divisor), own.multiply(d.divide(divisor)));
  }

  /** Knuth, The Art of Computer Programming 2, 4.5.1; null where a long is too short. */
  private @Nullable Rational addSmall(long n, long d) {
    long shared = denominator == d ? d : gcd(denominator, d);
    long left = product(numerator, d / shared);
    long right = product(n, denominator / shared);
    long sum = left + right;
    if (left == OVERFLOW || right == OVERFLOW || ((left ^ sum) & (right ^ sum)) < 0) {
      return null;
    }
    if (sum == 0) {
      return of(0);
    }
    long divisor = shared == 1 || sum == OVERFLOW ? 1 : gcd(Math.abs(sum), shared);
    long below = product(denominator / shared, d / divisor);
    return below == OVERFLOW || sum == OVERFLOW ? null : reduced(sum / divisor, below);
  }

  Rational subtract(Rational other) {
    if (isSmall() && other.isSmall()) {
      if (denominator == 1 && other.denominator == 1) {
        long difference = numerator - other.numerator;
        if (((numerator ^ other.numerator) & (numerator ^ difference)) >= 0) {
          return of(difference);
        }
      } else {
        Rational difference = addSmall(-other.numerator, other.denominator);
        if (difference != null) {
          return difference;
        }
      }
    }
    return add(other.negate());
  }

  Rational multiply(Rational other) {
    if (isSmall() && other.isSmall()) {
      Rational product = multiplySmall(other.numerator, other.denominator);
      if (product != null) {
        return product;
      }
    }
    return multiplyLarge(other.numerator(), other.denominator());
  }

  private Rational multiplyLarge(BigInteger n, BigInteger d) {
    BigInteger below = denominator();
    if (below.bitCount() == 1 && d.bitCount() == 1) {
      return of(numerator().multiply(n), below.multiply(d));
    }
    BigInteger across = numerator().gcd(d);
    BigInteger back = n.gcd(below);
    return ofReduced(
        numerator().divide(across).multiply(n.divide(back)),
        below.divide(back).multiply(d.divide(across)));
  }

  /** Null where a long is too short. */
  private @Nullable Rational multiplySmall(long n, long d) {
    long across = d == 1 ? 1 : gcd(Math.abs(numerator), d);
    long back = denominator == 1 ? 1 : gcd(Math.abs(n), denominator);
    long above = product(numerator / across, n / back);
    long below = product(denominator / back, d / across);
    return above == OVERFLOW || below == OVERFLOW ? null : reduced(above, below);
  }

  Rational divide(Rational other) {
    if (isSmall() && other.isSmall() && other.numerator != 0) {
      Rational quotient =
          other.numerator > 0
              ? multiplySmall(other.denominator, other.numerator)
              : multiplySmall(-other.denominator, -other.numerator);
      if (quotient != null) {
        return quotient;
      }
    }
    if (other.signum() == 0) {
      throw new ArithmeticException("division by zero");
    }
    return other.signum() > 0
        ? multiplyLarge(other.denominator(), other.numerator())
        : multiplyLarge(other.denominator().negate(), other.numerator().negate());
  }

  /** The greatest integer that is not greater. */
  public Rational floor() {
    if (isInteger()) {
      return this;
    }
    if (bigNumerator == null) {
      return of(Math.floorDiv(numerator, denominator));
    }
    BigInteger[] parts = numerator().divideAndRemainder(denominator());
    return of(parts[1].signum() < 0 ? parts[0].subtract(BigInteger.ONE) : parts[0], BigInteger.ONE);
  }

  /**
   * The power with an integer exponent; throws {@link ArithmeticException} for zero to a negative
   * one.
   */
  Rational power(int exponent) {
    if (exponent < 0) {
      return of(1).divide(this).power(-exponent);
    }
    Rational result = of(1);
    Rational square = this;
    for (int rest = exponent; rest > 0; rest >>= 1) {
      if ((rest & 1) == 1) {
        result = result.multiply(square);
      }
      if (rest > 1) {
        square = square.multiply(square);
      }
    }
    return result;
  }

  /** How many bits the longer of the two parts takes, without its sign. */
  public int bitLength() {
    return Math.max(numerator().abs().bitLength(), denominator().bitLength());
  }

  /** Whether the value is an integer that a long holds. */
  public boolean isLong() {
    return bigNumerator == null && denominator == 1;
  }

  /** The value; only where {@link #isLong()}. */
  public long longValue() {
    if (!isLong()) {
      throw new ArithmeticException(this + " is no long");
    }
    return numerator;
  }

  int compareExactly(Rational other) {
    if (bigNumerator == null && other.bigNumerator == null) {
      if (denominator == other.denominator) {
        return Long.compare(numerator, other.numerator);
      }
      long left = product(numerator, other.denominator);
      long right = product(other.numerator, denominator);
      if (left != OVERFLOW && right != OVERFLOW) {
        return Long.compare(left, right);
      }
    }
    return numerator()
        .multiply(other.denominator())
        .compareTo(other.numerator().multiply(denominator()));
  }

  /** Both parts are longs, and their absolute values are too. */
  private boolean isSmall() {
    return bigNumerator == null && numerator != Long.MIN_VALUE;
  }

  /** The product, or {@link #OVERFLOW} where it is not within a long (or is that very number). */
  private static long product(long a, long b) {
    long low = a * b;
    return Math.multiplyHigh(a, b) == low >> 63 ? low : OVERFLOW;
  }

  private static Rational reduced(long numerator, long denominator) {
    return denominator == 1 ? of(numerator) : new Rational(numerator, denominator, null, null);
  }

  /** Binary algorithm (Stein 1967) for numbers that are not negative; 1 for two zeros. */
  private static long gcd(long a, long b) {
    if (a == 0 || b == 0) {
      return a + b == 0 ? 1 : a + b;
    }
    int twos = Long.numberOfTrailingZeros(a | b);
    long x = a >> Long.numberOfTrailingZeros(a);
    long y = b >> Long.numberOfTrailingZeros(b);
    while (x != y) {
      long difference = x - y;
      y = Math.min(x, y);
      x = Math.abs(difference) >> Long.numberOfTrailingZeros(difference);
    }
    return x << twos;
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

  /**
   * Small integers are shared; a holder of its own, since {@link Real} needs them while this class
   * is being loaded.
   */
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
