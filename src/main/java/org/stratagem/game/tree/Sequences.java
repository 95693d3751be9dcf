package org.stratagem.game.tree;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The sequences of one player with perfect recall: the ways through its own information sets and
 * actions (von Stengel 1996). Sequence 0 is the empty one; the others end with an action at a set,
 * and the sequences of a set follow each other, after the one that leads to the set.
 */
public final class Sequences {
  private final int[] first;
  private final int[] before;
  private final int[] at;
  private final List<Integer> sets;
  private final int[] ending;
  private final int count;

  private Sequences(
      int[] first, int[] before, int[] at, List<Integer> sets, int count, GameTree tree) {
    this.first = first;
    this.before = before;
    this.at = at;
    this.sets = List.copyOf(sets);
    this.count = count;
    this.ending = new int[count];
    ending[0] = -1;
    for (int set : sets) {
      for (int action = 0; action < tree.information(set).actions().size(); action++) {
        ending[first[set] + action] = set;
      }
    }
  }

  /** The player's sequences; nothing where it forgets. */
  public static Optional<Sequences> of(GameTree tree, int player) {
    int[] first = new int[tree.sets().size()];
    int[] before = new int[tree.sets().size()];
    int[] at = new int[tree.size()];
    Arrays.fill(first, -1);
    List<Integer> sets = new ArrayList<>();
    int count = 1;
    for (int node = 0; node < at.length; node++) {
      int above = tree.parent(node);
      if (above >= 0) {
        boolean own = tree.kind(above) == GameTree.Kind.DECISION && tree.player(above) == player;
        at[node] = own ? first[tree.set(above)] + tree.branch(node) : at[above];
      }
      if (tree.kind(node) != GameTree.Kind.DECISION || tree.player(node) != player) {
        continue;
      }
      int set = tree.set(node);
      if (first[set] < 0) {
        first[set] = count;
        before[set] = at[node];
        count += tree.information(set).actions().size();
        sets.add(set);
      } else if (before[set] != at[node]) {
        return Optional.empty();
      }
    }
    return Optional.of(new Sequences(first, before, at, sets, count, tree));
  }

  /** How many sequences there are, the empty one included. */
  public int count() {
    return count;
  }

  /** The player's information sets; each after those that lead to it. */
  public List<Integer> sets() {
    return sets;
  }

  /** The sequence that ends with an action at one of the player's sets. */
  public int sequence(int set, int action) {
    return first[set] + action;
  }

  /** The sequence that leads to one of the player's sets. */
  public int before(int set) {
    return before[set];
  }

  /** The player's sequence on the way to a node. */
  public int at(int node) {
    return at[node];
  }

  /** The information set at which a sequence ends; -1 for the empty one. */
  public int ending(int sequence) {
    return ending[sequence];
  }

  /** The action with which a sequence ends; -1 for the empty one. */
  public int action(int sequence) {
    return sequence == 0 ? -1 : sequence - first[ending[sequence]];
  }
}
