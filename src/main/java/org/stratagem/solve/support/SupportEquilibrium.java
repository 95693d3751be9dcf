package org.stratagem.solve.support;

import org.stratagem.game.MixedProfile;

/**
 * An equilibrium, or a rational profile next to one.
 *
 * @param profile exact weights
 * @param radius 0 where the profile is an equilibrium; else there is one whose weights differ by at
 *     most that
 */
public record SupportEquilibrium(MixedProfile profile, double radius) {
  public boolean isExact() {
    return radius == 0;
  }
}
