package org.stratagem.report;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import org.stratagem.numeric.Rational;
import org.stratagem.numeric.Real;

/**
 * Numbers as text: an exact one in full, unless it has too many digits to be read, then to ten
 * significant digits with a sign that says so; a double to ten significant digits and always with a
 * point or exponent.
 */
public final class Numerals {
  private static final MathContext SHOWN = new MathContext(10);

  /** Fractions of more characters are cut. */
  private static final int LONGEST = 40;

  /** Whole numbers of more characters are cut. */
  private static final int LONGEST_WHOLE = 80;

  /** Whole numbers of more bits have more than LONGEST_WHOLE characters. */
  private static final int LONG_BITS = 300;

  private static final int KEPT_BITS = 200;

  /** Precise enough for ten digits of a number of millions of bits. */
  private static final MathContext WORKING = new MathContext(40);

  private static final String ABOUT = "\u2248";

  /** Decimal exponents that are still written out. */
  private static final int SMALLEST = -5;

  private static final int GREATEST = 15;

  private Numerals() {}

  /** An exact number in full where it is short enough to be read; see the class. */
  public static String text(Real number) {
    if (!number.isExact()) {
      return text(number.doubleValue());
    }
    if (number.isInteger() && number.toRational().numerator().bitLength() > LONG_BITS) {
      return ABOUT + text(leading(number.toRational().numerator()));
    }
    String exact = number.toString();
    return exact.length() <= (number.isInteger() ? LONGEST_WHOLE : LONGEST)
        ? exact
        : ABOUT + text(approximately(number));
  }

  /** To four significant digits, without trailing zeros: for labels in pictures. */
  public static String brief(double number) {
    String text = text(new BigDecimal(number).round(new MathContext(4)));
    return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
  }

  static String text(double number) {
    return text(new BigDecimal(number));
  }

  /**
   * The leading digits of a long whole number, by its leading bits: writing out a million digits to
   * show ten takes a second.
   */
  private static BigDecimal leading(BigInteger number) {
    int shift = number.bitLength() - KEPT_BITS;
    return new BigDecimal(number.shiftRight(shift))
        .multiply(BigDecimal.valueOf(2).pow(shift, WORKING), WORKING);
  }

  private static BigDecimal approximately(Real number) {
    Rational exact = number.toRational();
    return new BigDecimal(exact.numerator()).divide(new BigDecimal(exact.denominator()), SHOWN);
  }

  private static String text(BigDecimal number) {
    if (number.signum() == 0) {
      return "0.0";
    }
    BigDecimal rounded = number.round(SHOWN).stripTrailingZeros();
    int exponent = rounded.precision() - rounded.scale() - 1;
    if (exponent < SMALLEST || exponent > GREATEST) {
      String digits = rounded.unscaledValue().abs().toString();
      return (number.signum() < 0 ? "-" : "")
          + digits.charAt(0)
          + (digits.length() > 1 ? "." + digits.substring(1) : "")
          + "e"
          + exponent;
    }
    String plain = rounded.toPlainString();
    return plain.indexOf('.') < 0 ? plain + ".0" : plain;
  }
}
