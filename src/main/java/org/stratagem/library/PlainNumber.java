package org.stratagem.library;

import org.stratagem.numeric.Rational;
import org.stratagem.numeric.Real;

/** Doubles that people would write exactly, as the exact numbers they are. */
final class PlainNumber {
  /** Bits of a denominator that people would still write. */
  private static final int SHORT = 12;

  private PlainNumber() {}

  /** A whole number or a short binary fraction exactly, others as the double. */
  static Real of(double value) {
    Rational exact = Real.of(value).toRational();
    return exact.denominator().bitLength() <= SHORT ? exact : Real.of(value);
  }
}
