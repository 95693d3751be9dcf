package org.stratagem.solve.mixture;

import org.stratagem.game.NormalForm;

/**
 * Tables of payoffs in doubles: one number for each player and profile, the last player's action
 * varying fastest.
 */
public final class PayoffTables {
  private final int[] sizes;
  private final int[] strides;
  private final double[][] payoffs;

  /**
   * @param sizes how many actions each player has
   * @param payoffs by player, then by number of the profile; taken over, not copied
   */
  public PayoffTables(int[] sizes, double[][] payoffs) {
    this.sizes = sizes.clone();
    this.strides = new int[sizes.length];
    int stride = 1;
    for (int player = sizes.length - 1; player >= 0; player--) {
      strides[player] = stride;
      stride *= sizes[player];
    }
    this.payoffs = payoffs;
  }

  /** How many actions each player has. */
  static int[] sizes(NormalForm game) {
    int[] sizes = new int[game.players().size()];
    for (int player = 0; player < sizes.length; player++) {
      sizes[player] = game.actions(player).size();
    }
    return sizes;
  }

  public int players() {
    return sizes.length;
  }

  /** How many actions a player has. */
  public int actions(int player) {
    return sizes[player];
  }

  /** How many profiles of actions there are. */
  public int profiles() {
    return payoffs.length == 0 ? 1 : payoffs[0].length;
  }

  /** How far the number of a profile goes up with the number of a player's action. */
  public int stride(int player) {
    return strides[player];
  }

  public double at(int player, int profile) {
    return payoffs[player][profile];
  }

  /** A player's table; not to be changed. */
  double[] of(int player) {
    return payoffs[player];
  }

  /** The tables of the game in which every player has only some of its actions, in their order. */
  public PayoffTables restricted(int[][] supports) {
    int[] fewer = new int[sizes.length];
    int count = 1;
    for (int player = 0; player < sizes.length; player++) {
      fewer[player] = supports[player].length;
      count *= fewer[player];
    }
    double[][] kept = new double[sizes.length][count];
    int[] places = new int[sizes.length];
    for (int number = 0; number < count; number++) {
      int profile = 0;
      for (int player = 0; player < sizes.length; player++) {
        profile += supports[player][places[player]] * strides[player];
      }
      for (int player = 0; player < sizes.length; player++) {
        kept[player][number] = payoffs[player][profile];
      }
      for (int player = sizes.length - 1; player >= 0; player--) {
        if (++places[player] < fewer[player]) {
          break;
        }
        places[player] = 0;
      }
    }
    return new PayoffTables(fewer, kept);
  }
}
