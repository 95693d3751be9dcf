package org.stratagem.solve.support;

/**
 * Mixtures of the actions of one support for each player: every weight lies between two bounds, and
 * the weights of a player sum to 1. Changed in place by who owns it.
 */
final class MixtureBox {
  /** By player and place in the support. */
  final double[][] low;

  final double[][] high;

  private MixtureBox(double[][] low, double[][] high) {
    this.low = low;
    this.high = high;
  }

  /** All mixtures. */
  static MixtureBox whole(int[][] supports) {
    double[][] low = new double[supports.length][];
    double[][] high = new double[supports.length][];
    for (int player = 0; player < supports.length; player++) {
      low[player] = new double[supports[player].length];
      high[player] = new double[supports[player].length];
      java.util.Arrays.fill(high[player], 1);
      if (low[player].length == 1) {
        low[player][0] = 1;
      }
    }
    return new MixtureBox(low, high);
  }

  MixtureBox copy() {
    double[][] lows = new double[low.length][];
    double[][] highs = new double[high.length][];
    for (int player = 0; player < low.length; player++) {
      lows[player] = low[player].clone();
      highs[player] = high[player].clone();
    }
    return new MixtureBox(lows, highs);
  }

  /** The greatest width of a weight. */
  double width() {
    return width(-1);
  }

  /** The greatest width of a weight, those of one player not counted. */
  double width(int spared) {
    double width = 0;
    for (int player = 0; player < low.length; player++) {
      for (int place = 0; player != spared && place < low[player].length; place++) {
        width = Math.max(width, high[player][place] - low[player][place]);
      }
    }
    return width;
  }
}
