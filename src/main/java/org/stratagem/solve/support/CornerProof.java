package org.stratagem.solve.support;

import org.stratagem.solve.mixture.PayoffTables;

/**
 * Whether a part of all mixtures holds no equilibrium with given supports. What a player gains by
 * an action is a mixture of its gains at the corners of the part, with weights that are products;
 * times one of the player's own weights it still has to be 0, or not positive for an action that is
 * not played. A linear combination of all these that is positive at every corner tells that there
 * is no such mixture (Farkas). It is looked for by the simplex method, and checked by itself.
 *
 * <p>Cost: some dozens of pivots in a table with a row for each own corner and other action, and a
 * column for each corner of all.
 */
final class CornerProof {
  /** More than the rounding of any payoff. */
  private static final double MARGIN = 1e-11;

  /** A combination of larger tables takes longer than division. */
  private static final long LARGE = 60_000;

  private final PayoffTables tables;
  private final int[][] supports;
  private final boolean[][] isPlayed;
  private final int rows;
  private final int columns;

  CornerProof(PayoffTables tables, int[][] supports) {
    this.tables = tables;
    this.supports = supports;
    this.isPlayed = new boolean[supports.length][];
    int rows = 0;
    int columns = 1;
    for (int player = 0; player < supports.length; player++) {
      isPlayed[player] = new boolean[tables.actions(player)];
      for (int action : supports[player]) {
        isPlayed[player][action] = true;
      }
      rows += supports[player].length * (tables.actions(player) - 1);
      columns *= supports[player].length;
    }
    this.rows = rows;
    this.columns = columns;
  }

  /** Whether it is proven that the part holds none. */
  boolean excludes(MixtureSimplices part) {
    double[][][] payoffs = new double[supports.length][][];
    for (int player = 0; player < supports.length; player++) {
      payoffs[player] = part.payoffs(tables, supports, player);
      if (isWorse(player, payoffs[player])) {
        return true;
      }
    }
    return rows > 0 && (long) rows * (rows + columns) <= LARGE && isCombined(payoffs);
  }

  /** Whether an action of the support pays less than another one at all corners. */
  private boolean isWorse(int player, double[][] payoffs) {
    for (int own : supports[player]) {
      for (int action = 0; action < payoffs.length; action++) {
        if (action != own && isGreater(payoffs[action], payoffs[own])) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean isGreater(double[] one, double[] other) {
    for (int corner = 0; corner < one.length; corner++) {
      if (!(one[corner] > other[corner] + MARGIN)) {
        return false;
      }
    }
    return true;
  }

  private boolean isCombined(double[][][] payoffs) {
    double[][] gains = new double[rows][columns];
    boolean[] isEqual = new boolean[rows];
    int row = 0;
    int inner = columns;
    for (int player = 0; player < supports.length; player++) {
      int size = supports[player].length;
      inner /= size;
      int base = supports[player][0];
      for (int action = 0; action < tables.actions(player); action++) {
        for (int own = 0; action != base && own < size; own++) {
          double[] more = payoffs[player][action];
          double[] less = payoffs[player][base];
          for (int corner = 0; corner < more.length; corner++) {
            int outer = corner / inner;
            gains[row][(outer * size + own) * inner + corner % inner] = more[corner] - less[corner];
          }
          isEqual[row++] = isPlayed[player][action];
        }
      }
    }
    double[] factors = new Combination(gains, isEqual).factors();
    double size = 0;
    for (int k = 0; k < rows; k++) {
      factors[k] = isEqual[k] ? factors[k] : Math.max(0, factors[k]);
      size += Math.abs(factors[k]);
    }
    for (int column = 0; column < columns; column++) {
      double sum = 0;
      for (int k = 0; k < rows; k++) {
        sum += factors[k] * gains[k][column];
      }
      if (!(sum > size * 2 * MARGIN)) {
        return false;
      }
    }
    return true;
  }
}
