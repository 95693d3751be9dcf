package org.stratagem.solve.fixpoint;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Where replying again and again leads from every profile of a finite game: the functional graph of
 * the map that sends a profile to the players' replies. From every start the players come to a
 * cycle in the end and go round in it for ever; a cycle of one profile is a fixpoint.
 *
 * <p>Profiles are numbered with the last player's action varying fastest. Cost: every rule is asked
 * once for each input; then a few steps, and twelve bytes, for each profile.
 */
public final class Orbits {
  /** Who moves in one step. */
  public enum Order {
    /** All players at once, each in reply to where the others stood. */
    SIMULTANEOUS,
    /** A round: the players move one after the other, in their order. */
    ALTERNATING
  }

  /**
   * Profiles that lead to one another for ever.
   *
   * @param profiles their numbers, from the least one on
   * @param basin how many profiles lead there, themselves included
   * @param longest the most steps that any of these takes
   */
  public record Cycle(List<Integer> profiles, int basin, int longest) {
    public Cycle {
      profiles = List.copyOf(profiles);
    }

    public boolean isFixpoint() {
      return profiles.size() == 1;
    }
  }

  private final int[] next;
  private final int[] cycleOf;
  private final int[] steps;
  private final List<Cycle> cycles = new ArrayList<>();

  private Orbits(int[] next) {
    this.next = next;
    this.cycleOf = new int[next.length];
    this.steps = new int[next.length];
  }

  /**
   * The orbits of all profiles, of which there have to be fewer than 2^31.
   *
   * @param watch called now and then; throws in order to end the search
   */
  public static Orbits of(ReactionProfile problem, Order order, Runnable watch) {
    int[] next = new int[problem.profiles().intValueExact()];
    int players = problem.players();
    List<ReplyTable> tables = new ArrayList<>();
    for (int player = 0; player < players; player++) {
      tables.add(new ReplyTable(problem, player));
    }
    int[] profile = new int[players];
    int[] after = new int[players];
    for (int number = 0; number < next.length; number++) {
      watch.run();
      System.arraycopy(profile, 0, after, 0, players);
      int image = 0;
      for (int player = 0; player < players; player++) {
        int[] read = order == Order.SIMULTANEOUS ? profile : after;
        after[player] = tables.get(player).reply(read);
        image = image * problem.size(player) + after[player];
      }
      next[number] = image;
      for (int player = players - 1; player >= 0; player--) {
        profile[player] = (profile[player] + 1) % problem.size(player);
        if (profile[player] != 0) {
          break;
        }
      }
    }
    return of(next);
  }

  /**
   * The orbits of any map of finitely many points.
   *
   * @param next where each point is sent; not changed
   */
  public static Orbits of(int... next) {
    Orbits orbits = new Orbits(next);
    orbits.follow();
    orbits.order();
    return orbits;
  }

  /** Follows every way until it meets itself, or where an earlier one has been. */
  private void follow() {
    int unknown = -1;
    int onTheWay = -2;
    Arrays.fill(cycleOf, unknown);
    int[] way = new int[next.length];
    List<int[]> sizes = new ArrayList<>();
    List<List<Integer>> found = new ArrayList<>();
    for (int start = 0; start < next.length; start++) {
      int length = 0;
      int at = start;
      while (cycleOf[at] == unknown) {
        cycleOf[at] = onTheWay;
        way[length++] = at;
        at = next[at];
      }
      if (cycleOf[at] == onTheWay) {
        List<Integer> cycle = new ArrayList<>();
        int point;
        do {
          point = way[--length];
          cycleOf[point] = found.size();
          cycle.add(point);
        } while (point != at);
        found.add(cycle);
        sizes.add(new int[] {cycle.size(), 0});
      }
      while (length > 0) {
        int point = way[--length];
        int cycle = cycleOf[next[point]];
        cycleOf[point] = cycle;
        steps[point] = steps[next[point]] + 1;
        sizes.get(cycle)[0]++;
        sizes.get(cycle)[1] = Math.max(sizes.get(cycle)[1], steps[point]);
      }
    }
    for (int number = 0; number < found.size(); number++) {
      cycles.add(
          new Cycle(fromLeast(found.get(number)), sizes.get(number)[0], sizes.get(number)[1]));
    }
  }

  /** A cycle was collected against its direction, from anywhere. */
  private static List<Integer> fromLeast(List<Integer> backwards) {
    int least = 0;
    for (int i = 1; i < backwards.size(); i++) {
      least = backwards.get(i) < backwards.get(least) ? i : least;
    }
    List<Integer> cycle = new ArrayList<>(backwards.size());
    for (int i = 0; i < backwards.size(); i++) {
      cycle.add(backwards.get(Math.floorMod(least - i, backwards.size())));
    }
    return cycle;
  }

  /** Cycles are numbered in the order of their first profiles. */
  private void order() {
    List<Cycle> ordered = new ArrayList<>(cycles);
    ordered.sort(Comparator.comparing(cycle -> cycle.profiles().get(0)));
    int[] renumbered = new int[cycles.size()];
    for (int number = 0; number < ordered.size(); number++) {
      renumbered[cycleOf[ordered.get(number).profiles().get(0)]] = number;
    }
    for (int point = 0; point < cycleOf.length; point++) {
      cycleOf[point] = renumbered[cycleOf[point]];
    }
    cycles.clear();
    cycles.addAll(ordered);
  }

  /** How many profiles there are. */
  public int profiles() {
    return next.length;
  }

  /** The profile after one. */
  public int next(int profile) {
    return next[profile];
  }

  /** The cycle that a profile leads to, by its place in the list. */
  public int cycleOf(int profile) {
    return cycleOf[profile];
  }

  /** After how many steps it is reached; 0 on the cycle. */
  public int steps(int profile) {
    return steps[profile];
  }

  /** All cycles, by their first profiles. */
  public List<Cycle> cycles() {
    return List.copyOf(cycles);
  }
}
