package org.stratagem.bargain.axiom;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stratagem.game.NormalForm;
import org.stratagem.numeric.Real;

/**
 * A game, or two, at which a solution breaks an axiom.
 *
 * @param game the game
 * @param payoffs what the solution gives there
 * @param changed what becomes of the game, or null where the axiom speaks of one game
 * @param changedPayoffs what the solution gives in the changed game; empty where there is none
 * @param change what was done to the game, without a stop; empty where nothing was
 * @param reason what is against the axiom, with the numbers, without a stop
 */
public record Counterexample(
    NormalForm game,
    List<Real> payoffs,
    @Nullable NormalForm changed,
    List<Real> changedPayoffs,
    String change,
    String reason) {
  public Counterexample {
    payoffs = List.copyOf(payoffs);
    changedPayoffs = List.copyOf(changedPayoffs);
  }

  /** How much there is to read: profiles of the games. */
  int size() {
    return game.profiles() + (changed == null ? 0 : changed.profiles());
  }
}
