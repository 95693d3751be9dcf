package org.stratagem.tier;

import org.jspecify.annotations.Nullable;

/**
 * What neighbouring tiers come to, listed. The strategies of a tier are numbered as tables, the
 * first input most significant; a strategy of tier k reads one of the other's tier k - 1 and is
 * left with one of tier k - 2. Tiers -1 and 0 are the actions.
 */
final class TierPairs {
  private final int[][] outcomes;

  private TierPairs(int[][] outcomes) {
    this.outcomes = outcomes;
  }

  /**
   * The outcomes of the follower's strategies against the leader's answers.
   *
   * @param limit the most pairs to list
   * @return null where there are more
   */
  static @Nullable TierPairs of(LeaderProblem problem, int limit) {
    int readers = problem.tier() - 1;
    long[] sizes = sizes(problem, readers, limit);
    if (sizes.length == 0) {
      return null;
    }
    int[][] below = actions(problem, readers % 2 == 0);
    for (int tier = 1; tier <= readers; tier++) {
      below = next(below, tier, sizes);
    }
    return new TierPairs(below);
  }

  /**
   * By tier, 0 up to the readers', its size, for the player who has that tier in the pair; empty
   * where the pairs are too many.
   */
  private static long[] sizes(LeaderProblem problem, int readers, int limit) {
    long[] sizes = new long[readers + 1];
    for (int tier = 0; tier <= readers; tier++) {
      boolean follower = (readers - tier) % 2 == 0;
      int actions = follower ? problem.followerActions() : problem.leaderActions();
      int others = follower ? problem.leaderActions() : problem.followerActions();
      long base = tier < 2 ? actions : sizes[tier - 2];
      long inputs = tier == 0 ? 1 : sizes[tier - 1];
      long size = power(base, inputs, limit);
      long partners = tier == 0 ? others : sizes[tier - 1];
      if (size > limit || size * partners > limit) {
        return new long[0];
      }
      sizes[tier] = size;
    }
    return sizes;
  }

  private static long power(long base, long exponent, int limit) {
    long product = 1;
    for (long i = 0; i < exponent && base > 1; i++) {
      product *= base;
      if (product > limit) {
        return product;
      }
    }
    return product;
  }

  private static int[][] actions(LeaderProblem problem, boolean followerReads) {
    int leaders = problem.leaderActions();
    int followers = problem.followerActions();
    int[][] profiles = followerReads ? new int[followers][leaders] : new int[leaders][followers];
    for (int leader = 0; leader < leaders; leader++) {
      for (int follower = 0; follower < followers; follower++) {
        int profile = problem.profile(leader, follower);
        if (followerReads) {
          profiles[follower][leader] = profile;
        } else {
          profiles[leader][follower] = profile;
        }
      }
    }
    return profiles;
  }

  /**
   * A reader t of a tier against x of the tier below: t(x) is of the tier two below, and x reads
   * it.
   *
   * @param below the outcomes of x against what it reads
   */
  private static int[][] next(int[][] below, int tier, long[] sizes) {
    int inputs = below.length;
    int base = below[0].length;
    int[][] outcomes = new int[(int) sizes[tier]][inputs];
    int[] digits = new int[inputs];
    for (int[] row : outcomes) {
      for (int x = 0; x < inputs; x++) {
        row[x] = below[x][digits[x]];
      }
      int position = inputs - 1;
      while (position >= 0 && ++digits[position] == base) {
        digits[position--] = 0;
      }
    }
    return outcomes;
  }

  int[][] outcomes() {
    return outcomes;
  }
}
