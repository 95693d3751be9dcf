package org.stratagem.library.play;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.stratagem.elaborate.GameInstance;
import org.stratagem.elaborate.Play;
import org.stratagem.elaborate.PolicyPlay;
import org.stratagem.elaborate.Rounds;
import org.stratagem.elaborate.Seating;
import org.stratagem.elaborate.StatePlay;
import org.stratagem.function.FunctionValue;
import org.stratagem.numeric.Real;
import org.stratagem.source.Span;
import org.stratagem.type.Verdict;
import org.stratagem.value.Distribution;
import org.stratagem.value.Player;
import org.stratagem.value.Profile;
import org.stratagem.value.Result;
import org.stratagem.value.Sequence;

/**
 * Lays out what a play comes to as a value: {@code .joint}, {@code .actions}, {@code .payoffs},
 * {@code .trace}.
 */
public final class Outcomes {
  /** The table of a longer strategy stands in the step that leads to it, not in every later one. */
  private static final int LONGEST_NAME = 60;

  private final GameInstance game;
  private final GameInstance paying;
  private final Rounds rounds;
  private final Span at;

  public Outcomes(GameInstance game, Rounds rounds, Span at) {
    this(game, game, rounds, at);
  }

  /**
   * Where strategies are played in one game and what they come to is paid in another of the same
   * plans.
   */
  public Outcomes(GameInstance game, GameInstance paying, Rounds rounds, Span at) {
    this.game = game;
    this.paying = paying;
    this.rounds = rounds;
    this.at = at;
  }

  /** The outcome of strategies in player order. */
  public Result of(List<Object> strategies) {
    Play play = new Play(game.seating(), rounds);
    Play.Grounded grounded = play.ground(strategies, at);
    PolicyPlay policies = grounded.policies();
    Play pay = game.equals(paying) ? play : new Play(paying.seating(), rounds);
    Map<List<Object>, Real> joint = policies == null ? grounded.joint() : policies.frequencies();
    Map<String, Object> fields = new LinkedHashMap<>();
    putJoint(fields, joint);
    if (policies != null && policies.history() != null) {
      fields.put("history", new Sequence(policies.history()));
    }
    StatePlay states =
        policies == null && game.hasStates() && joint.size() == 1
            ? new StatePlay(paying, joint.keySet().iterator().next(), at)
            : null;
    if (states != null) {
      new StatePath(states, game).putInto(fields);
    }
    List<Player> paid = new ArrayList<>();
    List<Object> payoffs = new ArrayList<>();
    for (int player = 0; player < game.playerCount(); player++) {
      if (!game.isEnvironment(player)) {
        paid.add(game.players().get(player));
        payoffs.add(
            states != null
                ? states.payoff(player)
                : policies == null ? pay.payoff(joint, player, at) : policies.payoff(player));
      }
    }
    fields.put("payoffs", new Profile(paid, payoffs));
    fields.put("trace", trace(strategies, grounded.events()));
    return new Result("play", fields).about(paying);
  }

  /** The game in which strategies are played. */
  public GameInstance game() {
    return game;
  }

  /** The game in which they are paid. */
  public GameInstance paying() {
    return paying;
  }

  /** The plan profiles of an outcome with their probabilities. */
  public static Map<List<Object>, Real> joint(Result outcome) {
    Map<List<Object>, Real> joint = new LinkedHashMap<>();
    if (outcome.fields().get("joint") instanceof Distribution distribution) {
      distribution
          .weights()
          .forEach((profile, weight) -> joint.put(((Profile) profile).values(), weight));
    }
    return joint;
  }

  private void putJoint(Map<String, Object> fields, Map<List<Object>, Real> joint) {
    Distribution distribution = distribution(joint);
    fields.put("joint", distribution);
    if (distribution.isPoint()) {
      fields.put("actions", distribution.weights().keySet().iterator().next());
    }
  }

  private Distribution distribution(Map<List<Object>, Real> joint) {
    if (joint.size() == 1) {
      return Distribution.point(new Profile(game.players(), joint.keySet().iterator().next()));
    }
    Map<Object, Real> weights = new LinkedHashMap<>();
    joint.forEach(
        (plans, weight) -> weights.merge(new Profile(game.players(), plans), weight, Real::plus));
    return Distribution.of(weights);
  }

  private Sequence trace(List<Object> strategies, List<Play.Event> events) {
    List<Object> steps = new ArrayList<>();
    List<String> names = new ArrayList<>();
    for (Object strategy : strategies) {
      names.add(named(strategy));
    }
    for (Play.Event event : events) {
      Verdict.Step step = event.step();
      Player player = game.players().get(step.player());
      String described = named(event.given());
      Map<String, Object> fields = new LinkedHashMap<>();
      fields.put("player", player);
      boolean draw = step.kind() == Verdict.Kind.DRAW;
      fields.put(
          "reads",
          draw
              ? player + " draws from " + names.get(step.player()) + ", say"
              : player + "'s " + names.get(step.player()) + " reads " + read(event, strategies));
      fields.put("result", event.given());
      fields.put("stage", game.seating().printer().name(step.result()));
      names.set(step.player(), described);
      steps.add(new Result("step", fields));
    }
    return new Sequence(steps);
  }

  private String read(Play.Event event, List<Object> strategies) {
    List<String> read = new ArrayList<>();
    for (int i = 0; i < event.read().size(); i++) {
      Verdict.Source source = event.step().sources().get(i);
      Object what = source.stage() == 0 ? strategies.get(source.player()) : event.read().get(i);
      read.add(game.players().get(source.player()) + "'s " + named(what));
    }
    return String.join(" and ", read);
  }

  /** A strategy's own name; one whose table is long is called by its tier. */
  private String named(Object strategy) {
    String name = Seating.describe(strategy);
    return name.length() > LONGEST_NAME
            && strategy instanceof FunctionValue function
            && function.stage() != null
        ? game.seating().printer().name(function.stage())
        : name;
  }
}
