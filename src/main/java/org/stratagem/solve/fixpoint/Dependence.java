package org.stratagem.solve.fixpoint;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * In which order the actions of a fixpoint are found out. Some players' actions are tried, one
 * after the other; everybody else's follow from what is known by then; and whoever was tried is
 * checked as soon as all that it reads is known.
 *
 * <p>The players to try cut every circle of players who read one another. Of all such sets
 * (feedback vertex sets) the one with the fewest combinations of actions is taken, among up to
 * twelve players; with more, players with few actions first. If everybody reads everybody, that is
 * all but the player with the most actions.
 */
final class Dependence {
  private static final int EXHAUSTIVE = 12;

  /** What is done with a player's action. */
  enum Kind {
    TRY,
    DERIVE,
    CHECK
  }

  record Step(Kind kind, int player) {}

  private final ReactionProfile profile;

  Dependence(ReactionProfile profile) {
    this.profile = profile;
  }

  /** The players whose actions are tried, in player order. */
  List<Integer> tried() {
    return profile.players() <= EXHAUSTIVE ? fewest() : greedy();
  }

  private List<Integer> fewest() {
    List<Integer> best = all();
    BigInteger least = null;
    for (int set = 0; set < 1 << profile.players(); set++) {
      List<Integer> tried = new ArrayList<>();
      for (int player = 0; player < profile.players(); player++) {
        if ((set >> player & 1) != 0) {
          tried.add(player);
        }
      }
      BigInteger combinations = combinations(tried);
      if ((least == null || combinations.compareTo(least) < 0)
          && derived(tried).size() == profile.players()) {
        best = tried;
        least = combinations;
      }
    }
    return best;
  }

  private List<Integer> greedy() {
    List<Integer> tried = new ArrayList<>();
    List<Integer> known = derived(tried);
    while (known.size() < profile.players()) {
      List<Integer> before = known;
      tried.add(
          all().stream()
              .filter(player -> !before.contains(player))
              .min(Comparator.comparing(profile::size))
              .orElseThrow());
      known = derived(tried);
    }
    tried.sort(null);
    return tried;
  }

  private List<Integer> all() {
    return IntStream.range(0, profile.players()).boxed().toList();
  }

  /** How many combinations of actions some players have. */
  BigInteger combinations(List<Integer> players) {
    return ReactionProfile.product(players.stream().map(profile::size).toList());
  }

  /** Those whose actions are known once some are. */
  private List<Integer> derived(List<Integer> given) {
    List<Integer> known = new ArrayList<>(given);
    boolean grew = true;
    while (grew) {
      grew = false;
      for (int player = 0; player < profile.players(); player++) {
        if (!known.contains(player) && known.containsAll(profile.reads(player))) {
          known.add(player);
          grew = true;
        }
      }
    }
    return known;
  }

  /** What to do, in order: every player is either derived, or tried and checked. */
  List<Step> steps() {
    List<Integer> waiting = new ArrayList<>(tried());
    List<Integer> unchecked = new ArrayList<>();
    List<Integer> known = new ArrayList<>();
    List<Step> steps = new ArrayList<>();
    while (known.size() < profile.players() || !unchecked.isEmpty()) {
      Integer next = first(profile, unchecked, known);
      if (next != null) {
        unchecked.remove(next);
        steps.add(new Step(Kind.CHECK, next));
        continue;
      }
      next = first(profile, all().stream().filter(p -> !known.contains(p)).toList(), known);
      if (next != null) {
        waiting.remove(next);
        steps.add(new Step(Kind.DERIVE, next));
      } else {
        next = waiting.remove(0);
        unchecked.add(next);
        steps.add(new Step(Kind.TRY, next));
      }
      known.add(next);
    }
    return steps;
  }

  /** The first of some players all of whose reading is known; null where there is none. */
  private static @Nullable Integer first(
      ReactionProfile profile, List<Integer> players, List<Integer> known) {
    for (Integer player : players) {
      if (known.containsAll(profile.reads(player))) {
        return player;
      }
    }
    return null;
  }
}
