package org.stratagem.solve.correlated;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.stratagem.game.NormalForm;
import org.stratagem.numeric.Rational;
import org.stratagem.numeric.Real;
import org.stratagem.numeric.linear.LinearProgram;
import org.stratagem.numeric.linear.VertexEnumeration;
import org.stratagem.solve.Games;
import org.stratagem.solve.correlated.CorrelatedPolytope.Kind;

class CorrelatedSolverTest {
  private static final NormalForm CHICKEN = Games.twoPlayers("6,6 2,7 / 7,2 0,0");

  private static CorrelatedOptimum best(NormalForm form, Kind kind, Rational... weights) {
    CorrelatedSolver solver = new CorrelatedSolver(new CorrelatedPolytope(form, kind), () -> false);
    CorrelatedOptimum optimum = solver.best(List.of(weights)).orElseThrow();
    assertThat(solver.holds(optimum)).isTrue();
    return optimum;
  }

  private static Rational welfare(NormalForm form, Kind kind) {
    return best(form, kind, ones(form)).value();
  }

  private static Rational[] ones(NormalForm form) {
    return Collections.nCopies(form.players().size(), Rational.of(1)).toArray(Rational[]::new);
  }

  /** R. J. Aumann, Correlated equilibrium as an expression of Bayesian rationality, 1987. */
  @Test
  void chicken() {
    CorrelatedOptimum optimum = best(CHICKEN, Kind.CORRELATED, ones(CHICKEN));
    assertThat(optimum.joint())
        .containsExactly(Rational.of(1, 2), Rational.of(1, 4), Rational.of(1, 4), Rational.of(0));
    assertThat(optimum.value()).isEqualTo(Rational.of(21, 2));
  }

  /**
   * R. J. Aumann, Subjectivity and correlation in randomized strategies, 1974, example 2.7: three
   * players who can get 2 each only if the third does not hear how the others are correlated.
   */
  @Test
  void thePlayerWhoDoesNotHear() {
    // By row, then column, then matrix.
    int[][] cells = {
      {0, 0, 3}, {2, 2, 2}, {0, 0, 0},
      {0, 0, 0}, {0, 0, 0}, {0, 0, 0},
      {1, 0, 0}, {0, 0, 0}, {0, 1, 0},
      {0, 0, 0}, {2, 2, 2}, {0, 0, 3}
    };
    Real[][] payoffs = new Real[3][12];
    for (int profile = 0; profile < 12; profile++) {
      for (int player = 0; player < 3; player++) {
        payoffs[player][profile] = Real.of(cells[profile][player]);
      }
    }
    CorrelatedOptimum optimum =
        best(Games.of(payoffs, 2, 2, 3), Kind.CORRELATED, ones(Games.of(payoffs, 2, 2, 3)));
    assertThat(optimum.value()).isEqualTo(Rational.of(6));
    // (Top, Left) or (Bottom, Right), and the third in the middle: which of the two is so unclear
    // to it that neither side tempts it.
    assertThat(optimum.joint().get(1).plus(optimum.joint().get(10))).isEqualTo(Rational.of(1));
    assertThat(optimum.joint().get(1)).isBetween(Rational.of(1, 3), Rational.of(2, 3));
  }

  /** H. Moulin and J.-P. Vial, Strategically zero-sum games, 1978: coarse ones can do better. */
  @Test
  void coarseEquilibriaCanDoBetter() {
    NormalForm form = Games.twoPlayers("3,3 1,1 4,1 / 1,4 5,2 0,0 / 1,1 0,0 2,5");
    assertThat(welfare(form, Kind.CORRELATED)).isEqualTo(Rational.of(6));
    List<Rational> diagonal = new ArrayList<>(Collections.nCopies(9, Rational.of(0)));
    for (int profile : new int[] {0, 4, 8}) {
      diagonal.set(profile, Rational.of(1, 3));
    }
    CorrelatedPolytope coarse = new CorrelatedPolytope(form, Kind.COARSE);
    assertThat(coarse.regrets(diagonal)).containsOnly(Rational.of(0));
    assertThat(coarse.payoffs(diagonal)).containsOnly(Rational.of(10, 3));
    assertThat(new CorrelatedPolytope(form, Kind.CORRELATED).regrets(diagonal))
        .doesNotContain(Rational.of(0));
    assertThat(welfare(form, Kind.COARSE)).isEqualTo(Rational.of(7));
  }

