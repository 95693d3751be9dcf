package org.stratagem.solve.quantal;

import java.util.Arrays;
import java.util.List;

/**
 * A logit quantal response equilibrium.
 *
 * @param lambda the precision, in one over the payoffs' unit; 0 is uniform play
 * @param probabilities by player, then by action
 * @param residual the greatest difference between a probability and the logit response to the
 *     others' probabilities, evaluated anew at this point
 */
public record QuantalPoint(double lambda, List<double[]> probabilities, double residual) {
  public QuantalPoint {
    probabilities = probabilities.stream().map(double[]::clone).toList();
  }

  /** A player's probability of an action. */
  public double probability(int player, int action) {
    return probabilities.get(player)[action];
  }

  @Override
  public String toString() {
    return lambda + ": " + probabilities.stream().map(Arrays::toString).toList();
  }
}
