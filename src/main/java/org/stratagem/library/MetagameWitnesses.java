package org.stratagem.library;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stratagem.elaborate.GameInstance;
import org.stratagem.elaborate.Play;
import org.stratagem.elaborate.Rounds;
import org.stratagem.function.Call;
import org.stratagem.game.NormalForm;
import org.stratagem.numeric.Real;
import org.stratagem.tier.Metagame;
import org.stratagem.tier.SustainedOutcomes;
import org.stratagem.type.Stage;
import org.stratagem.value.Profile;
import org.stratagem.value.Result;

/**
 * An equilibrium of a metagame for each outcome, as strategies that can be played. Each is unwound
 * by the interpreter, and every deviation is tried in the same way where they are not too many; for
 * more, each action of a player who is held down is compared with what it gets.
 */
final class MetagameWitnesses {
  /** More deviations of a player are not tried one by one. */
  private static final long MOST_DEVIATIONS = 5_000;

  private final GameInstance game;
  private final List<Stage> stages;
  private final Metagame metagame;
  private final @Nullable SustainedOutcomes sustained;
  private final List<List<Object>> plans = new ArrayList<>();
  private final Call call;

  /**
   * @param sustained how players are held down; null where witnesses come from a list
   */
  MetagameWitnesses(
      GameInstance game,
      List<Stage> stages,
      Metagame metagame,
      @Nullable SustainedOutcomes sustained,
      Call call) {
    this.game = game;
    this.stages = stages;
    this.metagame = metagame;
    this.sustained = sustained;
    this.call = call;
    for (int player = 0; player < stages.size(); player++) {
      plans.add(game.seating().spaces().elements(new Stage.Action(player), call.span()));
    }
  }

  /** A profile of the base game. */
  Profile actions(int outcome) {
    List<Object> actions = new ArrayList<>();
    for (int player = 0; player < plans.size(); player++) {
      actions.add(plans.get(player).get(metagame.base().action(outcome, player)));
    }
    return new Profile(game.players(), actions);
  }

  /**
   * An equilibrium that ends in an outcome.
   *
   * @param numbers the strategies of a known one by number, where strategies were listed
   */
  Result of(int outcome, List<Integer> numbers) {
    List<Object> strategies = new ArrayList<>();
    if (sustained != null) {
      AimingStrategies aiming =
          new AimingStrategies(game, stages, sustained, actions(outcome), call);
      for (int player = 0; player < stages.size(); player++) {
        strategies.add(aiming.strategy(player));
      }
    } else {
      for (int player = 0; player < stages.size(); player++) {
        strategies.add(
            game.seating()
                .spaces()
                .elements(stages.get(player), call.span())
                .get(numbers.get(player)));
      }
    }
    String proof = proof(outcome, strategies);
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("outcome", actions(outcome));
    fields.put("proof", proof);
    return new Result("witness", new Profile(game.players(), strategies), fields);
  }

  private String proof(int outcome, List<Object> strategies) {
    Play play = new Play(game.seating(), Rounds.NONE);
    List<Object> end =
        play.ground(strategies, call.span()).joint().keySet().iterator().next();
    if (!call.equal(new Profile(game.players(), end), actions(outcome))) {
      throw new IllegalStateException("a witness of a metagame does not end where it should");
    }
    long tried = 0;
    List<String> held = new ArrayList<>();
    for (int player = 0; player < strategies.size(); player++) {
      BigInteger size = metagame.size(player);
      if (game.isEnvironment(player)) {
        continue;
      } else if (size != null && size.compareTo(BigInteger.valueOf(MOST_DEVIATIONS)) <= 0) {
        tried += tried(player, outcome, strategies, play);
      } else if (sustained != null) {
        held.add(held(player, outcome));
      } else {
        tried += tried(player, outcome, strategies, play);
      }
    }
    String proof = "unwound";
    if (tried > 0) {
      proof += "; " + (tried == 1 ? "1 deviation" : tried + " deviations") + " tried";
    }
    return held.isEmpty() ? proof : proof + "; " + String.join("; ", held);
  }

  private long tried(int player, int outcome, List<Object> strategies, Play play) {
    Real gets = metagame.base().payoff(outcome, player);
    List<Object> deviation = new ArrayList<>(strategies);
    long tried = 0;
    for (Object other : game.seating().spaces().elements(stages.get(player), call.span())) {
      call.tick();
      deviation.set(player, other);
      if (play.payoff(deviation, player, call.span()).compareTo(gets) > 0) {
        throw new IllegalStateException("a witness of a metagame is no equilibrium");
      }
      tried++;
    }
    return tried;
  }

  /** Says to what a player is held, after each of its actions was compared. */
  private String held(int player, int outcome) {
    if (sustained == null || !sustained.isContent(player, outcome)) {
      throw new IllegalStateException("a witness of a metagame is no equilibrium");
    }
    NormalForm base = metagame.base();
    SustainedOutcomes.Hold hold = sustained.hold(player);
    Real most = base.payoff(outcome, player);
    if (hold.order() != SustainedOutcomes.Order.FIXED) {
      most = null;
      for (int own = 0; own < hold.actions().size(); own++) {
        int other = hold.actions().get(own);
        Real gets =
            base.payoff(
                player == 0 ? base.profile(own, other) : base.profile(other, own), player);
        most = most == null || gets.compareTo(most) > 0 ? gets : most;
      }
    }
    return game.players().get(player) + " is held to " + most;
  }
}
