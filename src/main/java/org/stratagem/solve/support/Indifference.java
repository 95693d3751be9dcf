package org.stratagem.solve.support;

import org.jspecify.annotations.Nullable;
import org.stratagem.solve.continuous.Matrices;
import org.stratagem.solve.mixture.Expectation;
import org.stratagem.solve.mixture.PayoffTables;

/**
 * The equations by which every action of each player's support pays as much, near one profile:
 * solved by Newton's method in doubles, and proven to have a solution near by (Krawczyk 1969).
 *
 * <p>Unknowns are all weights but the greatest one of each player. Payoffs lie between 0 and 1, so
 * that no derivative varies by more than mixtures do: the proof needs derivatives at one point
 * only. Cost: an expectation with derivatives and the inverse of a matrix for each step.
 */
final class Indifference {
  /** More than the rounding of any expected payoff. */
  private static final double MARGIN = 1e-11;

  private static final int STEPS = 40;

  /** A step that changes a weight by more does not start near a solution. */
  private static final double FAR = 0.5;

  /** After so many steps each has to be half as long as the last one. */
  private static final int PATIENCE = 6;

  private static final double CLOSE = 1e-9;

  /** Systems whose solutions depend on their numbers more than this are not solved. */
  private static final double STEEPEST = 1e9;

  private final Expectation expectation;
  private final int[] base;
  private final int[] unknownPlayer;
  private final int[] unknownPlace;
  private final int size;
  private double[][] weights;

  /**
   * @param tables of the actions of the supports only
   * @param start a profile of them
   */
  Indifference(PayoffTables tables, double[][] start) {
    this.expectation = new Expectation(tables);
    this.weights = start;
    this.base = new int[start.length];
    int count = 0;
    for (double[] own : start) {
      count += own.length - 1;
    }
    this.size = count;
    this.unknownPlayer = new int[count];
    this.unknownPlace = new int[count];
    int next = 0;
    for (int player = 0; player < start.length; player++) {
      for (int place = 1; place < start[player].length; place++) {
        base[player] = start[player][place] > start[player][base[player]] ? place : base[player];
      }
      for (int place = 0; place < start[player].length; place++) {
        if (place != base[player]) {
          unknownPlayer[next] = player;
          unknownPlace[next++] = place;
        }
      }
    }
  }

  /** What the method has come to: weights of the supports. */
  double[][] weights() {
    return weights;
  }

  /** Goes to a solution; false where there is none that the method reaches. */
  boolean solve() {
    double last = Double.POSITIVE_INFINITY;
    for (int step = 0; step < STEPS; step++) {
      Linear linear = linear();
      double[] change = linear == null ? null : linear.change();
      if (change == null) {
        return false;
      }
      double moved = 0;
      for (double part : change) {
        moved = Math.max(moved, Math.abs(part));
      }
      if (!(moved <= FAR) || step > PATIENCE && moved > last / 2) {
        return moved <= CLOSE;
      }
      weights = moved(change);
      if (moved <= 1e-15 || moved <= CLOSE && moved >= last / 2) {
        return true;
      }
      last = moved;
    }
    return false;
  }

  private double[][] moved(double... change) {
    double[][] moved = new double[weights.length][];
    for (int player = 0; player < weights.length; player++) {
      moved[player] = weights[player].clone();
    }
    for (int k = 0; k < size; k++) {
      moved[unknownPlayer[k]][unknownPlace[k]] -= change[k];
    }
    for (int player = 0; player < weights.length; player++) {
      double rest = 1;
      for (int place = 0; place < moved[player].length; place++) {
        rest -= place == base[player] ? 0 : moved[player][place];
      }
      moved[player][base[player]] = rest;
    }
    return moved;
  }

  /**
   * The equations at the present weights.
   *
   * @param values how much more each unknown's action pays than the greatest weight's
   */
  private record Linear(double[] values, double[][] slopes, double[][] inverse) {
    double[] change() {
      double[] change = new double[values.length];
      for (int row = 0; row < values.length; row++) {
        for (int k = 0; k < values.length; k++) {
          change[row] += inverse[row][k] * values[k];
        }
      }
      return change;
    }
  }

  private @Nullable Linear linear() {
    double[][][][] blocks = expectation.derivatives(weights);
    double[][] byPlayer = expectation.values(weights);
    double[] values = new double[size];
    double[][] slopes = new double[size][size];
    for (int row = 0; row < size; row++) {
      int player = unknownPlayer[row];
      values[row] = byPlayer[player][unknownPlace[row]] - byPlayer[player][base[player]];
      for (int column = 0; column < size; column++) {
        int mover = unknownPlayer[column];
        if (mover != player) {
          double[] mine = blocks[player][mover][unknownPlace[row]];
          double[] others = blocks[player][mover][base[player]];
          int to = unknownPlace[column];
          int from = base[mover];
          slopes[row][column] = mine[to] - others[to] - mine[from] + others[from];
        }
      }
    }
    double[][] inverse = Matrices.inverse(slopes);
    if (inverse == null) {
      return null;
    }
    for (double[] row : inverse) {
      for (double entry : row) {
        if (!(Math.abs(entry) <= STEEPEST)) {
          return null;
        }
      }
    }
    return new Linear(values, slopes, inverse);
  }

  /**
   * How far from the present weights a solution is at most, each weight by itself; the least
   * distance of a few for which it is proven that there is exactly one.
   *
   * @return infinity where nothing is proven
   */
  double radius() {
    Linear linear = linear();
    if (linear == null) {
      return Double.POSITIVE_INFINITY;
    }
    double[] newton = new double[size];
    double[] rows = new double[size];
    double[] rests = new double[size];
    int most = 1;
    for (double[] own : weights) {
      most = Math.max(most, own.length);
    }
    for (int row = 0; row < size; row++) {
      for (int k = 0; k < size; k++) {
        newton[row] += linear.inverse()[row][k] * linear.values()[k];
        rows[row] += Math.abs(linear.inverse()[row][k]);
      }
      for (int column = 0; column < size; column++) {
        double entry = row == column ? -1 : 0;
        for (int k = 0; k < size; k++) {
          entry += linear.inverse()[row][k] * linear.slopes()[k][column];
        }
        rests[row] += Math.abs(entry);
      }
    }
    for (double radius = 1e-14; radius < 1e-3; radius *= 2) {
      double spread = spread(radius);
      boolean holds = true;
      for (int row = 0; row < size && holds; row++) {
        double error = Math.abs(newton[row]) + rows[row] * MARGIN;
        double slope = rests[row] + rows[row] * size * (2 * spread + 4 * MARGIN);
        holds = (error + slope * radius) * 1.000001 < radius;
      }
      if (holds) {
        return radius * most;
      }
    }
    return Double.POSITIVE_INFINITY;
  }

  /**
   * How much an expected payoff changes at most when every weight but each player's greatest one
   * changes by a distance.
   */
  double spread(double distance) {
    double product = 1;
    for (double[] own : weights) {
      product *= 1 + 2 * (own.length - 1) * distance;
    }
    return product - 1;
  }
}
