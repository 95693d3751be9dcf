package org.stratagem.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.stratagem.numeric.Real;
import org.stratagem.report.CurveChart.Marker;
import org.stratagem.report.CurveChart.Series;
import org.stratagem.report.CurveChart.Style;
import org.stratagem.value.Distribution;
import org.stratagem.value.Label;
import org.stratagem.value.Printer;
import org.stratagem.value.Profile;

/**
 * Draws the states of an iteration: what each player does at each step, one panel below the other,
 * and beside them, for two players who choose numbers, the way through the plane of both actions.
 */
final class TrajectoryFigure {
  private static final String STEP = "step";
  private static final int MOST_PANELS = 4;

  private final Map<String, String> moves;

  TrajectoryFigure(Map<String, String> moves) {
    this.moves = moves;
  }

  Optional<Figure> of(List<Object> states) {
    if (states.isEmpty() || !(states.get(0) instanceof Profile first)) {
      return Optional.empty();
    }
    List<Panel> panels = new ArrayList<>();
    List<List<Double>> numbers = new ArrayList<>();
    List<String> labels = new ArrayList<>();
    for (int player = 0; player < first.players().size(); player++) {
      int place = player;
      List<Object> actions =
          states.stream().map(state -> ((Profile) state).values().get(place)).toList();
      String label = label(first.players().get(player).toString());
      Optional<CurveChart> panel = panel(label, actions);
      if (panel.isEmpty()) {
        return Optional.empty();
      }
      panels.add(panel.get());
      labels.add(label);
      if (actions.stream().allMatch(Real.class::isInstance)) {
        numbers.add(actions.stream().map(action -> ((Real) action).doubleValue()).toList());
      }
    }
    if (panels.size() > MOST_PANELS && numbers.size() == panels.size()) {
      return Optional.of(Figure.of(together(labels, numbers)));
    }
    return Optional.of(
        panels.size() == 2 && numbers.size() == 2
            ? new Figure(List.of(panels, List.of(plane(labels, numbers))))
            : Figure.of(panels));
  }

  private String label(String player) {
    String move = moves.get(player);
    return move == null ? player : move + " (" + player + ")";
  }

  private static Optional<CurveChart> panel(String label, List<Object> actions) {
    List<Double> steps = steps(actions.size());
    if (actions.stream().allMatch(Real.class::isInstance)) {
      List<Double> heights = actions.stream().map(action -> ((Real) action).doubleValue()).toList();
      return Optional.of(
          new CurveChart(
              across(actions.size()),
              Axis.around(label, heights),
              List.of(new Series(label, steps, heights, Style.POINTS)),
              List.of()));
    } else if (actions.stream().allMatch(Label.class::isInstance)) {
      List<String> names =
          List.copyOf(
              new LinkedHashSet<>(actions.stream().map(Object::toString).sorted().toList()));
      List<Double> heights =
          actions.stream().map(action -> (double) names.indexOf(action.toString())).toList();
      return Optional.of(
          new CurveChart(
              across(actions.size()),
              Axis.of(label, names),
              List.of(new Series(label, steps, heights, Style.POINTS)),
              List.of()));
    } else if (actions.stream().allMatch(a -> a instanceof Label || a instanceof Distribution)) {
      return Optional.of(probabilities(label, actions, steps));
    }
    return Optional.empty();
  }

  /** A line for each action that is ever played, with the probability of playing it. */
  private static CurveChart probabilities(String label, List<Object> actions, List<Double> steps) {
    Set<Object> played = new LinkedHashSet<>();
    Map<Object, List<Double>> heights = new LinkedHashMap<>();
    List<Distribution> mixed = new ArrayList<>();
    for (Object action : actions) {
      Distribution each =
          action instanceof Distribution distribution ? distribution : Distribution.point(action);
      mixed.add(each);
      played.addAll(each.weights().keySet());
    }
    for (Object action : played) {
      heights.put(
          action, mixed.stream().map(each -> each.probability(action).doubleValue()).toList());
    }
    List<Series> series = new ArrayList<>();
    heights.forEach(
        (action, line) -> series.add(new Series(Printer.brief(action), steps, line, Style.POINTS)));
    return new CurveChart(
        across(steps.size()),
        new Axis("probability (" + label + ")", -0.03, 1.03, List.of()),
        series,
        List.of());
  }

  private static CurveChart together(List<String> labels, List<List<Double>> numbers) {
    List<Series> series = new ArrayList<>();
    for (int player = 0; player < labels.size(); player++) {
      List<Double> heights = numbers.get(player);
      series.add(new Series(labels.get(player), steps(heights.size()), heights, Style.LINE));
    }
    List<Double> all = numbers.stream().flatMap(List::stream).toList();
    return new CurveChart(
        across(numbers.get(0).size()), Axis.around("action", all), series, List.of());
  }

  private static CurveChart plane(List<String> labels, List<List<Double>> numbers) {
    List<Double> xs = numbers.get(0);
    List<Double> ys = numbers.get(1);
    int last = xs.size() - 1;
    return new CurveChart(
        Axis.around(labels.get(0), xs),
        Axis.around(labels.get(1), ys),
        List.of(new Series("steps", xs, ys, Style.PATH)),
        List.of(
            new Marker("start", xs.get(0), ys.get(0), ""),
            new Marker("after " + last + " steps", xs.get(last), ys.get(last), "")));
  }

  private static Axis across(int states) {
    return Axis.between(STEP, 0, Math.max(1, states - 1));
  }

  private static List<Double> steps(int states) {
    List<Double> steps = new ArrayList<>();
    for (int step = 0; step < states; step++) {
      steps.add((double) step);
    }
    return steps;
  }
}
