package org.stratagem.solve.regret;

/**
 * Best replies in a tree: own information sets are decided from those after which the player moves
 * least often to the first, each by what its actions are worth over all its nodes. Needs perfect
 * recall. Cost: a few passes over the tree.
 */
final class TreeReplies {
  private final FlatTree tree;

  TreeReplies(FlatTree tree) {
    this.tree = tree;
  }

  Exploitability exploitability(double[] strategy) {
    double first = best(0, strategy);
    double second = best(1, strategy);
    return new Exploitability(tree.sum() - second, first);
  }

  /** What a best reply of the player gets against the other's part of the strategies. */
  double best(int player, double[] strategy) {
    int size = tree.size();
    double[] reach = new double[size];
    int[] moves = new int[size];
    int deepest = 0;
    reach[0] = 1;
    for (int node = 0; node < size; node++) {
      int mover = tree.mover(node);
      deepest = Math.max(deepest, moves[node]);
      for (int branch = 0; branch < tree.degree(node); branch++) {
        int edge = tree.firstChild(node) + branch;
        int child = tree.child(edge);
        double probability =
            mover == player
                ? 1
                : mover == FlatTree.CHANCE
                    ? tree.probability(edge)
                    : strategy[tree.place(node) + branch];
        reach[child] = reach[node] * probability;
        moves[child] = moves[node] + (mover == player ? 1 : 0);
      }
    }
    int[][] levels = levels(moves, deepest);
    double[] values = new double[size];
    double[] worth = new double[tree.actions()];
    for (int level = deepest; level >= 0; level--) {
      int[] nodes = levels[level];
      for (int node : nodes) {
        if (tree.mover(node) == player) {
          for (int branch = 0; branch < tree.degree(node); branch++) {
            worth[tree.place(node) + branch] += values[tree.child(tree.firstChild(node) + branch)];
          }
        }
      }
      for (int i = nodes.length - 1; i >= 0; i--) {
        values[nodes[i]] = value(nodes[i], player, reach, values, worth);
      }
    }
    return values[0];
  }

  private double value(int node, int player, double[] reach, double[] values, double[] worth) {
    int count = tree.degree(node);
    if (count == 0) {
      return reach[node] * tree.payoff(node, player);
    }
    int first = tree.firstChild(node);
    if (tree.mover(node) == player) {
      int place = tree.place(node);
      int best = 0;
      for (int branch = 1; branch < count; branch++) {
        if (worth[place + branch] > worth[place + best]) {
          best = branch;
        }
      }
      return values[tree.child(first + best)];
    }
    double sum = 0;
    for (int branch = 0; branch < count; branch++) {
      sum += values[tree.child(first + branch)];
    }
    return sum;
  }

  /** The nodes with so many own moves above them, each list depth-first. */
  private static int[][] levels(int[] moves, int deepest) {
    int[] counts = new int[deepest + 1];
    for (int level : moves) {
      counts[level]++;
    }
    int[][] levels = new int[deepest + 1][];
    for (int level = 0; level <= deepest; level++) {
      levels[level] = new int[counts[level]];
    }
    int[] filled = new int[deepest + 1];
    for (int node = 0; node < moves.length; node++) {
      levels[moves[node]][filled[moves[node]]++] = node;
    }
    return levels;
  }
}
