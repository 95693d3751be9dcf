package org.stratagem.bargain.agreement;

import java.util.ArrayList;
import java.util.List;
import org.stratagem.game.NormalForm;
import org.stratagem.numeric.Rational;
import org.stratagem.numeric.Real;

/**
 * Players who may agree on any lottery over outcomes, and what they get if they do not.
 *
 * @param outcomes what they can do together
 * @param disagreement a payoff for each player
 */
public record BargainingProblem(FeasibleOutcomes outcomes, List<Rational> disagreement) {
  public BargainingProblem {
    disagreement = List.copyOf(disagreement);
    if (disagreement.size() != outcomes.players()) {
      throw new IllegalArgumentException("a disagreement payoff for each player is needed");
    }
  }

  /** Over the profiles of a finite game. */
  public BargainingProblem(NormalForm form, List<Rational> disagreement) {
    this(FeasibleOutcomes.of(form), disagreement);
  }

  public int players() {
    return disagreement.size();
  }

  /** What a lottery over the first outcomes gives each player. */
  public List<Rational> payoffs(List<Rational> lottery) {
    List<Rational> payoffs = new ArrayList<>();
    for (int player = 0; player < players(); player++) {
      Real sum = Real.ZERO;
      for (int outcome = 0; outcome < lottery.size(); outcome++) {
        if (lottery.get(outcome).signum() != 0) {
          sum = sum.plus(lottery.get(outcome).times(outcomes.payoffs(outcome).get(player)));
        }
      }
      payoffs.add(sum.toRational());
    }
    return payoffs;
  }

  /** What each player gets above the disagreement point. */
  List<Rational> gains(List<Rational> payoffs) {
    List<Rational> gains = new ArrayList<>();
    for (int player = 0; player < players(); player++) {
      gains.add(Exact.minus(payoffs.get(player), disagreement.get(player)));
    }
    return gains;
  }
}
