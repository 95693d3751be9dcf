package org.stratagem.numeric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Exact numbers against fractions of big integers, with many numbers at the edges of a long. */
class RationalTest {
  private static final long[] EDGES = {
    0,
    1,
    -1,
    2,
    3,
    7,
    1L << 30,
    1L << 31,
    (1L << 31) - 1,
    1L << 32,
    1L << 53,
    1L << 62,
    Long.MAX_VALUE,
    Long.MIN_VALUE,
    Long.MIN_VALUE + 1,
    -(1L << 62),
    3037000500L,
    3037000499L
  };

  /** A fraction of big integers, in lowest terms only when it is compared. */
  private record Fraction(BigInteger above, BigInteger below) {
    Fraction plus(Fraction other) {
      return new Fraction(
          above.multiply(other.below).add(other.above.multiply(below)),
          below.multiply(other.below));
    }

    Fraction times(Fraction other) {
      return new Fraction(above.multiply(other.above), below.multiply(other.below));
    }

    int compareTo(Fraction other) {
      int order = above.multiply(other.below).compareTo(other.above.multiply(below));
      return below.signum() * other.below.signum() < 0 ? -order : order;
    }

    Rational rational() {
      return Rational.of(above, below);
    }
  }

  private static long part(Random random) {
    return switch (random.nextInt(4)) {
      case 0 -> random.nextInt(20) - 10;
      case 1 -> random.nextLong();
      case 2 -> random.nextInt();
      default -> EDGES[random.nextInt(EDGES.length)];
    };
  }

  private static Fraction fraction(Random random) {
    long below = part(random);
    BigInteger above = BigInteger.valueOf(part(random));
    boolean big = random.nextInt(8) == 0;
    return new Fraction(
        big ? above.pow(3).subtract(BigInteger.ONE) : above,
        BigInteger.valueOf(below == 0 ? 1 : below));
  }

  private static void assertNormal(Real value) {
    Rational rational = value.toRational();
    assertThat(rational.denominator().signum()).isPositive();
    assertThat(rational.numerator().gcd(rational.denominator())).isEqualTo(BigInteger.ONE);
    boolean fits =
        rational.numerator().bitLength() < 64 && rational.denominator().equals(BigInteger.ONE);
    assertThat(rational.isLong()).isEqualTo(fits);
  }

  @ParameterizedTest
  @ValueSource(longs = {11, 12, 13})
  void arithmeticAgreesWithFractions(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < 4_000; i++) {
      Fraction a = fraction(random);
      Fraction b = fraction(random);
      Real x = a.rational();
      Real y = b.rational();
      String where = "seed " + seed + ": " + x + " and " + y;
      assertSame(where, x.plus(y), a.plus(b));
      assertSame(where, x.minus(y), a.plus(new Fraction(b.above.negate(), b.below)));
      assertSame(where, x.times(y), a.times(b));
      if (y.signum() != 0) {
        assertSame(where, x.dividedBy(y), a.times(new Fraction(b.below, b.above)));
        Real floor = x.dividedBy(y).toRational().floor();
        assertThat(x.modulo(y)).as(where).isEqualTo(x.minus(y.times(floor)));
        assertThat(x.modulo(y).signum() * y.signum()).as(where).isNotNegative();
        assertThat(floor.isInteger()).isTrue();
        assertThat(x.dividedBy(y).minus(floor).compareTo(Real.ONE)).as(where).isNegative();
        assertThat(x.dividedBy(y).minus(floor).signum()).as(where).isNotNegative();
      }
      assertThat(Integer.signum(x.compareTo(y))).as(where).isEqualTo(a.compareTo(b));
      assertThat(x.equals(y)).as(where).isEqualTo(a.compareTo(b) == 0);
    }
  }

  private static void assertSame(String where, Real found, Fraction expected) {
    assertThat(found).as(where).isEqualTo(expected.rational());
    assertThat(found.hashCode()).as(where).isEqualTo(expected.rational().hashCode());
    assertNormal(found);
  }

  @Test
  void powers() {
    Random random = new Random(15);
    for (int i = 0; i < 2_000; i++) {
      Rational base = fraction(random).rational();
      int exponent = random.nextInt(9);
      Real expected = Real.ONE;
      for (int k = 0; k < exponent; k++) {
        expected = expected.times(base);
      }
      assertThat(base.power(Real.of(exponent))).isEqualTo(expected);
      if (base.signum() != 0) {
        assertThat(base.power(Real.of(-exponent))).isEqualTo(Real.ONE.dividedBy(expected));
      }
    }
    assertThat(Real.of(-2).power(Real.of(3))).isEqualTo(Real.of(-8));
    assertThat(Real.of(-1).power(Real.parse("1e40"))).isEqualTo(Real.ONE);
    assertThatThrownBy(() -> Real.ZERO.power(Real.of(-1))).isInstanceOf(ArithmeticException.class);
  }

  @Test
  void doublesAreComparedByTheirExactValues() {
    Random random = new Random(16);
    for (int i = 0; i < 4_000; i++) {
      double d = random.nextBoolean() ? random.nextGaussian() : (double) part(random);
      Rational near = Real.of(d).toRational();
      Real shifted = near.plus(Rational.of(random.nextInt(3) - 1, Long.MAX_VALUE));
      BigDecimal exact = new BigDecimal(d);
      BigDecimal other =
          new BigDecimal(shifted.toRational().numerator())
              .divide(new BigDecimal(shifted.toRational().denominator()), new MathContext(200));
      assertThat(Integer.signum(Real.of(d).compareTo(shifted)))
          .as("seed 16: %s and %s", d, shifted)
          .isEqualTo(exact.compareTo(other));
    }
    assertThat(Real.of(0.5)).isEqualTo(Rational.of(1, 2));
    assertThat(Real.of(0.1)).isNotEqualTo(Rational.of(1, 10));
    assertThat(Real.of(-0.0).toString()).isEqualTo("0.0");
  }

  /** Pairs of small integers are frequent keys: their hashes have to spread. */
  @Test
  void hashesOfSmallIntegersSpread() {
    java.util.Set<Integer> places = new java.util.HashSet<>();
    for (int i = 0; i < 256; i++) {
      for (int j = 0; j < 256; j++) {
        int hash = java.util.List.of(Real.of(i), Real.of(j)).hashCode();
        places.add((hash ^ (hash >>> 16)) & 0xffff);
      }
    }
    assertThat(places).hasSizeGreaterThan((int) (65_536 * 0.6));
  }
}
