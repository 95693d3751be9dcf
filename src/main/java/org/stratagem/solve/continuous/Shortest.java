package org.stratagem.solve.continuous;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** The number of fewest decimal digits in an interval: what people would write for it. */
final class Shortest {
  private static final int MOST_DIGITS = 17;

  private Shortest() {}

  static double in(double low, double high) {
    if (low <= 0 && 0 <= high) {
      return 0;
    }
    double middle = low + (high - low) / 2;
    BigDecimal exact = new BigDecimal(middle);
    for (int digits = 1; digits < MOST_DIGITS; digits++) {
      double rounded = exact.round(new MathContext(digits, RoundingMode.HALF_EVEN)).doubleValue();
      if (low <= rounded && rounded <= high) {
        return rounded;
      }
    }
    return Math.min(high, Math.max(low, middle));
  }

  static double[] in(Box box) {
    double[] point = new double[box.dimension()];
    for (int side = 0; side < point.length; side++) {
      point[side] = in(box.low()[side], box.high()[side]);
    }
    return point;
  }
}
