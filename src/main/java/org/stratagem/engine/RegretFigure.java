package org.stratagem.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.stratagem.elaborate.Alternatives;
import org.stratagem.numeric.Real;
import org.stratagem.report.Axis;
import org.stratagem.report.CurveChart;
import org.stratagem.report.CurveChart.Marker;
import org.stratagem.report.CurveChart.Series;
import org.stratagem.report.CurveChart.Style;
import org.stratagem.report.Figure;
import org.stratagem.report.Numerals;
import org.stratagem.report.Sampling;
import org.stratagem.value.Interval;
import org.stratagem.value.Profile;
import org.stratagem.value.Result;

/**
 * Draws regrets: for each player of an interval what it would get by each of its actions, what it
 * played, and what would have been best.
 */
final class RegretFigure {
  private static final int PIECES = 200;
  private static final int DEPTH = 5;

  private RegretFigure() {}

  static Optional<Figure> of(Result regret, Alternatives alternatives, Map<String, String> moves) {
    List<CurveChart> panels = new ArrayList<>();
    for (int player = 0; player < alternatives.game().playerCount(); player++) {
      Optional<Interval> interval = alternatives.interval(player);
      String name = alternatives.game().players().get(player).toString();
      if (interval.isPresent() && regret.get(name) != null) {
        panels.add(panel(regret, alternatives, player, interval.get(), moves.get(name)));
      }
    }
    return panels.isEmpty() ? Optional.empty() : Optional.of(Figure.of(panels));
  }

  private static CurveChart panel(
      Result regret,
      Alternatives alternatives,
      int player,
      Interval interval,
      @Nullable String move) {
    String name = alternatives.game().players().get(player).toString();
    List<Marker> markers = new ArrayList<>();
    alternatives
        .played(player)
        .ifPresent(played -> markers.add(marker("as played", alternatives, player, played, "")));
    if (regret.fields().get("deviations") instanceof Profile deviations
        && deviations.get(name) instanceof Real best
        && regret.get(name) instanceof Real gain) {
      String note = "regret " + Numerals.brief(gain.doubleValue());
      markers.add(marker("best deviation", alternatives, player, best, note));
    }
    Sampling sampling =
        Sampling.of(
            own -> alternatives.payoff(player, Real.of(own)),
            interval.low().doubleValue(),
            interval.high().doubleValue(),
            markers.stream().map(Marker::across).toList(),
            PIECES,
            DEPTH);
    String label = "payoff of " + name;
    return new CurveChart(
        Axis.between(
            move == null ? name : move + " (" + name + ")",
            interval.low().doubleValue(),
            interval.high().doubleValue()),
        Axis.around(label, sampling.up()),
        List.of(new Series(label, sampling.across(), sampling.up(), Style.LINE)),
        markers);
  }

  private static Marker marker(
      String name, Alternatives alternatives, int player, Real action, String note) {
    return new Marker(name, action.doubleValue(), alternatives.payoff(player, action), note);
  }
}
