package org.stratagem.solve.zerosum;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import java.util.function.IntBinaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.stratagem.numeric.Rational;

/**
 * Games so large that supports are guessed first, with supports that no guess gets right: ties,
 * copies, dominated actions. What the two mixtures guarantee, computed from the game alone, must
 * meet in the value.
 */
class LargeMatrixGameTest {
  @ParameterizedTest
  @CsvSource({"150, 150, 1000", "120, 260, 1", "260, 100, 3", "400, 60, 1000000"})
  void randomGamesAreSolvedExactly(int rows, int columns, int most) {
    SplittableRandom random = new SplittableRandom(rows);
    check(rows, columns, (row, column) -> random.nextInt(-most, most + 1));
  }

  @Test
  void theValueOfADiagonalGameIsThatOfTheFormula() {
    // Diagonal entries d(k) and nothing else: 1 over the sum of 1 / d(k).
    int size = 150;
    MatrixGameSolution solution =
        check(size, size, (row, column) -> row == column ? 1 + row % 7 : 0);
    Rational sum = Rational.of(0);
    for (int row = 0; row < size; row++) {
      sum = sum.plus(Rational.of(1, 1 + row % 7)).toRational();
    }
    assertThat(solution.value()).isEqualTo(Rational.of(1).dividedBy(sum));
  }

  @Test
  void copiesOfRockPaperScissorsAreFair() {
    MatrixGameSolution solution =
        check(150, 150, (row, column) -> Math.floorMod(row - column + 1, 3) - 1);
    assertThat(solution.value()).isEqualTo(Rational.of(0));
  }

  @Test
  void skewSymmetricGamesAreFair() {
    SplittableRandom random = new SplittableRandom(5);
    int size = 160;
    int[][] half = new int[size][size];
    for (int[] row : half) {
      for (int column = 0; column < size; column++) {
        row[column] = random.nextInt(-9, 10);
      }
    }
    MatrixGameSolution solution =
        check(size, size, (row, column) -> half[row][column] - half[column][row]);
    assertThat(solution.value()).isEqualTo(Rational.of(0));
  }

  private static MatrixGameSolution check(int rows, int columns, IntBinaryOperator payoff) {
    Rational[][] payoffs = new Rational[rows][columns];
    for (int row = 0; row < rows; row++) {
      for (int column = 0; column < columns; column++) {
        payoffs[row][column] = Rational.of(payoff.applyAsInt(row, column));
      }
    }
    MatrixGame game = new MatrixGame(payoffs);
    MatrixGameSolution solution = new MatrixGameSolver(() -> false).solve(game).orElseThrow();
    assertThat(solution.rows().sum()).isEqualTo(Rational.of(1));
    assertThat(solution.rows().least().signum()).isNotNegative();
    assertThat(solution.columns().sum()).isEqualTo(Rational.of(1));
    assertThat(solution.columns().least().signum()).isNotNegative();
    assertThat(game.matrix().transposedTimes(solution.rows()).least()).isEqualTo(solution.value());
    assertThat(game.matrix().times(solution.columns()).greatest()).isEqualTo(solution.value());
    return solution;
  }
}
