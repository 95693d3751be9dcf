package org.stratagem.solve.tree;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.stratagem.game.tree.BehaviourProfile;
import org.stratagem.game.tree.GameTree;
import org.stratagem.game.tree.Play;
import org.stratagem.numeric.Real;

/**
 * What each player could gain at most in any subgame by behaving otherwise: all 0 exactly at a
 * subgame-perfect equilibrium. Computed on the tree from the profile alone.
 */
public final class SubgameRegrets {
  private SubgameRegrets() {}

  /**
   * The greatest regret of each player over all subgames; nothing where somebody forgets. With
   * perfect information it is enough that no single move gains (the one-shot deviation principle,
   * Blackwell 1965), and the cost is the number of nodes; else that of all subgames.
   */
  public static Optional<List<Real>> of(GameTree tree, BehaviourProfile profile) {
    return tree.hasPerfectInformation()
        ? Optional.of(ofMoves(tree, profile))
        : ofSubgames(tree, profile);
  }

  private static List<Real> ofMoves(GameTree tree, BehaviourProfile profile) {
    List<Real[]> values = new Play(tree, profile).values();
    List<Real> regrets = zeros(tree);
    for (int node = 0; node < tree.size(); node++) {
      if (tree.kind(node) != GameTree.Kind.DECISION) {
        continue;
      }
      int player = tree.player(node);
      for (int branch = 0; branch < tree.degree(node); branch++) {
        Real gain = values.get(player)[tree.child(node, branch)].minus(values.get(player)[node]);
        regrets.set(player, regrets.get(player).max(gain));
      }
    }
    return regrets;
  }

  private static Optional<List<Real>> ofSubgames(GameTree tree, BehaviourProfile profile) {
    Subgames subgames = new Subgames(tree);
    List<Real> regrets = zeros(tree);
    for (int root : subgames.roots()) {
      Subgames.Part part = subgames.whole(root);
      Optional<List<Real>> here = new Play(part.game(), part.of(profile)).regrets();
      if (here.isEmpty()) {
        return Optional.empty();
      }
      for (int player = 0; player < tree.playerCount(); player++) {
        regrets.set(player, regrets.get(player).max(here.get().get(player)));
      }
    }
    return Optional.of(regrets);
  }

  private static List<Real> zeros(GameTree tree) {
    List<Real> zeros = new ArrayList<>();
    for (int player = 0; player < tree.playerCount(); player++) {
      zeros.add(Real.ZERO);
    }
    return zeros;
  }
}
