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
    for (int i = 0; i + 1 < points.size(); i++) {
      Optional<Limit> limit = between(points.get(i), points.get(i + 1), level);
      if (limit.isPresent()) {
        return limit;
      }
    }
    return Optional.empty();
  }

  /** The limit at a jump between two neighbouring doubles. */
  private Optional<Limit> between(double left, double right, double level) {
    double step = Math.abs(value(left) - value(right));
    boolean rising = value(left) > value(right);
    double upper = rising ? left : right;
    double lower = rising ? right : left;
    double top = value(upper);
    double away = upper + 0x1p20 * (upper - lower);
    if (top < level
        || step < 1e-9 * Math.max(1e-300, Math.abs(top))
        || away < domainLow
        || away > domainHigh) {
      return Optional.empty();
    }
    Rational end = Real.of(lower).toRational();
    Rational apart = Real.of(upper).toRational().minus(end).toRational();
    Real near = end.plus(apart.times(Rational.of(1, 1L << 40)));
    Optional<Real> limit = exactly(near);
    if (limit.isEmpty() || !(value(away) < top || isBeyond(limit.get(), upper))) {
      return Optional.empty();
    }
    double own = limit.get().doubleValue();
    double turned = objective.turned(own);
    return Math.abs(turned - top) < Math.abs(turned - value(lower)) || value(lower) < -1e308
        ? Optional.of(new Limit(lower, own))
        : Optional.empty();
  }

  /** Whether an exact limit is better than what is attained, by less than doubles can tell. */
  private boolean isBeyond(Real limit, double upper) {
    Optional<Real> attained = exactly(Real.of(upper).toRational());
    return attained.isPresent()
        && attained.get().isExact()
        && limit.isExact()
        && objective.turned(limit.minus(attained.get()).signum()) > 0;
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
