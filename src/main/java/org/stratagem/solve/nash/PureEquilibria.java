package org.stratagem.solve.nash;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.stratagem.game.NormalForm;
import org.stratagem.numeric.Real;

/**
 * The profiles of pure strategies in which every action is a best reply to the others'. Each
 * player's best replies are marked in turn; cost: the number of cells.
 */
public final class PureEquilibria {
  private final NormalForm game;
  private final BooleanSupplier cancelled;

  /**
   * @param cancelled asked now and then; when it says yes, nothing more is looked at
   */
  public PureEquilibria(NormalForm game, BooleanSupplier cancelled) {
    this.game = game;
    this.cancelled = cancelled;
  }

  /** The numbers of the profiles, in order. */
  public List<Integer> profiles() {
    BitSet left = new BitSet();
    left.set(0, game.profiles());
    for (int player = 0; player < game.players().size(); player++) {
      left.and(bestReplies(player));
    }
    List<Integer> profiles = new ArrayList<>();
    left.stream().forEach(profiles::add);
    return profiles;
  }

  /** The profiles in which a player's action is a best reply to the others' actions. */
  public BitSet bestReplies(int player) {
    BitSet best = new BitSet();
    int actions = game.actions(player).size();
    int[] origin = new int[game.players().size()];
    int first = game.profile(origin);
    origin[player] = 1;
    int stride = game.profile(origin) - first;
    for (int profile = 0; profile < game.profiles(); profile++) {
      if (game.action(profile, player) != 0) {
        continue;
      }
      if ((profile & 1023) == 0 && cancelled.getAsBoolean()) {
        return new BitSet();
      }
      Real most = game.payoff(profile, player);
      for (int action = 1; action < actions; action++) {
        most = most.max(game.payoff(profile + action * stride, player));
      }
      for (int action = 0; action < actions; action++) {
        if (game.payoff(profile + action * stride, player).equals(most)) {
          best.set(profile + action * stride);
        }
      }
    }
    return best;
  }
}
