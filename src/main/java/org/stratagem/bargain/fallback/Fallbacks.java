package org.stratagem.bargain.fallback;

import java.util.List;
import java.util.Optional;
import org.stratagem.numeric.Rational;
import org.stratagem.numeric.interval.Interval;

/** The equilibria that one game of sides may fall back to. */
interface Fallbacks {
  /**
   * One equilibrium.
   *
   * @param joint the probability of each profile
   * @param payoffs of the sides
   * @param entropy holds its entropy and the greatest of all, where it was selected by that and
   *     this is proven
   */
  record Fallback(List<Rational> joint, List<Rational> payoffs, Optional<Interval> entropy) {}

  /**
   * The selected one.
   *
   * @param favourite the side that a selection by a player favours
   */
  Fallback selected(Selection selection, int favourite);

  /** The greatest weighted sum of the sides' payoffs in any of them. */
  Rational most(List<Rational> weights);

  /** Whether none is missing. */
  boolean complete();
}
