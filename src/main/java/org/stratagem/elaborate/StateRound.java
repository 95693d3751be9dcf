package org.stratagem.elaborate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.stratagem.numeric.Real;
import org.stratagem.source.Span;
import org.stratagem.value.NotMade;

/**
 * One round of a game with states, played with given plans.
 *
 * @param moves what is done, in order of play, with probabilities; a move that is not made is
 *     {@link NotMade}
 * @param payoffs expected, by player; 0 for one without a payoff
 * @param next the values of the states that follow, with probabilities; what is missing to 1 ends
 *     the play
 */
record StateRound(Map<List<Object>, Real> moves, List<Real> payoffs, Map<List<Object>, Real> next) {
  /**
   * Plays it.
   *
   * @param plans in player order, actions or behaviours
   * @param values of the game's states, in order of declaration
   */
  static StateRound of(
      GameInstance game, Horizon horizon, List<Object> plans, List<Object> values, Span at) {
    Playthrough begun = new Playthrough(game);
    for (int i = 0; i < values.size(); i++) {
      begun.set(game.layout().base(game.layout().states().get(i).symbol()), values.get(i));
    }
    Map<List<Object>, Real> moves = new LinkedHashMap<>();
    Real[] payoffs = new Real[game.playerCount()];
    Map<List<Object>, Real> next = new LinkedHashMap<>();
    new Walk(
            game,
            plans,
            (play, probability) -> {
              moves.merge(moves(game, play), probability, Real::plus);
              for (int player = 0; player < payoffs.length; player++) {
                if (!game.isEnvironment(player)) {
                  Real payoff = probability.times(play.payoff(player, at));
                  payoffs[player] = payoffs[player] == null ? payoff : payoffs[player].plus(payoff);
                }
              }
              if (!horizon.isEnded(play)) {
                horizon
                    .follow(play)
                    .forEach(
                        (later, weight) ->
                            next.merge(later, probability.times(weight), Real::plus));
              }
            })
        .from(begun);
    List<Real> expected = new ArrayList<>();
    for (Real payoff : payoffs) {
      expected.add(Objects.requireNonNullElse(payoff, Real.ZERO));
    }
    return new StateRound(moves, expected, next);
  }

  private static List<Object> moves(GameInstance game, Playthrough play) {
    List<Object> moves = new ArrayList<>();
    for (GameLayout.Event event : game.layout().order()) {
      if (event instanceof GameLayout.Choice) {
        moves.add(Objects.requireNonNull(play.get(event.slot())));
      }
    }
    return moves;
  }
}
