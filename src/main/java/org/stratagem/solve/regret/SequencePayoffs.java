package org.stratagem.solve.regret;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.stratagem.game.tree.GameTree;
import org.stratagem.game.tree.Sequences;

/**
 * What a player's sequences are worth against the other's: a sparse matrix with an entry for each
 * pair of sequences that some plays follow, those plays' payoffs times the probability of chance.
 * Much smaller than the tree, whose inner nodes have no part in it. Immutable.
 */
final class SequencePayoffs {
  /** So many entries, about, are one processor's work at a time. */
  private static final int SHARE = 50_000;

  private final int[] starts;
  private final int[] others;
  private final double[] payoffs;

  /** Rows at which the shares begin, and the number of rows. */
  private final int[] shares;

  private SequencePayoffs(int[] starts, int[] others, double[] payoffs) {
    this.starts = starts;
    this.others = others;
    this.payoffs = payoffs;
    int rows = starts.length - 1;
    this.shares =
        IntStream.rangeClosed(0, rows)
            .filter(
                row -> row == 0 || row == rows || starts[row] / SHARE != starts[row - 1] / SHARE)
            .toArray();
  }

  /**
   * The first player's payoffs.
   *
   * @param own the sequences that make up the rows
   * @param other those of the columns
   * @param sign by which payoffs are multiplied
   */
  static SequencePayoffs of(GameTree tree, Sequences own, Sequences other, int sign) {
    double[] chance = chance(tree);
    int[] starts = new int[own.count() + 1];
    for (int node = 0; node < chance.length; node++) {
      if (tree.isTerminal(node)) {
        starts[own.at(node) + 1]++;
      }
    }
    Arrays.parallelPrefix(starts, Integer::sum);
    int[] plays = new int[starts[own.count()]];
    int[] filled = Arrays.copyOf(starts, own.count());
    for (int node = 0; node < chance.length; node++) {
      if (tree.isTerminal(node)) {
        plays[filled[own.at(node)]++] = node;
      }
    }
    int[] merged = new int[starts.length];
    int[] others = new int[plays.length];
    double[] payoffs = new double[plays.length];
    int count = 0;
    for (int row = 0; row < own.count(); row++) {
      // Sorted by the other's sequence, in one number each; plays of the same two are added up.
      long[] keys = new long[starts[row + 1] - starts[row]];
      for (int place = 0; place < keys.length; place++) {
        int node = plays[starts[row] + place];
        keys[place] = (long) other.at(node) << Integer.SIZE | node;
      }
      Arrays.sort(keys);
      for (long key : keys) {
        int node = (int) key;
        int column = (int) (key >>> Integer.SIZE);
        if (count == merged[row] || others[count - 1] != column) {
          others[count++] = column;
        }
        payoffs[count - 1] += sign * chance[node] * tree.payoff(node, 0).doubleValue();
      }
      merged[row + 1] = count;
    }
    return new SequencePayoffs(merged, Arrays.copyOf(others, count), Arrays.copyOf(payoffs, count));
  }

  /** With which probability chance lets a node be reached. */
  private static double[] chance(GameTree tree) {
    double[] chance = new double[tree.size()];
    chance[0] = 1;
    for (int node = 1; node < chance.length; node++) {
      int above = tree.parent(node);
      chance[node] =
          tree.kind(above) == GameTree.Kind.CHANCE
              ? chance[above] * tree.probability(above, tree.branch(node)).doubleValue()
              : chance[above];
    }
    return chance;
  }

  /**
   * What each own sequence is worth, without those that go on from it; each row is summed up in
   * order by one processor, so that their number changes no digit.
   *
   * @param plan the weights of the other's sequences
   * @param worth overwritten
   */
  void worth(double[] plan, double[] worth) {
    IntStream all = IntStream.range(0, shares.length - 1);
    (shares.length > 2 ? all.parallel() : all)
        .forEach(share -> worth(shares[share], shares[share + 1], plan, worth));
  }

  private void worth(int from, int to, double[] plan, double[] worth) {
    for (int row = from; row < to; row++) {
      double sum = 0;
      for (int place = starts[row]; place < starts[row + 1]; place++) {
        sum += payoffs[place] * plan[others[place]];
      }
      worth[row] = sum;
    }
  }
}
