package org.stratagem.tier;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * How many equilibria there are: a number, or as much as is known of one that is too long to be
 * written.
 */
public sealed interface MetagameCount {
  /** The number itself. */
  record Exact(BigInteger value) implements MetagameCount {}

  /**
   * A number too long to be written, at least 1.
   *
   * @param digits its decimal logarithm, to some ten significant digits; null where nobody has
   *     worked it out
   */
  record Vast(@Nullable BigDecimal digits) implements MetagameCount {}

  static MetagameCount of(long value) {
    return new Exact(BigInteger.valueOf(value));
  }

  /** The sum; vast where one is, and known as well as the worse of the two. */
  default MetagameCount plus(MetagameCount other) {
    if (this instanceof Exact one && other instanceof Exact two) {
      return new Exact(one.value().add(two.value()));
    } else if (this instanceof Exact one) {
      return one.value().signum() == 0 ? other : sum(logarithm(one.value()), (Vast) other);
    } else if (other instanceof Exact two) {
      return two.value().signum() == 0 ? this : sum(logarithm(two.value()), (Vast) this);
    }
    return sum(((Vast) this).digits(), (Vast) other);
  }

  private static Vast sum(@Nullable BigDecimal digits, Vast vast) {
    BigDecimal other = vast.digits();
    if (digits == null || other == null) {
      return new Vast(null);
    }
    BigDecimal more = digits.max(other);
    BigDecimal less = digits.min(other);
    double ratio = Math.pow(10, less.subtract(more).max(BigDecimal.valueOf(-400)).doubleValue());
    return new Vast(more.add(BigDecimal.valueOf(Math.log10(1 + ratio))));
  }

  /** The decimal logarithm of a positive number. */
  static BigDecimal logarithm(BigInteger value) {
    int bits = value.bitLength();
    int shift = Math.max(0, bits - 60);
    double top = Math.log10(value.shiftRight(shift).doubleValue());
    return BigDecimal.valueOf(shift)
        .multiply(BigDecimal.valueOf(Math.log10(2)))
        .add(BigDecimal.valueOf(top));
  }

  /** The logarithm of a power, to some fifteen digits. */
  static BigDecimal logarithm(BigInteger base, BigInteger exponent) {
    return logarithm(base)
        .multiply(new BigDecimal(exponent))
        .round(new MathContext(20, RoundingMode.HALF_EVEN));
  }
}
