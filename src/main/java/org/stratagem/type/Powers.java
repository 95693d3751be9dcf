package org.stratagem.type;

import java.math.BigInteger;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Arithmetic of sizes that are too large to write down. */
final class Powers {
  /** Numbers of more bits stay powers. */
  private static final int BITS = 1024;

  private Powers() {}

  /** A number at least 2 to a finite exponent. */
  static Size power(BigInteger base, Size exponent) {
    BigInteger times = exponent.exact();
    if (times != null
        && times.bitLength() < 31
        && (long) base.bitLength() * times.intValueExact() <= BITS) {
      return Size.of(base.pow(times.intValueExact()));
    }
    Root root = perfectRoot(base);
    return root.degree() == 1
        ? new Size.Power(base, exponent)
        : new Size.Power(root.base(), Size.of(root.degree()).times(exponent));
  }

  /** The smallest base that the value is a power of. */
  static Root perfectRoot(BigInteger value) {
    BigInteger base = value;
    int degree = 1;
    BigInteger prime = BigInteger.TWO;
    while (prime.compareTo(BigInteger.valueOf(base.bitLength())) <= 0) {
      BigInteger root = root(base, prime.intValueExact());
      if (root.pow(prime.intValueExact()).equals(base)) {
        base = root;
        degree *= prime.intValueExact();
      } else {
        prime = prime.nextProbablePrime();
      }
    }
    return new Root(base, degree);
  }

  /** The largest number whose power is at most the value. */
  static BigInteger root(BigInteger value, int degree) {
    BigInteger low = BigInteger.ONE;
    BigInteger high = BigInteger.ONE.shiftLeft(value.bitLength() / degree + 1);
    while (high.subtract(low).compareTo(BigInteger.ONE) > 0) {
      BigInteger middle = low.add(high).shiftRight(1);
      if (middle.pow(degree).compareTo(value) <= 0) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return low;
  }

  static List<Size> factors(Size size) {
    if (size instanceof Size.Product product) {
      return product.factors();
    }
    return size instanceof Size.Exact exact && exact.count().equals(BigInteger.ONE)
        ? List.of()
        : List.of(size);
  }

  /** Multiplies a factor into the first one that it merges with, or adds it. */
  static void multiplyInto(List<Size> factors, Size factor) {
    for (int i = 0; i < factors.size(); i++) {
      Size merged = merge(factors.get(i), factor);
      if (merged != null) {
        factors.set(i, merged);
        return;
      }
    }
    factors.add(factor);
  }

  private static @Nullable Size merge(Size left, Size right) {
    if (left instanceof Size.Exact a && right instanceof Size.Exact b) {
      return Size.of(a.count().multiply(b.count()));
    } else if (left instanceof Size.Power a && right instanceof Size.Power b) {
      return sameBase(a, b);
    } else if (left instanceof Size.Power a && right instanceof Size.Exact b) {
      return absorb(a, b.count());
    } else if (left instanceof Size.Exact a && right instanceof Size.Power b) {
      return absorb(b, a.count());
    }
    return null;
  }

  private static @Nullable Size sameBase(Size.Power left, Size.Power right) {
    BigInteger a = left.exponent().exact();
    BigInteger b = right.exponent().exact();
    if (!left.base().equals(right.base())) {
      return null;
    } else if (a != null && b != null) {
      return new Size.Power(left.base(), Size.of(a.add(b)));
    }
    boolean same = left.exponent() == right.exponent();
    return same ? new Size.Power(left.base(), Size.of(2).times(left.exponent())) : null;
  }

  /** Base^x times base^k. */
  private static @Nullable Size absorb(Size.Power power, BigInteger count) {
    BigInteger exponent = power.exponent().exact();
    if (exponent == null) {
      return null;
    }
    BigInteger rest = count;
    long degree = 0;
    while (rest.compareTo(BigInteger.ONE) > 0) {
      BigInteger[] parts = rest.divideAndRemainder(power.base());
      if (parts[1].signum() != 0) {
        return null;
      }
      rest = parts[0];
      degree++;
    }
    return new Size.Power(power.base(), Size.of(exponent.add(BigInteger.valueOf(degree))));
  }

  /** The value base^degree. */
  record Root(BigInteger base, int degree) {}
}
