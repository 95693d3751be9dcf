package org.stratagem.solve.markov;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stratagem.numeric.Real;

/** Probabilities found in doubles as exact numbers that sum to 1. */
final class Weights {
  /** Probabilities this small are rounding. */
  private static final double DUST = 1e-9;

  private Weights() {}

  /** What is close to nothing is dropped; the greatest takes up the rounding of the others. */
  static List<Real> normalized(double[] weights) {
    double total = 0;
    int greatest = 0;
    for (int k = 0; k < weights.length; k++) {
      total += weights[k] < DUST ? 0 : weights[k];
      greatest = weights[k] > weights[greatest] ? k : greatest;
    }
    List<Real> exact = new ArrayList<>();
    Real rest = Real.ONE;
    for (int k = 0; k < weights.length; k++) {
      Real weight =
          k == greatest || weights[k] < DUST ? Real.ZERO : Real.of(weights[k] / total).toRational();
      exact.add(weight);
      rest = rest.minus(weight);
    }
    exact.set(greatest, rest);
    return exact;
  }

  /**
   * The profile whose probabilities are the simplest fractions close to those of another; null
   * where there are none that sum to 1.
   */
  static @Nullable StationaryProfile simple(StationaryProfile profile, double close) {
    List<List<List<Real>>> weights = new ArrayList<>();
    for (List<List<Real>> state : profile.weights()) {
      List<List<Real>> byPlayer = new ArrayList<>();
      for (List<Real> mixture : state) {
        List<Real> fractions = new ArrayList<>();
        Real sum = Real.ZERO;
        for (Real weight : mixture) {
          Real fraction = SimpleFraction.near(weight.doubleValue(), close);
          if (fraction == null || fraction.signum() < 0) {
            return null;
          }
          fractions.add(fraction);
          sum = sum.plus(fraction);
        }
        if (sum.compareTo(Real.ONE) != 0) {
          return null;
        }
        byPlayer.add(fractions);
      }
      weights.add(byPlayer);
    }
    return new StationaryProfile(weights);
  }
}
