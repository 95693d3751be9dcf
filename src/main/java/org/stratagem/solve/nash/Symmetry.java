package org.stratagem.solve.nash;

import java.util.List;
import java.util.Optional;
import org.stratagem.game.MixedProfile;
import org.stratagem.game.NormalForm;

/**
 * Whether the players of a finite game are interchangeable: they have the same actions, and when
 * two of them change places, so do their payoffs, while the others' stay. Cost: the number of cells
 * times that of players.
 */
public final class Symmetry {
  private Symmetry() {}

  /**
   * Why a game is not symmetric.
   *
   * @param first one of two players who are not interchangeable
   * @param second the other
   * @param profile a profile at which it shows; -1 where their actions differ
   */
  public record Breach(int first, int second, int profile) {}

  /** Where the game is not symmetric; empty where it is. */
  public static Optional<Breach> breach(NormalForm game) {
    int players = game.players().size();
    for (int player = 1; player < players; player++) {
      if (!game.actions(player).equals(game.actions(0))) {
        return Optional.of(new Breach(0, player, -1));
      }
    }
    int[] chosen = new int[players];
    for (int second = 1; second < players; second++) {
      int first = second - 1;
      for (int profile = 0; profile < game.profiles(); profile++) {
        for (int player = 0; player < players; player++) {
          chosen[player] = game.action(profile, player);
        }
        int kept = chosen[first];
        chosen[first] = chosen[second];
        chosen[second] = kept;
        int changed = game.profile(chosen);
        for (int player = 0; player < players; player++) {
          int instead = player == first ? second : player == second ? first : player;
          if (!game.payoff(profile, player).equals(game.payoff(changed, instead))) {
            return Optional.of(new Breach(first, second, profile));
          }
        }
      }
    }
    return Optional.empty();
  }

  /** Whether all players play the same, up to a distance between weights. */
  static boolean isSymmetric(MixedProfile profile, double distance) {
    List<org.stratagem.numeric.Real> first = profile.of(0);
    for (List<org.stratagem.numeric.Real> weights : profile.weights()) {
      for (int action = 0; action < first.size(); action++) {
        if (Math.abs(weights.get(action).minus(first.get(action)).doubleValue()) > distance) {
          return false;
        }
      }
    }
    return true;
  }
}
