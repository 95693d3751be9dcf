package org.stratagem.bargain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.stratagem.bargain.agreement.BargainingProblem;
import org.stratagem.bargain.agreement.Levels;
import org.stratagem.bargain.agreement.NashProduct;
import org.stratagem.bargain.agreement.Prospects;
import org.stratagem.bargain.threat.ThreatSolution;
import org.stratagem.bargain.threat.VariableThreats;
import org.stratagem.game.NormalForm;
import org.stratagem.numeric.Rational;
import org.stratagem.numeric.Real;

class VariableThreatsTest {
  private static ThreatSolution solve(NormalForm form) {
    return new VariableThreats(form, () -> false).solve();
  }

  private static List<Rational> nash(NormalForm form, List<Rational> disagreement) {
    BargainingProblem problem = new BargainingProblem(form, disagreement);
    Prospects prospects = Prospects.of(problem, () -> false);
    return new NashProduct(problem, prospects, Games.rationals(1, 1), () -> false)
        .greatest(new Levels(problem, () -> false).proportional(prospects))
        .payoffs();
  }

  @Test
  void hotDogs() {
    ThreatSolution solution = solve(Games.hotDogs());
    assertThat(solution.disagreement()).isEqualTo(Games.rationals(50, 100));
    assertThat(solution.agreement()).isEqualTo(Games.rationals(70, 140));
  }

  @Test
  void chickenIsSymmetric() {
    assertThat(solve(Games.chicken()).agreement()).isEqualTo(Games.rationals(6, 6));
  }

  /** Nobody gets more from the bargaining by another threat: tried with every pure one. */
  @Test
  void noOtherThreatIsBetter() {
    Random random = new Random(6);
    int inexact = 0;
    for (int trial = 0; trial < 60; trial++) {
      NormalForm form = Games.random(random, 9, 1 + random.nextInt(3), 1 + random.nextInt(3));
      ThreatSolution solution = solve(form);
      inexact += solution.exact() ? 0 : 1;
      for (int player = 0; player < 2; player++) {
        for (int action = 0; action < form.actions(player).size(); action++) {
          List<Rational> deviation =
              payoffs(form, solution.threats().get(1 - player), player, action);
          double gained =
              nash(form, deviation).get(player).doubleValue()
                  - solution.agreement().get(player).doubleValue();
          assertThat(gained).isLessThanOrEqualTo(solution.exact() ? 0 : 1e-9);
        }
      }
    }
    assertThat(inexact).isLessThan(40);
  }

  /** What both get where one takes an action and the other its threat. */
  private static List<Rational> payoffs(
      NormalForm form, List<Rational> threat, int player, int action) {
    List<Rational> payoffs = new ArrayList<>();
    for (int payee = 0; payee < 2; payee++) {
      Real sum = Real.ZERO;
      for (int other = 0; other < threat.size(); other++) {
        int profile = player == 0 ? form.profile(action, other) : form.profile(other, action);
        sum = sum.plus(threat.get(other).times(form.payoff(profile, payee)));
      }
      payoffs.add(sum.toRational());
    }
    return payoffs;
  }
}
