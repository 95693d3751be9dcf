package org.stratagem.eval;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stratagem.numeric.Rational;
import org.stratagem.numeric.Real;
import org.stratagem.numeric.ScalarMaximizer;
import org.stratagem.numeric.ScalarOptimum;
import org.stratagem.numeric.ScalarProblem;
import org.stratagem.numeric.commons.GridBrentMaximizer;
import org.stratagem.value.Interval;

/**
 * The best points of an interval. The search is in doubles. An end that is best stays the number
 * that was written, and where the objective is exact on exact numbers, an exact point near the one
 * found is taken if it is at least as good by exact comparison: the vertex of a parabola, or the
 * simplest fraction near by.
 */
final class IntervalSearch {
  private static final double TOLERANCE = 1e-11;

  /** A fraction is taken for the meant number if it is this near, and simple beside that. */
  private static final double NEAR = 1e-8;

  private static final long SIMPLE = 4_000;

  private final ScalarMaximizer method = new GridBrentMaximizer();

  /**
   * @param argument exact where it could be made so
   * @param value the objective there
   */
  record Peak(Real argument, Real value) {}

  /**
   * The maximisers found, ascending; empty when no allowed point was found.
   *
   * @param sign 1 to maximise, -1 to minimise
   */
  List<Peak> best(Interval interval, int sign, Objective objective) {
    double low = finite(interval.low());
    double high = finite(interval.high());
    ScalarOptimum found =
        method.maximize(
            new ScalarProblem(
                x -> {
                  Real value = objective.at(point(interval, x));
                  return value == null ? Double.NEGATIVE_INFINITY : sign * finite(value);
                },
                low,
                high,
                TOLERANCE));
    List<Peak> peaks = new ArrayList<>();
    for (double argument : found.ties()) {
      Real at = point(interval, argument);
      Real value = objective.at(at);
      if (value != null) {
        peaks.add(at.isExact() ? new Peak(at, value) : exact(interval, at, value, sign, objective));
      }
    }
    return peaks;
  }

  /** The nearest double; of exact numbers beyond the doubles the greatest one. */
  private static double finite(Real value) {
    return Math.max(-Double.MAX_VALUE, Math.min(Double.MAX_VALUE, value.doubleValue()));
  }

  /** The number that a double stands for: an end is the end itself. */
  private static Real point(Interval interval, double x) {
    if (x == finite(interval.low())) {
      return interval.low();
    }
    return x == finite(interval.high()) ? interval.high() : Real.of(x);
  }

  private static Peak exact(
      Interval interval, Real found, Real value, int sign, Objective objective) {
    Real there = objective.at(found.toRational());
    if (there == null || !there.isExact()) {
      return new Peak(found, value);
    }
    for (Real candidate : candidates(interval, found, objective)) {
      if (interval.contains(candidate)) {
        Real better = objective.at(candidate);
        if (better != null && better.isExact() && better.compareTo(there) * sign >= 0) {
          return new Peak(candidate, better);
        }
      }
    }
    return new Peak(found, value);
  }

  private static List<Real> candidates(Interval interval, Real found, Objective objective) {
    List<Real> candidates = new ArrayList<>();
    double size =
        Math.max(
            Math.abs(found.doubleValue()), interval.high().minus(interval.low()).doubleValue());
    double near = NEAR * size;
    Real vertex = vertex(interval, found, objective);
    if (vertex != null && Math.abs(vertex.doubleValue() - found.doubleValue()) <= near) {
      candidates.add(vertex);
    }
    Real simple = simplest(found.toRational(), near);
    if (simple != null) {
      candidates.add(simple);
    }
    return candidates;
  }

  /** The vertex of the parabola through three points close by, if two more lie on it too. */
  private static @Nullable Real vertex(Interval interval, Real found, Objective objective) {
    Real width = interval.high().minus(interval.low()).toRational();
    Rational around = roundedTo(found.toRational(), 1_000);
    Real step = width.dividedBy(Real.of(1 << 16)).toRational();
    if (step.signum() == 0) {
      return null;
    }
    Real[] values = new Real[5];
    for (int i = -2; i <= 2; i++) {
      Real at = around.plus(step.times(Real.of(i)));
      Real value = interval.contains(at) ? objective.at(at) : null;
      if (value == null || !value.isExact()) {
        return null;
      }
      values[i + 2] = value;
    }
    // Third and fourth differences of a parabola vanish.
    Real second = values[3].minus(values[2]).minus(values[2].minus(values[1]));
    Real before = values[2].minus(values[1]).minus(values[1].minus(values[0]));
    Real after = values[4].minus(values[3]).minus(values[3].minus(values[2]));
    if (second.signum() == 0 || !second.equals(before) || !second.equals(after)) {
      return null;
    }
    Real slope = values[3].minus(values[1]).dividedBy(Real.of(2));
    return around.minus(step.times(slope).dividedBy(second));
  }

  private static Rational roundedTo(Rational value, long parts) {
    Real scaled = value.times(Real.of(parts)).plus(Rational.of(1, 2));
    return scaled.toRational().floor().dividedBy(Real.of(parts)).toRational();
  }

  /**
   * The first convergent of the continued fraction that is near enough; null where it is not
   * simple.
   */
  private static @Nullable Real simplest(Rational value, double near) {
    Real rest = value;
    Real n0 = Real.ZERO;
    Real d0 = Real.ONE;
    Real n1 = Real.ONE;
    Real d1 = Real.ZERO;
    while (true) {
      Real whole = rest.toRational().floor();
      Real n2 = whole.times(n1).plus(n0);
      Real d2 = whole.times(d1).plus(d0);
      if (d2.compareTo(Real.of(SIMPLE)) > 0) {
        return null;
      }
      Real convergent = n2.dividedBy(d2);
      if (Math.abs(convergent.minus(value).doubleValue()) <= near) {
        return convergent;
      }
      Real fraction = rest.minus(whole);
      if (fraction.signum() == 0) {
        return null;
      }
      rest = Real.ONE.dividedBy(fraction);
      n0 = n1;
      d0 = d1;
      n1 = n2;
      d1 = d2;
    }
  }
}
