package org.stratagem.eval;

import org.stratagem.numeric.Real;

/** What a strategy looks for the greatest of, as far as it depends on what is done in the end. */
public interface Objective {
  /**
   * Its value where two players do this.
   *
   * @param mine the action of the player who looks
   * @param foes the other's
   */
  Real at(Object mine, Object foes);
}
