package org.stratagem.solve.zerosum;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.stratagem.game.NormalForm;
import org.stratagem.numeric.Rational;
import org.stratagem.numeric.Real;
import org.stratagem.solve.Games;

class MatrixGameSolverTest {
  private static MatrixGameSolution solve(NormalForm form) {
    MatrixGameSolution solution =
        new MatrixGameSolver(() -> false).solve(MatrixGame.against(form, 0)).orElseThrow();
    assertProven(form, solution);
    return solution;
  }

  /** By plain sums over the game's cells. */
  private static void assertProven(NormalForm form, MatrixGameSolution solution) {
    int rows = form.actions(0).size();
    int columns = form.actions(1).size();
    for (int column = 0; column < columns; column++) {
      Real sum = Real.ZERO;
      for (int row = 0; row < rows; row++) {
        sum =
            sum.plus(
                solution
                    .rows()
                    .get(row)
                    .times(form.payoff(form.profile(row, column), 0).toRational()));
      }
      assertThat(sum).isGreaterThanOrEqualTo(solution.value());
    }
    for (int row = 0; row < rows; row++) {
      Real sum = Real.ZERO;
      for (int column = 0; column < columns; column++) {
        sum =
            sum.plus(
                solution
                    .columns()
                    .get(column)
                    .times(form.payoff(form.profile(row, column), 0).toRational()));
      }
      assertThat(sum).isLessThanOrEqualTo(solution.value());
    }
    for (List<Rational> mixture : List.of(solution.rows(), solution.columns())) {
      assertThat(mixture).allMatch(weight -> weight.signum() >= 0);
      assertThat(mixture.stream().map(weight -> (Real) weight).reduce(Real.ZERO, Real::plus))
          .isEqualTo(Real.ONE);
    }
  }

  /**
   * Values from T. S. Ferguson, Game Theory (lecture notes), part II: odd or even 1/12, the games
   * of its sections 2 to 4; rock, paper, scissors and its extension by lizard and Spock; hide and
   * seek with different prizes (the harmonic sum).
   */
  @ParameterizedTest
  @CsvSource({
    "-2 3 / 3 -4, 1/12",
    "0 -1 1 / 1 0 -1 / -1 1 0, 0",
    "0 -1 1 1 -1 / 1 0 -1 -1 1 / -1 1 0 1 -1 / -1 1 -1 0 1 / 1 -1 1 -1 0, 0",
    "2 0 0 / 0 3 0 / 0 0 6, 1",
    "0 2 -3 0 / -2 0 0 3 / 3 0 0 -4 / 0 -3 4 0, 0",
    "2 5 / 4 1, 3",
    "4 1 -3 / 3 2 5 / 0 1 6, 2",
    "5, 5",
    "1 2 3, 1",
    "7 / 9, 9",
    "2 3 1 5 / 4 1 6 0, 17/7",
  })
  void publishedValues(String cells, String value) {
    String[] parts = value.split("/");
    Rational wanted =
        Rational.of(Long.parseLong(parts[0]), parts.length == 1 ? 1 : Long.parseLong(parts[1]));
    assertThat(solve(Games.zeroSum(cells)).value()).isEqualTo(wanted);
  }

  /** Colonel Blotto with four regiments against three, two posts: 14/9 (McDonald, Tukey 1949). */
  @Test
  void colonelBlotto() {
    Real[][] payoffs = new Real[2][20];
    for (int own = 0; own <= 4; own++) {
      for (int other = 0; other <= 3; other++) {
        int worth = post(own, other) + post(4 - own, 3 - other);
        payoffs[0][own * 4 + other] = Real.of(worth);
        payoffs[1][own * 4 + other] = Real.of(-worth);
      }
    }
    assertThat(solve(Games.of(payoffs, 5, 4)).value()).isEqualTo(Rational.of(14, 9));
  }

  private static int post(int own, int other) {
    return own > other ? other + 1 : own < other ? -own - 1 : 0;
  }

  /** H. W. Kuhn, A simplified two-person poker, 1950: the first player loses 1/18 a hand. */
  @Test
  void kuhnsPoker() {
    int[] first = new int[3];
    Real[][] payoffs = new Real[2][27 * 64];
    for (int row = 0; row < 27; row++) {
      first[0] = row % 3;
      first[1] = row / 3 % 3;
      first[2] = row / 9;
      for (int column = 0; column < 64; column++) {
        int total = 0;
        for (int mine = 0; mine < 3; mine++) {
          for (int yours = 0; yours < 3; yours++) {
            if (mine != yours) {
              total += hand(mine, yours, first[mine], column >> (2 * yours));
            }
          }
        }
        payoffs[0][row * 64 + column] = Rational.of(total, 6);
        payoffs[1][row * 64 + column] = Rational.of(-total, 6);
      }
    }
    assertThat(solve(Games.of(payoffs, 27, 64)).value()).isEqualTo(Rational.of(-1, 18));
  }

