package org.stratagem.library;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.stratagem.diagnostic.Code;
import org.stratagem.diagnostic.Diagnostic;
import org.stratagem.diagnostic.StratagemException;
import org.stratagem.elaborate.Deviations;
import org.stratagem.elaborate.GameInstance;
import org.stratagem.elaborate.Rounds;
import org.stratagem.elaborate.Tabulation;
import org.stratagem.function.Call;
import org.stratagem.game.MixedProfile;
import org.stratagem.game.NormalForm;
import org.stratagem.numeric.Real;
import org.stratagem.solve.nash.FiniteNash;
import org.stratagem.solve.nash.NashSolution;
import org.stratagem.type.Stage;
import org.stratagem.value.Distribution;
import org.stratagem.value.Profile;
import org.stratagem.value.Result;
import org.stratagem.value.Sequence;

/** The equilibria of a finite game as values. */
final class NashAnswers {
  private final GameInstance game;
  private final Call call;
  private final List<List<Object>> plans = new ArrayList<>();
  private final boolean isExact;
  private final NashSolution solution;
  private final List<Object> list = new ArrayList<>();

  NashAnswers(String function, GameInstance game, Call call) {
    this.game = game;
    this.call = call;
    NormalForm form = Tabulation.normalForm(game, call.span());
    for (int player = 0; player < game.playerCount(); player++) {
      plans.add(game.seating().spaces().elements(new Stage.Action(player), call.span()));
      refuseIdleChoice(function, player);
    }
    this.isExact = isExact(form);
    FiniteNash nash = new FiniteNash(form, () -> game.interpreter().limits().isOver());
    if (nash.choosers() > 2) {
      throw new StratagemException(
          Diagnostic.error(
                  Code.X901,
                  call.span(),
                  "`"
                      + function
                      + "` of a game in which three players or more have a choice is not available"
                      + " yet")
              .hint("`pure_nash(" + game.name() + ")` finds the equilibria in pure strategies"));
    }
    this.solution = nash.all();
    call.tick();
    solution.list().forEach(profile -> list.add(equilibrium(profile)));
  }

  /** A player without a payoff leaves open what it plays. */
  private void refuseIdleChoice(String function, int player) {
    if (game.isEnvironment(player) && plans.get(player).size() > 1) {
      throw new StratagemException(
          Diagnostic.error(
                  Code.E310,
                  call.span(),
                  "`"
                      + function
                      + "` cannot tell what `"
                      + game.players().get(player)
                      + "` plays: it has no payoff, so it has no best reply")
              .hint(
                  "give `"
                      + game.players().get(player)
                      + "` a payoff, or draw what it does by `chance`"));
    }
  }

  private static boolean isExact(NormalForm form) {
    for (int player = 0; player < form.players().size(); player++) {
      for (int profile = 0; profile < form.profiles(); profile++) {
        if (!form.payoff(profile, player).isExact()) {
          return false;
        }
      }
    }
    return true;
  }

  Sequence list() {
    return new Sequence(list);
  }

  /** The list with how it hangs together. */
  Result whole() {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("list", list());
    List<Object> components = new ArrayList<>();
    solution.components().forEach(component -> components.add(component(component)));
    fields.put("components", new Sequence(components));
    fields.put("complete", solution.complete());
    fields.put("method", method());
    return new Result("equilibria", fields);
  }

  private String method() {
    return "all vertices of the best-reply polytopes, by exact lexicographic pivoting: "
        + solution.steps()
        + (solution.steps() == 1 ? " basis" : " bases");
  }

  private Result equilibrium(MixedProfile profile) {
    List<Object> strategies = new ArrayList<>();
    List<Object> actions = new ArrayList<>();
    for (int player = 0; player < game.playerCount(); player++) {
      strategies.add(strategy(profile.of(player), player));
      actions.add(plans.get(player).get(profile.support(player).get(0)));
    }
    Map<String, Object> fields = new LinkedHashMap<>();
    if (profile.isPure()) {
      fields.put("actions", new Profile(game.players(), actions));
    }
    fields.put("strategies", new Profile(game.players(), strategies));
    Result regret = new Deviations(game, Rounds.NONE, call).regret(strategies);
    fields.put("payoffs", regret.fields().get("payoffs"));
    fields.put("regret", java.util.Objects.requireNonNull(regret.profile()));
    return new Result("equilibrium", fields);
  }

  private Distribution strategy(List<Real> weights, int player) {
    Map<Object, Real> kept = new LinkedHashMap<>();
    for (int action = 0; action < weights.size(); action++) {
      Real weight = weights.get(action);
      if (weight.signum() > 0) {
        kept.put(
            plans.get(player).get(action),
            isExact ? weight : PlainNumber.of(weight.doubleValue()));
      }
    }
    return Distribution.of(kept);
  }

  private Result component(NashSolution.Component component) {
    Map<String, Object> fields = new LinkedHashMap<>();
    List<Object> members = new ArrayList<>();
    component.members().forEach(member -> members.add(list.get(member)));
    fields.put("list", new Sequence(members));
    List<Object> parts = new ArrayList<>();
    for (NashSolution.Part part : component.parts()) {
      List<Object> sides = new ArrayList<>();
      for (int player = 0; player < game.playerCount(); player++) {
        List<Object> side = new ArrayList<>();
        for (List<Real> weights : part.strategies().get(player)) {
          side.add(strategy(weights, player));
        }
        sides.add(new Sequence(side));
      }
      parts.add(new Profile(game.players(), sides));
    }
    fields.put("subsets", new Sequence(parts));
    return new Result("component", fields);
  }
}
