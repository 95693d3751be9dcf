package org.stratagem.solve.correlated;

import java.util.Arrays;

/**
 * The distribution of greatest entropy under linear constraints, in doubles: a primal-dual interior
 * point method (Wright 1997, chapter 10). Equations need not be independent. Costs k^3 / 3
 * multiplications a step for k outcomes, some twenty steps.
 */
final class ConvexProgram {
  private static final int STEPS = 120;

  /** Complementarity and residuals this small are rounding. */
  private static final double ACCURACY = 1e-14;

  /** Keeps dependent equations solvable. */
  private static final double REGULARIZATION = 1e-13;

  private final double centering;

  private final double[][] inequalities;
  private final double[][] equations;
  private final double[] weights;
  private final double[] slacks;
  private final double[] prices;
  private final double[] multipliers;

  /**
   * @param inequalities rows whose products with the weights are to be at most 0
   * @param equations rows whose products are to be 0
   * @param start positive weights that add up to 1
   * @param centering how much of the complementarity a step leaves: small is quick, near 1 careful
   */
  ConvexProgram(double[][] inequalities, double[][] equations, double[] start, double centering) {
    this.centering = centering;
    this.inequalities = inequalities;
    this.equations = withTotal(equations, start.length);
    this.weights = start.clone();
    this.slacks = new double[inequalities.length];
    this.prices = new double[inequalities.length];
    this.multipliers = new double[equations.length + 1];
    for (int row = 0; row < slacks.length; row++) {
      slacks[row] = Math.max(0.01, -dot(inequalities[row], weights));
      prices[row] = 0.01 / slacks[row];
    }
  }

  private static double[][] withTotal(double[][] equations, int size) {
    double[][] all = Arrays.copyOf(equations, equations.length + 1);
    all[equations.length] = new double[size];
    Arrays.fill(all[equations.length], 1);
    return all;
  }

  /** The weights found. */
  double[] weights() {
    return weights.clone();
  }

  /** The prices of the inequalities; none negative. */
  double[] prices() {
    return prices.clone();
  }

  /** The multipliers of the equations as they were given, of any sign. */
  double[] multipliers() {
    return Arrays.copyOf(multipliers, multipliers.length - 1);
  }

  ConvexProgram solve() {
    for (int step = 0; step < STEPS && !improve(); step++) {
      // on to the next
    }
    return this;
  }

  /** One Newton step; whether nothing is left to improve. */
  private boolean improve() {
    int size = weights.length;
    double complementarity = dot(slacks, prices) / Math.max(1, slacks.length);
    double target = complementarity * centering;
    double[] gradient = new double[size];
    for (int k = 0; k < size; k++) {
      gradient[k] = -Math.log(weights[k]) - 1;
    }
    subtractTransposed(inequalities, prices, gradient);
    subtractTransposed(equations, multipliers, gradient);
    double[] violation = new double[slacks.length];
    double worst = 0;
    for (int row = 0; row < slacks.length; row++) {
      violation[row] = dot(inequalities[row], weights) + slacks[row];
      worst = Math.max(worst, Math.abs(violation[row]));
    }
    double[] imbalance = new double[equations.length];
    for (int row = 0; row < equations.length; row++) {
      imbalance[row] = dot(equations[row], weights) - (row == equations.length - 1 ? 1 : 0);
      worst = Math.max(worst, Math.abs(imbalance[row]));
    }
    for (int k = 0; k < size; k++) {
      worst = Math.max(worst, Math.abs(gradient[k]) * weights[k]);
    }
    if (complementarity < ACCURACY && worst < 10 * ACCURACY) {
      return true;
    }
    double[][] hessian = new double[size][size];
    double[] right = gradient.clone();
    for (int k = 0; k < size; k++) {
      hessian[k][k] = 1 / weights[k];
    }
    double[] correction = new double[slacks.length];
    for (int row = 0; row < slacks.length; row++) {
      double ratio = prices[row] / slacks[row];
      addOuter(ratio, inequalities[row], hessian);
      // prices * d(slack) + slack * d(price) = target - price * slack, d(slack) = -violation -
      // row*d
      correction[row] = target / slacks[row] - prices[row] + ratio * violation[row];
    }
    subtractTransposed(inequalities, correction, right);
    Cholesky factors = new Cholesky(hessian);
    double[][] solved = new double[equations.length][];
    double[][] schur = new double[equations.length][equations.length];
    double[] wanted = new double[equations.length];
    double[] free = factors.solve(right);
    for (int row = 0; row < equations.length; row++) {
      solved[row] = factors.solve(equations[row]);
      wanted[row] = dot(equations[row], free) + imbalance[row];
    }
    for (int row = 0; row < equations.length; row++) {
      for (int column = 0; column < equations.length; column++) {
        schur[row][column] = dot(equations[row], solved[column]);
      }
      schur[row][row] += REGULARIZATION;
    }
    double[] multiplierStep = new Cholesky(schur).solve(wanted);
    double[] step = free;
    for (int row = 0; row < equations.length; row++) {
      for (int k = 0; k < size; k++) {
        step[k] -= multiplierStep[row] * solved[row][k];
      }
    }
    advance(step, multiplierStep, violation, correction);
    return false;
  }

  private void advance(
      double[] step, double[] multiplierStep, double[] violation, double[] correction) {
    double[] slackStep = new double[slacks.length];
    double[] priceStep = new double[slacks.length];
    for (int row = 0; row < slacks.length; row++) {
      double change = dot(inequalities[row], step);
      slackStep[row] = -violation[row] - change;
      priceStep[row] = correction[row] + prices[row] / slacks[row] * change;
    }
    double primal = Math.min(longest(weights, step), longest(slacks, slackStep));
    double dual = longest(prices, priceStep);
    double length = Math.min(1, (1 - 0.1 * centering) * Math.min(primal, dual));
    move(weights, step, length);
    move(slacks, slackStep, length);
    move(prices, priceStep, length);
    move(multipliers, multiplierStep, length);
  }

  /** How far positive numbers may go until one is 0. */
  private static double longest(double[] from, double[] step) {
    double longest = Double.POSITIVE_INFINITY;
    for (int k = 0; k < from.length; k++) {
      if (step[k] < 0) {
        longest = Math.min(longest, -from[k] / step[k]);
      }
    }
    return longest;
  }

  private static void move(double[] from, double[] step, double length) {
    for (int k = 0; k < from.length; k++) {
      from[k] += length * step[k];
    }
  }

  private static void addOuter(double factor, double[] row, double[][] matrix) {
    for (int i = 0; i < row.length; i++) {
      double scaled = factor * row[i];
      if (scaled != 0) {
        for (int j = 0; j <= i; j++) {
          matrix[i][j] += scaled * row[j];
        }
      }
    }
  }

  private static void subtractTransposed(double[][] rows, double[] factors, double[] from) {
    for (int row = 0; row < rows.length; row++) {
      for (int k = 0; factors[row] != 0 && k < from.length; k++) {
        from[k] -= factors[row] * rows[row][k];
      }
    }
  }

  private static double dot(double[] left, double[] right) {
    double sum = 0;
    for (int k = 0; k < left.length; k++) {
      sum += left[k] * right[k];
    }
    return sum;
  }
}
