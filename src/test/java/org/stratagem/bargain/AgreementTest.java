package org.stratagem.bargain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.stratagem.bargain.agreement.Agreement;
import org.stratagem.bargain.agreement.BargainingProblem;
import org.stratagem.bargain.agreement.Levels;
import org.stratagem.bargain.agreement.NashProduct;
import org.stratagem.bargain.agreement.Prospects;
import org.stratagem.bargain.agreement.Welfare;
import org.stratagem.game.NormalForm;
import org.stratagem.numeric.Rational;
import org.stratagem.numeric.Real;

class AgreementTest {
  private static Prospects prospects(BargainingProblem problem) {
    return Prospects.of(problem, () -> false);
  }

  private static Agreement proportional(BargainingProblem problem) {
    return new Levels(problem, () -> false).proportional(prospects(problem));
  }

  private static Agreement nash(BargainingProblem problem) {
    List<Rational> ones = Collections.nCopies(problem.players(), Rational.of(1));
    return new NashProduct(problem, prospects(problem), ones, () -> false)
        .greatest(proportional(problem));
  }

  /** The triangle of (4, 0), (0, 2), (0, 0). */
  private static BargainingProblem triangle() {
    return new BargainingProblem(
        Games.of(new int[] {3, 1}, new long[] {4, 0}, new long[] {0, 2}, new long[] {0, 0}),
        Games.rationals(0, 0));
  }

  @Test
  void aTriangleIsHalvedByNashAndKalaiSmorodinsky() {
    assertThat(nash(triangle()).payoffs()).isEqualTo(Games.rationals(2, 1));
    assertThat(proportional(triangle()).payoffs()).isEqualTo(Games.rationals(2, 1));
    assertThat(new Levels(triangle(), () -> false).equal().payoffs())
        .isEqualTo(List.of(Rational.of(4, 3), Rational.of(4, 3)));
    assertThat(new Welfare(triangle(), () -> false).greatest(Games.rationals(1, 1)).payoffs())
        .isEqualTo(Games.rationals(4, 0));
  }

  /**
   * Nash 1950, Bill and Jack barter: the gains of exchanges are at most where Bill gives the book,
   * whip, ball and bat for the pen, toy and knife: utilities 24 and 11, from 12 and 6.
   */
  @Test
  void billAndJack() {
    long[] jack = {4, 2, 1, 2, 1, -1, -1, -2, -2};
    long[][] rows = new long[512][2];
    long[] forBill = {-2, -2, -2, -2, -4, 10, 4, 6, 2};
    for (int set = 0; set < 512; set++) {
      for (int good = 0; good < 9; good++) {
        if ((set >> good & 1) == 1) {
          rows[set][0] += forBill[good];
          rows[set][1] += jack[good];
        }
      }
    }
    BargainingProblem problem =
        new BargainingProblem(Games.of(new int[] {512, 1}, rows), Games.rationals(0, 0));
    Agreement agreement = nash(problem);
    assertThat(agreement.payoffs()).isEqualTo(Games.rationals(12, 5));
  }

  /** With two players the optimum is always rational, and no point of a fine grid is better. */
  @Test
  void noMixtureOfTwoProfilesHasAGreaterProduct() {
    Random random = new Random(4);
    for (int trial = 0; trial < 60; trial++) {
      NormalForm form = Games.random(random, 9, 2 + random.nextInt(2), 2 + random.nextInt(2));
      BargainingProblem problem = new BargainingProblem(form, Games.rationals(-3, -4));
      if (prospects(problem).standing() == Prospects.Standing.OUTSIDE) {
        continue;
      }
      Agreement agreement = nash(problem);
      assertThat(agreement.isExact()).isTrue();
      assertThat(problem.payoffs(agreement.lottery())).isEqualTo(agreement.payoffs());
      double best = gains(agreement.payoffs(), 3, 4);
      for (int left = 0; left < form.profiles(); left++) {
        for (int right = 0; right < form.profiles(); right++) {
          for (int part = 0; part <= 20; part++) {
            double share = part / 20.0;
            double first = mix(form, left, right, 0, share) + 3;
            double second = mix(form, left, right, 1, share) + 4;
            if (first >= 0 && second >= 0) {
              assertThat(first * second).isLessThanOrEqualTo(best + 1e-9);
            }
          }
        }
      }
    }
  }

  private static double gains(List<Rational> payoffs, int first, int second) {
    return (payoffs.get(0).doubleValue() + first) * (payoffs.get(1).doubleValue() + second);
  }

  private static double mix(NormalForm form, int left, int right, int player, double share) {
    return share * form.payoff(left, player).doubleValue()
        + (1 - share) * form.payoff(right, player).doubleValue();
  }

