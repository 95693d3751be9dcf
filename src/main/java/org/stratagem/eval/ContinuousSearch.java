package org.stratagem.eval;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stratagem.numeric.Condition;
import org.stratagem.numeric.Formula;
import org.stratagem.numeric.FormulaGraph;
import org.stratagem.numeric.InnerProblem;
import org.stratagem.numeric.Real;
import org.stratagem.numeric.Tape;
import org.stratagem.numeric.UndecidedException;
import org.stratagem.numeric.optimum.BoxOptimum;
import org.stratagem.numeric.optimum.BoxProblem;
import org.stratagem.numeric.optimum.Budget;
import org.stratagem.numeric.optimum.Region;
import org.stratagem.value.Certificate;
import org.stratagem.value.Continuum;
import org.stratagem.value.Interval;
import org.stratagem.value.NamedTuple;
import org.stratagem.value.Tuple;

/**
 * Optimises over those variables of a binder that range over a continuum, and the finite ones after
 * them. The body is evaluated once at unknown numbers, which writes it down as a formula; the
 * optimum of the formula is proven by intervals. A body that does not let itself be written down is
 * searched point by point, and that is said. Inside a formula that is being written down the
 * optimum becomes a part of it.
 */
public final class ContinuousSearch {
  /** Relative to the width of an interval: where a root at an end may be found beside it. */
  private static final double ROUNDING = 1e-13;

  private final InnerProblem.Sense sense;
  private final Interpreter interpreter;
  private final PointwiseSearch pointwise;

  /**
   * An optimum.
   *
   * @param arguments the values of the variables from the first searched on
   * @param value the body there
   */
  public record Peak(List<Object> arguments, Real value) {}

  /**
   * A way to choose the finite variables.
   *
   * @param arguments a value or, where it is searched, a {@link Continuum} for each variable
   * @param guard the condition for a point to count, or null
   */
  private record Candidate(
      List<Object> arguments, Formula value, @Nullable Condition guard, List<Formula> point) {
    List<Interval> box() {
      return arguments.stream()
          .filter(Continuum.class::isInstance)
          .flatMap(space -> ((Continuum) space).coordinates().stream())
          .toList();
    }

    /** Where the numbers of the arguments lie whose coordinates lie in a box. */
    List<Interval> parts(List<Interval> hull) {
      List<Interval> parts = new ArrayList<>();
      int from = 0;
      for (Object argument : arguments) {
        if (argument instanceof Continuum space) {
          int to = from + space.coordinates().size();
          parts.addAll(space.parts(hull.subList(from, to)));
          from = to;
        }
      }
      return parts;
    }

    List<Object> at(List<? extends Real> coordinates) {
      List<Object> values = new ArrayList<>();
      int from = 0;
      for (Object argument : arguments) {
        if (argument instanceof Continuum space) {
          int to = from + space.coordinates().size();
          values.add(space.at(List.copyOf(coordinates.subList(from, to))));
          from = to;
        } else {
          values.add(argument);
        }
      }
      return values;
    }
  }

  /**
   * @param sign 1 to maximise, -1 to minimise
   */
  public ContinuousSearch(int sign, Interpreter interpreter) {
    this.sense = sign > 0 ? InnerProblem.Sense.MAXIMIZE : InnerProblem.Sense.MINIMIZE;
    this.interpreter = interpreter;
    this.pointwise = new PointwiseSearch(sign, interpreter);
  }

  /**
   * The optima found, in the order of the domains: for each way to choose the finite variables all
   * that are equally good, the one that the tie rule takes first. Empty where no point is allowed.
   *
   * @param from the first variable that is searched; those before it are set
   */
  public List<List<Peak>> peaks(Choices choices, int from) {
    FormulaGraph outer = interpreter.strand().graph();
    FormulaGraph graph = outer == null ? new FormulaGraph() : outer;
    List<Candidate> candidates = new ArrayList<>();
    try {
      interpreter.trace(
          graph,
          () -> {
            trace(choices, from, graph, new ArrayList<>(), new ArrayList<>(), candidates);
            return candidates;
          });
    } catch (UndecidedException undecided) {
      if (outer != null) {
        throw undecided;
      }
      return pointwise.peaks(choices, from, undecided.getMessage());
    }
    List<List<Peak>> peaks = new ArrayList<>();
    for (Candidate candidate : candidates) {
      boolean inner = graph.dependsOnMore(candidate.value(), candidate.point());
      Condition guard = candidate.guard();
      inner |= guard != null && graph.dependsOnMore(guard.formula(), candidate.point());
      if (inner) {
        peaks.add(List.of(within(graph, candidate)));
      } else {
        List<Peak> tied = solved(graph, candidate, choices, from);
        if (!tied.isEmpty()) {
          peaks.add(tied);
        }
      }
    }
    return peaks;
  }

