package org.stratagem.solve.mixture;

import org.stratagem.game.NormalForm;
import org.stratagem.numeric.Rational;
import org.stratagem.numeric.Real;

/**
 * The payoffs of a game as doubles from 0 to 1, for comparing a player's actions: what each pays
 * above the least that any of the player's actions pays against the same actions of the others, as
 * a part of the greatest such difference. That changes no best reply. Every number is off by its
 * rounding only, and of two actions against the same ones the greater number pays more.
 */
public final class ScaledPayoffs {
  private ScaledPayoffs() {}

  /**
   * The tables of a game. Cost: some exact operations for each cell and player.
   *
   * @param game payoffs count as the exact numbers that they are
   */
  public static PayoffTables of(NormalForm game) {
    int[] sizes = PayoffTables.sizes(game);
    double[][] payoffs = new double[sizes.length][];
    int stride = 1;
    for (int player = sizes.length - 1; player >= 0; player--) {
      payoffs[player] = scaled(game, player, sizes[player], stride);
      stride *= sizes[player];
    }
    return new PayoffTables(sizes, payoffs);
  }

  private static double[] scaled(NormalForm game, int player, int actions, int stride) {
    int profiles = game.profiles();
    Real[] above = new Real[profiles];
    Real most = Real.ZERO;
    for (int profile = 0; profile < profiles; profile++) {
      if (profile / stride % actions != 0) {
        continue;
      }
      Real least = game.payoff(profile, player).toRational();
      for (int action = 1; action < actions; action++) {
        least = least.min(game.payoff(profile + action * stride, player).toRational());
      }
      for (int action = 0; action < actions; action++) {
        int at = profile + action * stride;
        above[at] = game.payoff(at, player).toRational().minus(least);
        most = most.max(above[at]);
      }
    }
    double[] scaled = new double[profiles];
    if (most.signum() == 0) {
      return scaled;
    }
    boolean areIntegers = ((Rational) most).isLong() && ((Rational) most).longValue() < 1L << 53;
    double unit = areIntegers ? ((Rational) most).longValue() : 1;
    for (int profile = 0; profile < profiles; profile++) {
      Rational difference = (Rational) above[profile];
      scaled[profile] =
          areIntegers && difference.isLong()
              ? difference.longValue() / unit
              : difference.dividedBy(most).doubleValue();
    }
    return scaled;
  }
}
