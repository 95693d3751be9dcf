package org.stratagem.solve.bimatrix;

import java.math.BigInteger;
import org.stratagem.game.NormalForm;
import org.stratagem.numeric.Rational;

/**
 * A finite game of two players with positive integers for payoffs, equivalent to a given one: each
 * player's payoffs are multiplied by a positive number, and to what it gets against each action of
 * the other a number is added. Neither changes a best reply, hence neither changes an equilibrium
 * (von Stengel 2002, Handbook of Game Theory 3, section 2.1).
 *
 * @param rows what the first player gets, by its own action and the other's
 * @param columns what the second player gets, by the first player's action and its own
 */
record IntegerBimatrix(BigInteger[][] rows, BigInteger[][] columns) {
  /** A game of two players; doubles count as the exact numbers they are. */
  static IntegerBimatrix of(NormalForm game) {
    int m = game.actions(0).size();
    int n = game.actions(1).size();
    // A column of the first and a row of the second matrix have the least entry 1.
    BigInteger[][] first = new BigInteger[n][m];
    BigInteger[][] second = new BigInteger[m][n];
    for (int player = 0; player < 2; player++) {
      Rational[][] payoffs = player == 0 ? new Rational[n][m] : new Rational[m][n];
      for (int i = 0; i < m; i++) {
        for (int j = 0; j < n; j++) {
          Rational payoff = game.payoff(game.profile(i, j), player).toRational();
          payoffs[player == 0 ? j : i][player == 0 ? i : j] = payoff;
        }
      }
      fill(payoffs, player == 0 ? first : second);
    }
    BigInteger[][] rows = new BigInteger[m][n];
    for (int i = 0; i < m; i++) {
      for (int j = 0; j < n; j++) {
        rows[i][j] = first[j][i];
      }
    }
    return new IntegerBimatrix(rows, second);
  }

  /** Each line of payoffs is what one player gets against one action of the other. */
  private static void fill(Rational[][] payoffs, BigInteger[][] integers) {
    BigInteger common = BigInteger.ONE;
    for (Rational[] line : payoffs) {
      for (Rational payoff : line) {
        BigInteger denominator = payoff.denominator();
        if (!common.mod(denominator).equals(BigInteger.ZERO)) {
          common = common.multiply(denominator.divide(common.gcd(denominator)));
        }
      }
    }
    BigInteger divisor = BigInteger.ZERO;
    for (int line = 0; line < payoffs.length; line++) {
      BigInteger least = null;
      for (int k = 0; k < payoffs[line].length; k++) {
        Rational payoff = payoffs[line][k];
        BigInteger integer = payoff.numerator().multiply(common.divide(payoff.denominator()));
        integers[line][k] = integer;
        least = least == null ? integer : least.min(integer);
      }
      for (int k = 0; k < payoffs[line].length; k++) {
        integers[line][k] = integers[line][k].subtract(least);
        divisor = divisor.gcd(integers[line][k]);
      }
    }
    for (BigInteger[] line : integers) {
      for (int k = 0; k < line.length; k++) {
        line[k] = (divisor.signum() == 0 ? line[k] : line[k].divide(divisor)).add(BigInteger.ONE);
      }
    }
  }

  int rowCount() {
    return rows.length;
  }

  int columnCount() {
    return rows[0].length;
  }

  /** The same game with the players exchanged. */
  IntegerBimatrix exchanged() {
    return new IntegerBimatrix(transposed(columns), transposed(rows));
  }

  /** Rows for columns. */
  static BigInteger[][] transposed(BigInteger[][] matrix) {
    BigInteger[][] transposed = new BigInteger[matrix[0].length][matrix.length];
    for (int i = 0; i < matrix.length; i++) {
      for (int j = 0; j < matrix[i].length; j++) {
        transposed[j][i] = matrix[i][j];
      }
    }
    return transposed;
  }
}
