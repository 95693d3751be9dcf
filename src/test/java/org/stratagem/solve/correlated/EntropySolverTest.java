package org.stratagem.solve.correlated;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.stratagem.game.NormalForm;
import org.stratagem.numeric.Rational;
import org.stratagem.numeric.Real;
import org.stratagem.solve.Games;
import org.stratagem.solve.correlated.CorrelatedPolytope.Kind;

class EntropySolverTest {
  private static MostEven solve(NormalForm form, Kind kind) {
    CorrelatedPolytope polytope = new CorrelatedPolytope(form, kind);
    MostEven most = new EntropySolver(polytope, () -> false).solve().orElseThrow();
    assertThat(polytope.regrets(most.joint())).allMatch(regret -> regret.signum() == 0);
    assertThat(most.joint().stream().map(p -> (Real) p).reduce(Real.ZERO, Real::plus))
        .isEqualTo(Real.ONE);
    assertThat(most.entropy().width()).isLessThan(1e-7);
    assertThat(entropy(most.joint())).isCloseTo(most.entropy().high(), within(1e-7));
    return most;
  }

  private static double entropy(List<Rational> joint) {
    double sum = 0;
    for (Rational probability : joint) {
      double p = probability.doubleValue();
      sum -= p == 0 ? 0 : p * Math.log(p);
    }
    return sum;
  }

  @Test
  void wherePenniesAreMatchedOnlyOneIsLeft() {
    MostEven most = solve(Games.zeroSum("2 -1 / -1 1"), Kind.CORRELATED);
    assertThat(most.joint())
        .containsExactly(
            Rational.of(4, 25), Rational.of(6, 25), Rational.of(6, 25), Rational.of(9, 25));
  }

  @Test
  void whereNothingMattersEverythingIsAsLikely() {
    assertThat(solve(Games.twoPlayers("1,1 1,1 1,1 / 1,1 1,1 1,1"), Kind.CORRELATED).joint())
        .containsOnly(Rational.of(1, 6));
  }

  @Test
  void dominatedActionsAreNeverDrawn() {
    MostEven most = solve(Games.twoPlayers("3,3 0,5 / 5,0 1,1"), Kind.CORRELATED);
    assertThat(most.joint().get(3)).isEqualTo(Rational.of(1));
    assertThat(most.entropy().low()).isEqualTo(0);
  }

  /**
   * In Chicken both constraints of a player bind or none: with p, q, q, r, symmetric, told to
   * swerve p = 2q holds nowhere near, told to go straight q = 2r binds; then maximize over q.
   */
  @Test
  void chicken() {
    MostEven most = solve(Games.twoPlayers("6,6 2,7 / 7,2 0,0"), Kind.CORRELATED);
    double best = 0;
    for (int step = 1; step < 400_000; step++) {
      double q = step / 1e6;
      double r = q / 2;
      double p = 1 - 2 * q - r;
      if (p > 0 && p <= 2 * q) {
        best = Math.max(best, -p * Math.log(p) - 2 * q * Math.log(q) - r * Math.log(r));
      }
    }
    assertThat(most.entropy().high()).isCloseTo(best, within(1e-9));
  }

  /** No mixture of other equilibria, nor of this one with them, is more even. */
  @ParameterizedTest
  @CsvSource({"CORRELATED, 1", "CORRELATED, 2", "COARSE, 3", "COARSE, 4", "CORRELATED, 5"})
  void nothingSampledIsMoreEven(Kind kind, long seed) {
    Random random = new Random(seed);
    NormalForm form =
        seed % 2 == 0 ? Games.random(random, 4, 3, 3) : Games.random(random, 4, 2, 2, 3);
    MostEven most = solve(form, kind);
    CorrelatedSolver solver = new CorrelatedSolver(new CorrelatedPolytope(form, kind), () -> false);
    for (int number = 0; number < 10; number++) {
      List<Rational> weights = new ArrayList<>();
      for (int player = 0; player < form.players().size(); player++) {
        weights.add(Rational.of(random.nextInt(21) - 10));
      }
      List<Rational> other = solver.best(weights).orElseThrow().joint();
      for (double share : new double[] {1, 0.3, 1e-2, 1e-3}) {
        double mixed = 0;
        for (int profile = 0; profile < other.size(); profile++) {
          double p =
              share * other.get(profile).doubleValue()
                  + (1 - share) * most.joint().get(profile).doubleValue();
          mixed -= p == 0 ? 0 : p * Math.log(p);
        }
        assertThat(mixed).isLessThan(most.entropy().high() + 1e-9);
      }
    }
  }

  @Test
  void aCancelledSearchHasNoAnswer() {
    CorrelatedPolytope polytope =
        new CorrelatedPolytope(Games.zeroSum("2 -1 / -1 1"), Kind.CORRELATED);
    assertThat(new EntropySolver(polytope, () -> true).solve()).isEmpty();
  }
}
