package org.stratagem.bargain.agreement;

import java.util.List;
import org.stratagem.numeric.Rational;

/**
 * What the players agree on.
 *
 * @param payoffs what the lottery gives each player, exactly
 * @param lottery the probability of each profile
 * @param radii how far each payoff is at most from the solution's: 0 where it is exact
 */
public record Agreement(List<Rational> payoffs, List<Rational> lottery, List<Rational> radii) {
  public Agreement {
    payoffs = List.copyOf(payoffs);
    radii = List.copyOf(radii);
  }

  /** Whether the payoffs are the solution's, not only near them. */
  public boolean isExact() {
    return radii.stream().allMatch(radius -> radius.signum() == 0);
  }
}
