package org.stratagem.solve.support;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Krawczyk's test (1969; Moore 1977) for the equations by which every action of a support pays as
 * much: in a box, is there exactly one solution, or none, or where at most? Unknowns are all
 * weights but the greatest one of each player, which is what the others leave.
 */
final class RootTest {
  private final PayoffBounds bounds;
  private final int[][] supports;
  private final int[] unknownPlayer;
  private final int[] unknownPlace;
  private final int[] base;
  private final int size;

  /**
   * What a test says.
   *
   * @param unique whether there is exactly one solution in the box, and it lies in the smaller one
   * @param empty whether there is none in the box
   * @param smaller where all solutions of the box lie; weights as in a box
   * @param tested the box, with all that its unknowns leave for the weights that are no unknowns:
   *     what is said holds for all of it
   */
  record Verdict(boolean unique, boolean empty, MixtureBox smaller, MixtureBox tested) {}

  RootTest(PayoffBounds bounds, int[][] supports) {
    this.bounds = bounds;
    this.supports = supports;
    int count = 0;
    for (int[] support : supports) {
      count += support.length - 1;
    }
    this.size = count;
    this.unknownPlayer = new int[count];
    this.unknownPlace = new int[count];
    this.base = new int[supports.length];
  }

  /** Tests a box; null where the equations are too dependent to tell. */
  @Nullable Verdict test(MixtureBox box) {
    chooseBases(box);
    MixtureBox whole = box.copy();
    MixtureBox middle = box.copy();
    for (int player = 0; player < supports.length; player++) {
      double least = 1;
      double most = 1;
      double rest = 1;
      for (int place = 0; place < supports[player].length; place++) {
        if (place != base[player]) {
          least -= box.high[player][place];
          most -= box.low[player][place];
          double center = center(box, player, place);
          middle.low[player][place] = center;
          middle.high[player][place] = center;
          rest -= center;
        }
      }
      whole.low[player][base[player]] = least - 1e-15;
      whole.high[player][base[player]] = most + 1e-15;
      if (rest < 0) {
        return null;
      }
      middle.low[player][base[player]] = rest;
      middle.high[player][base[player]] = rest;
    }
    double[][] lows = new double[size][size];
    double[][] highs = new double[size][size];
    double[] values = new double[size];
    for (int row = 0; row < size; row++) {
      int player = unknownPlayer[row];
      int action = supports[player][unknownPlace[row]];
      int other = supports[player][base[player]];
      values[row] = bounds.least(middle, player, action, other);
      for (int column = 0; column < size; column++) {
        int mover = unknownPlayer[column];
        if (mover != player) {
          int to = supports[mover][unknownPlace[column]];
          int from = supports[mover][base[mover]];
          lows[row][column] =
              bounds.bound(whole, player, action, other, mover, to, false)
                  - bounds.bound(whole, player, action, other, mover, from, true)
                  - 2 * PayoffBounds.MARGIN;
          highs[row][column] =
              bounds.bound(whole, player, action, other, mover, to, true)
                  - bounds.bound(whole, player, action, other, mover, from, false)
                  + 2 * PayoffBounds.MARGIN;
        }
      }
    }
    double[][] inverse = inverse(lows, highs);
    return inverse == null ? null : verdict(box, whole, inverse, lows, highs, values);
  }

  private void chooseBases(MixtureBox box) {
    int next = 0;
    for (int player = 0; player < supports.length; player++) {
      int best = 0;
      for (int place = 1; place < supports[player].length; place++) {
        if (center(box, player, place) > center(box, player, best)) {
          best = place;
        }
      }
      base[player] = best;
      for (int place = 0; place < supports[player].length; place++) {
        if (place != best) {
          unknownPlayer[next] = player;
          unknownPlace[next++] = place;
        }
      }
    }
  }

  /** Where the equations are evaluated: the middle, but no weight is negative. */
  private static double center(MixtureBox box, int player, int place) {
    return Math.max(0, (box.low[player][place] + box.high[player][place]) / 2);
  }

