package org.stratagem.solve.support;

/**
 * Mixtures of the actions of one support for each player: every weight lies between two bounds, and
 * the weights of a player sum to 1. Changed in place by the search that owns it.
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

  /** Draws conclusions from the sum of the weights; false where no mixture is left. */
  boolean tighten() {
    for (int player = 0; player < low.length; player++) {
      double least = 0;
      double most = 0;
      for (int place = 0; place < low[player].length; place++) {
        least += low[player][place];
        most += high[player][place];
      }
      for (int place = 0; place < low[player].length; place++) {
        double up = 1 - (least - low[player][place]) + 1e-15;
        double down = 1 - (most - high[player][place]) - 1e-15;
        high[player][place] = Math.min(high[player][place], up);
        low[player][place] = Math.max(low[player][place], down);
        if (low[player][place] > high[player][place]) {
          return false;
        }
      }
    }
    return true;
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

  /**
   * The upper half with respect to the widest weight; this box becomes the lower one.
   *
   * @param spared a player whose weights are not divided, or -1
   */
  MixtureBox split(int spared) {
    int player = -1;
    int place = 0;
    for (int i = 0; i < low.length; i++) {
      for (int k = 0; i != spared && k < low[i].length; k++) {
        if (player < 0 || high[i][k] - low[i][k] > high[player][place] - low[player][place]) {
          player = i;
          place = k;
        }
      }
    }
    double middle = low[player][place] + (high[player][place] - low[player][place]) / 2;
    MixtureBox upper = copy();
    upper.low[player][place] = middle;
    high[player][place] = middle;
    return upper;
  }
}
