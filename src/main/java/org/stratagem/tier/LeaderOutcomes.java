package org.stratagem.tier;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.stratagem.numeric.Real;

/**
 * What the leader can reach at any tier, without listing strategies.
 *
 * <p>Let the leader's commitment be of tier m, the follower's reply of tier k = m - 1. The leader
 * answers every reply on its own, so it can hold the follower down to P, the most that the follower
 * can secure for itself: the greatest least payoff over its actions where k is even, since then the
 * leader ends by reading the follower's action, and the least greatest one over the leader's where
 * k is odd (Howard 1971 has these as the metagame's sustained outcomes). Every outcome that gives
 * the follower more than P can be offered with success. One that gives it exactly P can be offered
 * only if some reply that allows it stands no later in the order of tables than the first reply
 * that secures P, since the follower takes the first of the best; that is decided here for the
 * lexicographic order.
 *
 * <p>Costs some operations for each profile, whatever the tier.
 */
public final class LeaderOutcomes {
  private final LeaderProblem problem;
  private final int leaders;
  private final int followers;
  private final int readers;
  private final int punishment;
  private final int settled;
  private final List<Integer> offers = new ArrayList<>();
  private final List<Integer> best = new ArrayList<>();

  public LeaderOutcomes(LeaderProblem problem) {
    this.problem = problem;
    this.leaders = problem.leaderActions();
    this.followers = problem.followerActions();
    // Where one player has one action, the other's strategies of every tier are its actions again.
    this.readers = leaders == 1 || followers == 1 ? 0 : problem.tier() - 1;
    this.punishment = readers % 2 == 0 ? greatestLeast() : leastGreatest();
    for (int leader = 0; leader < leaders; leader++) {
      for (int follower = 0; follower < followers; follower++) {
        int profile = problem.profile(leader, follower);
        int rank = problem.followerRank(profile);
        if (rank > punishment || (rank == punishment && isEarly(leader, follower))) {
          offers.add(profile);
        }
      }
    }
    int top = offers.stream().mapToInt(problem::leaderRank).max().orElse(-1);
    offers.stream().filter(profile -> problem.leaderRank(profile) == top).forEach(best::add);
    this.settled = settled();
  }

  private int greatestLeast() {
    int greatest = -1;
    for (int follower = 0; follower < followers; follower++) {
      greatest = Math.max(greatest, least(follower));
    }
    return greatest;
  }

  /** The worst that can happen to the follower at an action. */
  private int least(int follower) {
    int least = Integer.MAX_VALUE;
    for (int leader = 0; leader < leaders; leader++) {
      least = Math.min(least, rank(leader, follower));
    }
    return least;
  }

  private int leastGreatest() {
    int least = Integer.MAX_VALUE;
    for (int leader = 0; leader < leaders; leader++) {
      int greatest = -1;
      for (int follower = 0; follower < followers; follower++) {
        greatest = Math.max(greatest, rank(leader, follower));
      }
      least = Math.min(least, greatest);
    }
    return least;
  }

  private int rank(int leader, int follower) {
    return problem.followerRank(problem.profile(leader, follower));
  }

  /**
   * Whether some reply that allows the profile stands no later than the first that secures the
   * punishment, which is all that the profile gives the follower.
   *
   * <p>The first that secures it, t0, takes at each of the leader's strategies x the first y that
   * does, t0(x). A reply that stands no later and allows the profile is t0 itself, or differs from
   * it first at an x where t0(x) is not the very first y, and is free from there on.
   */
  private boolean isEarly(int leader, int follower) {
    int open = firstBelow();
    return switch (readers) {
      case 0 -> follower <= firstSecure();
      case 1 -> follower == firstReply(leader) || (open >= 0 && leader > open);
      case 2 -> follower <= firstSecure() || (open >= 0 && reactionsAfter(open, leader, follower));
      // From tier 3 on the last strategy that allows the profile comes after any first one.
      default -> open >= 0 || follower == 0;
    };
  }

  /** The leader's first action that gives the follower less than P at its first; -1 for none. */
  private int firstBelow() {
    for (int leader = 0; leader < leaders; leader++) {
      if (rank(leader, 0) < punishment) {
        return leader;
      }
    }
    return -1;
  }

  /** The follower's first action that secures P. */
  private int firstSecure() {
    int follower = 0;
    while (least(follower) < punishment) {
      follower++;
    }
    return follower;
  }

  /** The follower's first action that gives it P or more at an action of the leader. */
  private int firstReply(int leader) {
    int follower = 0;
    while (rank(leader, follower) < punishment) {
      follower++;
    }
    return follower;
  }

  /**
   * Whether the last of the leader's reactions that lead to the profile stands after the first
   * whose answer to the follower's first action is the open one.
   */
  private boolean reactionsAfter(int open, int leader, int follower) {
    int[] last = new int[followers];
    int[] first = new int[followers];
    for (int i = 0; i < followers; i++) {
      last[i] = i == follower ? leader : leaders - 1;
      first[i] = i == 0 ? open : 0;
    }
    return Arrays.compare(last, first) > 0;
  }

  /** What the follower can secure for itself: the leader can hold it down to that. */
  public Real punishment() {
    for (int profile = 0; profile < problem.game().profiles(); profile++) {
      if (problem.followerRank(profile) == punishment) {
        return problem.followerPayoff(profile);
      }
    }
    throw new IllegalStateException("no profile has the rank " + punishment);
  }

  /** The profiles that the leader can bring about, in order. */
  public List<Integer> offers() {
    return offers;
  }

