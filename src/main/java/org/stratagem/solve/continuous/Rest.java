package org.stratagem.solve.continuous;

/** Where in its interval a coordinate of an equilibrium is looked for. */
enum Rest {
  /** Anywhere. */
  FREE,
  /** Strictly between the bounds: where the payoff is smooth, its slope is 0 there. */
  INSIDE,
  /** At the lower bound: the payoff must not rise there. */
  LOW,
  /** At the upper bound: the payoff must not fall there. */
  HIGH,
  /** The bounds are equal: there is no choice. */
  FIXED
}
