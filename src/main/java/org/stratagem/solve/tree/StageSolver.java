package org.stratagem.solve.tree;

import java.util.List;
import java.util.Optional;
import org.stratagem.game.tree.BehaviourProfile;
import org.stratagem.game.tree.GameTree;

/** Finds Nash equilibria of a game in which somebody does not know where it is. */
public interface StageSolver {
  /**
   * Equilibria of a stage.
   *
   * @param list equilibria, each once
   * @param complete whether all equilibria are in the list, or mixtures of some in it
   */
  record Solution(List<BehaviourProfile> list, boolean complete) {
    public Solution {
      list = List.copyOf(list);
    }
  }

  /** The equilibria; nothing where no method fits the stage. */
  Optional<Solution> solve(GameTree stage);
}
