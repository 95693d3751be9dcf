package org.stratagem.type;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How many strategies there are: exact where it fits into memory, else as towers of powers, or
 * infinitely many. At least one.
 */
public sealed interface Size {
  /** A number. */
  record Exact(BigInteger count) implements Size {
    public Exact {
      if (count.signum() <= 0) {
        throw new IllegalArgumentException("a size is at least one, not " + count);
      }
    }

    @Override
    public String toString() {
      return SizeText.of(this);
    }
  }

  /**
   * A number too large to write down, over 2^500.
   *
   * @param base at least 2, itself no power
   */
  record Power(BigInteger base, Size exponent) implements Size {
    @Override
    public String toString() {
      return SizeText.of(this);
    }
  }

  /** A product of powers of different bases, or of unlike exponents. */
  record Product(List<Size> factors) implements Size {
    public Product {
      factors = List.copyOf(factors);
    }

    @Override
    public String toString() {
      return SizeText.of(this);
    }
  }

  /** Infinitely many. */
  record Infinite() implements Size {
    @Override
    public String toString() {
      return "infinitely many";
    }
  }

  static Size of(long count) {
    return new Exact(BigInteger.valueOf(count));
  }

  static Size of(BigInteger count) {
    return new Exact(count);
  }

  static Size infinite() {
    return new Infinite();
  }

  default boolean isFinite() {
    return !(this instanceof Infinite);
  }

  /** The number where it was small enough to be kept, else null. */
  default @Nullable BigInteger exact() {
    return this instanceof Exact exact ? exact.count() : null;
  }

  /** Whether there are more than that many. */
  default boolean exceeds(long limit) {
    return !(this instanceof Exact exact) || exact.count().compareTo(BigInteger.valueOf(limit)) > 0;
  }

  /** The number of functions from a domain of size {@code exponent} to this many values. */
  default Size power(Size exponent) {
    if (this instanceof Exact one && one.count().equals(BigInteger.ONE)) {
      return this;
    } else if (this instanceof Infinite || exponent instanceof Infinite) {
      return infinite();
    } else if (this instanceof Exact exact) {
      return Powers.power(exact.count(), exponent);
    } else if (this instanceof Power power) {
      return new Power(power.base(), power.exponent().times(exponent));
    }
    Size product = of(1);
    for (Size factor : ((Product) this).factors()) {
      product = product.times(factor.power(exponent));
    }
    return product;
  }

  /** The number of pairs. */
  default Size times(Size other) {
    if (this instanceof Infinite || other instanceof Infinite) {
      return infinite();
    }
    List<Size> factors = new ArrayList<>(Powers.factors(this));
    for (Size factor : Powers.factors(other)) {
      Powers.multiplyInto(factors, factor);
    }
    return factors.isEmpty() ? of(1) : factors.size() == 1 ? factors.get(0) : new Product(factors);
  }
}
