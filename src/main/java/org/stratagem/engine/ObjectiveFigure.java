package org.stratagem.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stratagem.core.Body;
import org.stratagem.core.Term;
import org.stratagem.diagnostic.Code;
import org.stratagem.diagnostic.StratagemException;
import org.stratagem.eval.Interpreter;
import org.stratagem.eval.Surroundings;
import org.stratagem.numeric.Real;
import org.stratagem.report.Axis;
import org.stratagem.report.CurveChart;
import org.stratagem.report.CurveChart.Marker;
import org.stratagem.report.CurveChart.Series;
import org.stratagem.report.CurveChart.Style;
import org.stratagem.report.Figure;
import org.stratagem.report.HeatMap;
import org.stratagem.report.Numerals;
import org.stratagem.report.Sampling;
import org.stratagem.value.Binder;
import org.stratagem.value.Certificate;
import org.stratagem.value.Interval;
import org.stratagem.value.Parts;
import org.stratagem.value.ValueSet;

/**
 * Draws what an {@code argmax} over one or two intervals maximises, with the maximum that was
 * found; and so for {@code max}, {@code argmaxes}, {@code argmin} and {@code min}.
 */
final class ObjectiveFigure {
  private static final int PIECES = 200;
  private static final int DEPTH = 7;

  /** Cells along each axis of an objective of two variables. */
  private static final int CELLS = 81;

  private final Interpreter interpreter;
  private final Surroundings topLevel;
  private final Body body;
  private final Term.Binding binding;
  private final List<Interval> intervals;

  private ObjectiveFigure(
      Interpreter interpreter, Body body, Term.Binding binding, List<Interval> intervals) {
    this.interpreter = interpreter;
    this.topLevel = interpreter.elaborator().topLevel();
    this.body = body;
    this.binding = binding;
    this.intervals = intervals;
  }

  /**
   * The figure, where the expression is such a binder over intervals that do not depend on others.
   */
  static Optional<Figure> of(Interpreter interpreter, Body body) {
    if (!(body.term() instanceof Term.Binding binding)
        || !Set.of(Binder.ARGMAX, Binder.ARGMAXES, Binder.MAX, Binder.ARGMIN, Binder.MIN)
            .contains(binding.binder())
        || binding.bounds().size() > 2) {
      return Optional.empty();
    }
    List<Interval> intervals = new ArrayList<>();
    for (Term.Bound bound : binding.bounds()) {
      Object domain;
      try {
        domain =
            interpreter.evaluate(
                new Body(body.frameSize(), bound.domain()), interpreter.elaborator().topLevel());
      } catch (RuntimeException dependent) {
        return Optional.empty();
      }
      if (!(domain instanceof Interval interval)
          || interval.low().compareTo(interval.high()) >= 0) {
        return Optional.empty();
      }
      intervals.add(interval);
    }
    ObjectiveFigure objective = new ObjectiveFigure(interpreter, body, binding, intervals);
    return Optional.of(intervals.size() == 1 ? objective.curve() : objective.map());
  }

  private Figure curve() {
    List<Marker> markers = markers();
    double low = intervals.get(0).low().doubleValue();
    double high = intervals.get(0).high().doubleValue();
    Sampling sampling =
        Sampling.of(
            this::value, low, high, markers.stream().map(Marker::across).toList(), PIECES, DEPTH);
    String label = label();
    return Figure.of(
        new CurveChart(
            Axis.between(binding.bounds().get(0).name(), low, high),
            Axis.around(label, sampling.up()),
            List.of(new Series(label, sampling.across(), sampling.up(), Style.LINE)),
            markers));
  }

  private Figure map() {
    List<Double> columns = places(intervals.get(0));
    List<Double> rows = places(intervals.get(1));
    List<List<Double>> values = new ArrayList<>();
    for (double row : rows) {
      values.add(columns.stream().map(column -> value(column, row)).toList());
    }
    return Figure.of(
        new HeatMap(axis(0), axis(1), label(), columns, rows, values, List.of(), markers()));
  }

  private Axis axis(int variable) {
    Interval interval = intervals.get(variable);
    return Axis.between(
        binding.bounds().get(variable).name(),
        interval.low().doubleValue(),
        interval.high().doubleValue());
  }

  /** The middles of even cells. */
  private static List<Double> places(Interval interval) {
    double low = interval.low().doubleValue();
    double width = interval.high().doubleValue() - low;
    List<Double> places = new ArrayList<>();
    for (int i = 0; i < CELLS; i++) {
      places.add(low + width * (i + 0.5) / CELLS);
    }
    return places;
  }

  private String label() {
    return binding.body().span().text().strip().replaceAll("\\s+", " ");
  }

  private boolean isMinimum() {
    return binding.binder() == Binder.ARGMIN || binding.binder() == Binder.MIN;
  }

  /** All maximisers of one variable, one of two. */
  private List<Marker> markers() {
    Binder wanted =
        isMinimum() ? Binder.ARGMIN : intervals.size() == 1 ? Binder.ARGMAXES : Binder.ARGMAX;
    Object found =
        interpreter.evaluate(
            new Body(
                body.frameSize(),
                new Term.Binding(
                    binding.span(), wanted, binding.bounds(), binding.guard(), binding.body())),
            topLevel);
    List<Marker> markers = new ArrayList<>();
    List<Certificate> certificates = Evidence.in(found, interpreter.certificates());
    boolean proven = !certificates.isEmpty() && certificates.stream().allMatch(Certificate::proven);
    String name = (isMinimum() ? "minimum" : "maximum") + (proven ? ", proven" : " found");
    for (Object each : found instanceof ValueSet set ? set.elements() : Set.of(found)) {
      List<Object> parts = Parts.of(each);
      double across = number(parts == null ? each : parts.get(0));
      double up = parts == null ? value(across) : number(parts.get(1));
      String note = "(" + Numerals.brief(across) + ", " + Numerals.brief(up) + ")";
      markers.add(new Marker(name, across, up, note));
    }
    return markers;
  }

  private static double number(Object value) {
    return ((Real) value).doubleValue();
  }

  /** The objective at a point; NaN where it has no value or the point is not allowed. */
  private double value(double... point) {
    Object[] slots = new Object[body.frameSize()];
    java.util.Arrays.fill(slots, Real.ZERO);
    for (int i = 0; i < point.length; i++) {
      slots[binding.bounds().get(i).slot()] = Real.of(point[i]);
    }
    try {
      Term guard = binding.guard();
      return guard == null || evaluated(guard, slots).equals(true)
          ? number(evaluated(binding.body(), slots))
          : Double.NaN;
    } catch (StratagemException undefined) {
      if (undefined.diagnostic().code() == Code.L402) {
        throw undefined;
      }
      return Double.NaN;
    }
  }

  private Object evaluated(@Nullable Term term, Object[] slots) {
    return interpreter.evaluate(
        new Body(body.frameSize(), java.util.Objects.requireNonNull(term)), topLevel, slots);
  }
}
