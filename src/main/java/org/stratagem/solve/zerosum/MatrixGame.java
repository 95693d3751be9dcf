package org.stratagem.solve.zerosum;

import org.stratagem.game.NormalForm;
import org.stratagem.numeric.Rational;
import org.stratagem.numeric.Real;
import org.stratagem.numeric.linear.RationalMatrix;

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

  /**
   * The sums of all players' payoffs.
   *
   * @param least where they are least, a profile
   * @param most where they are greatest, a profile
   */
  public record Sums(int least, int most) {}

  /** Where the sums of all players' payoffs are least and greatest, the first of several. */
  public static Sums sums(NormalForm form) {
    int least = 0;
    int most = 0;
    Rational low = sum(form, 0);
    Rational high = low;
    for (int profile = 1; profile < form.profiles(); profile++) {
      Rational sum = sum(form, profile);
      if (sum.compareTo(low) < 0) {
        low = sum;
        least = profile;
      } else if (sum.compareTo(high) > 0) {
        high = sum;
        most = profile;
      }
    }
    return new Sums(least, most);
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

  /** The payoffs, for products with mixtures. */
  RationalMatrix matrix() {
    return new RationalMatrix(payoffs);
  }

  public Rational payoff(int row, int column) {
    return payoffs[row][column];
  }
}
