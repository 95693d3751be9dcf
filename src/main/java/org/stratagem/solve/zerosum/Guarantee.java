package org.stratagem.solve.zerosum;

import java.util.List;
import org.stratagem.game.NormalForm;
import org.stratagem.numeric.Rational;

/** What mixtures are worth at worst, computed from the game alone: certificates of values. */
public final class Guarantee {
  private Guarantee() {}

  /** The least that a player's mixture gets, whatever the others do. */
  public static Rational atLeast(NormalForm form, int player, List<Rational> mixture) {
    return MatrixGame.against(form, player).matrix().transposedTimes(mixture).least();
  }

  /**
   * The most that a player gets against a joint mixture of all others, whatever it does.
   *
   * @param others by the profiles of the others' actions, in order
   */
  public static Rational atMost(NormalForm form, int player, List<Rational> others) {
    return MatrixGame.against(form, player).matrix().times(others).greatest();
  }
}
