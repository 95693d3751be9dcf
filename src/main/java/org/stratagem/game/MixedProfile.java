package org.stratagem.game;

import java.util.ArrayList;
import java.util.List;
import org.stratagem.numeric.Real;

/**
 * A mixed strategy for every player of a finite game.
 *
 * @param weights by player, then by number of the action; not negative, those of a player sum to 1
 */
public record MixedProfile(List<List<Real>> weights) {
  public MixedProfile {
    weights = weights.stream().map(List::copyOf).toList();
  }

  /** Every player's action for certain. */
  public static MixedProfile pure(NormalForm game, int profile) {
    List<List<Real>> weights = new ArrayList<>();
    for (int player = 0; player < game.players().size(); player++) {
      List<Real> own = new ArrayList<>();
      for (int action = 0; action < game.actions(player).size(); action++) {
        own.add(action == game.action(profile, player) ? Real.ONE : Real.ZERO);
      }
      weights.add(own);
    }
    return new MixedProfile(weights);
  }

  /** A player's weights, by number of the action. */
  public List<Real> of(int player) {
    return weights.get(player);
  }

  /** The numbers of the actions that a player plays, in order. */
  public List<Integer> support(int player) {
    List<Integer> support = new ArrayList<>();
    for (int action = 0; action < weights.get(player).size(); action++) {
      if (weights.get(player).get(action).signum() != 0) {
        support.add(action);
      }
    }
    return support;
  }

  /** Whether every player plays one action. */
  public boolean isPure() {
    for (int player = 0; player < weights.size(); player++) {
      if (support(player).size() != 1) {
        return false;
      }
    }
    return true;
  }
}
