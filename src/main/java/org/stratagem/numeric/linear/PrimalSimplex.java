package org.stratagem.numeric.linear;

import java.util.Arrays;

/**
 * The primal simplex method on a working basis whose variables are within their bounds: Devex
 * prices (Harris 1973; Forrest and Goldfarb 1992), her ratio test in two passes, and bounds shaken
 * where steps of length 0 pile up.
 */
final class PrimalSimplex {
  /** After so many steps of length 0 in turn the bounds are shaken. */
  private static final int PATIENCE = 30;

  private static final int REFRESH = 100;

  /** Shaking grows with the times that it was needed, up to so many times the first. */
  private static final double HARDEST = 256;

  /** Weights beyond lose their meaning: the reference frame is set anew. */
  private static final double HEAVY = 1e8;

  private final WorkingBasis basis;
  private final Dictionary dictionary;
  private final double[] weights;
  private boolean shaken;
  private double force = 1;

  PrimalSimplex(WorkingBasis basis) {
    this.basis = basis;
    this.dictionary = basis.dictionary();
    this.weights = new double[dictionary.columns()];
    Arrays.fill(weights, 1);
  }

  /** Whether bounds were shaken on the way. */
  boolean hasShaken() {
    return shaken;
  }

  /** Pivots until no change pays, nothing blocks a change that does, or the limit is reached. */
  void run(SearchLimit limit) {
    int still = 0;
    int sinceRefresh = 0;
    while (!limit.isReached()) {
      int column = entering();
      if (column < 0) {
        return;
      }
      double step = step(column);
      if (step == Double.POSITIVE_INFINITY) {
        return;
      }
      limit.count();
      still = step > WorkingBasis.TOLERANCE / 100 ? 0 : still + 1;
      if (still > PATIENCE) {
        basis.shakeBounds(force);
        force = Math.min(2 * force, HARDEST);
        shaken = true;
        still = 0;
      }
      if (++sinceRefresh == REFRESH) {
        basis.refresh();
        sinceRefresh = 0;
      }
    }
  }

  private int entering() {
    double[] prices = dictionary.objective(WorkingBasis.OBJECTIVE);
    int best = -1;
    double most = 0;
    for (int column = 0; column < prices.length; column++) {
      double price = prices[column];
      double score = price * price / weights[column];
      if (score > most && basis.isWorthChanging(column, price)) {
        most = score;
        best = column;
      }
    }
    return best;
  }

  /** Lets a column's variable go as far as it may; the length, infinite if nothing blocks it. */
  private double step(int column) {
    boolean up = dictionary.objective(WorkingBasis.OBJECTIVE)[column] > 0;
    int variable = dictionary.nonbasic(column);
    double sign = up ? 1 : -1;
    double range = basis.upper(variable) - basis.lower(variable);
    double[] slopes = dictionary.column(column);
    double farthest = Double.POSITIVE_INFINITY;
    for (int row = 0; row < dictionary.rows(); row++) {
      double slope = sign * slopes[row];
      if (Math.abs(slope) > WorkingBasis.SMALLEST_PIVOT) {
        farthest =
            Math.min(farthest, (room(row, slope) + WorkingBasis.TOLERANCE) / Math.abs(slope));
      }
    }
    int blocking = -1;
    double steepest = 0;
    double length = 0;
    for (int row = 0; row < dictionary.rows(); row++) {
      double slope = sign * slopes[row];
      double size = Math.abs(slope);
      if (size > WorkingBasis.SMALLEST_PIVOT && size > steepest) {
        double ratio = room(row, slope) / size;
        if (ratio <= farthest) {
          steepest = size;
          blocking = row;
          length = Math.max(0, ratio);
        }
      }
    }
    if (blocking < 0 || range <= length) {
      if (range < Double.POSITIVE_INFINITY) {
        basis.move(column, sign * range);
        basis.flip(column);
      }
      return range;
    }
    boolean rises = sign * slopes[blocking] > 0;
    basis.move(column, sign * length);
    reweigh(blocking, column);
    basis.exchange(blocking, column, rises ? Basis.Rest.UPPER : Basis.Rest.LOWER);
    return length;
  }

  private double room(int row, double slope) {
    int variable = dictionary.basic(row);
    return slope > 0
        ? basis.upper(variable) - basis.value(variable)
        : basis.value(variable) - basis.lower(variable);
  }

  private void reweigh(int row, int column) {
    double[] pivotRow = dictionary.row(row);
    double inverse = 1 / pivotRow[column];
    double own = weights[column];
    for (int other = 0; other < weights.length; other++) {
      double ratio = pivotRow[other] * inverse;
      weights[other] = Math.max(weights[other], ratio * ratio * own);
    }
    weights[column] = Math.max(1, own * inverse * inverse);
    if (own > HEAVY) {
      Arrays.fill(weights, 1);
    }
  }
}