  private Verdict verdict(
      MixtureBox box,
      MixtureBox whole,
      double[][] inverse,
      double[][] lows,
      double[][] highs,
      double[] values) {
    MixtureBox smaller = box.copy();
    boolean unique = true;
    double[] sums = new double[supports.length];
    double[] spreads = new double[supports.length];
    for (int i = 0; i < size; i++) {
      double newton = 0;
      double error = 0;
      for (int k = 0; k < size; k++) {
        newton += inverse[i][k] * values[k];
        error += Math.abs(inverse[i][k]) * 2 * PayoffBounds.MARGIN;
      }
      double spread = error * 1.01;
      for (int j = 0; j < size; j++) {
        double low = i == j ? 1 : 0;
        double high = low;
        for (int k = 0; k < size; k++) {
          double factor = inverse[i][k];
          low -= factor * (factor > 0 ? highs[k][j] : lows[k][j]);
          high -= factor * (factor > 0 ? lows[k][j] : highs[k][j]);
        }
        double middle = center(box, unknownPlayer[j], unknownPlace[j]);
        double radius =
            Math.max(
                box.high[unknownPlayer[j]][unknownPlace[j]] - middle,
                middle - box.low[unknownPlayer[j]][unknownPlace[j]]);
        spread += (Math.max(Math.abs(low), Math.abs(high)) + 1e-12) * radius * 1.0000001;
      }
      int player = unknownPlayer[i];
      int place = unknownPlace[i];
      double at = center(box, player, place) - newton;
      double low = at - spread - 1e-15;
      double high = at + spread + 1e-15;
      if (low > box.high[player][place] || high < box.low[player][place]) {
        return new Verdict(false, true, smaller, whole);
      }
      unique &= low > box.low[player][place] && high < box.high[player][place];
      smaller.low[player][place] = Math.max(low, box.low[player][place]);
      smaller.high[player][place] = Math.min(high, box.high[player][place]);
      sums[player] += (smaller.low[player][place] + smaller.high[player][place]) / 2;
      spreads[player] += (smaller.high[player][place] - smaller.low[player][place]) / 2;
    }
    for (int player = 0; player < supports.length; player++) {
      if (supports[player].length > 1) {
        smaller.low[player][base[player]] = 1 - sums[player] - spreads[player] - 1e-14;
        smaller.high[player][base[player]] = 1 - sums[player] + spreads[player] + 1e-14;
      }
    }
    return new Verdict(unique, false, smaller, whole);
  }

  /** Of the matrix of middles, by Gauss and Jordan; null where it is all but singular. */
  private double @Nullable [][] inverse(double[][] lows, double[][] highs) {
    double[][] cells = new double[size][2 * size];
    for (int i = 0; i < size; i++) {
      for (int j = 0; j < size; j++) {
        cells[i][j] = (lows[i][j] + highs[i][j]) / 2;
      }
      cells[i][size + i] = 1;
    }
    for (int column = 0; column < size; column++) {
      int pivot = column;
      for (int i = column + 1; i < size; i++) {
        if (Math.abs(cells[i][column]) > Math.abs(cells[pivot][column])) {
          pivot = i;
        }
      }
      double[] pivotal = cells[pivot];
      cells[pivot] = cells[column];
      cells[column] = pivotal;
      if (!(Math.abs(pivotal[column]) > 1e-9)) {
        return null;
      }
      double factor = 1 / pivotal[column];
      for (int j = 0; j < 2 * size; j++) {
        pivotal[j] *= factor;
      }
      for (int i = 0; i < size; i++) {
        double times = cells[i][column];
        if (i != column && times != 0) {
          for (int j = 0; j < 2 * size; j++) {
            cells[i][j] -= times * pivotal[j];
          }
        }
      }
    }
    double[][] inverse = new double[size][];
    for (int i = 0; i < size; i++) {
      inverse[i] = Arrays.copyOfRange(cells[i], size, 2 * size);
    }
    return inverse;
  }
}
