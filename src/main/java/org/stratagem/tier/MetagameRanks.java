package org.stratagem.tier;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.stratagem.game.NormalForm;
import org.stratagem.numeric.Real;

/**
 * Payoffs as whole numbers in the same order: only comparisons decide what an equilibrium is. Equal
 * payoffs have equal ranks, the least has rank 0.
 */
final class MetagameRanks {
  private MetagameRanks() {}

  /** By player, then by profile of the base game. */
  static int[][] of(NormalForm base) {
    int[][] ranks = new int[base.players().size()][base.profiles()];
    for (int player = 0; player < ranks.length; player++) {
      TreeMap<Real, Integer> order = new TreeMap<>(Real::compareTo);
      for (int profile = 0; profile < base.profiles(); profile++) {
        order.put(base.payoff(profile, player), 0);
      }
      List<Real> distinct = new ArrayList<>(order.keySet());
      for (int rank = 0; rank < distinct.size(); rank++) {
        order.put(distinct.get(rank), rank);
      }
      for (int profile = 0; profile < base.profiles(); profile++) {
        Integer rank = order.get(base.payoff(profile, player));
        ranks[player][profile] = rank == null ? 0 : rank;
      }
    }
    return ranks;
  }
}
