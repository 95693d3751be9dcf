package org.stratagem.solve.nash;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.stratagem.game.MixedPayoffs;
import org.stratagem.game.MixedProfile;
import org.stratagem.game.NormalForm;
import org.stratagem.numeric.Rational;
import org.stratagem.numeric.Real;
import org.stratagem.solve.Games;
import org.stratagem.solve.zerosum.MatrixGame;
import org.stratagem.solve.zerosum.MatrixGameSolver;

/**
 * All games of small shapes with few payoffs, degenerate ones among them, against what follows from
 * the definition of an equilibrium: mixtures where the other side's choice changes are the only
 * ends that a set of equilibria can have.
 */
class SmallGamesTest {
  private static Rational fraction(long above, long below) {
    return Rational.of(above, below);
  }

  private static List<Real> mixture(Rational second) {
    return List.of(fraction(1, 1).minus(second), second);
  }

  /**
   * The second action's weights at which two of the other side's actions are best, and the ends.
   */
  private static List<List<Real>> edges(long[][] others) {
    List<List<Real>> edges = new ArrayList<>();
    edges.add(mixture(fraction(0, 1)));
    edges.add(mixture(fraction(1, 1)));
    TreeSet<Rational> crossings = new TreeSet<>();
    for (int one = 0; one < others[0].length; one++) {
      for (int two = one + 1; two < others[0].length; two++) {
        long at0 = others[0][one] - others[0][two];
        long at1 = others[1][one] - others[1][two];
        if (at0 * at1 < 0) {
          Rational weight = fraction(at0, at0 - at1);
          if (isBest(others, weight, one)) {
            crossings.add(weight);
          }
        }
      }
    }
    crossings.forEach(weight -> edges.add(mixture(weight)));
    return edges;
  }

  private static boolean isBest(long[][] others, Rational weight, int action) {
    Real own = worth(others, weight, action);
    for (int other = 0; other < others[0].length; other++) {
      if (worth(others, weight, other).compareTo(own) > 0) {
        return false;
      }
    }
    return true;
  }

  private static Real worth(long[][] others, Rational weight, int action) {
    return mixture(weight)
        .get(0)
        .times(Real.of(others[0][action]))
        .plus(weight.times(Real.of(others[1][action])));
  }

  /** Points, and mixtures of two columns between which the rows tie. */
  private static List<List<Real>> columnMixtures(long[][] rows) {
    int columns = rows[0].length;
    List<List<Real>> all = new ArrayList<>();
    for (int one = 0; one < columns; one++) {
      all.add(weights(columns, one, one, fraction(0, 1)));
      for (int two = one + 1; two < columns; two++) {
        long at0 = rows[0][one] - rows[1][one];
        long at1 = rows[0][two] - rows[1][two];
        if (at0 * at1 < 0) {
          all.add(weights(columns, one, two, fraction(at0, at0 - at1)));
        }
      }
    }
    return all;
  }

  private static List<Real> weights(int size, int one, int two, Rational second) {
    List<Real> weights = new ArrayList<>();
    for (int action = 0; action < size; action++) {
      weights.add(
          action == two && one != two
              ? second
              : action == one ? fraction(1, 1).minus(second) : Real.ZERO);
    }
    return weights;
  }

  private static boolean isEquilibrium(NormalForm game, MixedProfile profile) {
    return new MixedPayoffs(game, profile).regrets().stream().allMatch(each -> each.signum() == 0);
  }

  private static void agrees(long[][] rows, long[][] columns) {
    int wide = rows[0].length;
    Real[][] payoffs = new Real[2][2 * wide];
    for (int cell = 0; cell < 2 * wide; cell++) {
      payoffs[0][cell] = Real.of(rows[cell / wide][cell % wide]);
      payoffs[1][cell] = Real.of(columns[cell / wide][cell % wide]);
    }
    NormalForm game = Games.of(payoffs, 2, wide);
    List<String> wanted = new ArrayList<>();
    for (List<Real> row : edges(columns)) {
      for (List<Real> column : columnMixtures(rows)) {
        MixedProfile profile = new MixedProfile(List.of(row, column));
        if (isEquilibrium(game, profile)) {
          wanted.add(profile.weights().toString());
        }
      }
    }
    NashSolution found = new FiniteNash(game, () -> false).solve();
    assertThat(found.complete()).isTrue();
    assertThat(found.list().stream().map(each -> each.profile().weights().toString()))
        .containsExactlyInAnyOrderElementsOf(wanted);
  }

  /** The digits of a number as a matrix of two rows. */
  private static long[][] digits(long number, int wide, int base) {
    long[][] digits = new long[2][wide];
    long rest = number;
    for (int cell = 0; cell < 2 * wide; cell++) {
      digits[cell / wide][cell % wide] = rest % base;
      rest /= base;
    }
    return digits;
  }

  @Test
  void allGamesOfTwoByTwoWithThreePayoffs() {
    for (int first = 0; first < 81; first++) {
      for (int second = 0; second < 81; second++) {
        agrees(digits(first, 2, 3), digits(second, 2, 3));
      }
    }
  }

  @Test
  void allGamesOfTwoByThreeWithTwoPayoffs() {
    for (int first = 0; first < 64; first++) {
      for (int second = 0; second < 64; second++) {
        agrees(digits(first, 3, 2), digits(second, 3, 2));
      }
    }
  }

