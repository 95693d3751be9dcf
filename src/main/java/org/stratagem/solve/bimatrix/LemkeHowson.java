package org.stratagem.solve.bimatrix;

import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.stratagem.game.MixedProfile;
import org.stratagem.numeric.Real;

/**
 * One equilibrium of a finite game of two players by complementary pivoting (Lemke and Howson 1964;
 * von Stengel 2002). First with doubles, from one label after the other; where no such path ends in
 * an equilibrium up to rounding, once with exact numbers.
 *
 * <p>Also right for zero-sum games. Cost: a path has as a rule about as many pivots as there are
 * actions, in the worst case exponentially many (Savani and von Stengel 2006); a pivot costs the
 * number of cells.
 */
public final class LemkeHowson {
  private static final int FEW = 40;

  private final double tolerance;

  /**
   * @param tolerance the regret that counts as none, relative to the largest payoff
   */
  public LemkeHowson(double tolerance) {
    this.tolerance = tolerance;
  }

  /** A mixture; its regret says whether it is an equilibrium. */
  public Bimatrix.Mixture solve(Bimatrix game) {
    int labels = game.rowCount() + game.columnCount();
    double enough = tolerance * game.scale();
    Bimatrix.Mixture best = null;
    for (int label = 0; label < Math.min(labels, FEW); label++) {
      Bimatrix.Mixture found = path(game, label);
      if (found != null && (best == null || found.regret() < best.regret())) {
        best = found;
        if (best.regret() <= enough) {
          return best;
        }
      }
    }
    Bimatrix.Mixture exact = labels <= 2 * FEW ? exact(game) : null;
    if (exact != null && (best == null || exact.regret() < best.regret())) {
      return exact;
    }
    return best == null
        ? game.mixture(uniform(game.rowCount()), uniform(game.columnCount()))
        : best;
  }

  private static Bimatrix.@Nullable Mixture path(Bimatrix game, int dropped) {
    int m = game.rowCount();
    int n = game.columnCount();
    int[] first = IntStream.range(0, m).toArray();
    int[] second = IntStream.range(m, m + n).toArray();
    // The first player's weights keep the second player's payoffs at most 1, and the other way.
    FloatingDictionary rowWeights =
        new FloatingDictionary(
            FloatingMatrix.of(positive(transposed(game.columns()))), second, first, m + n);
    FloatingDictionary columnWeights =
        new FloatingDictionary(FloatingMatrix.of(positive(game.rows())), first, second, m + n);
    ComplementaryPath.End end =
        new ComplementaryPath(rowWeights, columnWeights, () -> false)
            .follow(dropped, 50L * (m + n) + 1000);
    return end == ComplementaryPath.End.ARRIVED
        ? game.mixture(weights(rowWeights, first), weights(columnWeights, second))
        : null;
  }

  private static double[] weights(FloatingDictionary dictionary, int[] labels) {
    return IntStream.of(labels)
        .map(dictionary::row)
        .mapToDouble(row -> row < 0 ? 0 : dictionary.value(row))
        .toArray();
  }

  private static Bimatrix.@Nullable Mixture exact(Bimatrix game) {
    MixedProfile found = new OneEquilibrium(game.normalForm(), () -> false).fromLabel(0);
    return found == null
        ? null
        : game.mixture(
            found.of(0).stream().mapToDouble(Real::doubleValue).toArray(),
            found.of(1).stream().mapToDouble(Real::doubleValue).toArray());
  }

  /** Payoffs from 1/2 to 3/2: neither adding nor scaling changes the equilibria. */
  private static double[][] positive(double[][] payoffs) {
    double least = Double.POSITIVE_INFINITY;
    double most = Double.NEGATIVE_INFINITY;
    for (double[] row : payoffs) {
      for (double payoff : row) {
        least = Math.min(least, payoff);
        most = Math.max(most, payoff);
      }
    }
    // A power of two, so that scaling is exact.
    double unit = most > least ? StrictMath.scalb(1.0, Math.getExponent(most - least) + 1) : 1;
    double shift = least / unit - 0.5;
    double[][] shifted = new double[payoffs.length][payoffs[0].length];
    for (int i = 0; i < payoffs.length; i++) {
      for (int j = 0; j < payoffs[i].length; j++) {
        shifted[i][j] = payoffs[i][j] / unit - shift;
      }
    }
    return shifted;
  }

  private static double[][] transposed(double[][] matrix) {
    double[][] transposed = new double[matrix[0].length][matrix.length];
    for (int i = 0; i < matrix.length; i++) {
      for (int j = 0; j < matrix[i].length; j++) {
        transposed[j][i] = matrix[i][j];
      }
    }
    return transposed;
  }

  private static double[] uniform(int size) {
    double[] weights = new double[size];
    java.util.Arrays.fill(weights, 1.0 / size);
    return weights;
  }
}
