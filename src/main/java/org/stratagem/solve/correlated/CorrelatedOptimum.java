package org.stratagem.solve.correlated;

import java.util.List;
import org.stratagem.numeric.Rational;

/**
 * An equilibrium that no other beats by an objective that is a weighted sum of payoffs, and the
 * prices that prove it: at every profile the weighted payoffs, less the priced gains of all
 * deviations, are at most the value.
 *
 * @param joint the probability of each profile
 * @param weights of the players' payoffs in the objective
 * @param value of the objective
 * @param prices of the deviations, in the polytope's order; none negative
 */
public record CorrelatedOptimum(
    List<Rational> joint, List<Rational> weights, Rational value, List<Rational> prices) {
  public CorrelatedOptimum {
    joint = List.copyOf(joint);
    weights = List.copyOf(weights);
    prices = List.copyOf(prices);
  }
}
