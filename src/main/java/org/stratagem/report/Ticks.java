package org.stratagem.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/**
 * Round numbers along an axis: multiples of 1, 2, 2.5 or 5 times a power of ten, as many as fit.
 *
 * @param at where they are
 * @param labels what is written there, all with the same decimals
 * @param exponent the power of ten by which the labels have to be multiplied
 */
record Ticks(List<Double> at, List<String> labels, int exponent) {
  private static final List<BigDecimal> STEPS =
      List.of(
          BigDecimal.ONE,
          BigDecimal.valueOf(2),
          new BigDecimal("2.5"),
          BigDecimal.valueOf(5),
          BigDecimal.TEN);

  /** Numbers with more digits before the point than this are written with a power of ten. */
  private static final int LONGEST = 5;

  /** Steps with more decimals than this are written so too. */
  private static final int FINEST = 4;

  private static final String SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";

  Ticks {
    at = List.copyOf(at);
    labels = List.copyOf(labels);
  }

  /**
   * The ticks of an axis.
   *
   * @param most how many there may be
   * @param whole whether only whole numbers make sense
   */
  static Ticks of(Axis axis, int most, boolean whole) {
    if (!axis.isNumeric()) {
      List<Double> at = new ArrayList<>();
      axis.categories().forEach(name -> at.add((double) at.size()));
      return new Ticks(at, axis.categories(), 0);
    }
    Ticks ticks = ticks(axis, Math.max(2, most), whole);
    // One number alone tells nothing of the distances.
    for (int more = 3; more < 6 && ticks.at.size() < 2; more++) {
      ticks = ticks(axis, more, whole);
    }
    return ticks;
  }

  private static Ticks ticks(Axis axis, int most, boolean whole) {
    BigDecimal step = step(axis.high() - axis.low(), most, whole);
    BigDecimal slack = step.movePointLeft(6);
    BigDecimal first =
        new BigDecimal(axis.low()).subtract(slack).divide(step, 0, RoundingMode.CEILING);
    BigDecimal last = new BigDecimal(axis.high()).add(slack).divide(step, 0, RoundingMode.FLOOR);
    List<BigDecimal> values = new ArrayList<>();
    for (BigDecimal i = first; i.compareTo(last) <= 0; i = i.add(BigDecimal.ONE)) {
      values.add(i.multiply(step));
    }
    return labelled(values, step);
  }

  private static BigDecimal step(double range, int most, boolean whole) {
    BigDecimal rough = new BigDecimal(range / most);
    BigDecimal power = BigDecimal.ONE.scaleByPowerOfTen(rough.precision() - rough.scale() - 1);
    for (BigDecimal factor : STEPS) {
      BigDecimal step = factor.multiply(power);
      boolean fits = !whole || step.stripTrailingZeros().scale() <= 0;
      if (fits && step.compareTo(rough) >= 0) {
        return step;
      }
    }
    return whole && power.compareTo(BigDecimal.ONE) < 0
        ? BigDecimal.ONE
        : power.multiply(BigDecimal.TEN);
  }

  private static Ticks labelled(List<BigDecimal> values, BigDecimal step) {
    int digits = Integer.MIN_VALUE;
    for (BigDecimal value : values) {
      if (value.signum() != 0) {
        digits = Math.max(digits, value.precision() - value.scale());
      }
    }
    int decimals = Math.max(0, step.stripTrailingZeros().scale());
    boolean wide = digits > LONGEST;
    boolean fine = decimals > FINEST && digits <= -2 && digits > Integer.MIN_VALUE;
    int exponent = wide || fine ? digits - 1 : 0;
    int shown = 0;
    for (BigDecimal value : values) {
      shown = Math.max(shown, value.movePointLeft(exponent).stripTrailingZeros().scale());
    }
    List<Double> at = new ArrayList<>();
    List<String> labels = new ArrayList<>();
    for (BigDecimal value : values) {
      at.add(value.doubleValue());
      BigDecimal scaled = value.movePointLeft(exponent).setScale(shown, RoundingMode.HALF_EVEN);
      labels.add(scaled.toPlainString().replace('-', '\u2212'));
    }
    return new Ticks(at, labels, exponent);
  }

  /** The label of the axis with the power of ten, if there is one. */
  String label(Axis axis) {
    if (exponent == 0) {
      return axis.label();
    }
    StringBuilder power = new StringBuilder(exponent < 0 ? "\u207b" : "");
    for (char digit : String.valueOf(Math.abs(exponent)).toCharArray()) {
      power.append(SUPERSCRIPTS.charAt(digit - '0'));
    }
    return (axis.label() + " (×10" + power + ")").strip();
  }
}
