package org.stratagem.report;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.DoubleUnaryOperator;

/**
 * Points of a curve, nearer to one another where it bends. A piece is halved while its middle lies
 * away from the straight line by more than a hair of the picture; at most 2^depth pieces come of
 * each of the even ones that it begins with.
 */
public final class Sampling {
  /** As a share of the height of the picture: less than the width of a line. */
  private static final double HAIR = 0.002;

  /** A jump is at least such a share of the height. */
  private static final double JUMP = 0.02;

  private static final int HALVINGS = 24;

  private final DoubleUnaryOperator curve;
  private final int depth;
  private final List<Double> across = new ArrayList<>();
  private final List<Double> up = new ArrayList<>();
  private double range;

  private Sampling(DoubleUnaryOperator curve, int depth) {
    this.curve = curve;
    this.depth = depth;
  }

  /**
   * Samples a curve.
   *
   * @param curve gives NaN where it has no value
   * @param through places that have to be among the points
   * @param pieces the even pieces to begin with
   * @param depth how often a piece may be halved
   */
  public static Sampling of(
      DoubleUnaryOperator curve,
      double low,
      double high,
      List<Double> through,
      int pieces,
      int depth) {
    Sampling sampling = new Sampling(curve, depth);
    TreeSet<Double> places = new TreeSet<>(through);
    for (int i = 0; i <= pieces; i++) {
      places.add(i == pieces ? high : low + (high - low) * i / pieces);
    }
    sampling.sample(List.copyOf(places));
    return sampling;
  }

  private void sample(List<Double> places) {
    double[] values = places.stream().mapToDouble(curve::applyAsDouble).toArray();
    Axis axis = Axis.spanning("", java.util.Arrays.stream(values).boxed().toList());
    range = axis.high() - axis.low();
    add(places.get(0), values[0]);
    for (int i = 1; i < values.length; i++) {
      between(places.get(i - 1), values[i - 1], places.get(i), values[i], depth);
      add(places.get(i), values[i]);
    }
  }

  private void add(double x, double y) {
    across.add(x);
    up.add(y);
  }

  private void between(double x1, double y1, double x2, double y2, int left) {
    boolean oneMissing = Double.isNaN(y1) != Double.isNaN(y2);
    if (left == 0 || (Double.isNaN(y1) && Double.isNaN(y2))) {
      return;
    }
    double x = (x1 + x2) / 2;
    double y = curve.applyAsDouble(x);
    boolean bends = oneMissing || !(Math.abs(y - (y1 + y2) / 2) <= HAIR * range);
    if (bends) {
      between(x1, y1, x, y, left - 1);
    }
    add(x, y);
    if (bends) {
      between(x, y, x2, y2, left - 1);
    }
  }

  /** The places, ascending. */
  public List<Double> across() {
    return List.copyOf(across);
  }

  /** The heights at these places; NaN where there is none. */
  public List<Double> up() {
    return List.copyOf(up);
  }

  /**
   * The same with a gap at each jump. What looks like one is halved until it is either no longer so
   * high, and was a steep piece, or too narrow to be anything else.
   */
  public Sampling withGaps() {
    Sampling broken = new Sampling(curve, depth);
    for (int i = 0; i < across.size(); i++) {
      if (i > 0 && Math.abs(up.get(i) - up.get(i - 1)) > JUMP * range) {
        double[] jump = jump(across.get(i - 1), up.get(i - 1), across.get(i), up.get(i));
        if (Math.abs(jump[3] - jump[1]) > JUMP * range) {
          broken.add(jump[0], jump[1]);
          broken.add(jump[0], Double.NaN);
          broken.add(jump[2], jump[3]);
        }
      }
      broken.add(across.get(i), up.get(i));
    }
    return broken;
  }

  /** The two ends of the highest step within a piece. */
  private double[] jump(double x1, double y1, double x2, double y2) {
    double[] step = {x1, y1, x2, y2};
    for (int i = 0; i < HALVINGS; i++) {
      double x = (step[0] + step[2]) / 2;
      double y = curve.applyAsDouble(x);
      if (Math.abs(y - step[1]) > Math.abs(y - step[3])) {
        step[2] = x;
        step[3] = y;
      } else {
        step[0] = x;
        step[1] = y;
      }
    }
    return step;
  }
}
