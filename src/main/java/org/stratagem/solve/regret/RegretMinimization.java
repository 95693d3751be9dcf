package org.stratagem.solve.regret;

import java.util.ArrayList;
import java.util.List;
import org.stratagem.game.tree.GameTree;

/**
 * Counterfactual regret minimisation for two players with perfect recall whose payoffs add up to
 * the same in every play (Zinkevich et al. 2007), in the predictive variant with quadratic averages
 * (Farina, Kroer and Sandholm 2021): regrets below zero are forgotten, and each update expects the
 * last regrets to come again. Players take turns. The exploitability of the average strategies
 * falls at least as one over the square root of the iterations, as a rule much faster.
 *
 * <p>An iteration costs a few passes over the tree, in plain arrays. Not for use by two threads.
 */
public final class RegretMinimization {
  private final FlatTree tree;
  private final double[] regrets;
  private final double[] latest;
  private final double[] strategy;
  private final double[] sums;
  private final double[] reachOthers;
  private final double[] reachOwn;
  private final double[] values;
  private final double[] gains;
  private long iterations;

  /**
   * @param tree of two players with perfect recall whose payoffs add up to a constant
   */
  public RegretMinimization(GameTree tree) {
    this.tree = new FlatTree(tree);
    int actions = this.tree.actions();
    regrets = new double[actions];
    latest = new double[actions];
    strategy = new double[actions];
    sums = new double[actions];
    gains = new double[actions];
    reachOthers = new double[this.tree.size()];
    reachOwn = new double[this.tree.size()];
    values = new double[this.tree.size()];
    this.tree.uniform(strategy);
  }

  /** How often both players' regrets were updated. */
  public long iterations() {
    return iterations;
  }

  /** One update of each player. */
  public void iterate() {
    iterations++;
    for (int player = 0; player < 2; player++) {
      spread(player);
      collect(player);
      update(player);
    }
  }

  /** From the root: with which probability the others, and the player itself, reach each node. */
  private void spread(int player) {
    reachOthers[0] = 1;
    reachOwn[0] = 1;
    for (int node = 0; node < tree.size(); node++) {
      int first = tree.firstChild(node);
      int count = tree.degree(node);
      int mover = tree.mover(node);
      double others = reachOthers[node];
      double own = reachOwn[node];
      for (int branch = 0; branch < count; branch++) {
        int child = tree.child(first + branch);
        double probability =
            mover == FlatTree.CHANCE
                ? tree.probability(first + branch)
                : strategy[tree.place(node) + branch];
        reachOthers[child] = mover == player ? others : others * probability;
        reachOwn[child] = mover == player ? own * probability : own;
      }
    }
  }

  /** To the root: what the player's actions are worth, weighted by how the others reach them. */
  private void collect(int player) {
    java.util.Arrays.fill(gains, 0);
    for (int node = tree.size() - 1; node >= 0; node--) {
      int count = tree.degree(node);
      if (count == 0) {
        values[node] = reachOthers[node] * tree.payoff(node, player);
        continue;
      }
      int first = tree.firstChild(node);
      double value = 0;
      if (tree.mover(node) == player) {
        int place = tree.place(node);
        for (int branch = 0; branch < count; branch++) {
          value += strategy[place + branch] * values[tree.child(first + branch)];
        }
        for (int branch = 0; branch < count; branch++) {
          gains[place + branch] += values[tree.child(first + branch)] - value;
          sums[place + branch] +=
              (double) iterations
                  * iterations
                  * reachOwn[node]
                  * strategy[place + branch]
                  / tree.members(node);
        }
      } else {
        for (int branch = 0; branch < count; branch++) {
          value += values[tree.child(first + branch)];
        }
      }
      values[node] = value;
    }
  }

  private void update(int player) {
    for (int set = 0; set < tree.sets(); set++) {
      if (tree.owner(set) != player) {
        continue;
      }
      int from = tree.start(set);
      int to = tree.start(set + 1);
      double total = 0;
      for (int k = from; k < to; k++) {
        regrets[k] = Math.max(0, regrets[k] + gains[k]);
        latest[k] = gains[k];
        strategy[k] = Math.max(0, regrets[k] + latest[k]);
        total += strategy[k];
      }
      for (int k = from; k < to; k++) {
        strategy[k] = total > 0 ? strategy[k] / total : 1.0 / (to - from);
      }
    }
  }

  /** The average strategies: for each information set the probabilities of its actions. */
  public List<double[]> average() {
    List<double[]> average = new ArrayList<>();
    for (int set = 0; set < tree.sets(); set++) {
      int from = tree.start(set);
      double[] own = new double[tree.start(set + 1) - from];
      double total = 0;
      for (int k = 0; k < own.length; k++) {
        own[k] = sums[from + k];
        total += own[k];
      }
      for (int k = 0; k < own.length; k++) {
        own[k] = total > 0 ? own[k] / total : 1.0 / own.length;
      }
      average.add(own);
    }
    return average;
  }

  /** What the average strategies are worth against best replies. */
  public Exploitability exploitability() {
    double[] flat = new double[tree.actions()];
    int place = 0;
    for (double[] own : average()) {
      System.arraycopy(own, 0, flat, place, own.length);
      place += own.length;
    }
    return new TreeReplies(tree).exploitability(flat);
  }
}
