package org.stratagem.tier;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.stratagem.game.NormalForm;
import org.stratagem.numeric.Real;

/**
 * One player commits to a strategy of a tier, the other reads it and takes the first of its own
 * strategies, one tier below, that is best for it. Which commitment is best for the leader?
 *
 * <p>Payoffs are compared, never added: both players' are kept as ranks.
 */
public final class LeaderProblem {
  private final NormalForm game;
  private final int leader;
  private final int tier;
  private final int[] leaderRanks;
  private final int[] followerRanks;

  /**
   * @param game of two players; what each maximises
   * @param leader the player who commits, 0 or 1
   * @param tier the leader's tier, at least 1; the follower replies with a strategy of the tier
   *     below
   */
  public LeaderProblem(NormalForm game, int leader, int tier) {
    if (game.players().size() != 2) {
      throw new IllegalArgumentException("two players, not " + game.players());
    }
    if (tier < 1) {
      throw new IllegalArgumentException("a leader of tier " + tier + " reads nothing");
    }
    this.game = game;
    this.leader = leader;
    this.tier = tier;
    this.leaderRanks = ranks(game, leader);
    this.followerRanks = ranks(game, 1 - leader);
  }

  private static int[] ranks(NormalForm game, int player) {
    Real[] payoffs = new Real[game.profiles()];
    for (int profile = 0; profile < payoffs.length; profile++) {
      payoffs[profile] = game.payoff(profile, player);
    }
    return ranks(payoffs);
  }

  private static int[] ranks(Real[] values) {
    Integer[] order = IntStream.range(0, values.length).boxed().toArray(Integer[]::new);
    Arrays.sort(order, Comparator.comparing(profile -> values[profile]));
    int[] ranks = new int[values.length];
    int rank = 0;
    for (int i = 0; i < order.length; i++) {
      if (i > 0 && values[order[i]].compareTo(values[order[i - 1]]) != 0) {
        rank++;
      }
      ranks[order[i]] = rank;
    }
    return ranks;
  }

  /** What each maximises. */
  public NormalForm game() {
    return game;
  }

  /** The leader's tier. */
  public int tier() {
    return tier;
  }

  /** The player who commits. */
  public int leader() {
    return leader;
  }

  int leaderActions() {
    return game.actions(leader).size();
  }

  int followerActions() {
    return game.actions(1 - leader).size();
  }

  /** The number of the profile in which the leader and the follower do this. */
  int profile(int leaderAction, int followerAction) {
    return leader == 0
        ? game.profile(leaderAction, followerAction)
        : game.profile(followerAction, leaderAction);
  }

  /** Where the leader's payoff at a profile stands among all its payoffs. */
  int leaderRank(int profile) {
    return leaderRanks[profile];
  }

  /** Where the follower's payoff at a profile stands among all its payoffs. */
  public int followerRank(int profile) {
    return followerRanks[profile];
  }

  Real leaderPayoff(int profile) {
    return game.payoff(profile, leader);
  }

  /** What the follower maximises, at a profile. */
  public Real followerPayoff(int profile) {
    return game.payoff(profile, 1 - leader);
  }

  /** Whether these values, by profile, order the profiles as the follower does. */
  public boolean followerSees(Real[] values) {
    return Arrays.equals(followerRanks, ranks(values));
  }
}
