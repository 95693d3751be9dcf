package org.stratagem.solve.regret;

import org.stratagem.game.tree.GameTree;

/** A tree of two players in plain arrays, payoffs as doubles. */
final class FlatTree {
  static final int CHANCE = -1;
  static final int NOBODY = -2;

  private final int size;
  private final int[] firstChild;
  private final int[] children;
  private final double[] probabilities;
  private final byte[] movers;
  private final int[] places;
  private final int[] members;
  private final double[] payoffs;
  private final int[] starts;
  private final byte[] owners;
  private final double sum;

  FlatTree(GameTree tree) {
    size = tree.size();
    firstChild = new int[size + 1];
    children = new int[Math.max(0, size - 1)];
    probabilities = new double[children.length];
    movers = new byte[size];
    places = new int[size];
    members = new int[size];
    payoffs = new double[size];
    int sets = tree.sets().size();
    starts = new int[sets + 1];
    owners = new byte[sets];
    for (int set = 0; set < sets; set++) {
      starts[set + 1] = starts[set] + tree.information(set).actions().size();
      owners[set] = (byte) tree.information(set).player();
    }
    double total = 0;
    for (int node = 0; node < size; node++) {
      int count = tree.degree(node);
      firstChild[node + 1] = firstChild[node] + count;
      switch (tree.kind(node)) {
        case TERMINAL -> {
          movers[node] = NOBODY;
          payoffs[node] = tree.payoff(node, 0).doubleValue();
          total = tree.payoff(node, 0).plus(tree.payoff(node, 1)).doubleValue();
        }
        case CHANCE -> movers[node] = CHANCE;
        case DECISION -> {
          movers[node] = (byte) tree.player(node);
          places[node] = starts[tree.set(node)];
          members[node] = tree.members(tree.set(node));
        }
      }
      for (int branch = 0; branch < count; branch++) {
        children[firstChild[node] + branch] = tree.child(node, branch);
        if (movers[node] == CHANCE) {
          probabilities[firstChild[node] + branch] = tree.probability(node, branch).doubleValue();
        }
      }
    }
    sum = total;
  }

  int size() {
    return size;
  }

  int sets() {
    return owners.length;
  }

  /** How many actions all information sets have together. */
  int actions() {
    return starts[owners.length];
  }

  /** The place of a set's first action among all. */
  int start(int set) {
    return starts[set];
  }

  int owner(int set) {
    return owners[set];
  }

  /** The mover at a node, {@link #CHANCE} or {@link #NOBODY}. */
  int mover(int node) {
    return movers[node];
  }

  int degree(int node) {
    return firstChild[node + 1] - firstChild[node];
  }

  int firstChild(int node) {
    return firstChild[node];
  }

  int child(int edge) {
    return children[edge];
  }

  double probability(int edge) {
    return probabilities[edge];
  }

  /** The place of a decision node's first action. */
  int place(int node) {
    return places[node];
  }

  /** How many nodes a decision node's set has. */
  int members(int node) {
    return members[node];
  }

  double payoff(int node, int player) {
    return player == 0 ? payoffs[node] : sum - payoffs[node];
  }

  /** What both players get together. */
  double sum() {
    return sum;
  }

  void uniform(double[] strategy) {
    for (int set = 0; set < owners.length; set++) {
      for (int k = starts[set]; k < starts[set + 1]; k++) {
        strategy[k] = 1.0 / (starts[set + 1] - starts[set]);
      }
    }
  }
}
