package org.stratagem.solve.zerosum;

import java.util.Optional;
import org.stratagem.game.NormalForm;
import org.stratagem.numeric.Rational;
import org.stratagem.numeric.Real;

/**
 * A matrix of payoffs: one side chooses a row and gets the entry, the other chooses a column and
 * pays it. Doubles are the rationals that they are. Immutable.
 */
public final class MatrixGame {
  private final Rational[][] payoffs;

  /**
   * @param payoffs by row, then by column; neither empty; taken over, not copied
   */
  public MatrixGame(Rational[][] payoffs) {
    if (payoffs.length == 0 || payoffs[0].length == 0) {
      throw new IllegalArgumentException("a side without actions");
    }
    this.payoffs = payoffs;
  }

  /**
   * What a player gets against all others together: its actions are the rows, the profiles of the
   * others' actions the columns, in order, the last player's varying fastest.
   */
  public static MatrixGame against(NormalForm form, int player) {
    int rows = form.actions(player).size();
    Rational[][] payoffs = new Rational[rows][form.profiles() / rows];
    int[] filled = new int[rows];
    for (int profile = 0; profile < form.profiles(); profile++) {
      int row = form.action(profile, player);
      payoffs[row][filled[row]++] = form.payoff(profile, player).toRational();
    }
    return new MatrixGame(payoffs);
  }

  /** The sum of all players' payoffs where it is the same at every profile. */
  public static Optional<Rational> constantSum(NormalForm form) {
    Real first = sum(form, 0);
    for (int profile = 1; profile < form.profiles(); profile++) {
      if (!sum(form, profile).equals(first)) {
        return Optional.empty();
      }
    }
    return Optional.of(first.toRational());
  }

  /** The sum of all players' payoffs, exact also for doubles. */
  public static Rational sum(NormalForm form, int profile) {
    Real sum = Real.ZERO;
    for (int player = 0; player < form.players().size(); player++) {
      sum = sum.plus(form.payoff(profile, player).toRational());
    }
    return sum.toRational();
  }

  public int rows() {
    return payoffs.length;
  }

  public int columns() {
    return payoffs[0].length;
  }

  public Rational payoff(int row, int column) {
    return payoffs[row][column];
  }
}