  @Test
  void gamesOfTwoByFiveWithFourPayoffs() {
    Random random = new Random(3);
    for (int trial = 0; trial < 1500; trial++) {
      agrees(digits(random.nextInt(1 << 20), 5, 4), digits(random.nextInt(1 << 20), 5, 4));
    }
  }

  /** Whatever is an equilibrium on a grid of mixtures is in a list that is complete. */
  @Test
  void gamesOfThreePlayersWithFewPayoffs() {
    Random random = new Random(4);
    Rational[] grid = {
      fraction(0, 1),
      fraction(1, 4),
      fraction(1, 3),
      fraction(1, 2),
      fraction(2, 3),
      fraction(3, 4),
      fraction(1, 1)
    };
    int complete = 0;
    for (int trial = 0; trial < 60; trial++) {
      // With two payoffs nearly all games have continua; with seven some have.
      NormalForm game = Games.random(random, trial % 12 == 0 ? 1 : 3, 2, 2, 2);
      NashSolution found = new FiniteNash(game, () -> false).solve();
      List<String> listed = new ArrayList<>();
      for (NashPoint point : found.list()) {
        listed.add(point.profile().weights().toString());
        for (Real regret : new MixedPayoffs(game, point.profile()).regrets()) {
          assertThat(regret.doubleValue()).isLessThanOrEqualTo(point.isExact() ? 0 : 1e-9);
        }
      }
      for (int place = 0; place < grid.length * grid.length * grid.length; place++) {
        MixedProfile profile =
            new MixedProfile(
                List.of(
                    mixture(grid[place % grid.length]),
                    mixture(grid[place / grid.length % grid.length]),
                    mixture(grid[place / grid.length / grid.length])));
        boolean mustBeThere = found.complete() || profile.isPure();
        if (mustBeThere && isEquilibrium(game, profile)) {
          boolean isThere =
              listed.contains(profile.weights().toString())
                  || found.components().stream()
                      .flatMap(component -> component.parts().stream())
                      .anyMatch(part -> isIn(part, profile));
          assertThat(isThere).as("%s in %s", profile.weights(), listed).isTrue();
        }
      }
      complete += found.complete() ? 1 : 0;
    }
    assertThat(complete).isGreaterThan(10);
  }

  /** Whether every player mixes what a part lets it: of two actions, between two weights. */
  private static boolean isIn(NashSolution.Part part, MixedProfile profile) {
    for (int player = 0; player < profile.weights().size(); player++) {
      Real weight = profile.of(player).get(0);
      Real least = Real.ONE;
      Real most = Real.ZERO;
      for (List<Real> strategy : part.strategies().get(player)) {
        least = least.min(strategy.get(0));
        most = most.max(strategy.get(0));
      }
      if (weight.compareTo(least) < 0 || weight.compareTo(most) > 0) {
        return false;
      }
    }
    return true;
  }

  /** A saddle point, or the formula for two mixtures (von Neumann 1928). */
  @Test
  void allZeroSumGamesOfTwoByTwoWithFivePayoffs() {
    for (int number = 0; number < 625; number++) {
      long[][] cells = digits(number, 2, 5);
      long a = cells[0][0];
      long b = cells[0][1];
      long c = cells[1][0];
      long d = cells[1][1];
      long low = Math.max(Math.min(a, b), Math.min(c, d));
      long high = Math.min(Math.max(a, c), Math.max(b, d));
      Rational wanted = low == high ? fraction(low, 1) : fraction(a * d - b * c, a + d - b - c);
      Real[][] payoffs = new Real[2][4];
      for (int cell = 0; cell < 4; cell++) {
        payoffs[0][cell] = Real.of(cells[cell / 2][cell % 2]);
        payoffs[1][cell] = payoffs[0][cell].negate();
      }
      assertThat(value(Games.of(payoffs, 2, 2))).isEqualTo(wanted);
    }
  }

  private static Rational value(NormalForm form) {
    return new MatrixGameSolver(() -> false)
        .solve(MatrixGame.against(form, 0))
        .orElseThrow()
        .value();
  }

  /** What never pays changes nothing, wherever it stands. */
  @Test
  void dominatedActionsChangeNothing() {
    Random random = new Random(8);
    for (int trial = 0; trial < 60; trial++) {
      NormalForm game = Games.random(random, 3, 3, 3);
      int worse = random.nextInt(4);
      Real[][] payoffs = new Real[2][12];
      for (int row = 0; row < 4; row++) {
        for (int column = 0; column < 3; column++) {
          int source = (row < worse ? row : row - 1) * 3 + column;
          payoffs[0][row * 3 + column] = row == worse ? Real.of(-9) : game.payoff(source, 0);
          payoffs[1][row * 3 + column] =
              row == worse ? Real.of(random.nextInt(9)) : game.payoff(source, 1);
        }
      }
      List<String> wanted = new ArrayList<>();
      for (NashPoint point : new FiniteNash(game, () -> false).solve().list()) {
        List<Real> longer = new ArrayList<>(point.profile().of(0));
        longer.add(worse, Real.ZERO);
        wanted.add(List.of(longer, point.profile().of(1)).toString());
      }
      NashSolution found = new FiniteNash(Games.of(payoffs, 4, 3), () -> false).solve();
      assertThat(found.list().stream().map(each -> each.profile().weights().toString()))
          .containsExactlyElementsOf(wanted);
      found
          .components()
          .forEach(
              component ->
                  component
                      .parts()
                      .forEach(
                          part ->
                              assertThat(part.strategies().get(0))
                                  .allMatch(weights -> weights.size() == 4)));
    }
  }
}
