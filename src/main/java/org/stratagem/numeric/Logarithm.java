package org.stratagem.numeric;

/**
 * The natural logarithm on doubles, with the digits of {@link StrictMath#log}, which on older Java
 * machines leaves Java for C and takes twice as long. The argument is split into a power of two and
 * a number near 1; with {@code s = f / (2 + f)} for {@code f} above 1, {@code log(1 + f) = 2
 * artanh(s)}, a polynomial in {@code s}. The error is below one unit in the last place.
 *
 * <p>After {@code e_log.c} of fdlibm, whose notice says: Copyright (C) 1993 by Sun Microsystems,
 * Inc. All rights reserved. Developed at SunSoft, a Sun Microsystems, Inc. business. Permission to
 * use, copy, modify, and distribute this software is freely granted, provided that this notice is
 * preserved.
 */
public final class Logarithm {
  private static final double LN_2_HEAD = 0x1.62e42feep-1;
  private static final double LN_2_TAIL = 0x1.a39ef35793c76p-33;
  private static final double L1 = 0x1.5555555555593p-1;
  private static final double L2 = 0x1.999999997fa04p-2;
  private static final double L3 = 0x1.2492494229359p-2;
  private static final double L4 = 0x1.c71c51d8e78afp-3;
  private static final double L5 = 0x1.7466496cb03dep-3;
  private static final double L6 = 0x1.39a09d078c69fp-3;
  private static final double L7 = 0x1.2f112df3e5244p-3;

  private Logarithm() {}

  /** Minus infinity for 0, NaN for negative numbers. */
  public static double log(double x) {
    if (!(x >= Double.MIN_NORMAL && x <= Double.MAX_VALUE)) {
      return StrictMath.log(x);
    }
    long bits = Double.doubleToRawLongBits(x);
    int high = (int) (bits >>> 32);
    int fraction = high & 0xfffff;
    // 1 where the fraction is above the square root of 2: then the next power of two is nearer.
    int above = (fraction + 0x95f64) & 0x100000;
    double k = (high >> 20) - 1023 + (above >> 20);
    double f =
        Double.longBitsToDouble(
                ((long) (fraction | (above ^ 0x3ff00000)) << 32) | (bits & 0xffffffffL))
            - 1;
    if ((0xfffff & (2 + fraction)) < 3) {
      return nearPowerOfTwo(f, k);
    }
    double s = f / (2 + f);
    double z = s * s;
    double w = z * z;
    double rest = z * (L1 + w * (L3 + w * (L5 + w * L7))) + w * (L2 + w * (L4 + w * L6));
    if (((fraction - 0x6147a) | (0x6b851 - fraction)) > 0) {
      double half = 0.5 * f * f;
      return k == 0
          ? f - (half - s * (half + rest))
          : k * LN_2_HEAD - (half - (s * (half + rest) + k * LN_2_TAIL) - f);
    }
    return k == 0 ? f - s * (f - rest) : k * LN_2_HEAD - (s * (f - rest) - k * LN_2_TAIL - f);
  }

  /** With {@code f} below 2^-20. */
  private static double nearPowerOfTwo(double f, double k) {
    if (f == 0) {
      return k == 0 ? 0 : k * LN_2_HEAD + k * LN_2_TAIL;
    }
    double rest = f * f * (0.5 - 0x1.5555555555555p-2 * f);
    return k == 0 ? f - rest : k * LN_2_HEAD - (rest - k * LN_2_TAIL - f);
  }
}
