package org.stratagem.library.game;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.stratagem.elaborate.GameInstance;
import org.stratagem.function.Call;
import org.stratagem.function.FunctionValue;
import org.stratagem.game.NormalForm;
import org.stratagem.learn.LevelsOfReasoning;
import org.stratagem.library.argument.Inputs;
import org.stratagem.numeric.Real;
import org.stratagem.value.Distribution;
import org.stratagem.value.Profile;

/** A finite game in normal form with the language's own plans, and mixed strategies as values. */
public final class FiniteAnswers {
  private final GameInstance game;
  private final Call call;
  private final NormalForm form;
  private final List<List<Object>> plans;

  /** Refuses games with infinitely many actions, and those too large to list. */
  public FiniteAnswers(String function, GameInstance game, Call call) {
    FiniteGame finite = FiniteGame.of(function, game, call);
    this.game = game;
    this.call = call;
    this.form = finite.form();
    this.plans = finite.plans();
  }

  public GameInstance game() {
    return game;
  }

  public NormalForm form() {
    return form;
  }

  /** Mixed strategies as values; a pure one as its action. */
  public Profile profile(List<List<Real>> weights) {
    List<Object> strategies = new ArrayList<>();
    for (int player = 0; player < weights.size(); player++) {
      strategies.add(strategy(player, weights.get(player)));
    }
    return new Profile(game.players(), strategies);
  }

  private Object strategy(int player, List<Real> weights) {
    Map<Object, Real> byPlan = new LinkedHashMap<>();
    for (int action = 0; action < weights.size(); action++) {
      if (weights.get(action).signum() != 0) {
        byPlan.put(plans.get(player).get(action), weights.get(action));
      }
    }
    return byPlan.size() == 1 ? byPlan.keySet().iterator().next() : Distribution.of(byPlan);
  }

  /** Expected payoffs of independent mixed strategies. */
  public Profile payoffs(List<List<Real>> weights) {
    List<Object> payoffs = new ArrayList<>();
    for (int player = 0; player < weights.size(); player++) {
      payoffs.add(mean(values(player, weights), weights.get(player)));
    }
    return new Profile(game.players(), payoffs);
  }

  /** What each player could gain by its best action. */
  public Profile regret(List<List<Real>> weights) {
    List<Object> regrets = new ArrayList<>();
    for (int player = 0; player < weights.size(); player++) {
      List<Real> values = values(player, weights);
      Real best = values.get(0);
      for (Real value : values) {
        best = best.max(value);
      }
      regrets.add(best.minus(mean(values, weights.get(player))).max(Real.ZERO));
    }
    return new Profile(game.players(), regrets);
  }

  private List<Real> values(int player, List<List<Real>> weights) {
    return new LevelsOfReasoning(form, call::tick)
        .values(player, new LevelsOfReasoning.Level(weights));
  }

  private static Real mean(List<Real> values, List<Real> weights) {
    Real mean = Real.ZERO;
    for (int action = 0; action < values.size(); action++) {
      mean = mean.plus(values.get(action).times(weights.get(action)));
    }
    return mean;
  }

  /** Mixed strategies from values: an action or a distribution over actions for each player. */
  public List<List<Real>> weights(Inputs inputs, String parameter, List<Object> parts) {
    List<List<Real>> weights = new ArrayList<>();
    for (int player = 0; player < parts.size(); player++) {
      weights.add(weights(inputs, parameter, player, parts.get(player)));
    }
    return weights;
  }

  /** One player's mixed strategy from a value. */
  public List<Real> weights(Inputs inputs, String parameter, int player, Object part) {
    Map<Object, Real> given =
        part instanceof Distribution distribution ? distribution.weights() : Map.of(part, Real.ONE);
    List<Object> own = plans.get(player);
    List<Real> weights = new ArrayList<>(java.util.Collections.nCopies(own.size(), Real.ZERO));
    for (Map.Entry<Object, Real> entry : given.entrySet()) {
      int place = place(own, entry.getKey()).orElse(-1);
      if (place < 0) {
        throw inputs.wrongKind(
            parameter,
            "an action of `" + game.players().get(player) + "` or a distribution over its actions",
            entry.getKey());
      }
      weights.set(place, weights.get(place).plus(entry.getValue()));
    }
    return weights;
  }

  private Optional<Integer> place(List<Object> own, Object plan) {
    for (int place = 0; place < own.size(); place++) {
      Object candidate = own.get(place);
      boolean functions = candidate instanceof FunctionValue && plan instanceof FunctionValue;
      boolean neither = !(candidate instanceof FunctionValue) && !(plan instanceof FunctionValue);
      if ((functions || neither) && call.equal(candidate, plan)) {
        return Optional.of(place);
      }
    }
    return Optional.empty();
  }
}
