package org.stratagem.report;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.stratagem.numeric.Real;
import org.stratagem.value.Interval;

/**
 * Enclosures in few digits: the shortest decimal within a narrow one, and how far its ends are from
 * it; the ends of a wide one. What is written encloses what it stands for.
 */
final class Enclosed {
  /** Relative to the size of the numbers; what is wider is written by its ends. */
  private static final BigDecimal NARROW = new BigDecimal("1e-6");

  private static final MathContext AWAY = new MathContext(2, RoundingMode.UP);
  private static final int ENDS = 10;
  private static final int MOST = 17;

  private Enclosed() {}

  static String text(Interval interval) {
    BigDecimal low = decimal(interval.low());
    BigDecimal high = decimal(interval.high());
    BigDecimal size = low.abs().max(high.abs()).max(BigDecimal.ONE);
    if (high.subtract(low).compareTo(size.multiply(NARROW)) <= 0) {
      BigDecimal within = shortest(low, high);
      return plain(within) + away(high.subtract(within).max(within.subtract(low)));
    }
    BigDecimal from = low.round(new MathContext(ENDS));
    BigDecimal to = high.round(new MathContext(ENDS));
    BigDecimal off = from.subtract(low).abs().max(to.subtract(high).abs());
    return "[" + plain(from) + ", " + plain(to) + "]" + away(off);
  }

  /** A width, rounded up. */
  static String size(double width) {
    return width == 0 ? "the last digit" : exponent(new BigDecimal(width).round(AWAY));
  }

  private static String away(BigDecimal distance) {
    return distance.signum() == 0 ? "" : " ± " + exponent(distance.round(AWAY));
  }

  private static String exponent(BigDecimal width) {
    return width.stripTrailingZeros().toString().replace("E+", "e").replace('E', 'e');
  }

  /** The decimal of fewest digits between two; what both are where they are one. */
  private static BigDecimal shortest(BigDecimal low, BigDecimal high) {
    if (low.signum() <= 0 && high.signum() >= 0) {
      return BigDecimal.ZERO;
    }
    BigDecimal middle = low.add(high).divide(BigDecimal.valueOf(2));
    for (int digits = 1; digits < MOST; digits++) {
      BigDecimal rounded = middle.round(new MathContext(digits));
      if (rounded.compareTo(low) >= 0 && rounded.compareTo(high) <= 0) {
        return rounded;
      }
    }
    return middle.round(new MathContext(MOST));
  }

  private static BigDecimal decimal(Real number) {
    return new BigDecimal(number.doubleValue());
  }

  private static String plain(BigDecimal number) {
    BigDecimal stripped = number.stripTrailingZeros();
    int magnitude = stripped.precision() - stripped.scale();
    return stripped.signum() == 0
        ? "0"
        : magnitude < -5 || magnitude > 15 ? exponent(stripped) : stripped.toPlainString();
  }
}
