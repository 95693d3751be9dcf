package org.stratagem.numeric.interval;

/** All real numbers between two bounds; a bound may be infinite, then it is not included. */
public record Interval(double low, double high) {
  public static final Interval WHOLE =
      new Interval(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);

  public Interval {
    if (!(low <= high)) {
      throw new IllegalArgumentException("[" + low + ", " + high + "]");
    }
  }

  /** One number. */
  public static Interval of(double value) {
    return new Interval(value, value);
  }

  public double width() {
    return high - low;
  }

  public boolean contains(double value) {
    return low <= value && value <= high;
  }

  @Override
  public String toString() {
    return "[" + low + ", " + high + "]";
  }
}
