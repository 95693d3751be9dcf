package org.stratagem.bargain.axiom;

import java.util.List;
import java.util.Optional;
import org.stratagem.game.NormalForm;
import org.stratagem.numeric.Real;

/** A rule that says what players get in a game. */
@FunctionalInterface
public interface Solution {
  /** A payoff for each player, or nothing where the rule says nothing of the game. */
  Optional<List<Real>> payoffs(NormalForm game);
}
