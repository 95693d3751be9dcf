package org.stratagem.solve.zerosum;

import java.util.List;
import org.stratagem.game.NormalForm;
import org.stratagem.numeric.Rational;
import org.stratagem.numeric.Real;

/** What mixtures are worth at worst, computed from the game alone: certificates of values. */
public final class Guarantee {
  private Guarantee() {}

  /** The least that a player's mixture gets, whatever the others do. */
  public static Rational atLeast(NormalForm form, int player, List<Rational> mixture) {
    MatrixGame game = MatrixGame.against(form, player);
    Real least = null;
    for (int column = 0; column < game.columns(); column++) {
      Real payoff = Real.ZERO;
      for (int row = 0; row < game.rows(); row++) {
        if (mixture.get(row).signum() != 0) {
          payoff = payoff.plus(mixture.get(row).times(game.payoff(row, column)));
        }
      }
      least = least == null ? payoff : least.min(payoff);
    }
    return java.util.Objects.requireNonNull(least).toRational();
  }

  /**
   * The most that a player gets against a joint mixture of all others, whatever it does.
   *
   * @param others by the profiles of the others' actions, in order
   */
  public static Rational atMost(NormalForm form, int player, List<Rational> others) {
    MatrixGame game = MatrixGame.against(form, player);
    Real most = null;
    for (int row = 0; row < game.rows(); row++) {
      Real payoff = Real.ZERO;
      for (int column = 0; column < game.columns(); column++) {
        if (others.get(column).signum() != 0) {
          payoff = payoff.plus(others.get(column).times(game.payoff(row, column)));
        }
      }
      most = most == null ? payoff : most.max(payoff);
    }
    return java.util.Objects.requireNonNull(most).toRational();
  }
}
