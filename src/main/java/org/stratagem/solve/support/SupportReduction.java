package org.stratagem.solve.support;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stratagem.solve.mixture.Expectation;
import org.stratagem.solve.mixture.PayoffTables;

/**
 * From a profile that is nearly an equilibrium to one with fewer actions. While all others stay as
 * they are, the mixtures of one player against which every action that another plays remains one of
 * its best form a polytope: a player moves to a corner of it, then the next one does.
 */
final class SupportReduction {
  private static final double SMALL = 1e-9;

  /** Payoffs this near count as equal. */
  private static final double TIED = 1e-7;

  private final Expectation expectation;
  private final double[][] profile;

  /**
   * @param profile by player, then by action; actions that are not played have the weight 0
   */
  SupportReduction(PayoffTables tables, double[][] profile) {
    this.expectation = new Expectation(tables);
    this.profile = new double[profile.length][];
    for (int player = 0; player < profile.length; player++) {
      this.profile[player] = profile[player].clone();
    }
  }

  /** The profile at which nobody can leave out a further action in this way. */
  double[][] reduced() {
    for (int player = 0; player < profile.length; player++) {
      reduce(player);
    }
    return profile;
  }

  private void reduce(int player) {
    List<double[]> equal = new ArrayList<>();
    List<double[]> less = new ArrayList<>();
    double[] ones = new double[profile[player].length];
    java.util.Arrays.fill(ones, 1);
    equal.add(ones);
    double[][][][] blocks = expectation.derivatives(profile);
    for (int other = 0; other < profile.length; other++) {
      if (other != player) {
        compare(blocks[other][player], other, player, equal, less);
      }
    }
    while (true) {
      double[] direction = direction(player, equal);
      if (direction == null || !move(player, direction, equal, less)) {
        return;
      }
    }
  }

  /** The rows by which the other's actions pay as much as, or no more than, those it plays. */
  private void compare(
      double[][] payoffs, int other, int player, List<double[]> equal, List<double[]> less) {
    int played = 0;
    for (int action = 0; action < payoffs.length; action++) {
      played = profile[other][action] > profile[other][played] ? action : played;
    }
    for (int action = 0; action < payoffs.length; action++) {
      if (action == played) {
        continue;
      }
      double[] row = new double[profile[player].length];
      double gain = 0;
      for (int k = 0; k < row.length; k++) {
        row[k] = payoffs[action][k] - payoffs[played][k];
        gain += row[k] * profile[player][k];
      }
      boolean isTied = profile[other][action] != 0;
      (isTied || gain > -TIED && isConstant(row, player) ? equal : less).add(row);
    }
  }

  private boolean isConstant(double[] row, int player) {
    for (int k = 0; k < row.length; k++) {
      if (profile[player][k] != 0 && Math.abs(row[k]) > TIED) {
        return false;
      }
    }
    return true;
  }

  /** A change of the player's mixture that keeps all equal rows; null where there is none. */
  private double @Nullable [] direction(int player, List<double[]> equal) {
    List<Integer> support = new ArrayList<>();
    for (int action = 0; action < profile[player].length; action++) {
      if (profile[player][action] != 0) {
        support.add(action);
      }
    }
    int columns = support.size();
    double[][] rows = new double[equal.size()][columns];
    for (int i = 0; i < rows.length; i++) {
      for (int k = 0; k < columns; k++) {
        rows[i][k] = equal.get(i)[support.get(k)];
      }
    }
    int[] pivots = new int[columns];
    int rank = 0;
    int free = -1;
    for (int column = 0; column < columns && free < 0; column++) {
      int best = rank;
      for (int i = rank; i < rows.length; i++) {
        best = Math.abs(rows[i][column]) > Math.abs(rows[best][column]) ? i : best;
      }
      if (best >= rows.length || Math.abs(rows[best][column]) <= TIED) {
        free = column;
        continue;
      }
      double[] pivot = rows[best];
      rows[best] = rows[rank];
      rows[rank] = pivot;
      for (int i = 0; i < rows.length; i++) {
        double factor = i == rank ? 0 : rows[i][column] / pivot[column];
        for (int k = column; factor != 0 && k < columns; k++) {
          rows[i][k] -= factor * pivot[k];
        }
      }
      pivots[rank++] = column;
    }
    if (free < 0) {
      return null;
    }
    double[] direction = new double[profile[player].length];
    direction[support.get(free)] = 1;
    for (int i = 0; i < rank; i++) {
      direction[support.get(pivots[i])] = -rows[i][free] / rows[i][pivots[i]];
    }
    return direction;
  }

  /** Moves until an action is left out, or another player's action becomes as good as its best. */
  private boolean move(int player, double[] direction, List<double[]> equal, List<double[]> less) {
    double[] own = profile[player];
    for (int sign = 1; sign >= -1; sign -= 2) {
      double most = Double.POSITIVE_INFINITY;
      int leaving = -1;
      for (int k = 0; k < own.length; k++) {
        if (sign * direction[k] < -SMALL && own[k] / (-sign * direction[k]) < most) {
          most = own[k] / (-sign * direction[k]);
          leaving = k;
        }
      }
      double[] blocking = null;
      for (double[] row : less) {
        double gain = 0;
        double slope = 0;
        for (int k = 0; k < own.length; k++) {
          gain += row[k] * own[k];
          slope += row[k] * sign * direction[k];
        }
        if (slope > SMALL && -gain / slope < most) {
          most = Math.max(0, -gain / slope);
          blocking = row;
        }
      }
      if (leaving < 0 || blocking != null && sign > 0) {
        continue;
      }
      for (int k = 0; k < own.length; k++) {
        own[k] = own[k] == 0 ? 0 : Math.max(0, own[k] + most * sign * direction[k]);
      }
      if (blocking != null) {
        less.remove(blocking);
        equal.add(blocking);
      } else {
        own[leaving] = 0;
      }
      return true;
    }
    return false;
  }
}
