package org.stratagem.solve.tree;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.stratagem.game.tree.GameTree;
import org.stratagem.numeric.Rational;
import org.stratagem.numeric.Real;
import org.stratagem.numeric.linear.LinearProgram;
import org.stratagem.numeric.linear.LinearProgram.Relation;
import org.stratagem.numeric.linear.LinearSolution;
import org.stratagem.numeric.linear.LinearSolver;

/**
 * Mistakes behind beliefs: an action that is not played has a probability of some order of
 * smallness (Kreps, Wilson 1982, lemma A1). A belief at a set that is not reached is consistent
 * with the behaviour where the nodes that it thinks possible are those with the fewest, likeliest
 * mistakes on their way, and coefficients of the mistakes give their probabilities.
 */
final class Trembles {
  private final GameTree tree;
  private final int[] actions;
  private final Map<Long, Integer> mistakes = new HashMap<>();

  /**
   * @param actions what is played at each information set
   */
  Trembles(GameTree tree, int[] actions) {
    this.tree = tree;
    this.actions = actions;
  }

  /** The mistakes on the way to a node. */
  List<Integer> before(int node) {
    List<Integer> found = new ArrayList<>();
    int below = node;
    for (int above = tree.parent(node); above >= 0; above = tree.parent(above)) {
      if (tree.kind(above) == GameTree.Kind.DECISION
          && actions[tree.set(above)] != tree.branch(below)) {
        long mistake = (long) tree.set(above) << 32 | tree.branch(below);
        found.add(mistakes.computeIfAbsent(mistake, key -> mistakes.size()));
      }
      below = above;
    }
    return found;
  }

  /**
   * Whether there are orders of smallness for which exactly these nodes are the likeliest of their
   * sets.
   *
   * @param sets the nodes of each set
   * @param possible which of them are thought possible
   */
  boolean haveOrders(List<List<Integer>> sets, List<boolean[]> possible) {
    List<List<List<Integer>>> ways = new ArrayList<>();
    for (List<Integer> nodes : sets) {
      ways.add(nodes.stream().map(this::before).toList());
    }
    int variables = mistakes.size() + sets.size();
    LinearProgram.Builder program =
        new LinearProgram.Builder(LinearProgram.Goal.MINIMIZE, variables);
    for (int mistake = 0; mistake < mistakes.size(); mistake++) {
      program.bounds(mistake, Rational.of(1), null);
    }
    for (int set = 0; set < sets.size(); set++) {
      for (int place = 0; place < sets.get(set).size(); place++) {
        Rational[] sum = new Rational[variables];
        java.util.Arrays.fill(sum, Rational.of(0));
        for (int mistake : ways.get(set).get(place)) {
          sum[mistake] = Rational.of(1);
        }
        sum[mistakes.size() + set] = Rational.of(-1);
        boolean likeliest = possible.get(set)[place];
        program.constraint(
            sum, likeliest ? Relation.EQUAL : Relation.AT_LEAST, Rational.of(likeliest ? 0 : 1));
      }
    }
    return new LinearSolver(() -> false).solve(program.build()) instanceof LinearSolution.Optimal;
  }

  /**
   * Whether coefficients can be chosen so that the possible nodes have any probabilities that are
   * wanted: their mistakes, taken as vectors with a scale for each set, are independent.
   */
  boolean areFree(List<List<Integer>> sets, List<boolean[]> possible) {
    sets.forEach(nodes -> nodes.forEach(this::before));
    List<Real[]> rows = new ArrayList<>();
    for (int set = 0; set < sets.size(); set++) {
      for (int place = 0; place < sets.get(set).size(); place++) {
        if (!possible.get(set)[place]) {
          continue;
        }
        Real[] row = new Real[mistakes.size() + sets.size()];
        java.util.Arrays.fill(row, Real.ZERO);
        for (int mistake : before(sets.get(set).get(place))) {
          row[mistake] = Real.ONE;
        }
        row[mistakes.size() + set] = Real.ONE;
        rows.add(row);
      }
    }
    return rank(rows) == rows.size();
  }

  private static int rank(List<Real[]> rows) {
    int rank = 0;
    int columns = rows.isEmpty() ? 0 : rows.get(0).length;
    for (int column = 0; column < columns && rank < rows.size(); column++) {
      int pivot = rank;
      while (pivot < rows.size() && rows.get(pivot)[column].signum() == 0) {
        pivot++;
      }
      if (pivot == rows.size()) {
        continue;
      }
      Real[] chosen = rows.set(pivot, rows.get(rank));
      rows.set(rank, chosen);
      for (int row = rank + 1; row < rows.size(); row++) {
        Real factor = rows.get(row)[column].dividedBy(chosen[column]);
        for (int each = column; factor.signum() != 0 && each < columns; each++) {
          rows.get(row)[each] = rows.get(row)[each].minus(factor.times(chosen[each]));
        }
      }
      rank++;
    }
    return rank;
  }
}
