package org.stratagem.solve.continuous;

import java.util.Arrays;
import org.stratagem.numeric.InnerProblem;

/**
 * A product of closed intervals. The arrays are not changed once they are here.
 *
 * @param low the lower bounds
 * @param high the upper bounds, none below the lower one
 */
record Box(double[] low, double[] high) {
  static Box of(java.util.List<InnerProblem.Bounds> sides) {
    return new Box(
        sides.stream().mapToDouble(InnerProblem.Bounds::low).toArray(),
        sides.stream().mapToDouble(InnerProblem.Bounds::high).toArray());
  }

  static Box point(double... coordinates) {
    return new Box(coordinates, coordinates);
  }

  int dimension() {
    return low.length;
  }

  double width(int side) {
    return high[side] - low[side];
  }

  boolean isPoint(int side) {
    return low[side] == high[side];
  }

  double middle(int side) {
    double middle = low[side] + (high[side] - low[side]) / 2;
    return Math.min(high[side], Math.max(low[side], middle));
  }

  double[] middle() {
    double[] middle = new double[low.length];
    for (int side = 0; side < middle.length; side++) {
      middle[side] = middle(side);
    }
    return middle;
  }

  Box with(int side, double least, double most) {
    double[] newLow = low.clone();
    double[] newHigh = high.clone();
    newLow[side] = least;
    newHigh[side] = most;
    return new Box(newLow, newHigh);
  }

  /** The sides of a part. */
  Box part(int from, int to) {
    return new Box(Arrays.copyOfRange(low, from, to), Arrays.copyOfRange(high, from, to));
  }

  /** With some sides in a row replaced. */
  Box with(int from, Box part) {
    double[] newLow = low.clone();
    double[] newHigh = high.clone();
    System.arraycopy(part.low, 0, newLow, from, part.low.length);
    System.arraycopy(part.high, 0, newHigh, from, part.high.length);
    return new Box(newLow, newHigh);
  }

  /** With the sides of another box behind its own. */
  Box and(Box other) {
    double[] newLow = Arrays.copyOf(low, low.length + other.low.length);
    double[] newHigh = Arrays.copyOf(high, high.length + other.high.length);
    System.arraycopy(other.low, 0, newLow, low.length, other.low.length);
    System.arraycopy(other.high, 0, newHigh, high.length, other.high.length);
    return new Box(newLow, newHigh);
  }

  boolean contains(Box other) {
    for (int side = 0; side < low.length; side++) {
      if (other.low[side] < low[side] || other.high[side] > high[side]) {
        return false;
      }
    }
    return true;
  }

  boolean meets(Box other) {
    for (int side = 0; side < low.length; side++) {
      if (other.low[side] > high[side] || other.high[side] < low[side]) {
        return false;
      }
    }
    return true;
  }

  Box hull(Box other) {
    double[] newLow = low.clone();
    double[] newHigh = high.clone();
    for (int side = 0; side < low.length; side++) {
      newLow[side] = Math.min(newLow[side], other.low[side]);
      newHigh[side] = Math.max(newHigh[side], other.high[side]);
    }
    return new Box(newLow, newHigh);
  }

  /** The nearest point of the box. */
  double[] clip(double[] point) {
    double[] clipped = point.clone();
    for (int side = 0; side < low.length; side++) {
      clipped[side] = Math.min(high[side], Math.max(low[side], clipped[side]));
    }
    return clipped;
  }

  @Override
  public boolean equals(@org.jspecify.annotations.Nullable Object other) {
    return other instanceof Box that
        && Arrays.equals(low, that.low)
        && Arrays.equals(high, that.high);
  }

  @Override
  public int hashCode() {
    return 31 * Arrays.hashCode(low) + Arrays.hashCode(high);
  }

  @Override
  public String toString() {
    return Arrays.toString(low) + " to " + Arrays.toString(high);
  }
}
