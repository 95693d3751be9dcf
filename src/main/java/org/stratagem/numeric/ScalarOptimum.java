package org.stratagem.numeric;

import java.util.List;

/**
 * An answer to a {@link ScalarProblem}.
 *
 * @param argument where the maximum was found: of several, the lowest
 * @param value the objective there; negative infinity when no allowed point was found
 * @param ties all arguments found whose values are as good up to rounding, ascending, {@code
 *     argument} first
 * @param status whether it is proven that no other point is better
 * @param evaluations how often the objective was evaluated
 */
public record ScalarOptimum(
    double argument, double value, List<Double> ties, Status status, long evaluations) {
  /** What is known of an optimum. */
  public enum Status {
    PROVEN_GLOBAL,
    NOT_PROVEN_GLOBAL
  }

  public ScalarOptimum {
    ties = List.copyOf(ties);
  }
}
