package org.stratagem.elaborate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.stratagem.diagnostic.Code;
import org.stratagem.diagnostic.Diagnostic;
import org.stratagem.diagnostic.StratagemException;
import org.stratagem.eval.Choices;
import org.stratagem.eval.ContinuousSearch;
import org.stratagem.function.Call;
import org.stratagem.numeric.Real;
import org.stratagem.type.Size;
import org.stratagem.type.Stage;
import org.stratagem.value.Continuum;
import org.stratagem.value.Player;
import org.stratagem.value.Profile;
import org.stratagem.value.Result;

/**
 * What each player could gain by changing its plan alone, while the others' actions stay as they
 * came out: its regret. The certificate of an equilibrium, whatever found it.
 */
public final class Deviations {
  /** Plans are tried one by one up to this many; above, the information sets are solved in turn. */
  private static final long FEW = 512;

  /** Said where a player may come to a place again without knowing it. */
  private static final String COMPARED =
      "with each plan of the player: without knowing the state, a behaviour may do better than all"
          + " of them";

  private final GameInstance game;
  private final Rounds rounds;
  private final Call call;

  /** What a player's best plan is and what it gets by it. */
  private record Best(Real payoff, Object plan) {}

  public Deviations(GameInstance game, Rounds rounds, Call call) {
    this.game = game;
    this.rounds = rounds;
    this.call = call;
  }

  /** The regrets of strategies in player order, with the best deviations and the payoffs. */
  public Result regret(List<Object> strategies) {
    Play play = new Play(game.seating(), rounds);
    Play.Grounded grounded = play.ground(strategies, call.span());
    if (grounded.policies() != null) {
      throw new StratagemException(
          Diagnostic.error(Code.X901, call.span(), "the regret of policies is not available yet")
              .hint("ask for the regret of one round's actions"));
    }
    return regret(grounded.joint());
  }

  /** The same of plan profiles with their probabilities, each in player order. */
  public Result regret(Map<List<Object>, Real> joint) {
    if (game.hasStates() && joint.size() == 1) {
      Optional<Result> stationary =
          StateDeviations.regret(game, joint.keySet().iterator().next(), call.span());
      if (stationary.isPresent()) {
        return stationary.get();
      }
    }
    Play play = new Play(game.seating(), rounds);
    List<Player> players = new ArrayList<>();
    List<Object> regrets = new ArrayList<>();
    List<Object> plans = new ArrayList<>();
    List<Object> payoffs = new ArrayList<>();
    for (int player = 0; player < game.playerCount(); player++) {
      if (game.isEnvironment(player)) {
        continue;
      }
      Real payoff = play.payoff(joint, player, call.span());
      Best best = best(joint, player);
      boolean gains = best.payoff().compareTo(payoff) > 0;
      players.add(game.players().get(player));
      payoffs.add(payoff);
      regrets.add(gains ? best.payoff().minus(payoff) : Real.ZERO);
      boolean beyondPlans = joint.size() == 1 && best.payoff().compareTo(payoff) < 0;
      plans.add(beyondPlans ? joint.keySet().iterator().next().get(player) : best.plan());
    }
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("deviations", new Profile(players, plans));
    fields.put("payoffs", new Profile(players, payoffs));
    if (game.hasStates()) {
      fields.put("compared", COMPARED);
    }
    return new Result("regret", new Profile(players, regrets), fields)
        .about(new Alternatives(game, joint, call.span()));
  }

  private Best best(Map<List<Object>, Real> joint, int player) {
    Continuum space = game.seating().spaces().continuum(player);
    if (space != null) {
      ContinuousSearch.Peak peak =
          new ContinuousSearch(1, game.interpreter())
              .peaks(
                  Choices.over(
                      space,
                      game.players().get(player).toString(),
                      "best deviation of " + game.players().get(player),
                      call.span(),
                      plan -> deviate(joint, player, plan)),
                  0)
              .get(0)
              .get(0);
      return new Best(peak.value(), peak.arguments().get(0));
    }
    Stage.Action stage = new Stage.Action(player);
    Size count = game.seating().spaces().count(stage);
    if (!count.isFinite()) {
      throw new StratagemException(
          Diagnostic.error(
              Code.X901,
              call.span(),
              "the best deviation of `"
                  + game.players().get(player)
                  + "` is not available yet: it chooses from an interval after seeing something, or"
                  + " makes several moves"));
    }
    boolean few = !count.exceeds(FEW);
    if (!few && !game.isStrategic() && !game.hasStates()) {
      BestPlan.Best found = new BestPlan(game, player, call.span()).find(joint);
      if (found != null) {
        return new Best(found.payoff(), found.plan());
      }
    }
    Best best = null;
    for (Object plan : game.seating().spaces().elements(stage, call.span())) {
      call.tick();
      Real payoff = deviate(joint, player, plan);
      if (best == null || payoff.compareTo(best.payoff()) > 0) {
        best = new Best(payoff, plan);
      }
    }
    return java.util.Objects.requireNonNull(best);
  }

  private Real deviate(Map<List<Object>, Real> joint, int player, Object plan) {
    Real sum = null;
    for (Map.Entry<List<Object>, Real> entry : joint.entrySet()) {
      List<Object> plans = new ArrayList<>(entry.getKey());
      plans.set(player, plan);
      Real payoff = game.payoffs().payoff(plans, player, call.span());
      Real part = joint.size() == 1 ? payoff : entry.getValue().times(payoff);
      sum = sum == null ? part : sum.plus(part);
    }
    return java.util.Objects.requireNonNullElse(sum, Real.ZERO);
  }
}
