package org.stratagem.eval;

import org.stratagem.numeric.Real;

/** The best strategy of a tier against somebody who reads it, found by reasoning about both. */
public interface Lead {
  /** The strategy. */
  Object strategy();

  /** What it comes to. */
  Real value();
}