  /** Evaluates the body at unknown values of the continuous variables. */
  private void trace(
      Choices choices,
      int variable,
      FormulaGraph graph,
      List<Object> arguments,
      List<Formula> point,
      List<Candidate> candidates) {
    if (variable == choices.names().size()) {
      Object guard = choices.guard();
      if (guard instanceof Condition || Boolean.TRUE.equals(guard)) {
        Real value = choices.value();
        candidates.add(
            new Candidate(
                List.copyOf(arguments),
                value instanceof Formula formula ? formula : graph.constant(value),
                guard instanceof Condition condition ? condition : null,
                List.copyOf(point)));
      }
      return;
    }
    Object domain = choices.domain(variable);
    int known = point.size();
    if (domain instanceof Continuum space) {
      for (Interval side : space.coordinates()) {
        point.add(graph.variable(bounds(side)));
      }
      arguments.add(space);
      choices.set(variable, space.at(List.copyOf(point.subList(known, point.size()))));
      trace(choices, variable + 1, graph, arguments, point, candidates);
      point.subList(known, point.size()).clear();
      arguments.remove(arguments.size() - 1);
      return;
    }
    for (Object value : choices.values(domain, variable)) {
      arguments.add(value);
      choices.set(variable, value);
      trace(choices, variable + 1, graph, arguments, point, candidates);
      arguments.remove(arguments.size() - 1);
    }
  }

  private static InnerProblem.Bounds bounds(Interval side) {
    return new InnerProblem.Bounds(
        PointwiseSearch.finite(side.low()), PointwiseSearch.finite(side.high()));
  }

  /** The optimum as a part of the formula around it. */
  private Peak within(FormulaGraph graph, Candidate candidate) {
    List<InnerProblem.Bounds> box = candidate.box().stream().map(ContinuousSearch::bounds).toList();
    List<Formula> replies =
        graph.reply(
            candidate.value(),
            candidate.guard(),
            candidate.point(),
            box,
            sense,
            InnerProblem.TieRule.LOWEST);
    Formula value =
        graph.optimum(candidate.value(), candidate.guard(), candidate.point(), box, sense);
    return new Peak(candidate.at(replies), value);
  }

  private List<Peak> solved(FormulaGraph graph, Candidate candidate, Choices choices, int from) {
    Condition guard = candidate.guard();
    Tape tape =
        guard == null
            ? graph.tape(candidate.point(), candidate.value())
            : graph.tape(candidate.point(), candidate.value(), guard.formula());
    List<Interval> box = candidate.box();
    Place place = new Place(choices, from, candidate);
    Obstacles obstacles = new Obstacles(choices, sense);
    BoxOptimum optimum =
        interpreter
            .optimizer()
            .optimize(
                new BoxProblem(
                    tape,
                    box.stream().map(ContinuousSearch::bounds).toList(),
                    sense,
                    InnerProblem.TieRule.LOWEST,
                    BoxProblem.TOLERANCE,
                    Budget.DEFAULT,
                    () -> interpreter.limits().isOver()));
    interpreter.checkLimits(choices.span());
    obstacles.refuse(optimum, box, coordinates -> place.value(coordinates));
    if (optimum.point().isEmpty()) {
      return List.of();
    }
    List<Peak> peaks = new ArrayList<>();
    for (List<Double> point : optima(optimum)) {
      Peak peak = peak(place, box, point);
      if (peak != null) {
        certify(peak, certificate(optimum, candidate, choices, obstacles));
        peaks.add(peak);
      }
    }
    return peaks;
  }

  /** The points that are optimal as far as doubles can tell, ascending. */
  private static List<List<Double>> optima(BoxOptimum optimum) {
    List<List<Double>> points = new ArrayList<>();
    double near = BoxProblem.TOLERANCE * Math.max(1, Math.abs(optimum.value()));
    boolean known = false;
    for (Region region : optimum.regions()) {
      if (!known && holds(region, optimum.point())) {
        points.add(optimum.point());
        known = true;
      } else if (!region.point().isEmpty()
          && region.value().high() >= optimum.value() - near
          && region.value().low() <= optimum.value() + near) {
        points.add(region.point());
      }
    }
    if (!known) {
      points.add(0, optimum.point());
    }
    return points;
  }

  private static boolean holds(Region region, List<Double> point) {
    for (int i = 0; i < point.size(); i++) {
      InnerProblem.Bounds side = region.box().get(i);
      if (point.get(i) < side.low() || point.get(i) > side.high()) {
        return false;
      }
    }
    return true;
  }

