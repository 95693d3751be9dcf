package org.stratagem.solve.sequential;

import java.util.List;
import org.stratagem.game.tree.BehaviourProfile;
import org.stratagem.numeric.Real;

/**
 * Behaviour with beliefs (Kreps, Wilson 1982).
 *
 * @param profile what the players do
 * @param beliefs by information set: how probable the mover thinks each of its nodes, in order
 * @param mistakes a sequence of behaviour whose limit this is
 */
public record Assessment(BehaviourProfile profile, List<List<Real>> beliefs, Mistakes mistakes) {
  public Assessment {
    beliefs = beliefs.stream().map(List::copyOf).toList();
  }
}
