package org.stratagem.library.game;

import org.stratagem.numeric.Rational;
import org.stratagem.numeric.Real;
import org.stratagem.numeric.optimum.SimplestFraction;

/** Doubles that people would write exactly, as the exact numbers they are. */
public final class PlainNumber {
  /** Bits of a denominator that people would still write. */
  private static final int SHORT = 12;

  private PlainNumber() {}

  /** A whole number or a short binary fraction exactly, others as the double. */
  public static Real of(double value) {
    Rational exact = Real.of(value).toRational();
    return exact.denominator().bitLength() <= SHORT ? exact : Real.of(value);
  }

  /** The number of fewest digits among those that cannot be told apart. */
  public static Real near(double low, double high) {
    double reach = 1e-12 * Math.max(1, Math.max(Math.abs(low), Math.abs(high)));
    Rational simple =
        SimplestFraction.between(
            Real.of(low - reach).toRational(), Real.of(high + reach).toRational());
    return simple.denominator().bitLength() <= SHORT ? simple : Real.of(low / 2 + high / 2);
  }
}
