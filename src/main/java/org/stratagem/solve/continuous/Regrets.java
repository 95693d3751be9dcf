package org.stratagem.solve.continuous;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.stratagem.game.ContinuousGame;
import org.stratagem.numeric.InnerProblem;
import org.stratagem.numeric.Tape;
import org.stratagem.numeric.interval.BoxEvaluator;
import org.stratagem.numeric.interval.Interval;
import org.stratagem.numeric.optimum.BoxOptimizer;
import org.stratagem.numeric.optimum.BoxOptimum;
import org.stratagem.numeric.optimum.BoxProblem;
import org.stratagem.numeric.optimum.Budget;

/**
 * The certificate of any profile: each player's regret, enclosed by a global search over everything
 * the player could do instead. Cost: one global search for each player.
 */
public final class Regrets {
  private final BoxOptimizer optimizer;
  private final Budget budget;
  private final BooleanSupplier cancelled;

  /**
   * @param budget for each player's search
   */
  public Regrets(BoxOptimizer optimizer, Budget budget, BooleanSupplier cancelled) {
    this.optimizer = optimizer;
    this.budget = budget;
    this.cancelled = cancelled;
  }

  /** The deviation of each player at a profile, in player order. */
  public List<Deviation> at(ContinuousGame game, double[] profile) {
    List<Deviation> deviations = new ArrayList<>();
    for (int player = 0; player < game.playerCount(); player++) {
      deviations.add(deviation(game, profile, player));
    }
    return deviations;
  }

  /** What one player could gain at a profile. */
  public Deviation deviation(ContinuousGame game, double[] profile, int player) {
    Tape own =
        Tapes.fix(
            Tapes.pick(game.payoffs(), player), profile, game.first(player), game.moves(player));
    return deviation(
        own,
        game.box().subList(game.first(player), game.first(player + 1)),
        game.part(profile, player),
        null);
  }

  /**
   * What could be gained by another action.
   *
   * @param payoff the payoff as a formula of the action
   * @param actions all actions
   * @param action the one that is taken
   * @param gets what is got as it is, where that is not the payoff of the action; else null
   */
  Deviation deviation(
      Tape payoff, List<InnerProblem.Bounds> actions, double[] action, @Nullable Interval gets) {
    Interval now = gets == null ? value(payoff, action) : gets;
    if (actions.isEmpty()) {
      return new Deviation(now, Interval.of(0), List.of(), true);
    }
    BoxOptimum best = best(payoff, actions);
    double reached = best.point().isEmpty() ? Double.NEGATIVE_INFINITY : lowest(payoff, best);
    double least = Math.max(0, Math.nextDown(reached - now.high()));
    double most = Math.max(0, best.enclosure().high() - now.low());
    most = most > 0 ? Math.nextUp(most) : 0;
    double size = Math.max(1, Math.max(Math.abs(now.low()), Math.abs(now.high())));
    List<Double> point =
        best.point().isEmpty() || least <= 0 && most <= 1e-9 * size && action.length > 0
            ? java.util.Arrays.stream(action).boxed().toList()
            : best.point();
    return new Deviation(
        now, new Interval(Math.min(least, most), most), point, most - least <= 1e-9 * size);
  }

  /** The best action. */
  BoxOptimum best(Tape payoff, List<InnerProblem.Bounds> actions) {
    return optimizer.optimize(
        new BoxProblem(
            payoff,
            actions,
            InnerProblem.Sense.MAXIMIZE,
            InnerProblem.TieRule.LOWEST,
            BoxProblem.TOLERANCE,
            budget,
            cancelled));
  }

  private static double lowest(Tape payoff, BoxOptimum best) {
    return value(payoff, best.point().stream().mapToDouble(Double::doubleValue).toArray()).low();
  }

  /** A payoff at a point, enclosed; everything where it is undefined. */
  static Interval value(Tape payoff, double[] point) {
    BoxEvaluator evaluator = new BoxEvaluator(payoff, Derivatives.inner());
    evaluator.start(point, point);
    evaluator.through(0);
    return evaluator.defined(0)
        ? new Interval(evaluator.low(0), evaluator.high(0))
        : Interval.WHOLE;
  }
}