  /**
   * @param plan 0: pass and fold, 1: pass and call, 2: bet
   * @param reply bit 0: calls a bet, bit 1: bets after a pass
   */
  private static int hand(int mine, int yours, int plan, int reply) {
    int better = mine > yours ? 1 : -1;
    boolean bets = (reply & 2) != 0;
    if (plan == 2) {
      return (reply & 1) != 0 ? 2 * better : 1;
    }
    return !bets ? better : plan == 1 ? 2 * better : -1;
  }

  /** Shapley and Snow (1950): some square part of the matrix gives the value by a formula. */
  @Test
  void randomGamesAgreeWithTheirKernels() {
    Random random = new Random(5);
    for (int number = 0; number < 60; number++) {
      int rows = 1 + random.nextInt(4);
      int columns = 1 + random.nextInt(4);
      NormalForm form = zeroSum(random, rows, columns, 1 + random.nextInt(6));
      assertThat(solve(form).value()).isEqualTo(new Kernels(MatrixGame.against(form, 0)).value());
    }
  }

  private static NormalForm zeroSum(Random random, int rows, int columns, int range) {
    Real[][] payoffs = new Real[2][rows * columns];
    for (int cell = 0; cell < rows * columns; cell++) {
      payoffs[0][cell] = Real.of(random.nextInt(2 * range + 1) - range);
      payoffs[1][cell] = payoffs[0][cell].negate();
    }
    return Games.of(payoffs, rows, columns);
  }

  @Test
  void skewSymmetricGamesAreFair() {
    Random random = new Random(7);
    for (int size : new int[] {2, 3, 6, 15, 40}) {
      Real[][] payoffs = new Real[2][size * size];
      for (int row = 0; row < size; row++) {
        for (int column = 0; column <= row; column++) {
          Real payoff = row == column ? Real.ZERO : Real.of(random.nextInt(199) - 99);
          payoffs[0][row * size + column] = payoff;
          payoffs[0][column * size + row] = payoff.negate();
        }
      }
      Arrays.setAll(payoffs[1], cell -> payoffs[0][cell].negate());
      assertThat(solve(Games.of(payoffs, size, size)).value()).isEqualTo(Rational.of(0));
    }
  }

  /** The value follows the payoffs' scale and origin, the players' exchange and double actions. */
  @Test
  void theValueDoesNotDependOnHowTheGameIsWritten() {
    Random random = new Random(9);
    for (int number = 0; number < 15; number++) {
      int rows = 2 + random.nextInt(6);
      int columns = 2 + random.nextInt(6);
      NormalForm form = zeroSum(random, rows, columns, 20);
      Rational value = solve(form).value();
      Real[][] turned = new Real[2][rows * columns];
      Real[][] scaled = new Real[2][(rows + 1) * columns];
      for (int row = 0; row <= rows; row++) {
        for (int column = 0; column < columns; column++) {
          Real payoff = form.payoff(form.profile(row % rows, column), 0);
          if (row < rows) {
            turned[0][column * rows + row] = payoff.negate();
            turned[1][column * rows + row] = payoff;
          }
          scaled[0][row * columns + column] = payoff.times(Rational.of(2, 7)).plus(Real.of(3));
          scaled[1][row * columns + column] = scaled[0][row * columns + column].negate();
        }
      }
      assertThat(solve(Games.of(turned, columns, rows)).value()).isEqualTo(value.negate());
      assertThat(solve(Games.of(scaled, rows + 1, columns)).value())
          .isEqualTo(value.times(Rational.of(2, 7)).plus(Real.of(3)));
    }
  }

  @ParameterizedTest
  @CsvSource({"1e300", "1e-300"})
  void sizesBeyondDoubles(String size) {
    Real unit = Real.parse(size);
    Real[][] payoffs = new Real[2][4];
    Real[] pennies = {Real.of(2), Real.of(-1), Real.of(-1), Real.of(1)};
    for (int cell = 0; cell < 4; cell++) {
      payoffs[0][cell] = pennies[cell].times(unit);
      payoffs[1][cell] = payoffs[0][cell].negate();
    }
    MatrixGameSolution solution = solve(Games.of(payoffs, 2, 2));
    assertThat(solution.value()).isEqualTo(unit.times(Rational.of(1, 5)));
    assertThat(solution.rows()).containsExactly(Rational.of(2, 5), Rational.of(3, 5));
  }

  /** Huge and tiny payoffs side by side; and doubles, taken as the fractions that they are. */
  @Test
  void sizesMixed() {
    solve(Games.zeroSum("1e300 -1 / -1e-300 1e-300"));
    solve(Games.zeroSum("1e300 -1e299 3 / -1e-300 1e-300 0 / 1 -1e150 1e-20"));
    Real tenth = Real.of(0.1);
    Real[][] payoffs = {
      {tenth, Real.ZERO, Real.ZERO, Real.of(0.2)},
      {tenth.negate(), Real.ZERO, Real.ZERO, Real.of(-0.2)}
    };
    Rational exact = tenth.toRational();
    Real wanted =
        exact.times(Real.of(0.2).toRational()).dividedBy(exact.plus(Real.of(0.2).toRational()));
    assertThat(solve(Games.of(payoffs, 2, 2)).value()).isEqualTo(wanted);
  }

