package org.stratagem.numeric.optimum;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.stratagem.numeric.Rational;
import org.stratagem.numeric.Real;
import org.stratagem.numeric.Tape;

/**
 * Finds out whether an objective of one variable approaches, next to a jump, a limit that it does
 * not attain. The jump is found among neighbouring doubles; on which side of it the limit's branch
 * ends is asked of exact numbers between them.
 */
final class Jump {
  private static final int NEIGHBOURS = 3;
  private static final int MOST = 64;
  private static final int BISECTIONS = 60;

  private final Objective objective;
  private final Tape tape;
  private final double domainLow;
  private final double domainHigh;

  /**
   * @param tape the objective as it stands in the problem
   */
  Jump(Objective objective, Tape tape, double domainLow, double domainHigh) {
    this.objective = objective;
    this.tape = tape;
    this.domainLow = domainLow;
    this.domainHigh = domainHigh;
  }

  /** The point of a limit that is not attained, and the limit in the problem's own direction. */
  record Limit(double point, double value) {}

  /**
   * @param level values below it do not matter
   */
  Optional<Limit> unattained(double low, double high, double level) {
    List<Double> points = neighbours(low, high);
    double largest = 0;
    int at = -1;
    for (int i = 0; i + 1 < points.size(); i++) {
      double first = value(points.get(i));
      double second = value(points.get(i + 1));
      double step = Math.abs(first - second);
      if (step > largest && Math.max(first, second) >= level) {
        largest = step;
        at = i;
      }
    }
    if (at < 0) {
      return Optional.empty();
    }
    double left = points.get(at);
    double right = points.get(at + 1);
    boolean rising = value(left) > value(right);
    double upper = rising ? left : right;
    double lower = rising ? right : left;
    double top = value(upper);
    double away = upper + 0x1p20 * (upper - lower);
    if (top < level
        || largest < 1e-9 * Math.max(1e-300, Math.abs(top))
        || away < domainLow
        || away > domainHigh
        || !(value(away) < top)) {
      return Optional.empty();
    }
    return beside(upper, top, lower);
  }

  /**
   * Follows the jump between two neighbouring doubles in exact numbers, and asks on which side the
   * simplest fraction there lies: a threshold that somebody wrote down.
   */
  private Optional<Limit> beside(double upper, double top, double lower) {
    double bottom = value(lower);
    Rational above = Real.of(upper).toRational();
    Rational below = Real.of(lower).toRational();
    Real width = above.minus(below);
    // Compared in doubles, a number next to the threshold may stand on the other side of it.
    for (int step = 0; step < NEIGHBOURS && !near(above, top, bottom); step++) {
      above = above.plus(width).toRational();
    }
    for (int step = 0; step < NEIGHBOURS && near(below, top, bottom); step++) {
      below = below.minus(width).toRational();
    }
    if (!near(above, top, bottom) || near(below, top, bottom)) {
      return Optional.empty();
    }
    for (int step = 0; step < BISECTIONS; step++) {
      Rational middle = above.plus(below).dividedBy(Real.of(2)).toRational();
      if (near(middle, top, bottom)) {
        above = middle;
      } else {
        below = middle;
      }
    }
    boolean ascending = above.compareTo(below) < 0;
    Rational threshold =
        SimplestFraction.between(ascending ? above : below, ascending ? below : above);
    if (near(threshold, top, bottom)) {
      return Optional.empty();
    }
    double limit = exactly(above).map(Real::doubleValue).orElse(objective.turned(top));
    return Optional.of(new Limit(threshold.doubleValue(), limit));
  }

  /** Whether the value at an exact point is nearer to the upper of two values. */
  private boolean near(Rational point, double top, double bottom) {
    Optional<Real> value = exactly(point);
    if (value.isEmpty()) {
      return false;
    }
    double turned = objective.turned(value.get().doubleValue());
    return Math.abs(turned - top) < Math.abs(turned - bottom);
  }

  private Optional<Real> exactly(Real point) {
    List<Optional<Real>> outputs = tape.evaluate(new ExactDomain(), List.of(Optional.of(point)));
    boolean allowed =
        outputs.size() == 1 || outputs.get(1).isPresent() && outputs.get(1).get().signum() != 0;
    return allowed ? outputs.get(0) : Optional.empty();
  }

  /** What is undefined or not allowed counts as very low. */
  private double value(double point) {
    double value = objective.value(new double[] {point});
    return value > -Double.MAX_VALUE ? value : -Double.MAX_VALUE;
  }

  private List<Double> neighbours(double low, double high) {
    double from = low;
    for (int i = 0; i < NEIGHBOURS; i++) {
      from = Math.nextDown(from);
    }
    List<Double> points = new ArrayList<>();
    int beyond = 0;
    for (double point = Math.max(from, domainLow);
        point <= domainHigh && points.size() < MOST && beyond < NEIGHBOURS;
        point = Math.nextUp(point)) {
      points.add(point);
      beyond += point > high ? 1 : 0;
    }
    return points;
  }
}
