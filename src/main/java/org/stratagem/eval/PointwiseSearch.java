package org.stratagem.eval;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.stratagem.numeric.Real;
import org.stratagem.numeric.ScalarMaximizer;
import org.stratagem.numeric.ScalarOptimum;
import org.stratagem.numeric.ScalarProblem;
import org.stratagem.numeric.commons.GridBrentMaximizer;
import org.stratagem.value.Certificate;
import org.stratagem.value.Continuum;
import org.stratagem.value.Interval;

/**
 * Optimises what cannot be written down as a formula: the body is evaluated at many points, and
 * nothing is proven. Several coordinates are searched one within the other.
 */
final class PointwiseSearch {
  private static final double TOLERANCE = 1e-11;

  private final int sign;
  private final Interpreter interpreter;
  private final ScalarMaximizer method = new GridBrentMaximizer();

  PointwiseSearch(int sign, Interpreter interpreter) {
    this.sign = sign;
    this.interpreter = interpreter;
  }

  /**
   * The optima found: with one coordinate all of equal value, else one.
   *
   * @param from the first variable that is searched
   * @param reason why nothing better than this search is possible
   */
  List<List<ContinuousSearch.Peak>> peaks(Choices choices, int from, @Nullable String reason) {
    List<ContinuousSearch.Peak> peaks = new ArrayList<>();
    List<Found> found = variable(choices, from);
    for (Found each : found) {
      Certificate certificate =
          new Certificate(
              choices.subject(),
              choices.span().line(),
              List.of(),
              new Interval(each.value, each.value),
              false,
              "the best of many points that were tried, since "
                  + (reason == null ? "it cannot be written as a formula" : reason),
              found.size(),
              found.size() > 1 ? "the lowest is taken" : "",
              0);
      for (Object argument : each.arguments) {
        if (argument instanceof Real) {
          interpreter.certificates().attach(argument, certificate);
        }
      }
      interpreter.certificates().attach(each.value, certificate);
      peaks.add(new ContinuousSearch.Peak(each.arguments, each.value));
    }
    return peaks.isEmpty() ? List.of() : List.of(peaks);
  }

  private record Found(List<Object> arguments, Real value) {}

  private List<Found> variable(Choices choices, int variable) {
    if (variable == choices.names().size()) {
      return Boolean.TRUE.equals(choices.guard())
          ? List.of(new Found(List.of(), choices.value().copy()))
          : List.of();
    }
    Object domain = choices.domain(variable);
    if (domain instanceof Continuum space) {
      List<Found> all = new ArrayList<>();
      for (List<Real> point : points(space, List.of(), choices, variable)) {
        Object argument = space.at(point.stream().map(Real::copy).toList());
        choices.set(variable, argument);
        all.addAll(prefixed(argument, variable(choices, variable + 1)));
      }
      return all;
    }
    List<Found> best = new ArrayList<>();
    for (Object value : choices.values(domain, variable)) {
      choices.set(variable, value);
      for (Found found : prefixed(value, variable(choices, variable + 1))) {
        int order = best.isEmpty() ? 1 : found.value.compareTo(best.get(0).value) * sign;
        if (order > 0) {
          best.clear();
        }
        if (order >= 0) {
          best.add(found);
        }
      }
    }
    return best;
  }

  private static List<Found> prefixed(Object argument, List<Found> rest) {
    List<Found> all = new ArrayList<>();
    for (Found found : rest) {
      List<Object> arguments = new ArrayList<>(List.of(argument));
      arguments.addAll(found.arguments);
      all.add(new Found(arguments, found.value));
    }
    return all;
  }

  /** The best points of a continuum that begin with the coordinates given. */
  private List<List<Real>> points(
      Continuum space, List<Real> before, Choices choices, int variable) {
    List<Interval> sides = space.coordinates();
    if (before.size() == sides.size()) {
      return List.of(before);
    }
    Interval side = sides.get(before.size());
    Function<List<Real>, @Nullable Real> objective =
        prefix -> {
          for (List<Real> point : points(space, prefix, choices, variable)) {
            choices.set(variable, space.at(point));
            for (Found found : variable(choices, variable + 1)) {
              return found.value;
            }
          }
          return null;
        };
    List<List<Real>> best = new ArrayList<>();
    for (Real coordinate : search(side, x -> objective.apply(with(before, x)))) {
      best.addAll(points(space, with(before, coordinate), choices, variable));
    }
    return best;
  }

  private static List<Real> with(List<Real> before, Real next) {
    List<Real> longer = new ArrayList<>(before);
    longer.add(next);
    return longer;
  }

  /** The best numbers of an interval that were found, ascending. */
  private List<Real> search(Interval interval, Function<Real, @Nullable Real> objective) {
    ScalarOptimum found =
        method.maximize(
            new ScalarProblem(
                x -> {
                  Real value = objective.apply(point(interval, x));
                  return value == null ? Double.NEGATIVE_INFINITY : sign * finite(value);
                },
                finite(interval.low()),
                finite(interval.high()),
                TOLERANCE));
    List<Real> points = new ArrayList<>();
    for (double argument : found.ties()) {
      Real at = point(interval, argument);
      if (objective.apply(at) != null) {
        List<Real> exact =
            new ExactPeak(List.of(interval), sign, point -> objective.apply(point.get(0)))
                .near(List.of(at));
        points.add(exact == null ? at : exact.get(0));
      }
    }
    return points;
  }

  /** The nearest double; of exact numbers beyond the doubles the greatest one. */
  static double finite(Real value) {
    return Math.max(-Double.MAX_VALUE, Math.min(Double.MAX_VALUE, value.doubleValue()));
  }

  /** The number that a double stands for: an end is the end itself. */
  static Real point(Interval interval, double x) {
    if (x == finite(interval.low())) {
      return interval.low();
    }
    return x == finite(interval.high()) ? interval.high() : Real.of(x);
  }
}
