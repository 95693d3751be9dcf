package org.stratagem.eval;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.stratagem.numeric.Rational;
import org.stratagem.numeric.Real;
import org.stratagem.value.Interval;

/**
 * Exact numbers in place of the doubles of an optimum: where the objective is exact on exact
 * numbers, an exact point near the one found is taken if it is at least as good by exact
 * comparison: the vertex of a parabola, or the simplest fractions near by.
 */
final class ExactPeak {
  /** A fraction is taken for the meant number if it is this near, and simple beside that. */
  private static final double NEAR = 1e-8;

  private static final long SIMPLE = 4_000;

  private final List<Interval> box;
  private final int sign;
  private final Function<List<Real>, @Nullable Real> objective;

  /**
   * @param sign 1 to maximise, -1 to minimise
   * @param objective null where a point is not allowed
   */
  ExactPeak(List<Interval> box, int sign, Function<List<Real>, @Nullable Real> objective) {
    this.box = box;
    this.sign = sign;
    this.objective = objective;
  }

  /** An exact point that is at least as good as the one found, or null. */
  @Nullable List<Real> near(List<Real> found) {
    if (found.stream().allMatch(Real::isExact)) {
      return null;
    }
    List<Real> there = new ArrayList<>();
    found.forEach(coordinate -> there.add(coordinate.toRational()));
    Real value = objective.apply(there);
    if (value == null || !value.isExact()) {
      return null;
    }
    for (List<Real> candidate : candidates(found)) {
      if (isInside(candidate)) {
        Real better = objective.apply(candidate);
        if (better != null && better.isExact() && better.compareTo(value) * sign >= 0) {
          return candidate;
        }
      }
    }
    return null;
  }

  private boolean isInside(List<Real> point) {
    for (int i = 0; i < point.size(); i++) {
      if (!box.get(i).contains(point.get(i))) {
        return false;
      }
    }
    return true;
  }

  private List<List<Real>> candidates(List<Real> found) {
    List<List<Real>> candidates = new ArrayList<>();
    if (found.size() == 1) {
      Real vertex = vertex(box.get(0), found.get(0));
      if (vertex != null
          && Math.abs(vertex.doubleValue() - found.get(0).doubleValue())
              <= near(found.get(0), box.get(0))) {
        candidates.add(List.of(vertex));
      }
    }
    List<Real> simple = simple(box, found);
    if (simple != null) {
      candidates.add(simple);
    }
    return candidates;
  }

  /** The simplest fractions near the coordinates of a point; null where one is not simple. */
  static @Nullable List<Real> simple(List<Interval> box, List<Real> found) {
    List<Real> simple = new ArrayList<>();
    for (int i = 0; i < found.size(); i++) {
      Real coordinate = found.get(i);
      Real fraction =
          coordinate.isExact()
              ? coordinate
              : simplest(coordinate.toRational(), near(coordinate, box.get(i)));
      if (fraction == null || !box.get(i).contains(fraction)) {
        return null;
      }
      simple.add(fraction);
    }
    return simple;
  }

  private static double near(Real found, Interval side) {
    return NEAR
        * Math.max(Math.abs(found.doubleValue()), side.high().minus(side.low()).doubleValue());
  }

  /** The vertex of the parabola through three points close by, if two more lie on it too. */
  private @Nullable Real vertex(Interval interval, Real found) {
    Real width = interval.high().minus(interval.low()).toRational();
    Rational around = roundedTo(found.toRational(), 1_000);
    Real step = width.dividedBy(Real.of(1 << 16)).toRational();
    if (step.signum() == 0) {
      return null;
    }
    Real[] values = new Real[5];
    for (int i = -2; i <= 2; i++) {
      Real at = around.plus(step.times(Real.of(i)));
      Real value = interval.contains(at) ? objective.apply(List.of(at)) : null;
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
