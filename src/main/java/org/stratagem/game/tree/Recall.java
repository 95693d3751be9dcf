package org.stratagem.game.tree;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What players remember. A player has perfect recall where all nodes of each of its information
 * sets lie behind the same own information sets with the same own actions there (Kuhn 1953); it is
 * absent-minded where a play may come to one information set twice (Piccione, Rubinstein 1997).
 * Cost: the number of nodes, for each player.
 */
public final class Recall {
  /** How a player forgets. */
  public enum Lapse {
    /** A play comes to the set twice: the mover does not know whether it was there before. */
    ABSENT_MINDED,
    /** It does not know at the set what it did at an earlier one. */
    OWN_ACTION,
    /** It does not know at the set what it knew before: which of two earlier sets it was at. */
    KNOWLEDGE,
    /** It does not know at the set whether it was at an earlier one. */
    WHETHER_MOVED
  }

  /**
   * Where a player forgets.
   *
   * @param set the information set at which it has forgotten
   * @param earlier the set that it does not remember rightly
   * @param other the other set where it cannot tell between two, else the same as {@code earlier}
   */
  public record Forgetting(int player, Lapse lapse, int set, int earlier, int other) {}

  /** An own move on the way: at a set, an action; linked to the one before. */
  private record Step(int before, int set, int action) {}

  private final GameTree tree;
  private final List<List<Forgetting>> found = new ArrayList<>();

  private Recall(GameTree tree) {
    this.tree = tree;
    for (int player = 0; player < tree.playerCount(); player++) {
      found.add(List.copyOf(find(player)));
    }
  }

  public static Recall of(GameTree tree) {
    return new Recall(tree);
  }

  /** Whether nobody ever forgets anything. */
  public boolean isPerfect() {
    return found.stream().allMatch(List::isEmpty);
  }

  /** Whether the player remembers all that it knew and did. */
  public boolean isPerfect(int player) {
    return found.get(player).isEmpty();
  }

  /** Whether a play may come twice to one of the player's information sets. */
  public boolean isAbsentMinded(int player) {
    return found.get(player).stream().anyMatch(each -> each.lapse() == Lapse.ABSENT_MINDED);
  }

  /** Where a player forgets: one lapse for each information set at which it has forgotten. */
  public List<Forgetting> of(int player) {
    return found.get(player);
  }

  /** The first lapse of the first player who forgets. */
  public Optional<Forgetting> first() {
    return found.stream().flatMap(List::stream).findFirst();
  }

  private List<Forgetting> find(int player) {
    List<Step> steps = new ArrayList<>();
    steps.add(new Step(-1, -1, -1));
    Map<Step, Integer> numbers = new HashMap<>();
    int[] ways = new int[tree.size()];
    int[] expected = new int[tree.sets().size()];
    java.util.Arrays.fill(expected, -1);
    Map<Integer, Forgetting> lapses = new java.util.TreeMap<>();
    for (int node = 0; node < ways.length; node++) {
      int above = tree.parent(node);
      if (above >= 0) {
        ways[node] = ways[above];
        if (tree.kind(above) == GameTree.Kind.DECISION && tree.player(above) == player) {
          Step step = new Step(ways[above], tree.set(above), tree.branch(node));
          Integer known = numbers.get(step);
          if (known == null) {
            known = steps.size();
            numbers.put(step, known);
            steps.add(step);
          }
          ways[node] = known;
        }
      }
      if (tree.kind(node) != GameTree.Kind.DECISION || tree.player(node) != player) {
        continue;
      }
      int set = tree.set(node);
      if (lapses.containsKey(set)) {
        continue;
      }
      if (isBehind(steps, ways[node], set)) {
        lapses.put(set, new Forgetting(player, Lapse.ABSENT_MINDED, set, set, set));
      } else if (expected[set] < 0) {
        expected[set] = ways[node];
      } else if (expected[set] != ways[node]) {
        lapses.put(set, difference(player, set, steps, expected[set], ways[node]));
      }
    }
    return List.copyOf(lapses.values());
  }

  private static boolean isBehind(List<Step> steps, int way, int set) {
    for (Step step = steps.get(way); step.set() >= 0; step = steps.get(step.before())) {
      if (step.set() == set) {
        return true;
      }
    }
    return false;
  }

  private static Forgetting difference(int player, int set, List<Step> steps, int left, int right) {
    List<Step> one = way(steps, left);
    List<Step> two = way(steps, right);
    int same = 0;
    while (same < one.size() && same < two.size() && one.get(same).equals(two.get(same))) {
      same++;
    }
    if (same == one.size() || same == two.size()) {
      int earlier = (same == one.size() ? two : one).get(same).set();
      return new Forgetting(player, Lapse.WHETHER_MOVED, set, earlier, earlier);
    }
    int earlier = one.get(same).set();
    int other = two.get(same).set();
    return new Forgetting(
        player, earlier == other ? Lapse.OWN_ACTION : Lapse.KNOWLEDGE, set, earlier, other);
  }

  private static List<Step> way(List<Step> steps, int number) {
    List<Step> way = new ArrayList<>();
    for (Step step = steps.get(number); step.set() >= 0; step = steps.get(step.before())) {
      way.add(0, step);
    }
    return way;
  }
}
