package org.stratagem.game.tree;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The complete plans of one player of a tree: an action for each of its information sets. A reduced
 * plan leaves open what its own actions make impossible, so that no two reduced plans always do the
 * same. A player that may come to a set twice does the same there each time, since a plan cannot
 * tell the times apart.
 */
public final class Plans {
  /** What a reduced plan says of a set to which it never comes. */
  public static final int OPEN = -1;

  private final GameTree tree;
  private final int player;
  private final List<Integer> sets = new ArrayList<>();

  public Plans(GameTree tree, int player) {
    this.tree = tree;
    this.player = player;
    for (int set = 0; set < tree.sets().size(); set++) {
      if (tree.information(set).player() == player) {
        sets.add(set);
      }
    }
  }

  /** The player's information sets. */
  public List<Integer> sets() {
    return sets;
  }

  /** How many complete plans there are. */
  public BigInteger count() {
    BigInteger count = BigInteger.ONE;
    for (int set : sets) {
      count = count.multiply(BigInteger.valueOf(tree.information(set).actions().size()));
    }
    return count;
  }

  /**
   * How many reduced plans there are; nothing where the player forgets, since then only a list
   * tells.
   */
  public Optional<BigInteger> countReduced() {
    return Sequences.of(tree, player).map(this::countReduced);
  }

  private BigInteger countReduced(Sequences sequences) {
    BigInteger[] below = new BigInteger[sequences.count()];
    Arrays.fill(below, BigInteger.ONE);
    List<Integer> ordered = sequences.sets();
    for (int i = ordered.size() - 1; i >= 0; i--) {
      int set = ordered.get(i);
      BigInteger sum = BigInteger.ZERO;
      for (int action = 0; action < tree.information(set).actions().size(); action++) {
        sum = sum.add(below[sequences.sequence(set, action)]);
      }
      int before = sequences.before(set);
      below[before] = below[before].multiply(sum);
    }
    return below[0];
  }

  /**
   * All complete plans, the last set's action varying fastest.
   *
   * @param each takes an action for each information set of the tree; {@link #OPEN} for those of
   *     others
   */
  public void forEach(Consumer<int[]> each) {
    int[] plan = new int[tree.sets().size()];
    Arrays.fill(plan, OPEN);
    sets.forEach(set -> plan[set] = 0);
    while (true) {
      each.accept(plan.clone());
      int place = sets.size() - 1;
      while (place >= 0 && ++plan[sets.get(place)] == actions(sets.get(place))) {
        plan[sets.get(place--)] = 0;
      }
      if (place < 0) {
        return;
      }
    }
  }

  /** All reduced plans, in the order of the first complete plan that each stands for. */
  public void forEachReduced(Consumer<int[]> each) {
    int[] plan = new int[tree.sets().size()];
    Arrays.fill(plan, OPEN);
    reduced(plan, each);
  }

  private void reduced(int[] plan, Consumer<int[]> each) {
    int set = nextOpen(plan);
    if (set < 0) {
      each.accept(plan.clone());
      return;
    }
    for (int action = 0; action < actions(set); action++) {
      plan[set] = action;
      reduced(plan, each);
    }
    plan[set] = OPEN;
  }

  /** The first open set to which the player may come, doing what is decided; -1 for none. */
  private int nextOpen(int[] plan) {
    int first = -1;
    int node = 0;
    while (node < tree.size()) {
      int above = tree.parent(node);
      boolean left =
          above >= 0
              && tree.kind(above) == GameTree.Kind.DECISION
              && tree.player(above) == player
              && plan[tree.set(above)] != tree.branch(node);
      if (left) {
        node = tree.end(node);
        continue;
      }
      if (tree.kind(node) == GameTree.Kind.DECISION
          && tree.player(node) == player
          && plan[tree.set(node)] == OPEN) {
        if (first < 0 || tree.set(node) < first) {
          first = tree.set(node);
        }
        node = tree.end(node);
        continue;
      }
      node++;
    }
    return first;
  }

  private int actions(int set) {
    return tree.information(set).actions().size();
  }

  /** A plan in words: its actions in the order of the sets, {@code *} where it leaves one open. */
  public String name(int[] plan) {
    List<String> parts = new ArrayList<>();
    for (int set : sets) {
      parts.add(plan[set] == OPEN ? "*" : tree.information(set).actions().get(plan[set]));
    }
    return parts.isEmpty() ? "-" : String.join(", ", parts);
  }
}
