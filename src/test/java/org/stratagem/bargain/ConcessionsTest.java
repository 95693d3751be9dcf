package org.stratagem.bargain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.stratagem.bargain.agreement.BargainingProblem;
import org.stratagem.bargain.agreement.Concessions;
import org.stratagem.bargain.agreement.FeasibleOutcomes;
import org.stratagem.bargain.agreement.Prospects;
import org.stratagem.bargain.fallback.EquilibriumOutcomes;
import org.stratagem.game.NormalForm;
import org.stratagem.numeric.Rational;

/** Points that are chosen round by round (Raiffa 1953). */
final class ConcessionsTest {
  private static Concessions rounds(FeasibleOutcomes outcomes, List<Rational> start, int rounds) {
    return Concessions.of(outcomes, start, rounds, () -> false);
  }

  /** On a single edge the first round halves it. */
  @Test
  void anEdgeIsReachedByOneRound() {
    NormalForm form =
        Games.of(new int[] {3, 1}, new long[] {4, 0}, new long[] {0, 2}, new long[] {0, 0});
    Concessions end = rounds(FeasibleOutcomes.of(form), Games.rationals(0, 0), 9);
    assertThat(end.isSettled()).isTrue();
    assertThat(end.points()).containsExactly(Games.rationals(0, 0), Games.rationals(2, 1));
  }

  /** In Chicken the rounds close in on the fair equilibrium: 21/4, by a factor 3/13 each. */
  @Test
  void chickenClosesInOnTheFairEquilibrium() {
    EquilibriumOutcomes outcomes = new EquilibriumOutcomes(Games.chicken(), () -> false);
    assertThat(outcomes.least()).isEqualTo(Games.rationals(2, 2));
    Concessions end = rounds(outcomes, outcomes.least(), 12);
    assertThat(end.isSettled()).isFalse();
    Rational limit = Rational.of(21, 4);
    assertThat(outcomes.isEfficient(List.of(limit, limit))).isTrue();
    for (int round = 2; round < end.points().size(); round++) {
      Rational before = limit.minus(end.points().get(round - 1).get(0)).toRational();
      Rational after = limit.minus(end.points().get(round).get(0)).toRational();
      assertThat(after).isEqualTo(before.times(Rational.of(3, 13)).toRational());
    }
  }

  /** Nobody ever gets less; what can be picked shrinks; what is drawn is an equilibrium. */
  @Test
  void roundsShrinkWhatIsLeft() {
    Random random = new Random(31);
    for (int trial = 0; trial < 12; trial++) {
      NormalForm form =
          Games.random(random, 6, trial % 3 == 0 ? new int[] {2, 2, 2} : new int[] {3, 2});
      EquilibriumOutcomes outcomes = new EquilibriumOutcomes(form, () -> false);
      Concessions end = rounds(outcomes, outcomes.least(), 6);
      for (int round = 1; round < end.points().size(); round++) {
        for (int player = 0; player < outcomes.players(); player++) {
          assertThat(end.points().get(round).get(player))
              .isGreaterThanOrEqualTo(end.points().get(round - 1).get(player));
          assertThat(end.ideals().get(round).get(player))
              .isLessThanOrEqualTo(end.ideals().get(round - 1).get(player));
        }
      }
      if (!end.lottery().isEmpty()) {
        List<Rational> joint = outcomes.joint(end.lottery());
        assertThat(outcomes.regrets(joint)).allMatch(regret -> regret.signum() == 0);
        assertThat(new BargainingProblem(form, end.end()).payoffs(joint)).isEqualTo(end.end());
      }
      if (end.isSettled()) {
        assertThat(Prospects.of(new BargainingProblem(outcomes, end.end()), () -> false).standing())
            .isEqualTo(Prospects.Standing.EFFICIENT);
      }
    }
  }
}
