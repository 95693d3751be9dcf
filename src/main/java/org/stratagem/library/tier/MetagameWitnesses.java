package org.stratagem.library.tier;

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
import org.stratagem.tier.MetagameEquilibria;
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
  private final Call call;

  /**
   * @param sustained how players are held down; null where that is not known
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
  }

  /** A profile of the base game. */
  static Profile actions(GameInstance game, NormalForm base, int outcome, Call call) {
    List<Object> actions = new ArrayList<>();
    for (int player = 0; player < base.players().size(); player++) {
      actions.add(
          game.seating()
              .spaces()
              .elements(new Stage.Action(player), call.span())
              .get(base.action(outcome, player)));
    }
    return new Profile(game.players(), actions);
  }

  /** The first equilibrium of a list that ends in an outcome. */
  Result listed(int outcome, MetagameEquilibria found) {
    return result(outcome, strategies(outcome, found, stages));
  }

  /** An equilibrium that needs no list of its first reader's strategies. */
  Result sustaining(int outcome, MetagameEquilibria found) {
    List<Object> strategies = new ArrayList<>();
    if (sustained != null) {
      AimingStrategies aiming =
          new AimingStrategies(game, stages, sustained, actions(outcome), call);
      for (int player = 0; player < stages.size(); player++) {
        strategies.add(aiming.strategy(player));
      }
    } else {
      int reader = metagame.readings().get(0).player();
      Stage.Read stage = (Stage.Read) stages.get(reader);
      List<Stage> after = new ArrayList<>(stages);
      after.set(reader, stage.result());
      strategies.addAll(strategies(outcome, found, after));
      WatchingStrategy watching = new WatchingStrategy(game, stage, List.copyOf(strategies), call);
      strategies.set(reader, game.seating().coerce(watching, stage, call.span()));
    }
    return result(outcome, strategies);
  }

  private List<Object> strategies(int outcome, MetagameEquilibria found, List<Stage> from) {
    List<Integer> numbers = found.witnesses().get(found.outcomes().indexOf(outcome));
    List<Object> strategies = new ArrayList<>();
    for (int player = 0; player < from.size(); player++) {
      strategies.add(
          game.seating().spaces().elements(from.get(player), call.span()).get(numbers.get(player)));
    }
    return strategies;
  }

  private Profile actions(int outcome) {
    return actions(game, metagame.base(), outcome, call);
  }

  private Result result(int outcome, List<Object> strategies) {
    String proof = proof(outcome, strategies);
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("outcome", actions(outcome));
    fields.put("proof", proof);
    return new Result("witness", new Profile(game.players(), strategies), fields);
  }

  private String proof(int outcome, List<Object> strategies) {
    Play play = new Play(game.seating(), Rounds.NONE);
    List<Object> end = play.ground(strategies, call.span()).joint().keySet().iterator().next();
    if (!call.equal(new Profile(game.players(), end), actions(outcome))) {
      throw new IllegalStateException("a witness of a metagame does not end where it should");
    }
    long tried = 0;
    List<String> held = new ArrayList<>();
    for (int player = 0; player < strategies.size(); player++) {
      if (game.isEnvironment(player)) {
        continue;
      }
      Stage from = deviations(player);
      if (from != null) {
        tried += tried(player, from, outcome, strategies, play);
      } else {
        held.add(held(player, outcome));
      }
    }
    String proof = "unwound";
    if (tried > 0) {
      proof += "; " + (tried == 1 ? "1 deviation" : tried + " deviations") + " tried";
    }
    return held.isEmpty() ? proof : proof + "; " + String.join("; ", held);
  }

  /**
   * What a player may change to: its strategies; of the first reader, who meets nothing but what it
   * reads, the answers to that. Null where there are too many to be tried.
   */
  private @Nullable Stage deviations(int player) {
    Stage stage = stages.get(player);
    List<Metagame.Reading> readings = metagame.readings();
    boolean first =
        !readings.isEmpty()
            && readings.get(0).player() == player
            && readings.get(0).sources().size() == stages.size() - 1;
    Stage from = first && stage instanceof Stage.Read read ? read.result() : stage;
    BigInteger size = metagame.size(new Metagame.Source(player, from.equals(stage) ? 0 : 1));
    BigInteger most = BigInteger.valueOf(Math.min(MOST_DEVIATIONS, call.maxSize()));
    boolean few = size != null && size.compareTo(most) <= 0;
    return few || sustained == null ? from : null;
  }

  private long tried(int player, Stage from, int outcome, List<Object> strategies, Play play) {
    Real gets = metagame.base().payoff(outcome, player);
    List<Object> deviation = new ArrayList<>(strategies);
    long tried = 0;
    for (Object other : game.seating().spaces().elements(from, call.span())) {
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
            base.payoff(player == 0 ? base.profile(own, other) : base.profile(other, own), player);
        most = most == null || gets.compareTo(most) > 0 ? gets : most;
      }
    }
    return game.players().get(player) + " is held to " + most;
  }
}
