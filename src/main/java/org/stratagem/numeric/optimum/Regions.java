package org.stratagem.numeric.optimum;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.stratagem.numeric.InnerProblem;
import org.stratagem.numeric.interval.BoxEvaluator;
import org.stratagem.numeric.interval.Interval;

/** Turns the boxes that a search leaves into regions with their best points. */
final class Regions {
  /** Samples along each coordinate where it is asked whether a region is flat. */
  private static final int SAMPLES = 33;

  private final Objective objective;
  private final double[] domainLow;
  private final double[] domainHigh;
  private final InnerProblem.TieRule ties;
  private final Search search;

  Regions(
      Objective objective,
      double[] domainLow,
      double[] domainHigh,
      InnerProblem.TieRule ties,
      Search search) {
    this.objective = objective;
    this.domainLow = domainLow;
    this.domainHigh = domainHigh;
    this.ties = ties;
    this.search = search;
  }

  /** Ascending; values are those of the objective as it is maximised. */
  List<Region> of(List<Box> boxes) {
    List<Region> regions = new ArrayList<>();
    for (Cluster cluster : Cluster.of(domainLow.length, boxes)) {
      regions.add(region(cluster));
    }
    return regions;
  }

  private Region region(Cluster cluster) {
    Region.Kind kind = kind(cluster);
    double[] point = point(cluster, kind);
    double least = objective.least(point);
    List<InnerProblem.Bounds> sides = new ArrayList<>();
    for (int i = 0; i < point.length; i++) {
      sides.add(new InnerProblem.Bounds(cluster.low[i], cluster.high[i]));
    }
    return new Region(
        sides,
        kind,
        Arrays.stream(point).boxed().toList(),
        new Interval(Math.min(least, cluster.bound), cluster.bound));
  }

  private Region.Kind kind(Cluster cluster) {
    if (narrow(cluster)) {
      return Region.Kind.UNIQUE;
    }
    if (!cluster.plateaus.isEmpty()) {
      return flatBut(cluster) ? Region.Kind.PLATEAU : numericKind(cluster);
    }
    boolean single = cluster.others.size() == 1 && cluster.others.get(0).single;
    return single || unique(cluster) ? Region.Kind.UNIQUE : numericKind(cluster);
  }

  private boolean narrow(Cluster cluster) {
    for (int i = 0; i < cluster.low.length; i++) {
      double width = cluster.high[i] - cluster.low[i];
      double size = Math.max(Math.abs(cluster.low[i]), Math.abs(cluster.high[i]));
      double whole = domainHigh[i] - domainLow[i];
      if (width > Math.max(64 * Math.ulp(size), whole * 0x1p-76)) {
        return false;
      }
    }
    return true;
  }

  /** Whether all of a cluster but a vanishing part is a proven plateau. */
  private boolean flatBut(Cluster cluster) {
    for (Box box : cluster.others) {
      double narrowest = Double.POSITIVE_INFINITY;
      for (int i = 0; i < cluster.low.length; i++) {
        if (domainLow[i] < domainHigh[i]) {
          narrowest = Math.min(narrowest, box.width(i) / (domainHigh[i] - domainLow[i]));
        }
      }
      if (narrowest > 1e-12) {
        return false;
      }
    }
    return true;
  }

  /** Whether the whole cluster holds one optimal point at most. */
  private boolean unique(Cluster cluster) {
    int size = cluster.low.length;
    double[] low = new double[size];
    double[] high = new double[size];
    for (int i = 0; i < size; i++) {
      double rim =
          cluster.high[i]
              - cluster.low[i]
              + 8 * Math.ulp(Math.max(Math.abs(cluster.low[i]), Math.abs(cluster.high[i])));
      low[i] = Math.max(domainLow[i], cluster.low[i] - rim);
      high[i] = Math.min(domainHigh[i], cluster.high[i] + rim);
    }
    BoxEvaluator here = objective.over(low, high);
    if (!objective.allowed(here) || !here.continuous(Derived.VALUE)) {
      return false;
    }
    boolean strict = true;
    for (int i = 0; i < size; i++) {
      int output = objective.derived.slope(i);
      here.through(output);
      boolean free = cluster.low[i] < cluster.high[i];
      strict &= !free || here.low(output) > 0 || here.high(output) < 0;
    }
    return strict || concave(here, cluster);
  }