  @ParameterizedTest
  @CsvSource({"40, 60, 50", "60, 40, 2", "90, 90, 1", "80, 80, 1000"})
  void largerGamesAreProven(int rows, int columns, int range) {
    solve(zeroSum(new Random(rows), rows, columns, range));
  }

  @Test
  void saddlePointsArePure() {
    assertThat(solve(Games.zeroSum("4 1 -3 / 3 2 5 / 0 1 6")).pure()).isTrue();
    assertThat(solve(Games.zeroSum("1 -1 / -1 1")).pure()).isFalse();
  }

  @Test
  void aCancelledSearchHasNoAnswer() {
    MatrixGame pennies = MatrixGame.against(Games.zeroSum("1 -1 / -1 1"), 0);
    assertThat(new MatrixGameSolver(() -> true).solve(pennies)).isEmpty();
  }

  @Test
  void constantSumsAreFound() {
    assertThat(MatrixGame.sums(Games.twoPlayers("1,2 3,0 / 0,3 3/2,3/2")))
        .isEqualTo(new MatrixGame.Sums(0, 0));
    assertThat(MatrixGame.sums(Games.twoPlayers("1,2 3,0 / 0,3 1,1")))
        .isEqualTo(new MatrixGame.Sums(3, 0));
  }

  /** The value by trying all square parts of the matrix. */
  private static final class Kernels {
    private final MatrixGame game;
    private Optional<Rational> value = Optional.empty();

    Kernels(MatrixGame game) {
      this.game = game;
    }

    Rational value() {
      for (int rows = 1; rows < 1 << game.rows(); rows++) {
        for (int columns = 1; columns < 1 << game.columns() && value.isEmpty(); columns++) {
          if (Integer.bitCount(rows) == Integer.bitCount(columns)) {
            tryKernel(places(rows), places(columns));
          }
        }
      }
      return value.orElseThrow();
    }

    private static int[] places(int set) {
      return java.util.stream.IntStream.range(0, 31).filter(k -> (set >> k & 1) == 1).toArray();
    }

    /** Indifferent mixtures of a part, with the value: equations solved by elimination. */
    private void tryKernel(int[] rows, int[] columns) {
      Optional<Real[]> own = mixture(rows, columns, false);
      Optional<Real[]> other = mixture(columns, rows, true);
      if (own.isEmpty() || other.isEmpty()) {
        return;
      }
      int size = rows.length;
      Real worth = own.get()[size];
      for (int column = 0; column < game.columns(); column++) {
        Real sum = Real.ZERO;
        for (int k = 0; k < size; k++) {
          sum = sum.plus(own.get()[k].times(game.payoff(rows[k], column)));
        }
        if (sum.compareTo(worth) < 0) {
          return;
        }
      }
      for (int row = 0; row < game.rows(); row++) {
        Real sum = Real.ZERO;
        for (int k = 0; k < size; k++) {
          sum = sum.plus(other.get()[k].times(game.payoff(row, columns[k])));
        }
        if (sum.compareTo(worth) > 0) {
          return;
        }
      }
      value = Optional.of(worth.toRational());
    }

    private Optional<Real[]> mixture(int[] own, int[] against, boolean turned) {
      int size = own.length;
      Real[][] equations = new Real[size + 1][size + 2];
      for (int row = 0; row <= size; row++) {
        for (int k = 0; k < size; k++) {
          equations[row][k] =
              row == size
                  ? Real.ONE
                  : turned ? game.payoff(against[row], own[k]) : game.payoff(own[k], against[row]);
        }
        equations[row][size] = row == size ? Real.ZERO : Real.of(-1);
        equations[row][size + 1] = row == size ? Real.ONE : Real.ZERO;
      }
      for (int column = 0; column <= size; column++) {
        int pivot = column;
        while (pivot <= size && equations[pivot][column].signum() == 0) {
          pivot++;
        }
        if (pivot > size) {
          return Optional.empty();
        }
        Real[] row = equations[pivot];
        equations[pivot] = equations[column];
        equations[column] = row;
        for (int other = 0; other <= size; other++) {
          if (other != column) {
            Real factor = equations[other][column].dividedBy(row[column]);
            for (int k = 0; k <= size + 1; k++) {
              equations[other][k] = equations[other][k].minus(factor.times(row[k]));
            }
          }
        }
      }
      List<Real> solution = new ArrayList<>();
      for (int k = 0; k <= size; k++) {
        solution.add(equations[k][size + 1].dividedBy(equations[k][k]));
      }
      return solution.subList(0, size).stream().allMatch(weight -> weight.signum() >= 0)
          ? Optional.of(solution.toArray(Real[]::new))
          : Optional.empty();
    }
  }
}
