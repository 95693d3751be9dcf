package org.stratagem.solve.quantal;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The precision at which observed choices are most likely, on the principal branch (McKelvey and
 * Palfrey 1995, section 5). Every local maximum between the points of the branch is sharpened by
 * golden-section search; the best of them is taken, of several the first.
 */
public final class QuantalFit {
  private static final double GOLDEN = (Math.sqrt(5) - 1) / 2;
  private static final int SECTIONS = 60;

  /**
   * What was found.
   *
   * @param point the most likely point
   * @param logLikelihood of the observations there, in nats; minus infinity where they are
   *     impossible
   * @param atEnd whether the likelihood still rises where the branch ends
   */
  public record Fit(QuantalPoint point, double logLikelihood, boolean atEnd) {}

  private final LogitBranch branch;
  private final List<double[]> observations;

  /**
   * @param observations by player, then by action: how often it was chosen, or with which
   *     frequency; none negative
   */
  public QuantalFit(LogitBranch branch, List<double[]> observations) {
    this.branch = branch;
    this.observations = observations.stream().map(double[]::clone).toList();
  }

  /** The most likely point of the branch. */
  public Fit along(QuantalBranch whole) {
    List<QuantalPoint> points = whole.points();
    Fit best = new Fit(points.get(0), logLikelihood(points.get(0)), points.size() == 1);
    for (int i = 1; i < points.size(); i++) {
      double here = logLikelihood(points.get(i));
      if (here > best.logLikelihood()) {
        best = new Fit(points.get(i), here, i == points.size() - 1);
      }
      if (i + 1 < points.size()
          && here >= logLikelihood(points.get(i - 1))
          && here >= logLikelihood(points.get(i + 1))) {
        best = better(best, sharpened(points.get(i - 1), points.get(i)));
        best = better(best, sharpened(points.get(i), points.get(i + 1)));
      }
    }
    return best;
  }

  private static Fit better(Fit best, @Nullable Fit other) {
    return other != null && other.logLikelihood() > best.logLikelihood() ? other : best;
  }

  private @Nullable Fit sharpened(QuantalPoint before, QuantalPoint after) {
    double low = before.lambda();
    double high = after.lambda();
    @Nullable Fit best = null;
    for (int section = 0; section < SECTIONS; section++) {
      double left = high - GOLDEN * (high - low);
      double right = low + GOLDEN * (high - low);
      QuantalPoint atLeft = branch.between(before, after, left);
      QuantalPoint atRight = branch.between(before, after, right);
      if (atLeft == null || atRight == null) {
        return best;
      }
      boolean rises = logLikelihood(atRight) > logLikelihood(atLeft);
      QuantalPoint one = rises ? atRight : atLeft;
      if (best == null || logLikelihood(one) > best.logLikelihood()) {
        best = new Fit(one, logLikelihood(one), false);
      }
      low = rises ? left : low;
      high = rises ? high : right;
    }
    return best;
  }

  /** The logarithm of the observations' probability at a point. */
  public double logLikelihood(QuantalPoint point) {
    double sum = 0;
    for (int player = 0; player < observations.size(); player++) {
      double[] counts = observations.get(player);
      for (int action = 0; action < counts.length; action++) {
        if (counts[action] != 0) {
          sum += counts[action] * Math.log(point.probability(player, action));
        }
      }
    }
    return sum;
  }
}
