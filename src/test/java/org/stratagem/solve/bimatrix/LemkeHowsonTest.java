package org.stratagem.solve.bimatrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class LemkeHowsonTest {
  private static Bimatrix.Mixture solve(double[][] rows, double[][] columns) {
    return new LemkeHowson(1e-10).solve(new Bimatrix(rows, columns));
  }

  /** By the definition, from the payoffs. */
  private static double regret(Bimatrix game, double[] x, double[] y) {
    double most = 0;
    double[] gets = new double[2];
    for (int i = 0; i < x.length; i++) {
      for (int j = 0; j < y.length; j++) {
        gets[0] += x[i] * y[j] * game.rows()[i][j];
        gets[1] += x[i] * y[j] * game.columns()[i][j];
      }
    }
    for (int i = 0; i < x.length; i++) {
      double payoff = 0;
      for (int j = 0; j < y.length; j++) {
        payoff += y[j] * game.rows()[i][j];
      }
      most = Math.max(most, payoff - gets[0]);
    }
    for (int j = 0; j < y.length; j++) {
      double payoff = 0;
      for (int i = 0; i < x.length; i++) {
        payoff += x[i] * game.columns()[i][j];
      }
      most = Math.max(most, payoff - gets[1]);
    }
    return most;
  }

  @Test
  void matchingPennies() {
    Bimatrix.Mixture found =
        solve(new double[][] {{1, -1}, {-1, 1}}, new double[][] {{-1, 1}, {1, -1}});
    assertThat(found.row()[0]).isCloseTo(0.5, within(1e-12));
    assertThat(found.column()[0]).isCloseTo(0.5, within(1e-12));
  }

  @Test
  void inspection() {
    // The inspector mixes 1 : 4, the worker 1 : 9.
    Bimatrix.Mixture found =
        solve(new double[][] {{8, -1}, {0, 0}}, new double[][] {{-4, 0}, {1, 0}});
    assertThat(found.row()[0]).isCloseTo(0.2, within(1e-12));
    assertThat(found.column()[0]).isCloseTo(1.0 / 9, within(1e-12));
  }

  @Test
  void oneAction() {
    Bimatrix.Mixture found = solve(new double[][] {{5}, {7}}, new double[][] {{1}, {0}});
    assertThat(found.row()).containsExactly(0, 1);
    assertThat(found.column()).containsExactly(1);
  }

  @Test
  void randomGames() {
    Random random = new Random(11);
    for (int trial = 0; trial < 200; trial++) {
      Bimatrix game = game(random, 1 + random.nextInt(8), 1 + random.nextInt(8), 1000);
      Bimatrix.Mixture found = new LemkeHowson(1e-10).solve(game);
      assertThat(regret(game, found.row(), found.column())).isLessThan(1e-9 * game.scale());
    }
  }

  @Test
  void degenerateGames() {
    Random random = new Random(12);
    for (int trial = 0; trial < 200; trial++) {
      Bimatrix game = game(random, 1 + random.nextInt(6), 1 + random.nextInt(6), 3);
      Bimatrix.Mixture found = new LemkeHowson(1e-10).solve(game);
      assertThat(regret(game, found.row(), found.column())).isLessThan(1e-9);
    }
  }

  @Test
  void zeroSumGamesHaveOneValue() {
    Random random = new Random(13);
    for (int trial = 0; trial < 50; trial++) {
      Bimatrix game = game(random, 5, 7, 100);
      double[][] opposite = new double[5][7];
      for (int i = 0; i < 5; i++) {
        for (int j = 0; j < 7; j++) {
          opposite[i][j] = -game.rows()[i][j];
        }
      }
      Bimatrix zeroSum = new Bimatrix(game.rows(), opposite);
      Bimatrix.Mixture found = new LemkeHowson(1e-10).solve(zeroSum);
      assertThat(found.regret()).isLessThan(1e-9);
      assertThat(regret(zeroSum, found.row(), found.column())).isLessThan(1e-9);
    }
  }

  private static Bimatrix game(Random random, int m, int n, int bound) {
    double[][] rows = new double[m][n];
    double[][] columns = new double[m][n];
    for (int i = 0; i < m; i++) {
      for (int j = 0; j < n; j++) {
        rows[i][j] = random.nextInt(bound);
        columns[i][j] = random.nextInt(bound);
      }
    }
    return new Bimatrix(rows, columns);
  }
}
