package org.stratagem.tier;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Finds the pure equilibria of a metagame by trying every profile of strategies. Cost: for each
 * profile some look-ups for every player; an int of memory for each profile.
 */
public final class MetagameEnumeration {
  private final Metagame game;
  private final Runnable tick;

  /**
   * @param game with fewer than 2^31 profiles of strategies
   * @param tick called now and then; may throw to end the search
   */
  public MetagameEnumeration(Metagame game, Runnable tick) {
    this.game = game;
    this.tick = tick;
  }

  /** All equilibria, each outcome with the first profile in the order of their numbers. */
  public MetagameEquilibria equilibria() {
    MetagameTable table = MetagameTable.of(game, tick);
    boolean[] refuted = new boolean[table.outcomes().length];
    int[][] ranks = MetagameRanks.of(game.base());
    for (int player = 0; player < game.playerCount(); player++) {
      tick.run();
      refute(table, player, ranks[player], refuted);
    }
    return collect(table, refuted);
  }

  /** Marks the profiles at which a player gains by another of its strategies. */
  private static void refute(MetagameTable table, int player, int[] rank, boolean[] refuted) {
    int stride = table.stride(player);
    int block = stride * table.size(player);
    int[] outcomes = table.outcomes();
    if (stride == 1) {
      for (int from = 0; from < outcomes.length; from += block) {
        int best = 0;
        for (int profile = from; profile < from + block; profile++) {
          best = Math.max(best, rank[outcomes[profile]]);
        }
        for (int profile = from; profile < from + block; profile++) {
          refuted[profile] |= rank[outcomes[profile]] < best;
        }
      }
      return;
    }
    int[] best = new int[stride];
    for (int from = 0; from < outcomes.length; from += block) {
      Arrays.fill(best, 0);
      for (int row = from; row < from + block; row += stride) {
        for (int other = 0; other < stride; other++) {
          best[other] = Math.max(best[other], rank[outcomes[row + other]]);
        }
      }
      for (int row = from; row < from + block; row += stride) {
        for (int other = 0; other < stride; other++) {
          refuted[row + other] |= rank[outcomes[row + other]] < best[other];
        }
      }
    }
  }

  private MetagameEquilibria collect(MetagameTable table, boolean[] refuted) {
    long[] counts = new long[game.base().profiles()];
    int[] first = new int[counts.length];
    for (int profile = refuted.length - 1; profile >= 0; profile--) {
      if (!refuted[profile]) {
        int outcome = table.outcomes()[profile];
        counts[outcome]++;
        first[outcome] = profile;
      }
    }
    List<Integer> outcomes = new ArrayList<>();
    List<MetagameCount> perOutcome = new ArrayList<>();
    List<List<Integer>> witnesses = new ArrayList<>();
    for (int outcome = 0; outcome < counts.length; outcome++) {
      if (counts[outcome] > 0) {
        outcomes.add(outcome);
        perOutcome.add(MetagameCount.of(counts[outcome]));
        List<Integer> strategies = new ArrayList<>();
        for (int player = 0; player < game.playerCount(); player++) {
          strategies.add(first[outcome] / table.stride(player) % table.size(player));
        }
        witnesses.add(strategies);
      }
    }
    return new MetagameEquilibria(outcomes, perOutcome, witnesses);
  }
}