  /**
   * A point with its value, in exact numbers where these are as good; null if it is not allowed.
   */
  private @Nullable Peak peak(Place place, List<Interval> box, List<Double> point) {
    List<Real> found = new ArrayList<>();
    for (int i = 0; i < box.size(); i++) {
      found.add(PointwiseSearch.point(box.get(i), point.get(i)));
    }
    Real value = place.value(found);
    if (value == null) {
      return allowedNear(place, box, found);
    }
    List<Real> ends = atEnds(box, found);
    if (!ends.equals(found)) {
      Real there = place.value(ends);
      if (there != null && there.compareTo(value) * sense.sign() >= 0) {
        found = ends;
        value = there;
      }
    }
    List<Real> exact = new ExactPeak(box, sense.sign(), place::value).near(found);
    if (exact != null) {
      Real there = place.value(exact);
      if (there != null) {
        return new Peak(place.arguments(exact), there);
      }
    }
    return new Peak(place.arguments(found), value);
  }

  /** Coordinates that differ from an end of their interval by rounding only are put there. */
  private static List<Real> atEnds(List<Interval> box, List<Real> found) {
    List<Real> moved = new ArrayList<>();
    for (int i = 0; i < found.size(); i++) {
      Interval side = box.get(i);
      double x = found.get(i).doubleValue();
      double low = side.low().doubleValue();
      double high = side.high().doubleValue();
      double near = ROUNDING * (high - low);
      moved.add(x - low <= near ? side.low() : high - x <= near ? side.high() : found.get(i));
    }
    return moved;
  }

  /**
   * Rounding may have moved a point out of what is allowed: then the fraction that was meant, or
   * one of the doubles beside it.
   */
  private static @Nullable Peak allowedNear(Place place, List<Interval> box, List<Real> found) {
    List<List<Real>> candidates = new ArrayList<>();
    List<Real> simple = ExactPeak.simple(box, found);
    if (simple != null) {
      candidates.add(simple);
    }
    for (int i = 0; i < found.size(); i++) {
      double coordinate = found.get(i).doubleValue();
      for (double beside : new double[] {Math.nextDown(coordinate), Math.nextUp(coordinate)}) {
        List<Real> moved = new ArrayList<>(found);
        moved.set(i, Real.of(beside));
        candidates.add(moved);
      }
    }
    Peak best = null;
    for (List<Real> candidate : candidates) {
      Real value = place.value(candidate);
      if (value != null && best == null) {
        best = new Peak(place.arguments(candidate), value);
      }
    }
    return best;
  }

  private static Certificate certificate(
      BoxOptimum optimum, Candidate candidate, Choices choices, Obstacles obstacles) {
    List<Interval> box = candidate.box();
    List<Interval> hull = new ArrayList<>();
    for (int i = 0; i < box.size(); i++) {
      double low = optimum.coordinate(i);
      double high = low;
      for (Region region : optimum.regions()) {
        low = Math.min(low, region.box().get(i).low());
        high = Math.max(high, region.box().get(i).high());
      }
      hull.add(new Interval(Real.of(low), Real.of(high)));
    }
    return new Certificate(
        choices.subject(),
        choices.span().line(),
        candidate.parts(hull),
        new Interval(
            Real.of(Math.max(-Double.MAX_VALUE, optimum.enclosure().low())),
            Real.of(Math.min(Double.MAX_VALUE, optimum.enclosure().high()))),
        optimum.proven(),
        obstacles.reason(optimum, box),
        Math.max(1, optimum.regions().size()),
        obstacles.tie(optimum),
        optimum.boxes());
  }

  private void certify(Peak peak, Certificate certificate) {
    peak.arguments().forEach(argument -> certify(argument, certificate));
    certify(peak.value(), certificate);
  }

  private void certify(Object value, Certificate certificate) {
    if (value instanceof Real) {
      interpreter.certificates().attach(value, certificate);
    } else if (value instanceof NamedTuple named) {
      named.fields().values().forEach(part -> certify(part, certificate));
    } else if (value instanceof Tuple tuple) {
      tuple.parts().forEach(part -> certify(part, certificate));
    }
  }

  /** Where a candidate is evaluated at known numbers. */
  private record Place(Choices choices, int from, Candidate candidate) {
    /** Fresh numbers, so that a certificate belongs to them alone. */
    List<Object> arguments(List<Real> coordinates) {
      return candidate.at(coordinates.stream().map(Real::copy).toList());
    }

    /** The objective; null where the point is not allowed. */
    @Nullable Real value(List<Real> coordinates) {
      List<Object> arguments = candidate.at(coordinates);
      for (int i = 0; i < arguments.size(); i++) {
        choices.set(from + i, arguments.get(i));
      }
      return Boolean.TRUE.equals(choices.guard()) ? choices.value().copy() : null;
    }
  }
}
