package org.stratagem.numeric.interval;

/**
 * The values of a formula on a box.
 *
 * @param low not above any of its values; NaN where it is defined nowhere
 * @param high not below any of its values; NaN where it is defined nowhere
 */
public record Enclosure(double low, double high, Decoration decoration) {
  public static final Enclosure EMPTY = new Enclosure(Double.NaN, Double.NaN, Decoration.UNDEFINED);

  /** One number, exactly. */
  public static Enclosure of(double value) {
    return new Enclosure(value, value, Decoration.CONTINUOUS);
  }

  /** All numbers between two finite bounds: an input. */
  public static Enclosure of(double low, double high) {
    return new Enclosure(low, high, Decoration.CONTINUOUS);
  }

  public boolean contains(double value) {
    return low <= value && value <= high;
  }
}
