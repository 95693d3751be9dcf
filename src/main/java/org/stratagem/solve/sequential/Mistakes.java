package org.stratagem.solve.sequential;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.stratagem.game.tree.GameTree;
import org.stratagem.numeric.Real;

/**
 * A sequence of behaviour in which nothing is impossible: with e going to 0, an action's
 * probability is its coefficient times e to the power of its order (up to what makes the
 * probabilities sum to 1). What is played has order 0 and its own probability. Beliefs are
 * consistent with the behaviour exactly where they are the limits of Bayes' rule under such a
 * sequence (Kreps, Wilson 1982, lemmas A1 and A2).
 *
 * @param orders by information set, then by action
 * @param coefficients by information set, then by action
 */
public record Mistakes(List<List<Integer>> orders, List<List<Real>> coefficients) {
  public Mistakes {
    orders = orders.stream().map(List::copyOf).toList();
    coefficients = coefficients.stream().map(List::copyOf).toList();
  }

  /** An action at a set as one number. */
  static long move(int set, int action) {
    return (long) set << 32 | action;
  }

  /** The set of a move given as one number. */
  public static int set(long move) {
    return (int) (move >> 32);
  }

  /** The action of a move given as one number. */
  public static int action(long move) {
    return (int) move;
  }

  /**
   * The mistakes that are on the ways to some nodes of a set, but not on all, where all ways to the
   * set have mistakes: what beliefs there rest on.
   */
  public NavigableSet<Long> telling(GameTree tree) {
    NavigableSet<Long> found = new TreeSet<>();
    for (int set = 0; set < tree.sets().size(); set++) {
      List<List<Long>> ways = new ArrayList<>();
      for (int place = 0; place < tree.members(set); place++) {
        ways.add(way(tree, tree.member(set, place)));
      }
      if (ways.stream().noneMatch(List::isEmpty)) {
        ways.forEach(
            way ->
                way.stream()
                    .filter(mistake -> ways.stream().anyMatch(other -> !other.contains(mistake)))
                    .forEach(found::add));
      }
    }
    return found;
  }

  private List<Long> way(GameTree tree, int node) {
    List<Long> way = new ArrayList<>();
    int below = node;
    for (int above = tree.parent(node); above >= 0; above = tree.parent(above)) {
      if (tree.kind(above) == GameTree.Kind.DECISION
          && orders.get(tree.set(above)).get(tree.branch(below)) > 0) {
        way.add(move(tree.set(above), tree.branch(below)));
      }
      below = above;
    }
    return way;
  }

  /** The limit of Bayes' rule at an information set: the probabilities of its nodes. */
  List<Real> belief(GameTree tree, int set) {
    List<Real> weights = new ArrayList<>();
    List<Integer> sums = new ArrayList<>();
    int least = Integer.MAX_VALUE;
    for (int place = 0; place < tree.members(set); place++) {
      Real weight = Real.ONE;
      int order = 0;
      int below = tree.member(set, place);
      for (int above = tree.parent(below); above >= 0; above = tree.parent(above)) {
        int branch = tree.branch(below);
        if (tree.kind(above) == GameTree.Kind.CHANCE) {
          Real drawn = tree.probability(above, branch);
          // What chance never draws is thought as unlikely as one mistake.
          order += drawn.signum() == 0 ? 1 : 0;
          weight = drawn.signum() == 0 ? weight : weight.times(drawn);
        } else {
          order += orders.get(tree.set(above)).get(branch);
          weight = weight.times(coefficients.get(tree.set(above)).get(branch));
        }
        below = above;
      }
      weights.add(weight);
      sums.add(order);
      least = Math.min(least, order);
    }
    Real whole = Real.ZERO;
    for (int place = 0; place < weights.size(); place++) {
      if (sums.get(place) > least) {
        weights.set(place, Real.ZERO);
      }
      whole = whole.plus(weights.get(place));
    }
    List<Real> belief = new ArrayList<>();
    for (Real weight : weights) {
      belief.add(weight.dividedBy(whole));
    }
    return belief;
  }
}
