package org.stratagem.check.resolve;

import org.jspecify.annotations.Nullable;
import org.stratagem.numeric.Real;

/** Number literals, which are exact. */
final class Numbers {
  /**
   * An exact number is kept with all its digits; more than this many would take unbounded time and
   * memory.
   */
  static final int DIGITS = 10_000;

  private Numbers() {}

  /**
   * The exact value of a literal with an optional sign, or null when it has more than {@link
   * #DIGITS} digits.
   */
  static @Nullable Real parse(String text) {
    int exponent = Math.max(text.indexOf('e'), text.indexOf('E'));
    if (text.length() > DIGITS) {
      return null;
    }
    if (exponent >= 0) {
      String digits = text.substring(exponent + 1).replaceFirst("^[+-]?0*", "");
      if (digits.length() > 5 || (!digits.isEmpty() && Integer.parseInt(digits) > DIGITS)) {
        return null;
      }
    }
    return Real.parse(text);
  }

  /** The value of a literal that is a whole number and fits, or null. */
  static @Nullable Integer parseWhole(String text) {
    Real value = parse(text);
    if (value == null || !value.isInteger() || Math.abs(value.doubleValue()) > Integer.MAX_VALUE) {
      return null;
    }
    return (int) value.doubleValue();
  }
}
