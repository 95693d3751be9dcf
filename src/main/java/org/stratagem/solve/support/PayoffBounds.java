package org.stratagem.solve.support;

import org.stratagem.solve.mixture.PayoffTables;

/**
 * Bounds of what one action pays more than another while the others play mixtures of a box. The
 * payoff is linear in each player's weights; its extremes over one player's weights are found by
 * filling up the best or worst places first, player after player.
 *
 * <p>Boxes may reach a little below zero. Payoffs are at most 1 in size and weights sum to 1, so
 * that all rounding together stays far below {@link #MARGIN}. Cost: the product of the others'
 * support sizes.
 */
final class PayoffBounds {
  /** More than the rounding of any bound. */
  static final double MARGIN = 1e-11;

  private final PayoffTables payoffs;
  private final int[][] supports;
  private double[][] low = {};
  private double[][] high = {};
  private int player;
  private int minus;
  private int skipped;
  private boolean upper;

  /** No two values of a place differ by more. */
  private double spread;

  PayoffBounds(PayoffTables payoffs, int[][] supports) {
    this.payoffs = payoffs;
    this.supports = supports;
  }

  /** The least that an action of the player may pay more than another. */
  double least(MixtureBox box, int player, int action, int other) {
    return bound(box, player, action, other, -1, 0, false);
  }

  /** The most that an action of the player may pay more than another. */
  double most(MixtureBox box, int player, int action, int other) {
    return bound(box, player, action, other, -1, 0, true);
  }

  /**
   * The same where a further player plays one action for certain.
   *
   * @param fixed that player
   * @param at its action
   */
  double bound(
      MixtureBox box, int player, int action, int other, int fixed, int at, boolean upper) {
    this.low = box.low;
    this.high = box.high;
    this.player = player;
    this.minus = (other - action) * payoffs.stride(player);
    this.skipped = fixed;
    this.upper = upper;
    this.spread = spread();
    int start = action * payoffs.stride(player) + (fixed < 0 ? 0 : at * payoffs.stride(fixed));
    return from(0, start);
  }

  private double spread() {
    double spread = 2;
    for (double[] weights : low) {
      double negative = 0;
      for (double weight : weights) {
        negative -= Math.min(weight, 0);
      }
      spread *= 1 + 2 * negative;
    }
    return 2 * spread;
  }

  private double from(int other, int profile) {
    int next = other;
    while (next < supports.length && (next == player || next == skipped)) {
      next++;
    }
    if (next == supports.length) {
      return payoffs.at(player, profile) - payoffs.at(player, profile + minus);
    }
    int[] support = supports[next];
    int stride = payoffs.stride(next);
    if (support.length == 1) {
      return from(next + 1, profile + support[0] * stride);
    }
    double[] values = new double[support.length];
    double sum = 0;
    double rest = 1;
    for (int place = 0; place < support.length; place++) {
      values[place] = from(next + 1, profile + support[place] * stride);
      sum += low[next][place] * values[place];
      rest -= low[next][place];
      if (low[next][place] < 0) {
        // A negative weight turns the bound of its place around.
        sum += (upper ? -spread : spread) * low[next][place];
      }
    }
    boolean[] full = new boolean[support.length];
    while (rest > 0) {
      int best = -1;
      for (int place = 0; place < support.length; place++) {
        if (!full[place]
            && (best < 0
                || (upper ? values[place] > values[best] : values[place] < values[best]))) {
          best = place;
        }
      }
      if (best < 0) {
        break;
      }
      full[best] = true;
      double added = Math.min(rest, high[next][best] - low[next][best]);
      sum += added * values[best];
      rest -= added;
    }
    return sum;
  }
}
