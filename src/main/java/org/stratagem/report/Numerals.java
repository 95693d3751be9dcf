package org.stratagem.report;

import java.math.BigDecimal;
import java.math.MathContext;
import org.stratagem.numeric.Real;

/**
 * Numbers as text: an exact one in full, a double to ten significant digits and always with a point
 * or exponent.
 */
final class Numerals {
  private static final MathContext SHOWN = new MathContext(10);

  /** Decimal exponents that are still written out. */
  private static final int SMALLEST = -5;

  private static final int GREATEST = 15;

  private Numerals() {}

  static String text(Real number) {
    return number.isExact() ? number.toString() : text(number.doubleValue());
  }

  static String text(double number) {
    if (number == 0) {
      return "0.0";
    }
    BigDecimal rounded = new BigDecimal(number).round(SHOWN).stripTrailingZeros();
    int exponent = rounded.precision() - rounded.scale() - 1;
    if (exponent < SMALLEST || exponent > GREATEST) {
      String digits = rounded.unscaledValue().abs().toString();
      return (number < 0 ? "-" : "")
          + digits.charAt(0)
          + (digits.length() > 1 ? "." + digits.substring(1) : "")
          + "e"
          + exponent;
    }
    String plain = rounded.toPlainString();
    return plain.indexOf('.') < 0 ? plain + ".0" : plain;
  }
}
