package org.stratagem.bargain.axiom;

import java.util.Optional;

/**
 * What came of an axiom.
 *
 * @param cases how many cases the axiom speaks of and the solution answers
 * @param broken in how many of them it is broken
 * @param undefined cases left out, since the solution says nothing of a game in them
 * @param counterexample the smallest, and of several the first; nothing where there is none
 */
public record Finding(
    Axiom axiom, int cases, int broken, int undefined, Optional<Counterexample> counterexample) {
  /** Whether no case is against it; of no cases nothing is known. */
  public boolean holds() {
    return broken == 0;
  }
}
