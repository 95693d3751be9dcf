package org.stratagem.solve.zerosum;

import java.util.Arrays;
import java.util.function.BooleanSupplier;
import org.stratagem.numeric.linear.LikelyBasis;

/**
 * Which actions optimal mixtures of a matrix game are likely to use, from a few hundred rounds of
 * predictive regret matching with quadratic averages (Farina, Kroer and Sandholm 2021) in single
 * precision. An action is taken for used if its weight, as a part of the mean weight, exceeds its
 * loss, as a part of the mean loss. A round costs a multiplication for each entry in the rows and
 * columns in use; a pivot, of which a good guess saves thousands, one for every entry.
 */
final class SupportEstimate {
  /** Smaller games are solved before a guess is made. */
  private static final int SMALLEST = 20_000;

  private static final int ROUNDS = 300;

  /** Parts of an even weight below this are no use for the first count of actions in use. */
  private static final float FEW = 0.05f;

  private SupportEstimate() {}

  /** The guess; without any content for small games and for payoffs that no doubles tell apart. */
  static LikelyBasis of(MatrixGame game, BooleanSupplier cancelled) {
    boolean[] rowsInUse = new boolean[game.rows()];
    boolean[] columnsInUse = new boolean[game.columns()];
    double least = Double.POSITIVE_INFINITY;
    double most = Double.NEGATIVE_INFINITY;
    double[][] payoffs = new double[game.rows()][game.columns()];
    if ((long) game.rows() * game.columns() >= SMALLEST) {
      for (int row = 0; row < game.rows(); row++) {
        for (int column = 0; column < game.columns(); column++) {
          payoffs[row][column] = game.payoff(row, column).doubleValue();
          least = Math.min(least, payoffs[row][column]);
          most = Math.max(most, payoffs[row][column]);
        }
      }
    }
    double range = most - least;
    if (range > 0 && range < Double.POSITIVE_INFINITY) {
      float[][] gains = new float[game.columns()][game.rows()];
      float[][] losses = new float[game.rows()][game.columns()];
      for (int row = 0; row < game.rows(); row++) {
        for (int column = 0; column < game.columns(); column++) {
          gains[column][row] = (float) ((payoffs[row][column] - least) / range);
          losses[row][column] = -gains[column][row];
        }
      }
      Side rows = new Side(gains);
      Side columns = new Side(losses);
      for (int round = 1; round <= ROUNDS && !cancelled.getAsBoolean(); round++) {
        rows.reply(columns.mixture, round);
        columns.reply(rows.mixture, round);
      }
      rows.mark(columns.average, rowsInUse);
      columns.mark(rows.average, columnsInUse);
    }
    return new LikelyBasis(columnsInUse, rowsInUse);
  }

  /** One side's regrets, its mixture and the average of its mixtures. */
  private static final class Side {
    private final float[][] payoffs;
    private final float[] mixture;
    private final float[] average;
    private final float[] regrets;
    private final float[] worth;

    /**
     * @param payoffs by the other side's action, then by the own one
     */
    Side(float[][] payoffs) {
      this.payoffs = payoffs;
      int actions = payoffs[0].length;
      this.mixture = new float[actions];
      this.average = new float[actions];
      this.regrets = new float[actions];
      this.worth = new float[actions];
      Arrays.fill(mixture, 1f / actions);
    }

    void reply(float[] other, int round) {
      expect(other);
      float value = 0;
      for (int action = 0; action < worth.length; action++) {
        value += mixture[action] * worth[action];
      }
      float total = 0;
      for (int action = 0; action < worth.length; action++) {
        float gain = worth[action] - value;
        regrets[action] = Math.max(0, regrets[action] + gain);
        mixture[action] = Math.max(0, regrets[action] + gain);
        total += mixture[action];
      }
      // The squares of the rounds are the weights of the mean.
      float part = 6f * round / ((round + 1f) * (2f * round + 1f));
      for (int action = 0; action < worth.length; action++) {
        mixture[action] = total > 0 ? mixture[action] / total : 1f / worth.length;
        average[action] += part * (mixture[action] - average[action]);
      }
    }

    /** What each own action gets against the other's mixture, four of its actions at a time. */
    private void expect(float[] other) {
      Arrays.fill(worth, 0);
      int[] used = new int[other.length];
      int count = 0;
      for (int action = 0; action < other.length; action++) {
        if (other[action] > 0) {
          used[count++] = action;
        }
      }
      int next = 0;
      for (; next + 4 <= count; next += 4) {
        add(
            other[used[next]],
            payoffs[used[next]],
            other[used[next + 1]],
            payoffs[used[next + 1]],
            other[used[next + 2]],
            payoffs[used[next + 2]],
            other[used[next + 3]],
            payoffs[used[next + 3]]);
      }
      for (; next < count; next++) {
        float weight = other[used[next]];
        float[] own = payoffs[used[next]];
        for (int action = 0; action < worth.length; action++) {
          worth[action] += weight * own[action];
        }
      }
    }

    private void add(
        float first,
        float[] firstRow,
        float second,
        float[] secondRow,
        float third,
        float[] thirdRow,
        float fourth,
        float[] fourthRow) {
      for (int action = 0; action < worth.length; action++) {
        worth[action] +=
            first * firstRow[action]
                + second * secondRow[action]
                + (third * thirdRow[action] + fourth * fourthRow[action]);
      }
    }

    /** Marks the actions that are likely to be used, by the two averages. */
    void mark(float[] other, boolean[] inUse) {
      expect(other);
      float best = Float.NEGATIVE_INFINITY;
      for (float each : worth) {
        best = Math.max(best, each);
      }
      float losses = 0;
      int losing = 0;
      for (int action = 0; action < worth.length; action++) {
        losses += best - worth[action];
        losing += average[action] * worth.length < FEW ? 1 : 0;
      }
      float meanLoss = losses / Math.max(1, losing);
      float meanWeight = 1f / Math.max(1, worth.length - losing);
      for (int action = 0; action < worth.length; action++) {
        inUse[action] = average[action] * meanLoss > (best - worth[action]) * meanWeight;
      }
    }
  }
}
