package org.stratagem.solve.bimatrix;

/**
 * Whether a strategy that plays some actions, with as many best replies of the other player and no
 * more, could have a partner to make an equilibrium with. The partner would have to solve as many
 * equations as it has weights; where a weight is proven to be negative, or another action to pay
 * more, there is none. The proofs are combinations of the equations, computed in doubles with room
 * for their rounding (Farkas).
 *
 * <p>Cost: a third of the cube of the number of actions.
 */
final class PartnerDoubt {
  private static final double UNIT = 0x1p-51;

  private final FloatingMatrix payoffs;
  private final double[][] factors;
  private final int[] order;
  private final double[] solution;
  private final double[] multipliers;
  private int[] actions = {};
  private int[] replies = {};
  private int size;
  private double most;

  /**
   * @param payoffs the first player's, by its own action and the other's
   */
  PartnerDoubt(FloatingMatrix payoffs) {
    int most = Math.min(payoffs.rows, payoffs.columns) + 1;
    this.payoffs = payoffs;
    this.factors = new double[most][most];
    this.order = new int[most];
    this.solution = new double[most];
    this.multipliers = new double[most];
  }

  /**
   * Whether it is proven that there is no partner.
   *
   * @param size how many actions, and how many best replies
   */
  boolean isRuledOut(int[] actions, int[] replies, int size) {
    this.actions = actions;
    this.replies = replies;
    this.size = size;
    if (!factorize()) {
      return false;
    }
    solve();
    most = bound();
    int worst = 0;
    for (int j = 1; j < size; j++) {
      if (solution[j] < solution[worst]) {
        worst = j;
      }
    }
    if (solution[worst] < -1e-9) {
      return weightIsNegative(worst);
    }
    int better = -1;
    double excess = 1e-9;
    for (int action = 0; action < payoffs.rows; action++) {
      double payoff = 0;
      for (int j = 0; j < size; j++) {
        payoff += payoffs.at(action, replies[j]) * solution[j];
      }
      if (payoff - 1 > excess) {
        excess = payoff - 1;
        better = action;
      }
    }
    return better >= 0 && paysMore(better);
  }

  private boolean factorize() {
    for (int i = 0; i < size; i++) {
      order[i] = i;
      for (int j = 0; j < size; j++) {
        factors[i][j] = payoffs.at(actions[i], replies[j]);
      }
    }
    for (int column = 0; column < size; column++) {
      int pivot = column;
      for (int i = column + 1; i < size; i++) {
        if (Math.abs(factors[i][column]) > Math.abs(factors[pivot][column])) {
          pivot = i;
        }
      }
      double[] pivotal = factors[pivot];
      factors[pivot] = factors[column];
      factors[column] = pivotal;
      int moved = order[pivot];
      order[pivot] = order[column];
      order[column] = moved;
      if (Math.abs(pivotal[column]) < 1e-13) {
        return false;
      }
      double inverse = 1 / pivotal[column];
      for (int i = column + 1; i < size; i++) {
        double[] line = factors[i];
        double factor = line[column] * inverse;
        line[column] = factor;
        for (int j = column + 1; j < size; j++) {
          line[j] -= factor * pivotal[j];
        }
      }
    }
    return true;
  }

  /** The weights for which every action gets 1. */
  private void solve() {
    for (int i = 0; i < size; i++) {
      double value = 1;
      for (int j = 0; j < i; j++) {
        value -= factors[i][j] * solution[j];
      }
      solution[i] = value;
    }
    for (int i = size - 1; i >= 0; i--) {
      double value = solution[i];
      for (int j = i + 1; j < size; j++) {
        value -= factors[i][j] * solution[j];
      }
      solution[i] = value / factors[i][i];
    }
  }

  /** No weights that give every action 1 sum to more. */
  private double bound() {
    double best = 0;
    for (int i = 0; i < size; i++) {
      double least = Double.POSITIVE_INFINITY;
      for (int j = 0; j < size; j++) {
        least = Math.min(least, payoffs.at(actions[i], replies[j]));
      }
      best = Math.max(best, least);
    }
    return 1.01 / best;
  }

  private boolean weightIsNegative(int reply) {
    java.util.Arrays.fill(multipliers, 0, size, 0);
    multipliers[reply] = 1;
    combine();
    double sum = 0;
    double sizes = 0;
    for (int i = 0; i < size; i++) {
      sum += multipliers[i];
      sizes += Math.abs(multipliers[i]);
    }
    return sum + slack(-1, reply, sizes) < 0;
  }

  private boolean paysMore(int action) {
    for (int j = 0; j < size; j++) {
      multipliers[j] = payoffs.at(action, replies[j]);
    }
    combine();
    double sum = -1;
    double sizes = 1;
    for (int i = 0; i < size; i++) {
      sum += multipliers[i];
      sizes += Math.abs(multipliers[i]);
    }
    return sum - slack(action, -1, sizes) > 0;
  }

  /** Replaces the multipliers by those of the equations that combine to them. */
  private void combine() {
    for (int j = 0; j < size; j++) {
      double value = multipliers[j];
      for (int i = 0; i < j; i++) {
        value -= factors[i][j] * multipliers[i];
      }
      multipliers[j] = value / factors[j][j];
    }
    for (int j = size - 1; j >= 0; j--) {
      double value = multipliers[j];
      for (int i = j + 1; i < size; i++) {
        value -= factors[i][j] * multipliers[i];
      }
      multipliers[j] = value;
    }
  }

  /** How far the combination may be off for any weights: its errors, and those of its sum. */
  private double slack(int action, int reply, double sizes) {
    double worst = 0;
    for (int j = 0; j < size; j++) {
      double wanted = action >= 0 ? payoffs.at(action, replies[j]) : j == reply ? 1 : 0;
      double combined = -wanted;
      for (int i = 0; i < size; i++) {
        combined += multipliers[i] * payoffs.at(actions[order[i]], replies[j]);
      }
      worst = Math.max(worst, Math.abs(combined));
    }
    double rounding = (size + 4) * UNIT * sizes;
    return 1.01 * ((worst + rounding) * most + rounding);
  }
}
