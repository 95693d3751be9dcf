package org.stratagem.eval;

import org.stratagem.numeric.Real;

/**
 * A function of one real variable, evaluated by the interpreter; null where the point is not
 * allowed.
 */
@FunctionalInterface
interface Objective {
  @org.jspecify.annotations.Nullable
  Real at(Real argument);
}
