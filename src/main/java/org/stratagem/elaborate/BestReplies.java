package org.stratagem.elaborate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.stratagem.diagnostic.StratagemException;
import org.stratagem.game.ContinuousGame;
import org.stratagem.numeric.DoubleFunction;
import org.stratagem.numeric.Formula;
import org.stratagem.numeric.FormulaGraph;
import org.stratagem.numeric.InnerProblem;
import org.stratagem.numeric.Real;
import org.stratagem.numeric.ScalarMaximizer;
import org.stratagem.numeric.ScalarProblem;
import org.stratagem.numeric.commons.GridBrentMaximizer;
import org.stratagem.source.Span;
import org.stratagem.type.GameShape;
import org.stratagem.value.Interval;

/**
 * The best replies of two players who choose from an interval each, point by point, by a search
 * that is not proven to be global. For pictures.
 */
public final class BestReplies {
  private static final double TOLERANCE = 1e-10;

  /** A crossing leaves no greater share of the interval between an action and the reply to it. */
  private static final double MEET = 1e-6;

  /** What a reply may change by, as a share of its interval, from a place to one close by. */
  private static final double STEADY = 0.01;

  private static final int HALVINGS = 60;

  private final GameInstance game;
  private final List<Interval> intervals;
  private final Span at;
  private final ScalarMaximizer method = new GridBrentMaximizer();
  private final @Nullable ContinuousForm form;
  private final List<DoubleFunction> formulas;

  private BestReplies(GameInstance game, List<Interval> intervals, Span at) {
    this.game = game;
    this.intervals = intervals;
    this.at = at;
    this.form = formed(game, at);
    this.formulas = form == null ? List.of() : List.of(reply(form, 0), reply(form, 1));
  }

  private static @Nullable ContinuousForm formed(GameInstance game, Span at) {
    try {
      return ContinuousForm.of(game, at);
    } catch (StratagemException noFormula) {
      return null;
    }
  }

  /** A player's best reply as a function of the other's action. */
  private static DoubleFunction reply(ContinuousForm form, int player) {
    ContinuousGame model = form.model();
    FormulaGraph graph = new FormulaGraph();
    Formula other = graph.variable(model.box().get(1 - player));
    Formula own = graph.variable(model.box().get(player));
    Formula payoff =
        graph
            .embed(model.payoffs(), player == 0 ? List.of(own, other) : List.of(other, own))
            .get(player);
    Formula reply =
        graph
            .reply(
                payoff,
                null,
                List.of(own),
                List.of(model.box().get(player)),
                InnerProblem.Sense.MAXIMIZE,
                InnerProblem.TieRule.LOWEST)
            .get(0);
    return form.game().interpreter().compile(graph.tape(List.of(other), reply));
  }

  /** The game as solvers take it, where it can be written as a formula; else null. */
  public @Nullable ContinuousForm form() {
    return form;
  }

  /**
   * Those of a game, if it has two players with payoffs who move at once, from one interval each.
   */
  public static Optional<BestReplies> of(GameInstance game, Span at) {
    if (game.playerCount() != 2
        || !game.isStrategic()
        || game.isEnvironment(0)
        || game.isEnvironment(1)) {
      return Optional.empty();
    }
    List<Interval> intervals = new ArrayList<>();
    for (int player = 0; player < 2; player++) {
      List<GameShape.MoveShape> moves = game.shape().movesOf(player);
      if (moves.size() != 1
          || !(moves.get(0).domain() instanceof GameShape.Continuous continuous)
          || !(continuous.space() instanceof Interval interval)) {
        return Optional.empty();
      }
      intervals.add(interval);
    }
    return Optional.of(new BestReplies(game, intervals, at));
  }

  public double low(int player) {
    return intervals.get(player).low().doubleValue();
  }

  public double high(int player) {
    return intervals.get(player).high().doubleValue();
  }

  /** The player's best reply to an action of the other; of several the lowest. */
  public double reply(int player, double other) {
    game.interpreter().tick(at);
    if (!formulas.isEmpty()) {
      double[] answer = new double[1];
      formulas.get(player).evaluate(new double[] {other}, answer);
      if (!Double.isNaN(answer[0])) {
        return answer[0];
      }
    }
    return method
        .maximize(
            new ScalarProblem(
                own -> payoff(player, own, other), low(player), high(player), TOLERANCE))
        .argument();
  }

  private double payoff(int player, double own, double other) {
    Object[] plans = {Real.of(other), Real.of(other)};
    plans[player] = Real.of(own);
    return game.payoffs().payoff(Arrays.asList(plans), player, at).doubleValue();
  }

  /**
   * Pairs of actions that reply to each other: where the first player's reply to the reply to its
   * action changes sides of that action, found by halving. Such pairs that lie between two places
   * together, and those where the curves touch without crossing, are missed.
   *
   * @param places actions of the first player, ascending
   */
  public List<double[]> crossings(List<Double> places) {
    List<double[]> found = new ArrayList<>();
    double near = MEET * (high(0) - low(0));
    double before = Double.NaN;
    double excess = Double.NaN;
    for (double place : places) {
      double here = excess(place);
      if (Math.abs(here) <= near) {
        add(found, place, near);
      } else if (here > 0 != excess > 0 && Math.abs(excess) > near) {
        double low = before;
        double high = place;
        for (int i = 0; i < HALVINGS && high > low; i++) {
          double middle = (low + high) / 2;
          if (excess(middle) > 0 == excess > 0) {
            low = middle;
          } else {
            high = middle;
          }
        }
        // At a jump of a reply the sides change without a meeting.
        if (Math.abs(excess(high)) <= near) {
          add(found, high, near);
        }
      }
      before = place;
      excess = here;
    }
    return found;
  }

  /** Takes a pair, unless one of the replies jumps there: then one side is near, and not mutual. */
  private void add(List<double[]> found, double place, double near) {
    double second = reply(1, place);
    double first = reply(0, second);
    if (isSteady(1, first, second)
        && isSteady(0, second, first)
        && (found.isEmpty() || Math.abs(found.get(found.size() - 1)[0] - first) > 10 * near)) {
      found.add(new double[] {first, second});
    }
  }

  /** Whether the replies to actions on both sides of one are near the given one. */
  private boolean isSteady(int player, double other, double own) {
    int foe = 1 - player;
    double aside = 10 * MEET * (high(foe) - low(foe));
    double below = reply(player, Math.max(low(foe), other - aside));
    double above = reply(player, Math.min(high(foe), other + aside));
    return Math.max(Math.abs(below - own), Math.abs(above - own))
        <= STEADY * (high(player) - low(player));
  }

  private double excess(double place) {
    return reply(0, reply(1, place)) - place;
  }
}
