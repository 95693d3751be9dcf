package org.stratagem.bargain.agreement;

import java.util.ArrayList;
import java.util.List;
import org.stratagem.game.NormalForm;
import org.stratagem.numeric.Rational;
import org.stratagem.numeric.Real;

/**
 * Players who may agree on any lottery over a game's profiles, and what they get if they do not.
 *
 * @param form the game; doubles count as the rationals that they are
 * @param disagreement a payoff for each player
 */
public record BargainingProblem(NormalForm form, List<Rational> disagreement) {
  public BargainingProblem {
    disagreement = List.copyOf(disagreement);
    if (disagreement.size() != form.players().size()) {
      throw new IllegalArgumentException("a disagreement payoff for each player is needed");
    }
  }

  public int players() {
    return disagreement.size();
  }

  Rational payoff(int profile, int player) {
    return form.payoff(profile, player).toRational();
  }

  /** What a lottery over the profiles gives each player. */
  public List<Rational> payoffs(List<Rational> lottery) {
    List<Rational> payoffs = new ArrayList<>();
    for (int player = 0; player < players(); player++) {
      Real sum = Real.ZERO;
      for (int profile = 0; profile < lottery.size(); profile++) {
        if (lottery.get(profile).signum() != 0) {
          sum = sum.plus(lottery.get(profile).times(payoff(profile, player)));
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
      gains.add(payoffs.get(player).minus(disagreement.get(player)).toRational());
    }
    return gains;
  }
}
