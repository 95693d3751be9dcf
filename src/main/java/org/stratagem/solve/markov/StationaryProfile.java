package org.stratagem.solve.markov;

import java.util.ArrayList;
import java.util.List;
import org.stratagem.game.MarkovGame;
import org.stratagem.game.NormalForm;
import org.stratagem.numeric.Real;

/**
 * What every player does in every state, whatever happened before.
 *
 * @param weights by state, then by player, then by action: probabilities, each player's sum to 1
 */
public record StationaryProfile(List<List<List<Real>>> weights) {
  public StationaryProfile {
    weights = weights.stream().map(state -> state.stream().map(List::copyOf).toList()).toList();
  }

  /** One action for every player in every state. */
  public static StationaryProfile pure(MarkovGame game, List<int[]> chosen) {
    List<List<List<Real>>> weights = new ArrayList<>();
    for (int state = 0; state < chosen.size(); state++) {
      NormalForm round = game.states().get(state).round();
      List<List<Real>> byPlayer = new ArrayList<>();
      for (int player = 0; player < game.players(); player++) {
        List<Real> own = new ArrayList<>();
        for (int action = 0; action < round.actions(player).size(); action++) {
          own.add(action == chosen.get(state)[player] ? Real.ONE : Real.ZERO);
        }
        byPlayer.add(own);
      }
      weights.add(byPlayer);
    }
    return new StationaryProfile(weights);
  }

  /** The probability that a profile of actions is played in a state, leaving one player out. */
  Real othersWeight(MarkovGame game, int state, int profile, int player) {
    NormalForm round = game.states().get(state).round();
    Real weight = Real.ONE;
    for (int other = 0; other < game.players() && weight.signum() != 0; other++) {
      if (other != player) {
        weight = weight.times(weights.get(state).get(other).get(round.action(profile, other)));
      }
    }
    return weight;
  }
}
