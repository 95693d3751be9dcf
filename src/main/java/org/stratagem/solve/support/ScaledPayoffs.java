package org.stratagem.solve.support;

import org.stratagem.game.NormalForm;
import org.stratagem.numeric.Rational;
import org.stratagem.numeric.Real;

/**
 * A game's payoffs as doubles, every player's from 0 to 1: each is off by its rounding only. Where
 * one double is less than another, so is the payoff.
 */
final class ScaledPayoffs {
  private final double[][] payoffs;
  private final int[] strides;
  private final int[] sizes;

  ScaledPayoffs(NormalForm game) {
    int players = game.players().size();
    this.payoffs = new double[players][game.profiles()];
    this.strides = new int[players];
    this.sizes = new int[players];
    int[] origin = new int[players];
    for (int player = 0; player < players; player++) {
      origin[player] = 1;
      strides[player] = game.profile(origin);
      origin[player] = 0;
      sizes[player] = game.actions(player).size();
      Rational least = game.payoff(0, player).toRational();
      Rational most = least;
      for (int profile = 1; profile < game.profiles(); profile++) {
        Rational payoff = game.payoff(profile, player).toRational();
        least = payoff.compareTo(least) < 0 ? payoff : least;
        most = payoff.compareTo(most) > 0 ? payoff : most;
      }
      Real range = most.minus(least);
      for (int profile = 0; profile < game.profiles(); profile++) {
        payoffs[player][profile] =
            range.signum() == 0
                ? 0
                : game.payoff(profile, player)
                    .toRational()
                    .minus(least)
                    .dividedBy(range)
                    .doubleValue();
      }
    }
  }

  int players() {
    return sizes.length;
  }

  /** How many actions a player has. */
  int actions(int player) {
    return sizes[player];
  }

  /** How far the number of a profile goes up with the number of a player's action. */
  int stride(int player) {
    return strides[player];
  }

  double at(int player, int profile) {
    return payoffs[player][profile];
  }
}
