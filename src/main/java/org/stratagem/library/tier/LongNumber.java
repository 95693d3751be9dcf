package org.stratagem.library.tier;

import java.math.BigDecimal;
import java.math.MathContext;
import org.jspecify.annotations.Nullable;

/**
 * A whole number that is too long to be written, by what is known of it. Equal to itself only.
 *
 * @param text in words or as a power
 */
record LongNumber(String text) {
  private static final MathContext SHOWN = new MathContext(10);

  /** Powers of ten whose exponent is longer are written as towers. */
  private static final int LONGEST = 18;

  /** A number by its decimal logarithm, or one of which a bound is known at most. */
  static LongNumber of(@Nullable BigDecimal digits, String bound) {
    if (digits == null) {
      return new LongNumber(
          "too long to be written" + (bound.isEmpty() ? "" : ": at most " + bound));
    }
    BigDecimal exponent = digits.round(SHOWN);
    int length = exponent.precision() - exponent.scale();
    return new LongNumber(
        length <= LONGEST
            ? "about 10^" + digits.toBigInteger()
            : "about 10^(" + scientific(exponent) + ")");
  }

  private static String scientific(BigDecimal number) {
    String digits = number.unscaledValue().toString();
    return digits.charAt(0)
        + "."
        + digits.substring(1)
        + "e"
        + (number.precision() - number.scale() - 1);
  }

  @Override
  public String toString() {
    return text;
  }
}
