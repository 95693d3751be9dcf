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
    Contracted table = whole(player);
    for (int other = tables.players() - 1; other >= 0; other--) {
      if (other != player) {
        table = table.without(other, weights[other]);
      }
    }
    return table.cells();
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
      result[other] = table.matrix(player, other);
      return;
    }
    int middle = middle(player, from, to);
    Contracted low = table;
    for (int other = to - 1; other >= middle; other--) {
      low = other == player ? low : low.without(other, weights[other]);
    }
    split(low, player, from, middle, weights, result);
    Contracted high = table;
    for (int other = middle - 1; other >= from; other--) {
      high = other == player ? high : high.without(other, weights[other]);
    }
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
    Contracted without(int owner, double... weights) {
      int place = 0;
      int inner = 1;
      for (int k = 0; k < owners.length; k++) {
        if (owners[k] == owner) {
          place = k;
          inner = 1;
        } else {
          inner *= sizes[k];
        }
      }
      int[] fewerOwners = without(owners, place);
      int[] fewerSizes = without(sizes, place);
      int outer = cells.length / inner / weights.length;
      double[] sums = new double[outer * inner];
      for (int o = 0; o < outer; o++) {
        int from = o * weights.length * inner;
        if (inner == 1) {
          double sum = 0;
          for (int action = 0; action < weights.length; action++) {
            sum += weights[action] * cells[from + action];
          }
          sums[o] = sum;
          continue;
        }
        for (int action = 0; action < weights.length; action++) {
          double weight = weights[action];
          if (weight != 0) {
            for (int k = 0; k < inner; k++) {
              sums[o * inner + k] += weight * cells[from + action * inner + k];
            }
          }
        }
      }
      return new Contracted(fewerOwners, fewerSizes, sums);
    }

    private static int[] without(int[] numbers, int place) {
      int[] fewer = new int[numbers.length - 1];
      System.arraycopy(numbers, 0, fewer, 0, place);
      System.arraycopy(numbers, place + 1, fewer, place, fewer.length - place);
      return fewer;
    }

    /** Where two players are left: the first one's actions as rows. */
    double[][] matrix(int row, int column) {
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
