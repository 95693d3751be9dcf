package org.stratagem.numeric.optimum;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.BooleanSupplier;
import org.stratagem.numeric.interval.BoxEvaluator;

/**
 * Boxes on which an objective may be undefined somewhere. They need not be optimal: a formula
 * without a value is reported wherever it is.
 */
final class Doubts {
  /** How many boxes may be spent on them. */
  private static final int MOST_BOXES = 3000;

  private final Objective objective;
  private final double[] domainLow;
  private final double[] domainHigh;
  private final Deque<Box> queue = new ArrayDeque<>();

  /** A point at which the objective is undefined; empty where none is found. */
  double[] undefinedAt = new double[0];

  /** A point near which that cannot be decided; empty where there is none. */
  double[] perhapsUndefinedAt = new double[0];

  Doubts(Objective objective, double[] domainLow, double[] domainHigh) {
    this.objective = objective;
    this.domainLow = domainLow;
    this.domainHigh = domainHigh;
  }

  void add(Box box) {
    queue.add(box);
  }

  /** Gives up on what is left. */
  void leave() {
    if (!queue.isEmpty() && perhapsUndefinedAt.length == 0) {
      perhapsUndefinedAt = queue.element().middle();
    }
  }

  /**
   * Divides boxes until a point is found, or all are settled.
   *
   * @return how many boxes were examined
   */
  int resolve(BooleanSupplier cancelled) {
    int boxes = 0;
    while (!queue.isEmpty() && undefinedAt.length == 0) {
      if (boxes >= MOST_BOXES || (boxes & 63) == 63 && cancelled.getAsBoolean()) {
        leave();
        break;
      }
      boxes++;
      examine(queue.remove());
    }
    return boxes;
  }

  private void examine(Box box) {
    BoxEvaluator here = objective.over(box.low, box.high);
    boolean settled =
        objective.defined(here)
            || undefined(box.middle())
            || undefined(box.low)
            || undefined(box.high);
    if (settled) {
      return;
    }
    int widest = widest(box);
    if (widest < 0) {
      perhapsUndefinedAt = perhapsUndefinedAt.length == 0 ? box.middle() : perhapsUndefinedAt;
      return;
    }
    Box left = box.copy();
    left.high[widest] = box.middle(widest);
    queue.add(left);
    Box right = box.copy();
    right.low[widest] = box.middle(widest);
    queue.add(right);
  }

  /** The coordinate to divide; -1 where all are too narrow. */
  private int widest(Box box) {
    int widest = -1;
    double most = 0;
    for (int i = 0; i < domainLow.length; i++) {
      double whole = domainHigh[i] - domainLow[i];
      if (!box.narrow(i, whole * 0x1p-80) && box.width(i) / whole > most) {
        most = box.width(i) / whole;
        widest = i;
      }
    }
    return widest;
  }

  private boolean undefined(double[] point) {
    if (!isUndefined(point)) {
      return false;
    }
    double[] plain = plainest(point);
    undefinedAt = isUndefined(plain) ? plain : point.clone();
    return true;
  }

  private boolean isUndefined(double[] point) {
    return Double.isNaN(objective.value(point)) && !objective.defined(objective.at(point));
  }

  /** A point with 0 for tiny coordinates: next to a pole, the pole is what a reader expects. */
  private double[] plainest(double[] point) {
    double[] plain = point.clone();
    for (int i = 0; i < plain.length; i++) {
      boolean tiny = Math.abs(point[i]) < 1e-9 * (domainHigh[i] - domainLow[i]);
      if (tiny && domainLow[i] <= 0 && domainHigh[i] >= 0) {
        plain[i] = 0;
      }
    }
    return plain;
  }
}
