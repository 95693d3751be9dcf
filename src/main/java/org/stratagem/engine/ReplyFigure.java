package org.stratagem.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.stratagem.elaborate.BestReplies;
import org.stratagem.elaborate.ContinuousForm;
import org.stratagem.eval.Interpreter;
import org.stratagem.report.Axis;
import org.stratagem.report.CurveChart;
import org.stratagem.report.CurveChart.Marker;
import org.stratagem.report.CurveChart.Series;
import org.stratagem.report.CurveChart.Style;
import org.stratagem.report.Figure;
import org.stratagem.report.Numerals;
import org.stratagem.report.Sampling;
import org.stratagem.solve.continuous.ContinuousNash;
import org.stratagem.solve.continuous.PureEquilibria;
import org.stratagem.solve.continuous.PureEquilibrium;
import org.stratagem.solve.continuous.SearchLimits;
import org.stratagem.value.Player;

/**
 * Draws the best replies of two players, with the points where they meet and others that are given.
 */
final class ReplyFigure {
  private static final int PIECES = 64;
  private static final int DEPTH = 5;

  private final BestReplies replies;
  private final Map<String, String> moves;
  private final List<Player> players;

  ReplyFigure(BestReplies replies, Map<String, String> moves, List<Player> players) {
    this.replies = replies;
    this.moves = moves;
    this.players = players;
  }

  /**
   * The figure.
   *
   * @param points pairs of actions to be marked
   */
  Figure draw(List<Marker> points) {
    Sampling first = sampled(replies, 0);
    Sampling second = sampled(replies, 1);
    List<Marker> markers = new ArrayList<>(points);
    markers.addAll(crossings(second.across()));
    Sampling firstBroken = first.withGaps();
    Sampling secondBroken = second.withGaps();
    return Figure.of(
        new CurveChart(
            Axis.between(label(players.get(0)), replies.low(0), replies.high(0)),
            Axis.between(label(players.get(1)), replies.low(1), replies.high(1)),
            List.of(
                new Series(
                    "best reply of " + players.get(0),
                    firstBroken.up(),
                    firstBroken.across(),
                    Style.LINE),
                new Series(
                    "best reply of " + players.get(1),
                    secondBroken.across(),
                    secondBroken.up(),
                    Style.LINE)),
            markers));
  }

  /**
   * Where the curves meet: the equilibria that are proven, or, of a game that is no formula, what
   * halving finds between the places.
   */
  private List<Marker> crossings(List<Double> places) {
    ContinuousForm form = replies.form();
    if (form != null) {
      Interpreter interpreter = form.game().interpreter();
      PureEquilibria found =
          new ContinuousNash(
                  interpreter.optimizer(),
                  SearchLimits.standard(() -> interpreter.limits().isOver()))
              .pure(form.model());
      if (found.complete() || !found.list().isEmpty()) {
        return found.list().stream()
            .map(PureEquilibrium::coordinates)
            .map(at -> crossing("equilibrium, proven", at))
            .toList();
      }
    }
    return replies.crossings(places).stream().map(at -> crossing("crossing", at)).toList();
  }

  private static Marker crossing(String name, double[] at) {
    return new Marker(
        name, at[0], at[1], "(" + Numerals.brief(at[0]) + ", " + Numerals.brief(at[1]) + ")");
  }

  private static Sampling sampled(BestReplies replies, int player) {
    return Sampling.of(
        other -> replies.reply(player, other),
        replies.low(1 - player),
        replies.high(1 - player),
        List.of(),
        PIECES,
        DEPTH);
  }

  private String label(Player player) {
    String move = moves.get(player.toString());
    return move == null ? player.toString() : move + " (" + player + ")";
  }
}
