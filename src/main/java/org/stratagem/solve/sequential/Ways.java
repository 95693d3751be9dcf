package org.stratagem.solve.sequential;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.stratagem.game.tree.GameTree;
import org.stratagem.game.tree.GameTree.Kind;
import org.stratagem.numeric.Real;

/** The ways to the nodes of sets to which play never comes: mistakes, draws and what is played. */
final class Ways {
  private final GameTree tree;
  private final Path path;
  private final boolean[][] supports;

  /**
   * @param supports by set beside the path: what is played there; where nothing is decided, no
   *     action counts as a mistake
   */
  Ways(GameTree tree, Path path, boolean[][] supports) {
    this.tree = tree;
    this.path = path;
    this.supports = supports;
  }

  /** The moves on the way to a node that are mistakes. */
  List<Long> mistakes(int node) {
    List<Long> found = new ArrayList<>();
    int below = node;
    for (int above = tree.parent(node); above >= 0; above = tree.parent(above)) {
      if (tree.kind(above) == Kind.DECISION && isMistake(tree.set(above), tree.branch(below))) {
        found.add(Mistakes.move(tree.set(above), tree.branch(below)));
      }
      below = above;
    }
    return found;
  }

  private boolean isMistake(int set, int action) {
    if (path.comesTo(set)) {
      return path.behaviour().get(set).get(action).signum() == 0;
    }
    return !Supports.isOpen(supports[set]) && !supports[set][action];
  }

  /** The mistakes on the ways to some nodes of a set, but not on all of them. */
  Set<Long> telling(int set) {
    Set<Long> some = new LinkedHashSet<>();
    List<List<Long>> ways = new ArrayList<>();
    for (int place = 0; place < tree.members(set); place++) {
      List<Long> way = mistakes(tree.member(set, place));
      ways.add(way);
      some.addAll(way);
    }
    some.removeIf(mistake -> ways.stream().allMatch(way -> way.contains(mistake)));
    return some;
  }

  /** What is wanted of the orders of mistakes: that they make some nodes of a set the likeliest. */
  Orders.Demand demand(int set, boolean[] possible) {
    Set<Long> telling = telling(set);
    List<List<Long>> ways = new ArrayList<>();
    int[] draws = new int[possible.length];
    for (int place = 0; place < possible.length; place++) {
      List<Long> way = mistakes(tree.member(set, place));
      way.removeIf(mistake -> !telling.contains(mistake));
      ways.add(way);
      draws[place] = draws(tree.member(set, place));
    }
    return new Orders.Demand(ways, draws, possible);
  }

  /** How many draws on the way are never made. */
  private int draws(int node) {
    int draws = 0;
    int below = node;
    for (int above = tree.parent(node); above >= 0; above = tree.parent(above)) {
      if (tree.kind(above) == Kind.CHANCE
          && tree.probability(above, tree.branch(below)).signum() == 0) {
        draws++;
      }
      below = above;
    }
    return draws;
  }

  /** The probability of what chance draws, and of what is played on the path, on the way. */
  Real weight(int node) {
    Real weight = Real.ONE;
    int below = node;
    for (int above = tree.parent(node); above >= 0; above = tree.parent(above)) {
      Real step = Real.ZERO;
      if (tree.kind(above) == Kind.CHANCE) {
        step = tree.probability(above, tree.branch(below));
      } else if (path.comesTo(tree.set(above))) {
        step = path.behaviour().get(tree.set(above)).get(tree.branch(below));
      }
      weight = step.signum() == 0 ? weight : weight.times(step);
      below = above;
    }
    return weight;
  }
}
