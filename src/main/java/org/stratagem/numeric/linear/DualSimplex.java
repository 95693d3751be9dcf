package org.stratagem.numeric.linear;

import java.util.Arrays;

/**
 * The dual simplex method on a working basis whose working prices are all on their right side:
 * brings every variable within its bounds, with Devex weights for rows and a ratio test in two
 * passes; costs are shaken where steps of length 0 pile up.
 */
final class DualSimplex {
  private static final int PATIENCE = 30;

  private static final int REFRESH = 100;

  /** Shaking grows with the times that it was needed, up to so many times the first. */
  private static final double HARDEST = 256;

  private static final double HEAVY = 1e8;

  private final WorkingBasis basis;
  private final Dictionary dictionary;
  private final double[] weights;
  private double force = 1;

  DualSimplex(WorkingBasis basis) {
    this.basis = basis;
    this.dictionary = basis.dictionary();
    this.weights = new double[dictionary.rows()];
    Arrays.fill(weights, 1);
  }

  /** Whether every variable could be brought within its bounds; false where none can help. */
  boolean run(SearchLimit limit) {
    int still = 0;
    int sinceRefresh = 0;
    while (!limit.isReached()) {
      int row = leaving();
      if (row < 0) {
        return true;
      }
      boolean up = basis.excess(dictionary.basic(row)) < 0;
      int column = entering(row, up);
      if (column < 0) {
        return false;
      }
      double slope = dictionary.row(row)[column];
      double length = Math.abs(dictionary.objective(WorkingBasis.WORKING)[column] / slope);
      int variable = dictionary.basic(row);
      double bound = up ? basis.lower(variable) : basis.upper(variable);
      basis.move(column, (bound - basis.value(variable)) / slope);
      reweigh(row, column);
      basis.exchange(row, column, up ? Basis.Rest.LOWER : Basis.Rest.UPPER);
      limit.count();
      still = length > WorkingBasis.TOLERANCE / 100 ? 0 : still + 1;
      if (still > PATIENCE) {
        basis.shakeCosts(force);
        force = Math.min(2 * force, HARDEST);
        still = 0;
      }
      if (++sinceRefresh == REFRESH) {
        basis.refresh();
        sinceRefresh = 0;
      }
    }
    return true;
  }

  private int leaving() {
    int worst = -1;
    double most = 0;
    for (int row = 0; row < weights.length; row++) {
      double excess = basis.excess(dictionary.basic(row));
      if (Math.abs(excess) > WorkingBasis.TOLERANCE) {
        double score = excess * excess / weights[row];
        if (score > most) {
          most = score;
          worst = row;
        }
      }
    }
    return worst;
  }

  /** The column whose change costs least for what it helps, the steepest of those about as good. */
  private int entering(int row, boolean up) {
    double[] slopes = dictionary.row(row);
    double[] prices = dictionary.objective(WorkingBasis.WORKING);
    double cheapest = Double.POSITIVE_INFINITY;
    for (int column = 0; column < slopes.length; column++) {
      double size = Math.abs(slopes[column]);
      if (size > WorkingBasis.SMALLEST_PIVOT && helps(column, slopes[column], up)) {
        cheapest = Math.min(cheapest, (Math.abs(prices[column]) + WorkingBasis.TOLERANCE) / size);
      }
    }
    int best = -1;
    double steepest = 0;
    for (int column = 0; column < slopes.length; column++) {
      double size = Math.abs(slopes[column]);
      if (size > steepest
          && size > WorkingBasis.SMALLEST_PIVOT
          && Math.abs(prices[column]) <= cheapest * size
          && helps(column, slopes[column], up)) {
        steepest = size;
        best = column;
      }
    }
    return best;
  }

  private boolean helps(int column, double slope, boolean up) {
    return basis.mayMove(dictionary.nonbasic(column), slope > 0 == up);
  }

  private void reweigh(int row, int column) {
    double[] slopes = dictionary.column(column);
    double inverse = 1 / slopes[row];
    double own = weights[row];
    for (int other = 0; other < weights.length; other++) {
      double ratio = slopes[other] * inverse;
      weights[other] = Math.max(weights[other], ratio * ratio * own);
    }
    weights[row] = Math.max(1, own * inverse * inverse);
    if (own > HEAVY) {
      Arrays.fill(weights, 1);
    }
  }
}
