package org.stratagem.solve.bimatrix;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.stratagem.game.NormalForm;
import org.stratagem.numeric.Real;

/**
 * A finite game of two players.
 *
 * @param rows what the first player gets, by its own action and the other's; not empty
 * @param columns what the second player gets, by the first player's action and its own
 */
public record Bimatrix(double[][] rows, double[][] columns) {
  /** Weights this small, beside the largest, are rounding. */
  private static final double DUST = 1e-12;

  /**
   * A mixed strategy for each player.
   *
   * @param row the weights of the first player's actions
   * @param column the weights of the second player's actions
   * @param regret what the player who gains more would gain by its best action
   */
  public record Mixture(double[] row, double[] column, double regret) {}

  public int rowCount() {
    return rows.length;
  }

  public int columnCount() {
    return rows[0].length;
  }

  /** The largest payoff in size, at least 1: what tolerances are relative to. */
  public double scale() {
    double scale = 1;
    for (double[][] matrix : new double[][][] {rows, columns}) {
      for (double[] row : matrix) {
        for (double payoff : row) {
          scale = Math.max(scale, Math.abs(payoff));
        }
      }
    }
    return scale;
  }

  /** Whether what one player gains the other loses, up to a constant and rounding. */
  public boolean isConstantSum() {
    double total = rows[0][0] + columns[0][0];
    double tolerance = 1e-12 * scale();
    for (int i = 0; i < rowCount(); i++) {
      for (int j = 0; j < columnCount(); j++) {
        if (Math.abs(rows[i][j] + columns[i][j] - total) > tolerance) {
          return false;
        }
      }
    }
    return true;
  }

  /** The same game with the doubles as the exact numbers that they are. */
  NormalForm normalForm() {
    Real[][] payoffs = new Real[2][rowCount() * columnCount()];
    for (int i = 0; i < rowCount(); i++) {
      for (int j = 0; j < columnCount(); j++) {
        payoffs[0][i * columnCount() + j] = Real.of(rows[i][j]).toRational();
        payoffs[1][i * columnCount() + j] = Real.of(columns[i][j]).toRational();
      }
    }
    return new NormalForm(
        List.of("rows", "columns"),
        List.of(Collections.nCopies(rowCount(), ""), Collections.nCopies(columnCount(), "")),
        payoffs);
  }

  /** Weights as a mixture: rounding cut off, the rest normalised, the regret computed. */
  Mixture mixture(double[] row, double[] column) {
    double[] x = normalized(row);
    double[] y = normalized(column);
    double bestRow = Double.NEGATIVE_INFINITY;
    double ownRow = 0;
    for (int i = 0; i < rowCount(); i++) {
      double payoff = 0;
      for (int j = 0; j < columnCount(); j++) {
        payoff += rows[i][j] * y[j];
      }
      bestRow = Math.max(bestRow, payoff);
      ownRow += x[i] * payoff;
    }
    double bestColumn = Double.NEGATIVE_INFINITY;
    double ownColumn = 0;
    for (int j = 0; j < columnCount(); j++) {
      double payoff = 0;
      for (int i = 0; i < rowCount(); i++) {
        payoff += columns[i][j] * x[i];
      }
      bestColumn = Math.max(bestColumn, payoff);
      ownColumn += y[j] * payoff;
    }
    return new Mixture(x, y, Math.max(bestRow - ownRow, bestColumn - ownColumn));
  }

  private static double[] normalized(double[] weights) {
    double most = Arrays.stream(weights).max().orElse(1);
    double[] kept =
        Arrays.stream(weights).map(weight -> weight > DUST * most ? weight : 0).toArray();
    double total = Arrays.stream(kept).sum();
    return Arrays.stream(kept).map(weight -> weight / total).toArray();
  }
}
