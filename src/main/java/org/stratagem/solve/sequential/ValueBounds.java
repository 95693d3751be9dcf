package org.stratagem.solve.sequential;

import java.util.Arrays;
import org.stratagem.game.tree.GameTree;
import org.stratagem.numeric.Real;

/**
 * Between what bounds each player's expectation lies at each node, whatever is done at each set
 * among some actions. In doubles, with a margin wider than their rounding. Cost: the nodes times
 * the players.
 */
final class ValueBounds {
  private static final double RELATIVE = 1e-9;

  private static final double[] NOTHING = {};

  private final GameTree tree;
  private final double[][] low;
  private final double[][] high;
  private final double margin;

  /**
   * @param allowed by set: the actions that may be taken there
   * @param played by set: the probabilities of the actions; empty where they are not known
   */
  ValueBounds(GameTree tree, boolean[][] allowed, double[][] played) {
    this.tree = tree;
    this.low = new double[tree.playerCount()][tree.size()];
    this.high = new double[tree.playerCount()][tree.size()];
    double greatest = 0;
    for (int player = 0; player < low.length; player++) {
      for (int node = tree.size() - 1; node >= 0; node--) {
        switch (tree.kind(node)) {
          case TERMINAL -> {
            double payoff = tree.payoff(node, player).doubleValue();
            greatest = Math.max(greatest, Math.abs(payoff));
            low[player][node] = payoff;
            high[player][node] = payoff;
          }
          case CHANCE -> average(player, node, NOTHING);
          case DECISION -> {
            double[] known = played[tree.set(node)];
            if (known.length == 0) {
              hull(player, node, allowed[tree.set(node)]);
            } else {
              average(player, node, known);
            }
          }
        }
      }
    }
    this.margin = RELATIVE * greatest;
  }

  /** The bounds where no probabilities are known. */
  static ValueBounds of(GameTree tree, boolean[][] allowed) {
    return new ValueBounds(tree, allowed, nothing(allowed.length));
  }

  /** No probabilities are known at any set. */
  static double[][] nothing(int sets) {
    double[][] nothing = new double[sets][];
    Arrays.fill(nothing, NOTHING);
    return nothing;
  }

  private void average(int player, int node, double[] known) {
    for (int branch = 0; branch < tree.degree(node); branch++) {
      double weight =
          known.length == 0 ? tree.probability(node, branch).doubleValue() : known[branch];
      if (weight != 0) {
        low[player][node] += weight * low[player][tree.child(node, branch)];
        high[player][node] += weight * high[player][tree.child(node, branch)];
      }
    }
  }

  private void hull(int player, int node, boolean[] allowed) {
    double least = Double.POSITIVE_INFINITY;
    double most = Double.NEGATIVE_INFINITY;
    for (int branch = 0; branch < tree.degree(node); branch++) {
      if (allowed[branch]) {
        least = Math.min(least, low[player][tree.child(node, branch)]);
        most = Math.max(most, high[player][tree.child(node, branch)]);
      }
    }
    low[player][node] = least;
    high[player][node] = most;
  }

  double low(int player, int node) {
    return low[player][node];
  }

  double high(int player, int node) {
    return high[player][node];
  }

  /** More than the rounding of any bound. */
  double margin() {
    return margin;
  }

  /** Whether another action pays more at each of some nodes of a set, whatever comes. */
  boolean isBeaten(int set, int action, int other, boolean[] nodes) {
    int player = tree.information(set).player();
    for (int place = 0; place < nodes.length; place++) {
      int node = tree.member(set, place);
      if (nodes[place]
          && !(high[player][tree.child(node, action)] + margin
              < low[player][tree.child(node, other)])) {
        return false;
      }
    }
    return true;
  }

  /** Whether some action of a support is beaten by an action that is allowed. */
  boolean isBeaten(int set, boolean[] support, boolean[] allowed, boolean[] nodes) {
    for (int action = 0; action < support.length; action++) {
      for (int other = 0; support[action] && other < support.length; other++) {
        if (other != action && allowed[other] && isBeaten(set, action, other, nodes)) {
          return true;
        }
      }
    }
    return false;
  }

  /** The actions that some belief may make best, found by eliminating the others in rounds. */
  static boolean[][] undominated(GameTree tree) {
    boolean[][] allowed = new boolean[tree.sets().size()][];
    for (int set = 0; set < allowed.length; set++) {
      allowed[set] = new boolean[tree.information(set).actions().size()];
      Arrays.fill(allowed[set], true);
    }
    boolean changed = true;
    while (changed) {
      changed = false;
      ValueBounds bounds = of(tree, allowed);
      for (int set = 0; set < allowed.length; set++) {
        boolean[] all = new boolean[tree.members(set)];
        Arrays.fill(all, true);
        for (int action = 0; action < allowed[set].length; action++) {
          for (int other = 0; allowed[set][action] && other < allowed[set].length; other++) {
            if (other != action
                && allowed[set][other]
                && bounds.isBeaten(set, action, other, all)) {
              allowed[set][action] = false;
              changed = true;
            }
          }
        }
      }
    }
    return allowed;
  }

  /** Probabilities as doubles. */
  static double[] doubles(java.util.List<Real> probabilities) {
    return probabilities.stream().mapToDouble(Real::doubleValue).toArray();
  }
}
