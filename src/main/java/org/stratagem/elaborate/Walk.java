package org.stratagem.elaborate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.stratagem.core.Body;
import org.stratagem.function.FunctionValue;
import org.stratagem.numeric.Real;
import org.stratagem.source.Span;
import org.stratagem.value.Distribution;
import org.stratagem.value.NamedTuple;
import org.stratagem.value.NotMade;
import org.stratagem.value.Tuple;

/**
 * Plays a game through with given plans: chance draws, movers see and choose, in order of
 * declaration, every branch with its probability. Cost: the number of plays with positive
 * probability.
 */
final class Walk {
  /** What to do at the end of each play. */
  interface Visitor {
    void end(Playthrough play, Real probability);
  }

  private final GameInstance game;
  private final List<List<Object>> plans;
  private final Visitor visitor;

  /**
   * @param plans each player's plan: actions or behaviours
   */
  Walk(GameInstance game, List<Object> plans, Visitor visitor) {
    this.game = game;
    this.plans = new ArrayList<>();
    this.visitor = visitor;
    for (int player = 0; player < plans.size(); player++) {
      this.plans.add(parts(plans.get(player), game.layout().choices(player).size()));
    }
  }

  /** The moves of a plan, in order of declaration. */
  static List<Object> parts(Object plan, int moves) {
    if (moves == 1) {
      return List.of(plan);
    } else if (plan instanceof NamedTuple record) {
      return List.copyOf(record.fields().values());
    }
    return ((Tuple) plan).parts();
  }

  void run() {
    from(new Playthrough(game));
  }

  /** The same from where a play has begun: with its states. */
  void from(Playthrough begun) {
    from(begun, 0, Real.ONE);
  }

  private void from(Playthrough play, int position, Real probability) {
    List<GameLayout.Event> order = game.layout().order();
    for (int i = position; i < order.size(); i++) {
      GameLayout.Event event = order.get(i);
      Object outcome =
          event instanceof GameLayout.Draw draw
              ? drawn(play, draw)
              : chosen(play, (GameLayout.Choice) event);
      if (!(outcome instanceof Distribution distribution)) {
        play.set(event.slot(), outcome);
        continue;
      }
      for (Map.Entry<Object, Real> branch : distribution.weights().entrySet()) {
        game.interpreter().tick();
        Playthrough fork = play.fork();
        fork.set(event.slot(), branch.getKey());
        from(fork, i + 1, probability.times(branch.getValue()));
      }
      return;
    }
    visitor.end(play, probability);
  }

  private Object drawn(Playthrough play, GameLayout.Draw draw) {
    Object value = play.evaluate(draw.member().distribution(), draw.player());
    return value instanceof Distribution distribution && distribution.isPoint()
        ? distribution.weights().keySet().iterator().next()
        : value;
  }

  private Object chosen(Playthrough play, GameLayout.Choice choice) {
    if (!play.isMade(choice)) {
      return NotMade.MOVE;
    }
    int which = game.layout().choices(choice.player()).indexOf(choice);
    Object plan = plans.get(choice.player()).get(which);
    List<Body> sees = choice.member().sees();
    if (sees.isEmpty()) {
      return plan;
    }
    Object[] seen = new Object[sees.size()];
    for (int i = 0; i < seen.length; i++) {
      seen[i] = play.evaluate(sees.get(i), choice.player());
    }
    return ((FunctionValue) plan).call(seen);
  }

  /** A player's expected payoff. */
  @SuppressWarnings("ReferenceEquality") // the certain play, without a multiplication
  static Real expected(GameInstance game, List<Object> plans, int player, Span at) {
    Real[] sum = {null};
    new Walk(
            game,
            plans,
            (play, probability) -> {
              Real payoff = play.payoff(player, at);
              Real part = probability == Real.ONE ? payoff : probability.times(payoff);
              sum[0] = sum[0] == null ? part : sum[0].plus(part);
            })
        .run();
    return Objects.requireNonNullElse(sum[0], Real.ZERO);
  }
}
