package org.stratagem.solve.sequential;

import org.stratagem.game.tree.GameTree;
import org.stratagem.numeric.Real;

/** How probable nodes are by a path. */
final class Reach {
  private Reach() {}

  /** The probability of coming to a node. */
  static Real of(GameTree tree, Path path, int node) {
    Real reach = Real.ONE;
    int below = node;
    for (int above = tree.parent(node); above >= 0; above = tree.parent(above)) {
      int branch = tree.branch(below);
      if (tree.kind(above) == GameTree.Kind.CHANCE) {
        reach = reach.times(tree.probability(above, branch));
      } else if (path.comesTo(tree.set(above))) {
        reach = reach.times(path.behaviour().get(tree.set(above)).get(branch));
      } else {
        return Real.ZERO;
      }
      below = above;
    }
    return reach;
  }
}