  /**
   * Between (5, 1, 1) and (1, 4, 2): maximize (1 + 4s)(4 - 3s)(2 - s); the derivative of its
   * logarithm is 4/(1 + 4s) - 3/(4 - 3s) - 1/(2 - s), a quadratic in s without a rational root.
   */
  @Test
  void anIrrationalOptimumIsEnclosed() {
    BargainingProblem problem =
        new BargainingProblem(
            Games.of(
                new int[] {3, 1, 1},
                new long[] {5, 1, 1},
                new long[] {1, 4, 2},
                new long[] {0, 0, 0}),
            Games.rationals(0, 0, 0));
    Agreement agreement = nash(problem);
    assertThat(agreement.isExact()).isFalse();
    double low = 0;
    double high = 1;
    for (int halving = 0; halving < 60; halving++) {
      double s = (low + high) / 2;
      if (4 / (1 + 4 * s) - 3 / (4 - 3 * s) - 1 / (2 - s) > 0) {
        low = s;
      } else {
        high = s;
      }
    }
    assertThat(agreement.payoffs().get(0).doubleValue()).isCloseTo(1 + 4 * low, within(1e-12));
    assertThat(agreement.radii()).allMatch(radius -> radius.doubleValue() < 1e-12);
  }

  /** Scaling and shifting one player's payoffs does the same to what it gets. */
  @Test
  void unitsDoNotMatter() {
    Random random = new Random(5);
    for (int trial = 0; trial < 20; trial++) {
      NormalForm form = Games.random(random, 5, 2, 2, 2);
      long[][] rows = new long[8][3];
      for (int profile = 0; profile < 8; profile++) {
        for (int player = 0; player < 3; player++) {
          long payoff = form.payoff(profile, player).toRational().longValue();
          rows[profile][player] = player == 1 ? 3 * payoff + 7 : payoff;
        }
      }
      BargainingProblem one = new BargainingProblem(form, Games.rationals(-4, -4, -4));
      BargainingProblem other =
          new BargainingProblem(Games.of(new int[] {2, 2, 2}, rows), Games.rationals(-4, -5, -4));
      if (prospects(one).standing() == Prospects.Standing.OUTSIDE) {
        assertThat(prospects(other).standing()).isEqualTo(Prospects.Standing.OUTSIDE);
        continue;
      }
      assertThat(nash(other).payoffs().get(1).doubleValue())
          .isCloseTo(3 * nash(one).payoffs().get(1).doubleValue() + 7, within(1e-9));
      assertThat(proportional(other).payoffs().get(1))
          .isEqualTo(proportional(one).payoffs().get(1).times(Rational.of(3)).plus(Rational.of(7)));
    }
  }

  @Test
  void standingsAreToldApart() {
    NormalForm form =
        Games.of(new int[] {3, 1}, new long[] {4, 0}, new long[] {0, 2}, new long[] {0, 0});
    assertThat(prospects(new BargainingProblem(form, Games.rationals(1, 1))).standing())
        .isEqualTo(Prospects.Standing.INSIDE);
    assertThat(prospects(new BargainingProblem(form, Games.rationals(-1, 0))).standing())
        .isEqualTo(Prospects.Standing.BELOW);
    assertThat(prospects(new BargainingProblem(form, Games.rationals(2, 1))).standing())
        .isEqualTo(Prospects.Standing.EFFICIENT);
    assertThat(prospects(new BargainingProblem(form, Games.rationals(3, 1))).standing())
        .isEqualTo(Prospects.Standing.OUTSIDE);
  }

  /** A set in which what one gains nobody loses: equal gains are passed, the least first. */
  @Test
  void equalGainsGoOnWhereOthersDoNotLose() {
    BargainingProblem problem =
        new BargainingProblem(
            Games.of(new int[] {2, 1}, new long[] {1, 5}, new long[] {0, 0}),
            Games.rationals(0, 0));
    assertThat(new Levels(problem, () -> false).equal().payoffs()).isEqualTo(Games.rationals(1, 5));
  }

  /** On the line from (4, 0) to (0, 2) each gets its weight's part, also where it is irrational. */
  @Test
  void irrationalWeightsDivideALine() {
    for (double weight : new double[] {Math.sqrt(2), Math.PI, 1e-6, 1e6 / 3}) {
      BargainingProblem problem = triangle();
      List<Rational> weights = List.of(Real.of(weight).toRational(), Rational.of(1));
      Prospects prospects = prospects(problem);
      Agreement agreement =
          new NashProduct(problem, prospects, weights, () -> false).greatest(proportional(problem));
      double part = weight / (weight + 1);
      assertThat(agreement.payoffs().get(0).doubleValue()).isCloseTo(4 * part, within(1e-12));
      assertThat(agreement.payoffs().get(1).doubleValue()).isCloseTo(2 - 2 * part, within(1e-12));
      assertThat(agreement.radii().get(0).doubleValue()).isLessThan(1e-12);
    }
  }
}
