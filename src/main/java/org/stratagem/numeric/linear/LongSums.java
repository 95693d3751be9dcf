package org.stratagem.numeric.linear;

import java.math.BigInteger;

/**
 * Integers of any length, cut into limbs of doubles so short that many products of a limb and a
 * small factor can be added up without rounding: sums of products of small and long integers run at
 * the speed of doubles.
 */
final class LongSums {
  /** Shorter limbs are not worth it. */
  private static final int SHORTEST = 8;

  private static final int EXACT = 52;

  private final int limbBits;
  private final int limbs;

  private LongSums(int limbBits, int limbs) {
    this.limbBits = limbBits;
    this.limbs = limbs;
  }

  /**
   * Limbs for sums of so many products.
   *
   * @param terms the most products in a sum
   * @param factorBits the length of the longest factor
   * @param longest the length of the longest long integer
   * @return null where the factors leave no room
   */
  static @org.jspecify.annotations.Nullable LongSums of(int terms, int factorBits, int longest) {
    int termBits = 32 - Integer.numberOfLeadingZeros(terms);
    int bits = Math.min(24, EXACT - termBits - factorBits);
    return bits < SHORTEST ? null : new LongSums(bits, longest / bits + 1);
  }

  /** A sum of nothing. */
  double[] zero() {
    return new double[limbs];
  }

  /** An integer's limbs. */
  double[] cut(BigInteger number) {
    double[] cut = zero();
    int sign = number.signum();
    byte[] bytes = number.abs().toByteArray();
    long window = 0;
    int held = 0;
    int limb = 0;
    long mask = (1L << limbBits) - 1;
    for (int place = bytes.length - 1; place >= 0; place--) {
      window |= (bytes[place] & 0xffL) << held;
      held += 8;
      while (held >= limbBits) {
        cut[limb++] = sign * (double) (window & mask);
        window >>>= limbBits;
        held -= limbBits;
      }
    }
    if (window != 0) {
      cut[limb] = sign * (double) window;
    }
    return cut;
  }

  /** Adds a product to a sum. */
  static void add(double factor, double[] number, double[] sum) {
    for (int limb = 0; limb < sum.length; limb++) {
      sum[limb] += factor * number[limb];
    }
  }

  /** A sum as an integer; the limbs are used up. */
  BigInteger join(double[] sum) {
    int top = sum.length - 1;
    while (top >= 0 && sum[top] == 0) {
      top--;
    }
    if (top < 0) {
      return BigInteger.ZERO;
    }
    // Limbs of both signs are first brought to one: borrow from above, from the lowest up.
    long radix = 1L << limbBits;
    long carry = 0;
    for (int limb = 0; limb <= top; limb++) {
      long whole = (long) sum[limb] + carry;
      long digit = Math.floorMod(whole, radix);
      carry = Math.floorDiv(whole, radix);
      sum[limb] = digit;
    }
    int length = (top + 1) * limbBits / 8 + 1;
    byte[] bytes = new byte[length];
    long window = 0;
    int held = 0;
    int place = length - 1;
    for (int limb = 0; limb <= top; limb++) {
      window |= (long) sum[limb] << held;
      held += limbBits;
      while (held >= 8) {
        bytes[place--] = (byte) window;
        window >>>= 8;
        held -= 8;
      }
    }
    if (held > 0) {
      bytes[place] = (byte) window;
    }
    BigInteger low = new BigInteger(1, bytes);
    return carry == 0 ? low : low.add(BigInteger.valueOf(carry).shiftLeft((top + 1) * limbBits));
  }
}