  /** Those of them that are best for the leader, in order. */
  public List<Integer> best() {
    return best;
  }

  /**
   * The one that the first of the best commitments comes to, where that is known; else the one of
   * the best that is best for the follower too, of several the first.
   */
  public int chosen() {
    return settled >= 0 ? settled : favoured();
  }

  /** Whether the profile chosen is the one that the first of the best commitments comes to. */
  public boolean isSettled() {
    return settled >= 0;
  }

  private int favoured() {
    int favoured = best.get(0);
    for (int profile : best) {
      if (problem.followerRank(profile) > problem.followerRank(favoured)) {
        favoured = profile;
      }
    }
    return favoured;
  }

  /**
   * What the first of the best commitments comes to; -1 where that takes more to find out.
   *
   * <p>Let p be the most that one of the best gives the follower. As long as a reply to come allows
   * one of those, the first commitment answers a reply with the first x that gives the follower
   * less than p or is one of those; the first reply t at which it is one of those decides. The
   * first such t answers each x with the first y that gives the follower at least p, until one of
   * these decides; and so on down the tiers with the two conditions in turn, to the actions. So if
   * the first action there that does not lead on decides, it does at every tier above. Where it is
   * a dead end instead, tier 1 has to decide before it, at the last action that can.
   */
  private int settled() {
    if (best.size() == 1) {
      return best.get(0);
    }
    int promised = problem.followerRank(favoured());
    if (readers % 2 == 0) {
      for (int follower = 0; follower < followers; follower++) {
        int profile = firstAnswer(follower, promised);
        if (profile < 0 || decides(profile, promised)) {
          return profile;
        }
      }
      return -1;
    }
    int last = -1;
    for (int leader = 0; leader < leaders; leader++) {
      int profile = firstReply(leader, promised);
      if (profile < 0) {
        return readers == 1 ? last : -1;
      } else if (decides(profile, promised)) {
        return profile;
      }
      int here = firstDeciding(leader, promised);
      last = here < 0 ? last : here;
    }
    return -1;
  }

  private boolean decides(int profile, int promised) {
    return problem.followerRank(profile) == promised && best.contains(profile);
  }

  /** At an action of the follower, the first that gives it less, or decides; -1 for none. */
  private int firstAnswer(int follower, int promised) {
    for (int leader = 0; leader < leaders; leader++) {
      int profile = problem.profile(leader, follower);
      if (problem.followerRank(profile) < promised || decides(profile, promised)) {
        return profile;
      }
    }
    return -1;
  }

  /** At an action of the leader, the first that decides; -1 for none. */
  private int firstDeciding(int leader, int promised) {
    for (int follower = 0; follower < followers; follower++) {
      int profile = problem.profile(leader, follower);
      if (decides(profile, promised)) {
        return profile;
      }
    }
    return -1;
  }

  /** At an action of the leader, the first that gives the follower as much; -1 for none. */
  private int firstReply(int leader, int promised) {
    for (int follower = 0; follower < followers; follower++) {
      if (rank(leader, follower) >= promised) {
        return problem.profile(leader, follower);
      }
    }
    return -1;
  }

  /** What the leader gets. */
  public Real value() {
    return problem.leaderPayoff(best.get(0));
  }

  /**
   * Whether a profile gives the follower no more than it can secure: a tie that the order breaks.
   */
  public boolean isTied(int profile) {
    return problem.followerRank(profile) == punishment;
  }

  /**
   * How the leader holds the follower down to P: for each action of the follower the leader's
   * answer; the same for all where it has to move first.
   */
  public int[] punisher() {
    int[] answers = new int[followers];
    for (int follower = 0; follower < followers; follower++) {
      for (int leader = 0; leader < leaders; leader++) {
        boolean harsher =
            readers % 2 == 0
                ? rank(leader, follower) < rank(answers[follower], follower)
                : greatest(leader) < greatest(answers[follower]);
        if (harsher) {
          answers[follower] = leader;
        }
      }
    }
    return answers;
  }

  private int greatest(int leader) {
    int greatest = -1;
    for (int follower = 0; follower < followers; follower++) {
      greatest = Math.max(greatest, rank(leader, follower));
    }
    return greatest;
  }

  /**
   * The proof that a profile is the best that the leader can get, checked from the payoffs: its
   * threat holds the follower down to P, the follower can secure P, the profile gives the follower
   * that or more, and whatever is better for the leader gives the follower P or less. Those that
   * give it exactly P are left to the order of the follower's replies.
   */
  public boolean isProven(int profile) {
    int[] threat = punisher();
    for (int follower = 0; follower < followers; follower++) {
      if (rank(threat[follower], follower) > punishment) {
        return false;
      }
    }
    if (!isSecured() || problem.followerRank(profile) < punishment) {
      return false;
    }
    for (int other = 0; other < problem.game().profiles(); other++) {
      if (problem.leaderRank(other) > problem.leaderRank(profile)
          && problem.followerRank(other) > punishment) {
        return false;
      }
    }
    return true;
  }

  /** Whether the follower has an action, or where it reads the leader's a reply to each, for P. */
  private boolean isSecured() {
    for (int follower = 0; readers % 2 == 0 && follower < followers; follower++) {
      if (least(follower) >= punishment) {
        return true;
      }
    }
    for (int leader = 0; readers % 2 != 0 && leader < leaders; leader++) {
      if (greatest(leader) < punishment) {
        return false;
      }
    }
    return readers % 2 != 0;
  }
}
