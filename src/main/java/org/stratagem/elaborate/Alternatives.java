package org.stratagem.elaborate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.stratagem.numeric.Real;
import org.stratagem.source.Span;
import org.stratagem.type.GameShape;
import org.stratagem.value.Interval;

/**
 * What each player of an interval would get by its other actions, while the others' actions stay as
 * they came out. For pictures of regrets.
 */
public final class Alternatives {
  private final GameInstance game;
  private final Map<List<Object>, Real> joint;
  private final Span at;
  private final Play play;

  /**
   * @param joint the plans as they came out, with their probabilities
   */
  Alternatives(GameInstance game, Map<List<Object>, Real> joint, Span at) {
    this.game = game;
    this.joint = joint;
    this.at = at;
    this.play = new Play(game.seating(), Rounds.NONE);
  }

  public GameInstance game() {
    return game;
  }

  /** The interval from which a player chooses, if that is its only move, made without seeing. */
  public Optional<Interval> interval(int player) {
    List<GameShape.MoveShape> moves = game.shape().movesOf(player);
    return moves.size() == 1
            && !moves.get(0).sees()
            && moves.get(0).domain() instanceof GameShape.Continuous continuous
            && continuous.space() instanceof Interval interval
        ? Optional.of(interval)
        : Optional.empty();
  }

  /** The number that the player played, where it played one for certain. */
  public Optional<Real> played(int player) {
    List<Object> plans = joint.keySet().stream().map(plan -> plan.get(player)).distinct().toList();
    return plans.size() == 1 && plans.get(0) instanceof Real number
        ? Optional.of(number)
        : Optional.empty();
  }

  /** What the player would have got by an action. */
  public double payoff(int player, Real action) {
    game.interpreter().tick(at);
    Map<List<Object>, Real> changed = new LinkedHashMap<>();
    joint.forEach(
        (plans, weight) -> {
          List<Object> others = new ArrayList<>(plans);
          others.set(player, action);
          changed.merge(others, weight, Real::plus);
        });
    return play.payoff(changed, player, at).doubleValue();
  }
}
