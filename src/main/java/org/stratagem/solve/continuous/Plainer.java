package org.stratagem.solve.continuous;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Mixtures near a given one whose numbers are simpler: actions that nearly coincide are put
 * together at the one of fewest digits, and weights are rounded to fractions with a small common
 * denominator. Whether such a mixture is any good has to be checked.
 */
final class Plainer {
  /** Actions this close, relative to the interval, are one. */
  private static final double ONE = 1e-4;

  /** How far a weight may be from its fraction. */
  private static final double NEAR = 1e-3;

  private static final int MOST = 60;

  private Plainer() {}

  /** Actions with their weights. */
  record Mixture(List<double[]> actions, double[] weights) {}

  /** An action that others are close to. */
  private static final class Group {
    private Box box;
    private double weight;

    Group(double[] action, double weight) {
      this.box = Box.point(action);
      this.weight = weight;
    }

    double weight() {
      return weight;
    }
  }

  static Mixture of(List<double[]> actions, double[] weights, Box whole) {
    List<Group> groups = new ArrayList<>();
    for (int i = 0; i < weights.length; i++) {
      if (weights[i] > 0) {
        join(groups, actions.get(i), weights[i], whole);
      }
    }
    groups.sort(
        Comparator.comparing(
            group -> Arrays.stream(group.box.low()).boxed().toList(), ContinuousNash::compare));
    List<double[]> merged = new ArrayList<>();
    for (Group group : groups) {
      Box wide = group.box;
      for (int side = 0; side < whole.dimension(); side++) {
        double margin = ONE / 100 * whole.width(side);
        wide = wide.with(side, wide.low()[side] - margin, wide.high()[side] + margin);
      }
      merged.add(whole.clip(Shortest.in(wide)));
    }
    return new Mixture(merged, fractions(groups.stream().mapToDouble(Group::weight).toArray()));
  }

  private static void join(List<Group> groups, double[] action, double weight, Box whole) {
    for (Group group : groups) {
      boolean near = true;
      for (int side = 0; side < action.length; side++) {
        near &=
            action[side] >= group.box.low()[side] - ONE * whole.width(side)
                && action[side] <= group.box.high()[side] + ONE * whole.width(side);
      }
      if (near) {
        group.box = group.box.hull(Box.point(action));
        group.weight += weight;
        return;
      }
    }
    groups.add(new Group(action, weight));
  }

  /** Fractions near the weights that sum to 1; the weights themselves where there are none. */
  private static double[] fractions(double[] weights) {
    for (int denominator = 1; denominator <= MOST; denominator++) {
      int total = 0;
      boolean near = true;
      double[] fractions = new double[weights.length];
      for (int i = 0; i < weights.length; i++) {
        int top = (int) Math.rint(weights[i] * denominator);
        total += top;
        fractions[i] = (double) top / denominator;
        near &= top > 0 && Math.abs(fractions[i] - weights[i]) <= NEAR;
      }
      if (near && total == denominator) {
        return fractions;
      }
    }
    return weights;
  }
}
