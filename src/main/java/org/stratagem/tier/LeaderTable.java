package org.stratagem.tier;

import org.jspecify.annotations.Nullable;

/**
 * The first of the best commitments, entry by entry, where the follower's strategies can be listed.
 *
 * <p>A commitment of tier m answers each of the follower's strategies t of tier m - 1 with one of
 * the leader's of tier m - 2, and the answers are independent of one another. The follower takes
 * the first t whose outcome is best for it. So one pass over the t keeps all that matters: the
 * follower's best so far and what the leader gets there. What can still become of a state follows
 * from the punishments of the strategies to come, and the first answer from which the best can
 * still be reached is the one of the lexicographically first maximiser.
 *
 * <p>Costs a few operations for each pair of a t and an answer.
 */
public final class LeaderTable {
  private final LeaderProblem problem;
  private final int[] answers;
  private final int target;
  private final int profile;

  private LeaderTable(LeaderProblem problem, int[] answers, int target, int profile) {
    this.problem = problem;
    this.answers = answers;
    this.target = target;
    this.profile = profile;
  }

  /**
   * The first of the best commitments.
   *
   * @param limit the most pairs of strategies to look at
   * @return null where there are more
   */
  public static @Nullable LeaderTable of(LeaderProblem problem, int limit) {
    TierPairs pairs = TierPairs.of(problem, limit);
    return pairs == null ? null : new Search(problem, pairs.outcomes()).run();
  }

  /** For each of the follower's strategies, in order, the number of the leader's answer. */
  public int[] answers() {
    return answers.clone();
  }

  /** The number of the follower's strategy that it takes when it reads the commitment. */
  public int target() {
    return target;
  }

  /** The number of the profile of actions that comes of it. */
  public int profile() {
    return profile;
  }

  public LeaderProblem problem() {
    return problem;
  }

  private static final class Search {
    private final LeaderProblem problem;
    private final int[][] outcomes;

    /** The worst that the leader can do to the follower at each of its strategies or later. */
    private final int[] worstLater;

    /**
     * The follower's greatest payoff at which the leader can still get the best it can, from each
     * strategy on; -1 where it cannot.
     */
    private final int[] reachable;

    private int best = -1;

    /**
     * @param outcomes by the follower's strategy and the leader's answer: the profile
     */
    Search(LeaderProblem problem, int[][] outcomes) {
      this.problem = problem;
      this.outcomes = outcomes;
      this.worstLater = new int[outcomes.length + 1];
      this.reachable = new int[outcomes.length + 1];
    }

    LeaderTable run() {
      int[] punishments = new int[outcomes.length];
      worstLater[outcomes.length] = -1;
      for (int t = outcomes.length - 1; t >= 0; t--) {
        punishments[t] = Integer.MAX_VALUE;
        for (int profile : outcomes[t]) {
          punishments[t] = Math.min(punishments[t], problem.followerRank(profile));
        }
        worstLater[t] = Math.max(worstLater[t + 1], punishments[t]);
      }
      int worstBefore = -1;
      for (int t = 0; t < outcomes.length; t++) {
        for (int profile : outcomes[t]) {
          int follower = problem.followerRank(profile);
          if (follower > worstBefore && follower >= worstLater[t + 1]) {
            best = Math.max(best, problem.leaderRank(profile));
          }
        }
        worstBefore = Math.max(worstBefore, punishments[t]);
      }
      reachable[outcomes.length] = -1;
      for (int t = outcomes.length - 1; t >= 0; t--) {
        int reach = reachable[t + 1] > punishments[t] ? reachable[t + 1] : -1;
        for (int profile : outcomes[t]) {
          int follower = problem.followerRank(profile);
          if (problem.leaderRank(profile) == best && follower >= worstLater[t + 1]) {
            reach = Math.max(reach, follower);
          }
        }
        reachable[t] = reach;
      }
      return first();
    }

    private LeaderTable first() {
      int[] answers = new int[outcomes.length];
      int target = -1;
      int reached = -1;
      int promised = -1;
      for (int t = 0; t < outcomes.length; t++) {
        int answer = 0;
        while (!completable(t, outcomes[t][answer], promised, reached)) {
          answer++;
        }
        answers[t] = answer;
        int profile = outcomes[t][answer];
        if (problem.followerRank(profile) > promised) {
          promised = problem.followerRank(profile);
          reached = profile;
          target = t;
        }
      }
      return new LeaderTable(problem, answers, target, reached);
    }

    /** Whether the best can still be reached when this is the outcome at the strategy. */
    private boolean completable(int t, int profile, int promised, int reached) {
      int follower = problem.followerRank(profile);
      int now = Math.max(promised, follower);
      int there = follower > promised ? profile : reached;
      return (problem.leaderRank(there) == best && now >= worstLater[t + 1])
          || reachable[t + 1] > now;
    }
  }
}
