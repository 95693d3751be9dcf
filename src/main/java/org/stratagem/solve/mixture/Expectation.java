package org.stratagem.solve.mixture;

import java.util.stream.IntStream;

/**
 * Expected payoffs of actions against independent mixtures, and how they change with a weight.
 * Tables are contracted with the mixtures player by player; for derivatives the others are halved
 * again and again, so that each contraction serves many pairs of players.
 *
 * <p>Cost: for values about one pass over each player's table, for derivatives two to three. Both
 * cores work on large tables, each on its own players: results do not depend on how many there are.
 */
public final class Expectation {
  /** Smaller tables are not worth a second thread. */
  private static final long LARGE = 40_000;

  private final PayoffTables tables;

  public Expectation(PayoffTables tables) {
    this.tables = tables;
  }

  /**
   * What each action pays.
   *
   * @param weights by player, then by action
   * @return by player, then by action
   */
  public double[][] values(double[][] weights) {
    int players = tables.players();
    double[][] values = new double[players][];
    all().forEach(player -> values[player] = values(player, weights));
    return values;
  }

  /** What each action of one player pays. */
  public double[] values(int player, double[][] weights) {
    Contracted table = whole(player).without(player + 1, tables.players(), weights);
    return table.without(0, player, weights).cells();
  }

  /**
   * How the payoff of each action changes with each weight of another player.
   *
   * @return by player, other player, action, other's action; nothing where both are the same
   */
  public double[][][][] derivatives(double[][] weights) {
    int players = tables.players();
    double[][][][] derivatives = new double[players][players][][];
    all().forEach(player -> split(whole(player), player, 0, players, weights, derivatives[player]));
    return derivatives;
  }

  private IntStream all() {
    IntStream players = IntStream.range(0, tables.players());
    return (long) tables.profiles() * tables.players() < LARGE ? players : players.parallel();
  }

  private Contracted whole(int player) {
    int[] owners = new int[tables.players()];
    int[] sizes = new int[owners.length];
    for (int k = 0; k < owners.length; k++) {
      owners[k] = k;
      sizes[k] = tables.actions(k);
    }
    return new Contracted(owners, sizes, tables.of(player));
  }

  /** The others from one number up to another are left in the table besides the player itself. */
  private void split(
      Contracted table, int player, int from, int to, double[][] weights, double[][][] result) {
    int count = to - from - (from <= player && player < to ? 1 : 0);
    if (count == 0) {
      return;
    }
    if (count == 1) {
      int other = from == player ? from + 1 : from;
      result[other] = table.matrix(player);
      return;
    }
    int middle = middle(player, from, to);
    Contracted low =
        table.without(Math.max(middle, player + 1), to, weights).without(middle, player, weights);
    split(low, player, from, middle, weights, result);
    Contracted high =
        table
            .without(Math.max(from, player + 1), middle, weights)
            .without(from, Math.min(player, middle), weights);
    split(high, player, middle, to, weights, result);
  }

  /** Both sides keep another player: the halves are as equal as can be. */
  private static int middle(int player, int from, int to) {
    int middle = (from + to) / 2;
    boolean onlySelfBelow = middle - from == 1 && player == from;
    boolean onlySelfAbove = to - middle == 1 && player == middle;
    return onlySelfBelow ? middle + 1 : onlySelfAbove ? middle - 1 : middle;
  }

  /**
   * A table with some players summed out.
   *
   * @param owners the players left, in order
   * @param sizes how many actions they have
   * @param cells the last one's action varies fastest
   */
  private record Contracted(int[] owners, int[] sizes, double[] cells) {
    /** Without the owners from one number up to another, neighbours in the table. */
    Contracted without(int from, int to, double[][] weights) {
      int first = 0;
      while (first < owners.length && owners[first] < from) {
        first++;
      }
      int after = first;
      double[] joint = {1};
      while (after < owners.length && owners[after] < to) {
        joint = product(joint, weights[owners[after++]]);
      }
      if (after == first) {
        return this;
      }
      int inner = 1;
      for (int place = after; place < sizes.length; place++) {
        inner *= sizes[place];
      }
      double[] sums = new double[cells.length / joint.length];
      for (int sum = 0; sum < sums.length; sum += inner) {
        int start = sum * joint.length;
        if (inner == 1) {
          sums[sum] = dot(start, joint);
        } else {
          add(start, inner, joint, sums, sum);
        }
      }
      return new Contracted(without(owners, first, after), without(sizes, first, after), sums);
    }

    private static double[] product(double[] slow, double... fast) {
      double[] product = new double[slow.length * fast.length];
      for (int i = 0; i < slow.length; i++) {
        for (int k = 0; k < fast.length; k++) {
          product[i * fast.length + k] = slow[i] * fast[k];
        }
      }
      return product;
    }

    /** Four sums at a time keep a core busy. */
    private double dot(int start, double... weights) {
      double first = 0;
      double second = 0;
      double third = 0;
      double fourth = 0;
      int k = 0;
      for (; k + 3 < weights.length; k += 4) {
        first += weights[k] * cells[start + k];
        second += weights[k + 1] * cells[start + k + 1];
        third += weights[k + 2] * cells[start + k + 2];
        fourth += weights[k + 3] * cells[start + k + 3];
      }
      for (; k < weights.length; k++) {
        first += weights[k] * cells[start + k];
      }
      return first + second + (third + fourth);
    }

    private void add(int start, int inner, double[] weights, double[] sums, int to) {
      for (int k = 0; k < weights.length; k++) {
        double weight = weights[k];
        int from = start + k * inner;
        if (weight != 0) {
          for (int i = 0; i < inner; i++) {
            sums[to + i] += weight * cells[from + i];
          }
        }
      }
    }

    private static int[] without(int[] numbers, int from, int to) {
      int[] fewer = new int[numbers.length - (to - from)];
      System.arraycopy(numbers, 0, fewer, 0, from);
      System.arraycopy(numbers, to, fewer, from, fewer.length - from);
      return fewer;
    }

    /** Where two players are left: one's actions as rows. */
    double[][] matrix(int row) {
      boolean isTurned = owners[0] != row;
      int rows = sizes[isTurned ? 1 : 0];
      int columns = sizes[isTurned ? 0 : 1];
      double[][] matrix = new double[rows][columns];
      for (int i = 0; i < rows; i++) {
        for (int j = 0; j < columns; j++) {
          matrix[i][j] = isTurned ? cells[j * rows + i] : cells[i * columns + j];
        }
      }
      return matrix;
    }
  }
}
