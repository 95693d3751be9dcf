package org.stratagem.library.equilibrium;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.stratagem.library.game.FiniteGame;
import org.stratagem.numeric.Rational;
import org.stratagem.numeric.Real;
import org.stratagem.solve.dominance.Elimination;
import org.stratagem.solve.dominance.Remainder;
import org.stratagem.solve.dominance.Verdict;
import org.stratagem.value.Distribution;
import org.stratagem.value.Profile;
import org.stratagem.value.Sequence;
import org.stratagem.value.Table;
import org.stratagem.value.Tuple;

/** Eliminations as values of the language. */
record EliminationAnswers(FiniteGame game) {
  /** The actions that each player keeps. */
  Profile actions(Remainder left) {
    List<Object> all = new ArrayList<>();
    for (int player = 0; player < game.playerCount(); player++) {
      List<Object> own = new ArrayList<>();
      for (int number : left.actions().get(player)) {
        own.add(plan(new Remainder.Action(player, number)));
      }
      all.add(new Sequence(own));
    }
    return game.byPlayer(all);
  }

  private Object plan(Remainder.Action action) {
    return game.plans().get(action.player()).get(action.number());
  }

  /** How many rounds it took. */
  Real rounds(Elimination.Course course) {
    List<Elimination.Step> steps = course.steps();
    return Real.of(steps.isEmpty() ? 0 : steps.get(steps.size() - 1).round());
  }

  /** The actions that were taken away, with what dominates them. */
  Table steps(List<Elimination.Step> steps, boolean weak) {
    List<List<Object>> rows = new ArrayList<>();
    for (Elimination.Step step : steps) {
      List<Rational> mixture = step.dominated().mixture();
      List<Integer> own = step.before().actions().get(step.action().player());
      Map<Object, Real> weights = new LinkedHashMap<>();
      for (int place = 0; place < own.size(); place++) {
        if (mixture.get(place).signum() != 0) {
          weights.put(
              plan(new Remainder.Action(step.action().player(), own.get(place))),
              game.number(mixture.get(place)));
        }
      }
      Distribution dominator = Distribution.of(weights);
      rows.add(
          List.of(
              Real.of(step.round()),
              game.players().get(step.action().player()),
              plan(step.action()),
              dominator.isPoint() ? weights.keySet().iterator().next() : dominator));
    }
    return new Table(
        List.of("round", "player", "action", (weak ? "weakly" : "strictly") + " dominated by"),
        rows);
  }

  /** A belief for each action that is left. */
  Table beliefs(Remainder left, Function<Remainder.Action, Verdict.Justified> belief) {
    List<List<Object>> rows = new ArrayList<>();
    for (int player = 0; player < game.playerCount(); player++) {
      int[] others = left.others(player);
      for (int number : left.actions().get(player)) {
        Remainder.Action action = new Remainder.Action(player, number);
        List<Rational> weights = belief.apply(action).belief();
        Map<Object, Real> distribution = new LinkedHashMap<>();
        for (int place = 0; place < others.length; place++) {
          if (weights.get(place).signum() != 0) {
            distribution.put(others(others[place], player), game.number(weights.get(place)));
          }
        }
        rows.add(List.of(game.players().get(player), plan(action), Distribution.of(distribution)));
      }
    }
    return new Table(List.of("player", "action", "best reply to"), rows);
  }

  private Object others(int profile, int player) {
    List<Object> values = new ArrayList<>(game.profile(profile).values());
    values.remove(player);
    return values.size() == 1 ? values.get(0) : new Tuple(values);
  }

  /** What is known of other orders of weak elimination. */
  String orders(boolean matters, boolean complete) {
    if (matters) {
      return "the order matters: taking one action at a time can leave other actions"
          + (complete ? "" : "; not all orders were tried");
    }
    return complete
        ? "every order of taking one action at a time leaves the same"
        : "not all orders were tried; those that were leave the same";
  }
}