  @Test
  void aDilemmaHasOneOnly() {
    NormalForm form = Games.twoPlayers("3,3 0,5 / 5,0 1,1");
    for (Kind kind : Kind.values()) {
      assertThat(best(form, kind, ones(form)).joint())
          .containsExactly(Rational.of(0), Rational.of(0), Rational.of(0), Rational.of(1));
    }
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void smallGamesAgreeWithAllVerticesOfTheirPolytopes(Kind kind) {
    Random random = new Random(11);
    for (int number = 0; number < 12; number++) {
      NormalForm form = Games.random(random, 3, 2, 2);
      CorrelatedPolytope polytope = new CorrelatedPolytope(form, kind);
      LinearProgram.Builder program = polytope.program(LinearProgram.Goal.MAXIMIZE, 0);
      for (int profile = 0; profile < 4; profile++) {
        program.cost(profile, form.payoff(profile, 0).plus(form.payoff(profile, 1)).toRational());
      }
      assertThat(VertexEnumeration.best(program.build())).contains(welfare(form, kind));
    }
  }

  /** Pure equilibria are correlated ones, these are coarse ones, and these sums of payoffs. */
  @Test
  void theBestOfMoreIsBetter() {
    Random random = new Random(13);
    int[][] shapes = {{2, 2}, {3, 4}, {2, 2, 2}, {3, 2, 3}, {1, 4}, {2, 2, 2, 2}, {5, 5}};
    for (int[] shape : shapes) {
      NormalForm form = Games.random(random, 9, shape);
      Rational correlated = welfare(form, Kind.CORRELATED);
      Rational coarse = welfare(form, Kind.COARSE);
      Real most = null;
      for (int profile = 0; profile < form.profiles(); profile++) {
        Real sum = Real.ZERO;
        for (int player = 0; player < shape.length; player++) {
          sum = sum.plus(form.payoff(profile, player));
        }
        most = most == null ? sum : most.max(sum);
        if (form.isEquilibrium(profile)) {
          assertThat(correlated).isGreaterThanOrEqualTo(sum.toRational());
        }
      }
      assertThat(coarse).isGreaterThanOrEqualTo(correlated);
      assertThat((Real) coarse).isLessThanOrEqualTo(most);
    }
  }

  /** Scaling one player's payoffs changes nobody's incentives; an action twice adds nothing. */
  @Test
  void thePolytopeDoesNotDependOnHowTheGameIsWritten() {
    Random random = new Random(17);
    for (int number = 0; number < 5; number++) {
      NormalForm form = Games.random(random, 5, 3, 3);
      Rational first = best(form, Kind.CORRELATED, Rational.of(1), Rational.of(0)).value();
      Real[][] scaled = new Real[2][9];
      Real[][] twice = new Real[2][12];
      for (int row = 0; row < 4; row++) {
        for (int column = 0; column < 3; column++) {
          int profile = form.profile(row % 3, column);
          twice[0][row * 3 + column] = form.payoff(profile, 0);
          twice[1][row * 3 + column] = form.payoff(profile, 1);
          if (row < 3) {
            scaled[0][profile] = form.payoff(profile, 0);
            scaled[1][profile] = form.payoff(profile, 1).times(Rational.of(3, 7)).plus(Real.of(11));
          }
        }
      }
      assertThat(
              best(Games.of(scaled, 3, 3), Kind.CORRELATED, Rational.of(1), Rational.of(0)).value())
          .isEqualTo(first);
      assertThat(
              best(Games.of(twice, 4, 3), Kind.CORRELATED, Rational.of(1), Rational.of(0)).value())
          .isEqualTo(first);
    }
  }

  @Test
  void theFairestIsFairAndRich() {
    NormalForm form = Games.twoPlayers("4,1 0,0 / 0,0 1,3");
    CorrelatedPolytope polytope = new CorrelatedPolytope(form, Kind.CORRELATED);
    CorrelatedSolver solver = new CorrelatedSolver(polytope, () -> false);
    CorrelatedOptimum fairest = solver.fairest().orElseThrow();
    assertThat(solver.holds(fairest)).isTrue();
    // Between (4, 1) and (1, 3) by chance: 4 - 3t = 1 + 2t at t = 3/5.
    assertThat(polytope.payoffs(fairest.joint()))
        .containsExactly(Rational.of(11, 5), Rational.of(11, 5));
    Random random = new Random(19);
    for (int number = 0; number < 10; number++) {
      NormalForm other = Games.random(random, 6, 2, 3, 2);
      CorrelatedPolytope another = new CorrelatedPolytope(other, Kind.CORRELATED);
      CorrelatedSolver its = new CorrelatedSolver(another, () -> false);
      CorrelatedOptimum optimum = its.fairest().orElseThrow();
      assertThat(its.holds(optimum)).isTrue();
      assertThat(Collections.min(another.payoffs(optimum.joint()))).isEqualTo(optimum.value());
    }
  }

  @Test
  void wrongClaimsDoNotHold() {
    CorrelatedPolytope polytope = new CorrelatedPolytope(CHICKEN, Kind.CORRELATED);
    CorrelatedSolver solver = new CorrelatedSolver(polytope, () -> false);
    CorrelatedOptimum right = solver.best(List.of(Rational.of(1), Rational.of(1))).orElseThrow();
    List<Rational> cooperation =
        List.of(Rational.of(1), Rational.of(0), Rational.of(0), Rational.of(0));
    assertThat(
            solver.holds(
                new CorrelatedOptimum(
                    cooperation, right.weights(), Rational.of(12), right.prices())))
        .isFalse();
    List<Rational> free = new ArrayList<>(Collections.nCopies(4, Rational.of(0)));
    assertThat(
            solver.holds(
                new CorrelatedOptimum(right.joint(), right.weights(), right.value(), free)))
        .isFalse();
    assertThat(polytope.regrets(cooperation)).containsExactly(Rational.of(1), Rational.of(1));
  }

  @Test
  void payoffRegionOfChicken() {
    CorrelatedPolytope polytope = new CorrelatedPolytope(CHICKEN, Kind.CORRELATED);
    PayoffRegion region = PayoffRegion.of(polytope, () -> false).orElseThrow();
    assertThat(region.corners())
        .containsExactly(
            corner(2, 1, 7, 1), corner(18, 5, 18, 5), corner(7, 1, 2, 1), corner(21, 4, 21, 4));
  }

  private static PayoffRegion.Corner corner(long a, long b, long c, long d) {
    return new PayoffRegion.Corner(Rational.of(a, b), Rational.of(c, d));
  }

  /** In any direction the farthest corner is as far as a program of its own gets. */
  @Test
  void payoffRegionsReachAsFarAsPrograms() {
    Random random = new Random(23);
    for (int number = 0; number < 8; number++) {
      NormalForm form = Games.random(random, 4, 3, 2 + number % 2);
      CorrelatedPolytope polytope = new CorrelatedPolytope(form, Kind.CORRELATED);
      CorrelatedSolver solver = new CorrelatedSolver(polytope, () -> false);
      PayoffRegion region = PayoffRegion.of(polytope, () -> false).orElseThrow();
      for (int direction = 0; direction < 6; direction++) {
        Rational across = Rational.of(random.nextInt(21) - 10);
        Rational up = Rational.of(random.nextInt(21) - 10);
        Real farthest =
            region.corners().stream()
                .map(corner -> across.times(corner.first()).plus(up.times(corner.second())))
                .reduce(Real::max)
                .orElseThrow();
        assertThat(solver.best(List.of(across, up)).orElseThrow().value()).isEqualTo(farthest);
      }
    }
  }
}
