package org.stratagem.numeric.optimum;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Boxes that touch each other, and the least box around them. */
final class Cluster {
  /** More boxes than these are not told apart. */
  private static final int MOST = 4000;

  final double[] low;
  final double[] high;
  final List<Box> plateaus = new ArrayList<>();
  final List<Box> others = new ArrayList<>();
  double bound = Double.NEGATIVE_INFINITY;

  private Cluster(int size) {
    low = new double[size];
    high = new double[size];
    java.util.Arrays.fill(low, Double.POSITIVE_INFINITY);
    java.util.Arrays.fill(high, Double.NEGATIVE_INFINITY);
  }

  /** Clusters in ascending order of their lower corners. */
  static List<Cluster> of(int size, List<Box> boxes) {
    List<Cluster> clusters = new ArrayList<>();
    List<Box> all = new ArrayList<>(boxes);
    all.sort(
        Comparator.<Box>comparingDouble(box -> box.low[0]).thenComparingLong(box -> box.number));
    boolean many = all.size() > MOST && size > 1;
    for (Box box : all) {
      Cluster home = new Cluster(size);
      home.add(box);
      for (int i = clusters.size() - 1; i >= 0; i--) {
        if (many || clusters.get(i).touches(home)) {
          Cluster known = clusters.remove(i);
          known.absorb(home);
          home = known;
          // A larger cluster may touch those that were passed already.
          i = clusters.size();
        } else if (size == 1) {
          break;
        }
      }
      clusters.add(home);
    }
    clusters.sort(
        (a, b) -> {
          for (int i = 0; i < size; i++) {
            int order = Double.compare(a.low[i], b.low[i]);
            if (order != 0) {
              return order;
            }
          }
          return 0;
        });
    return clusters;
  }

  private void add(Box box) {
    (box.plateau ? plateaus : others).add(box);
    bound = Math.max(bound, box.bound);
    for (int i = 0; i < low.length; i++) {
      low[i] = Math.min(low[i], box.low[i]);
      high[i] = Math.max(high[i], box.high[i]);
    }
  }

  private void absorb(Cluster other) {
    plateaus.addAll(other.plateaus);
    others.addAll(other.others);
    bound = Math.max(bound, other.bound);
    for (int i = 0; i < low.length; i++) {
      low[i] = Math.min(low[i], other.low[i]);
      high[i] = Math.max(high[i], other.high[i]);
    }
  }

  /** Neighbours at most a few doubles apart touch. */
  private boolean touches(Cluster other) {
    for (int i = 0; i < low.length; i++) {
      double margin = 4 * Math.ulp(Math.max(Math.abs(low[i]), Math.abs(high[i])));
      if (low[i] > other.high[i] + margin || other.low[i] > high[i] + margin) {
        return false;
      }
    }
    return true;
  }

  double[] middle() {
    double[] middle = new double[low.length];
    for (int i = 0; i < middle.length; i++) {
      middle[i] = Box.middle(low[i], high[i]);
    }
    return middle;
  }

  /** An empty array is no point. */
  boolean holds(double[] point) {
    if (point.length == 0) {
      return false;
    }
    for (int i = 0; i < low.length; i++) {
      if (point[i] < low[i] || point[i] > high[i]) {
        return false;
      }
    }
    return true;
  }
}
