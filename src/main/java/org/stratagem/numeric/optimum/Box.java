package org.stratagem.numeric.optimum;

/** A part of the domain that is still to be examined. */
final class Box {
  final double[] low;
  final double[] high;

  /** For each coordinate whether the lower (bit 0) or upper (bit 1) face is a box of its own. */
  final byte[] faces;

  /** For each coordinate whether the objective is proven not to depend on it here. */
  final boolean[] idle;

  /** No value on the box is above it. */
  double bound = Double.POSITIVE_INFINITY;

  /** Boxes of equal bounds are examined in the order in which they were made. */
  long number;

  /** Whether there may be points at which the objective is undefined. */
  boolean doubtful = true;

  /** Whether the objective is known to be defined and continuous here. */
  boolean continuous;

  /** Whether at most one point can be optimal. */
  boolean single;

  /** Whether the objective is proven to be constant on it. */
  boolean plateau;

  Box(double[] low, double[] high) {
    this.low = low.clone();
    this.high = high.clone();
    this.faces = new byte[low.length];
    this.idle = new boolean[low.length];
  }

  Box copy() {
    Box copy = new Box(low, high);
    System.arraycopy(faces, 0, copy.faces, 0, faces.length);
    copy.bound = bound;
    copy.doubtful = doubtful;
    return copy;
  }

  /** Whether the objective depends on a coordinate, as far as is known, and it is not fixed. */
  boolean free(int coordinate) {
    return low[coordinate] < high[coordinate] && !idle[coordinate];
  }

  /** Whether it stands for a whole line or more of points of one value. */
  boolean flat() {
    for (int i = 0; i < low.length; i++) {
      if (idle[i] && low[i] < high[i]) {
        return true;
      }
    }
    return false;
  }

  double width(int coordinate) {
    return high[coordinate] - low[coordinate];
  }

  double middle(int coordinate) {
    return middle(low[coordinate], high[coordinate]);
  }

  double[] middle() {
    double[] middle = new double[low.length];
    for (int i = 0; i < middle.length; i++) {
      middle[i] = middle(i);
    }
    return middle;
  }

  static double middle(double low, double high) {
    double half = 0.5 * low + 0.5 * high;
    return Math.max(low, Math.min(high, half));
  }

  /**
   * Whether a coordinate is too narrow to be divided.
   *
   * @param least a width that is narrow in any case
   */
  boolean narrow(int coordinate, double least) {
    double size = Math.max(Math.abs(low[coordinate]), Math.abs(high[coordinate]));
    return width(coordinate) <= Math.max(2 * Math.ulp(size), least);
  }
}
