package org.stratagem.bargain.agreement;

import java.util.List;
import org.stratagem.numeric.Rational;

/**
 * What the players agree on.
 *
 * @param payoffs what the lottery gives each player, exactly
 * @param lottery the probability of each outcome
 * @param radii how far each payoff is at most from the solution's: 0 where it is exact; empty where
 *     no bound is known
 * @param slack by how much outcomes that are not listed may make what was maximized greater, at
 *     most: the level of gains, the sum, the logarithm of the product
 */
public record Agreement(
    List<Rational> payoffs, List<Rational> lottery, List<Rational> radii, Rational slack) {
  public Agreement {
    payoffs = List.copyOf(payoffs);
    radii = List.copyOf(radii);
  }

  /** Whether the payoffs are the solution's, not only near them. */
  public boolean isExact() {
    return !radii.isEmpty() && radii.stream().allMatch(radius -> radius.signum() == 0);
  }
}
