package org.stratagem.solve.markov;

import org.jspecify.annotations.Nullable;
import org.stratagem.numeric.Rational;
import org.stratagem.numeric.Real;

/** Guesses the fraction behind a double, for an exact check to confirm. */
final class SimpleFraction {
  private static final long GREATEST_DENOMINATOR = 1_000_000;
  private static final double CLOSE = 1e-12;

  private SimpleFraction() {}

  /**
   * The first convergent of the continued fraction that is within 1e-12 of the number's size; null
   * where its denominator exceeds a million.
   */
  static @Nullable Real near(double value) {
    return near(value, CLOSE);
  }

  /** The same within another part of the number's size, or of 1 where that is smaller. */
  static @Nullable Real near(double value, double close) {
    double tolerance = close * Math.max(1, Math.abs(value));
    if (Math.abs(value) > 1e9) {
      return null;
    }
    long beforeNumerator = 1;
    long beforeDenominator = 0;
    double floor = Math.floor(value);
    long numerator = (long) floor;
    long denominator = 1;
    double rest = value - floor;
    while (Math.abs(value - (double) numerator / denominator) > tolerance) {
      if (rest == 0) {
        return null;
      }
      double inverse = 1 / rest;
      long digit = (long) Math.floor(inverse);
      rest = inverse - digit;
      long nextNumerator = digit * numerator + beforeNumerator;
      long nextDenominator = digit * denominator + beforeDenominator;
      if (nextDenominator > GREATEST_DENOMINATOR || nextDenominator <= 0) {
        return null;
      }
      beforeNumerator = numerator;
      beforeDenominator = denominator;
      numerator = nextNumerator;
      denominator = nextDenominator;
    }
    return Rational.of(numerator, denominator);
  }
}
