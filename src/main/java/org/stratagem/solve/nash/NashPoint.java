package org.stratagem.solve.nash;

import org.stratagem.game.MixedProfile;

/**
 * An equilibrium, or a rational profile next to one whose weights are no fractions, or one whose
 * regrets are all that is known.
 *
 * @param profile exact weights
 * @param radius 0 where the profile is an equilibrium; else there is one whose weights differ by at
 *     most that; infinite where no equilibrium is proven to be near
 */
public record NashPoint(MixedProfile profile, double radius) {
  public boolean isExact() {
    return radius == 0;
  }

  /** Whether it is proven that there is an equilibrium within the radius. */
  public boolean isProven() {
    return radius < Double.POSITIVE_INFINITY;
  }
}
