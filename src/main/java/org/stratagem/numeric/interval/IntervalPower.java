package org.stratagem.numeric.interval;

/** Powers of intervals, as {@link Math#pow} and the language define them: 0 to the 0 is 1. */
final class IntervalPower {
  /** Up to here a power is a chain of products, which is exact where the result is a double. */
  private static final int CHAIN = 32;

  private IntervalPower() {}

  static void power(
      IntervalArithmetic at, int to, double xl, double xh, double yl, double yh, byte known) {
    if (yl == yh && yl == Math.rint(yl)) {
      whole(at, to, xl, xh, yl, known);
    } else if (xl >= 0) {
      corners(at, to, xl, xh, yl, yh, known);
    } else if (Math.floor(yh) >= Math.ceil(yl)) {
      // Whole exponents in between have values at negative bases.
      at.result(to, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, IntervalArithmetic.PERHAPS);
    } else if (xh < 0) {
      at.nowhere(to);
    } else {
      corners(at, to, 0, xh, yl, yh, IntervalArithmetic.PERHAPS);
    }
  }

  private static void whole(
      IntervalArithmetic at, int to, double xl, double xh, double exponent, byte known) {
    if (exponent == 0) {
      at.result(to, 1, 1, known);
      return;
    }
    boolean even = exponent % 2 == 0;
    double size = Math.abs(exponent);
    double least;
    double most;
    if (even) {
      double near = xl >= 0 ? xl : xh <= 0 ? -xh : 0;
      least = wholeDown(near, size);
      most = wholeUp(Math.max(-xl, xh), size);
    } else {
      least = xl >= 0 ? wholeDown(xl, size) : -wholeUp(-xl, size);
      most = xh >= 0 ? wholeUp(xh, size) : -wholeDown(-xh, size);
    }
    if (exponent > 0) {
      at.result(to, least, most, known);
    } else {
      // A small base has a positive power even where a double cannot hold it.
      if (xl > 0 || even && xh < 0) {
        least = Math.max(least, Double.MIN_VALUE);
        most = Math.max(most, Double.MIN_VALUE);
        double small = least;
        at.divide(to, 1, 1, small, most, known);
      } else if (xh < 0) {
        at.divide(
            to, 1, 1, Math.min(least, -Double.MIN_VALUE), Math.min(most, -Double.MIN_VALUE), known);
      } else {
        at.divide(to, 1, 1, least, most, known);
      }
    }
  }

  /** A power of a number that is not negative. */
  private static double wholeDown(double base, double exponent) {
    if (exponent > CHAIN) {
      return base == 0
          ? 0
          : base == 1 ? 1 : Math.max(0, Rounding.lower(StrictMath.pow(base, exponent)));
    }
    double product = base;
    for (int i = 1; i < exponent; i++) {
      product = Rounding.multiplyDown(product, base);
    }
    return product;
  }

  private static double wholeUp(double base, double exponent) {
    if (exponent > CHAIN) {
      return base == 0 ? 0 : base == 1 ? 1 : Rounding.higher(StrictMath.pow(base, exponent));
    }
    double product = base;
    for (int i = 1; i < exponent; i++) {
      product = Rounding.multiplyUp(product, base);
    }
    return product;
  }

  /** For a base from 0 on: the power is monotonic in the base and in the exponent. */
  private static void corners(
      IntervalArithmetic at, int to, double xl, double xh, double yl, double yh, byte known) {
    if (xh == 0) {
      if (yh < 0) {
        at.nowhere(to);
      } else {
        at.result(to, 0, yl <= 0 ? 1 : 0, yl > 0 ? known : IntervalArithmetic.PERHAPS);
      }
      return;
    }
    double least = Math.min(corner(xh, yl), corner(xh, yh));
    double most = Math.max(corner(xh, yl), corner(xh, yh));
    if (xl > 0) {
      least = Math.min(least, Math.min(corner(xl, yl), corner(xl, yh)));
      most = Math.max(most, Math.max(corner(xl, yl), corner(xl, yh)));
      at.result(to, Math.max(0, Rounding.lower(least)), Rounding.higher(most), known);
    } else if (yl > 0) {
      at.result(to, 0, Rounding.higher(most), known);
    } else {
      at.result(
          to,
          0,
          yl < 0 ? Double.POSITIVE_INFINITY : Math.max(1, Rounding.higher(most)),
          IntervalArithmetic.PERHAPS);
    }
  }

  private static double corner(double base, double exponent) {
    return StrictMath.pow(base, exponent);
  }
}
