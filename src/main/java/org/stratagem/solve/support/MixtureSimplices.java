package org.stratagem.solve.support;

import org.stratagem.solve.mixture.PayoffTables;

/**
 * Mixtures of the actions of one support for each player, between as many corners as there are
 * actions: a simplex for each player. A payoff is a mixture of what it is at the corners of all.
 */
final class MixtureSimplices {
  /** By player, corner and place in the support. */
  private final double[][][] corners;

  private MixtureSimplices(double[][][] corners) {
    this.corners = corners;
  }

  /** All mixtures. */
  static MixtureSimplices whole(int[][] supports) {
    double[][][] corners = new double[supports.length][][];
    for (int player = 0; player < supports.length; player++) {
      int size = supports[player].length;
      corners[player] = new double[size][size];
      for (int place = 0; place < size; place++) {
        corners[player][place][place] = 1;
      }
    }
    return new MixtureSimplices(corners);
  }

  /** The smallest box that holds the simplices. */
  MixtureBox box(int[][] supports) {
    MixtureBox box = MixtureBox.whole(supports);
    for (int player = 0; player < corners.length; player++) {
      for (int place = 0; place < corners[player].length; place++) {
        double low = 1;
        double high = 0;
        for (double[] corner : corners[player]) {
          low = Math.min(low, corner[place]);
          high = Math.max(high, corner[place]);
        }
        box.low[player][place] = low;
        box.high[player][place] = high;
      }
    }
    return box;
  }

  /**
   * The two halves with respect to the longest edge.
   *
   * @param spared a player whose simplex is not divided, or -1
   */
  MixtureSimplices[] halves(int spared) {
    double longest = -1;
    int owner = 0;
    int from = 0;
    int to = 0;
    for (int player = 0; player < corners.length; player++) {
      for (int i = 0; player != spared && i < corners[player].length; i++) {
        for (int k = 0; k < i; k++) {
          double length = length(corners[player][i], corners[player][k]);
          if (length > longest) {
            longest = length;
            owner = player;
            from = k;
            to = i;
          }
        }
      }
    }
    double[] one = corners[owner][from];
    double[] other = corners[owner][to];
    double[] middle = new double[one.length];
    for (int place = 0; place < middle.length; place++) {
      middle[place] = one[place] / 2 + other[place] / 2;
    }
    return new MixtureSimplices[] {with(owner, to, middle), with(owner, from, middle)};
  }

  private static double length(double[] one, double[] other) {
    double length = 0;
    for (int place = 0; place < one.length; place++) {
      length = Math.max(length, Math.abs(one[place] - other[place]));
    }
    return length;
  }

  private MixtureSimplices with(int player, int number, double[] corner) {
    double[][][] changed = corners.clone();
    changed[player] = corners[player].clone();
    changed[player][number] = corner;
    return new MixtureSimplices(changed);
  }

  /**
   * What a player's actions pay where all others are at corners.
   *
   * @return by action, then by number of the others' corners, the last player's varying fastest
   */
  double[][] payoffs(PayoffTables tables, int[][] supports, int player) {
    double[][] payoffs = new double[tables.actions(player)][];
    for (int action = 0; action < payoffs.length; action++) {
      int start = action * tables.stride(player);
      payoffs[action] = payoffs(tables, supports, player, 0, start);
    }
    return payoffs;
  }

  private double[] payoffs(
      PayoffTables tables, int[][] supports, int player, int other, int profile) {
    if (other == supports.length) {
      return new double[] {tables.at(player, profile)};
    }
    if (other == player) {
      return payoffs(tables, supports, player, other + 1, profile);
    }
    int size = supports[other].length;
    int stride = tables.stride(other);
    if (size == 1) {
      return payoffs(tables, supports, player, other + 1, profile + supports[other][0] * stride);
    }
    double[] all = new double[0];
    for (int place = 0; place < size; place++) {
      double[] part =
          payoffs(tables, supports, player, other + 1, profile + supports[other][place] * stride);
      if (place == 0) {
        all = new double[size * part.length];
      }
      for (int corner = 0; corner < size; corner++) {
        double weight = corners[other][corner][place];
        int at = corner * part.length;
        for (int k = 0; weight != 0 && k < part.length; k++) {
          all[at + k] += weight * part[k];
        }
      }
    }
    return all;
  }
}
