package org.stratagem.solve.continuous;

import org.jspecify.annotations.Nullable;
import org.stratagem.numeric.interval.Interval;

/**
 * The first-order conditions of the coordinates that rest inside: their slopes are 0. Krawczyk's
 * operator (1969; Neumaier, Interval Methods for Systems of Equations, 1990, section 5.1) encloses
 * the solutions in a box; where it maps a box into its interior, the box holds exactly one.
 */
final class FirstOrder {
  private static final int STEPS = 30;

  /** How far outside a box Newton's method may go, in widths. */
  private static final double NEAR = 1;

  private final PayoffBounds bounds;

  FirstOrder(PayoffBounds bounds) {
    this.bounds = bounds;
  }

  /**
   * What Krawczyk's operator says of a box.
   *
   * @param box holds all solutions of the box that it was applied to; null where there is none
   * @param unique whether there is exactly one
   */
  record Image(@Nullable Box box, boolean unique) {}

  /** Null where the conditions are not smooth on the box, or cannot be told apart. */
  @Nullable Image image(Box box, int[] active) {
    double[] middle = box.middle();
    double[][] inverse = inverse(box, active);
    if (inverse == null) {
      return null;
    }
    int size = active.length;
    Interval[] values = new Interval[size];
    Box point = box;
    for (int k : active) {
      point = point.with(k, middle[k], middle[k]);
    }
    PayoffBounds.Conditions there = bounds.conditions(point);
    for (int i = 0; i < size; i++) {
      Interval slope = there.slope(active[i]);
      if (slope == null) {
        return null;
      }
      values[i] = slope;
    }
    PayoffBounds.Conditions around = bounds.conditions(box);
    Interval[][] bends = new Interval[size][size];
    for (int i = 0; i < size; i++) {
      for (int j = 0; j < size; j++) {
        Interval bend = around.bend(active[i], active[j]);
        if (bend == null) {
          return null;
        }
        bends[i][j] = bend;
      }
    }
    return apply(box, middle, active, inverse, values, bends);
  }

  private static Image apply(
      Box box,
      double[] middle,
      int[] active,
      double[][] inverse,
      Interval[] values,
      Interval[][] bends) {
    int size = active.length;
    boolean unique = true;
    Box image = box;
    for (int i = 0; i < size; i++) {
      int k = active[i];
      EnclosedSum sum = new EnclosedSum(middle[k], middle[k]);
      for (int j = 0; j < size; j++) {
        sum.addProduct(-inverse[i][j], values[j].low(), values[j].high());
      }
      for (int j = 0; j < size; j++) {
        EnclosedSum entry = i == j ? new EnclosedSum(1, 1) : new EnclosedSum();
        for (int p = 0; p < size; p++) {
          entry.addProduct(-inverse[i][p], bends[p][j].low(), bends[p][j].high());
        }
        int l = active[j];
        EnclosedSum offset = new EnclosedSum(box.low()[l], box.high()[l]);
        offset.subtract(middle[l], middle[l]);
        sum.addProduct(entry.low(), entry.high(), offset.low(), offset.high());
      }
      if (!(sum.low() <= sum.high())) {
        return new Image(box, false);
      }
      if (sum.low() > box.high()[k] || sum.high() < box.low()[k]) {
        return new Image(null, false);
      }
      unique &= sum.low() > box.low()[k] && sum.high() < box.high()[k];
      image = image.with(k, Math.max(sum.low(), box.low()[k]), Math.min(sum.high(), box.high()[k]));
    }
    return new Image(image, unique);
  }

  /** About the inverse of the derivative in the middle of the box; null where it is singular. */
  private double @Nullable [][] inverse(Box box, int[] active) {
    Box point = box;
    for (int k : active) {
      point = point.with(k, box.middle(k), box.middle(k));
    }
    PayoffBounds.Conditions there = bounds.conditions(point);
    double[][] matrix = new double[active.length][active.length];
    for (int i = 0; i < active.length; i++) {
      for (int j = 0; j < active.length; j++) {
        Interval bend = there.bend(active[i], active[j]);
        if (bend == null) {
          return null;
        }
        matrix[i][j] = bend.low() + bend.width() / 2;
      }
    }
    return Matrices.inverse(matrix);
  }

  /** Shrinks a box with exactly one solution around it. */
  Box sharpen(Box box, int[] active) {
    Box sharp = box;
    for (int step = 0; step < STEPS; step++) {
      Image image = image(sharp, active);
      if (image == null || image.box() == null || image.box().equals(sharp)) {
        return sharp;
      }
      sharp = image.box();
    }
    return sharp;
  }

  /** Newton's method from the middle of a box; null where it does not settle near the box. */
  double @Nullable [] newton(Box box, int[] active) {
    double[] point = box.middle();
    for (int step = 0; step < STEPS; step++) {
      Box here = Box.point(point);
      double[][] inverse = inverse(here, active);
      if (inverse == null) {
        return null;
      }
      PayoffBounds.Conditions there = bounds.conditions(here);
      double[] values = new double[active.length];
      for (int i = 0; i < active.length; i++) {
        Interval slope = there.slope(active[i]);
        if (slope == null) {
          return null;
        }
        values[i] = slope.low() + slope.width() / 2;
      }
      double[] next = point.clone();
      boolean settled = true;
      for (int i = 0; i < active.length; i++) {
        double move = 0;
        for (int j = 0; j < active.length; j++) {
          move += inverse[i][j] * values[j];
        }
        next[active[i]] -= move;
        int k = active[i];
        settled &= Math.abs(move) <= 1e-13 * Math.max(1e-3, Math.abs(point[k]));
        double reach = NEAR * box.width(k);
        if (!(next[k] >= box.low()[k] - reach && next[k] <= box.high()[k] + reach)) {
          return null;
        }
      }
      point = next;
      if (settled) {
        return point;
      }
    }
    return null;
  }
}