  /** Whether the objective is strictly concave (diagonal dominance of second derivatives). */
  private boolean concave(BoxEvaluator here, Cluster cluster) {
    int size = cluster.low.length;
    for (int i = 0; i < size; i++) {
      if (cluster.low[i] == cluster.high[i]) {
        continue;
      }
      if (!here.continuous(objective.derived.slope(i))) {
        return false;
      }
      double rest = 0;
      for (int j = 0; j < size; j++) {
        int output = objective.derived.curvature(i, j);
        here.through(output);
        double most = Math.max(-here.low(output), here.high(output));
        rest += j == i ? here.high(output) : cluster.low[j] < cluster.high[j] ? most : 0;
      }
      if (!(rest * (1 - 1e-9) < 0)) {
        return false;
      }
    }
    return true;
  }

  private Region.Kind numericKind(Cluster cluster) {
    double least = Double.POSITIVE_INFINITY;
    double most = Double.NEGATIVE_INFINITY;
    for (double[] point : samples(cluster)) {
      double value = objective.value(point);
      if (Double.isNaN(value)) {
        return Region.Kind.UNDECIDED;
      }
      least = Math.min(least, value);
      most = Math.max(most, value);
    }
    return most - least <= 8 * Math.ulp(most) ? Region.Kind.NUMERIC_PLATEAU : Region.Kind.UNDECIDED;
  }

  private static List<double[]> samples(Cluster cluster) {
    int size = cluster.low.length;
    List<double[]> samples = new ArrayList<>();
    samples.add(cluster.low.clone());
    samples.add(cluster.middle());
    samples.add(cluster.high.clone());
    for (int i = 0; i < size; i++) {
      for (int k = 0; k < SAMPLES; k++) {
        double[] point = cluster.middle();
        double share = k / (SAMPLES - 1.0);
        double at = cluster.low[i] * (1 - share) + cluster.high[i] * share;
        point[i] = Math.max(cluster.low[i], Math.min(cluster.high[i], at));
        samples.add(point);
      }
    }
    return samples;
  }

  private double[] point(Cluster cluster, Region.Kind kind) {
    List<double[]> candidates = new ArrayList<>();
    boolean smooth = kind == Region.Kind.UNIQUE && cluster.others.stream().anyMatch(b -> b.single);
    if (smooth && cluster.plateaus.isEmpty()) {
      return refined(cluster);
    }
    candidates.add(cluster.low.clone());
    candidates.add(cluster.high.clone());
    candidates.add(cluster.middle());
    if (cluster.holds(search.bestPoint)) {
      candidates.add(search.bestPoint);
    }
    int few = 0;
    if (kind == Region.Kind.PLATEAU) {
      return corner(cluster);
    }
    for (Box box : cluster.others) {
      if (few++ < SAMPLES) {
        candidates.add(box.low.clone());
        candidates.add(box.high.clone());
      }
    }
    if (kind == Region.Kind.UNDECIDED) {
      candidates.addAll(samples(cluster));
    }
    double most = Double.NEGATIVE_INFINITY;
    for (double[] point : candidates) {
      most = Math.max(most, number(objective.value(point)));
    }
    double level = kind == Region.Kind.NUMERIC_PLATEAU ? most - 8 * Math.ulp(most) : most;
    double[] chosen = candidates.get(0);
    boolean any = false;
    for (double[] point : candidates) {
      if (number(objective.value(point)) >= level && (!any || before(point, chosen, ties))) {
        chosen = point;
        any = true;
      }
    }
    return chosen;
  }

  /**
   * The first corner of a plateau in the order of the tie rule, or a double beside it at which the
   * value is no worse.
   */
  private double[] corner(Cluster cluster) {
    double[] chosen = new double[0];
    for (Box box : cluster.plateaus) {
      double[] corner = ties == InnerProblem.TieRule.LOWEST ? box.low : box.high;
      if (chosen.length == 0 || before(corner, chosen, ties)) {
        chosen = corner;
      }
    }
    double level = objective.value(chosen);
    for (Box box : cluster.others) {
      for (double[] point : List.of(box.low, box.high)) {
        if (before(point, chosen, ties) && objective.value(point) >= level) {
          chosen = point;
        }
      }
    }
    return chosen.clone();
  }

  /** A Newton step from the middle, which is near the stationary point already. */
  private double[] refined(Cluster cluster) {
    double[] point = cluster.middle();
    for (Box box : cluster.others) {
      if (box.single) {
        point = box.middle();
      }
    }
    return point;
  }

  private static double number(double value) {
    return Double.isNaN(value) ? Double.NEGATIVE_INFINITY : value;
  }

  /** Whether a point comes first in the order of a tie rule. */
  static boolean before(double[] point, double[] other, InnerProblem.TieRule ties) {
    for (int i = 0; i < point.length; i++) {
      if (point[i] != other[i]) {
        return ties == InnerProblem.TieRule.LOWEST == (point[i] < other[i]);
      }
    }
    return false;
  }
}
