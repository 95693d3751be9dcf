package org.stratagem.bargain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.stratagem.bargain.fallback.FallbackSolution;
import org.stratagem.bargain.fallback.FallbackSolver;
import org.stratagem.bargain.fallback.FallbackSolver.Concept;
import org.stratagem.bargain.fallback.FallbackSolver.Rest;
import org.stratagem.bargain.fallback.Selection;
import org.stratagem.game.NormalForm;
import org.stratagem.numeric.Rational;
import org.stratagem.solve.zerosum.MatrixGame;

class FallbackSolverTest {
  private static FallbackSolution solve(
      NormalForm form, Concept concept, Selection selection, Rest rest) {
    return new FallbackSolver(form, concept, selection, rest, () -> false).solve();
  }

  @Test
  void chicken() {
    FallbackSolution solution =
        solve(Games.chicken(), Concept.CORRELATED, new Selection.Welfare(), Rest.INDIVIDUALS);
    assertThat(solution.worths().subList(1, 3))
        .isEqualTo(List.of(Rational.of(21, 4), Rational.of(21, 4)));
    assertThat(solution.shares()).isEqualTo(Games.rationals(6, 6));
    assertThat(solution.least().get(0)).isEqualTo(Rational.of(7, 2));
    assertThat(solution.most().get(0)).isEqualTo(Rational.of(17, 2));
  }

  @Test
  void aPlayerWithoutASteeringWheelGetsMore() {
    NormalForm locked = Games.of(new int[] {1, 2}, new long[] {7, 2}, new long[] {0, 0});
    FallbackSolution solution =
        solve(locked, Concept.CORRELATED, new Selection.Welfare(), Rest.INDIVIDUALS);
    assertThat(solution.shares()).isEqualTo(Games.rationals(7, 2));
  }

  /** Shares add up to the greatest sum and lie in their ranges, whatever is selected. */
  @Test
  void sharesLieInTheirRanges() {
    Random random = new Random(7);
    for (int trial = 0; trial < 8; trial++) {
      NormalForm form = Games.random(random, 5, 2, 2, 2);
      for (Rest rest : Rest.values()) {
        for (Selection selection :
            List.of(
                new Selection.Welfare(), new Selection.Fairness(), new Selection.Favourite(1))) {
          FallbackSolution solution = solve(form, Concept.CORRELATED, selection, rest);
          Rational sum = Rational.of(0);
          for (int player = 0; player < 3; player++) {
            Rational share = solution.shares().get(player);
            sum = sum.plus(share).toRational();
            assertThat(share).isBetween(solution.least().get(player), solution.most().get(player));
          }
          assertThat(sum).isEqualTo(MatrixGame.sum(form, MatrixGame.sums(form).most()));
        }
      }
    }
  }

  /** With two players both readings of the rest are the same game. */
  @Test
  void theRestOfTwoPlayersIsTheOther() {
    Random random = new Random(8);
    for (int trial = 0; trial < 10; trial++) {
      NormalForm form = Games.random(random, 5, 2, 3);
      for (Concept concept : Concept.values()) {
        assertThat(solve(form, concept, new Selection.Welfare(), Rest.JOINT).shares())
            .isEqualTo(solve(form, concept, new Selection.Welfare(), Rest.INDIVIDUALS).shares());
      }
    }
  }

  /** Every Nash equilibrium is a correlated one: its range is within. */
  @Test
  void nashIsWithinCorrelated() {
    Random random = new Random(9);
    for (int trial = 0; trial < 15; trial++) {
      NormalForm form = Games.random(random, 3, 3, 2);
      FallbackSolution nash = solve(form, Concept.NASH, new Selection.Fairness(), Rest.INDIVIDUALS);
      FallbackSolution correlated =
          solve(form, Concept.CORRELATED, new Selection.Fairness(), Rest.INDIVIDUALS);
      assertThat(nash.complete()).isTrue();
      assertThat(nash.least().get(0)).isGreaterThanOrEqualTo(correlated.least().get(0));
      assertThat(nash.most().get(0)).isLessThanOrEqualTo(correlated.most().get(0));
    }
  }
}
