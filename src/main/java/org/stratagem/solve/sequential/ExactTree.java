package org.stratagem.solve.sequential;

import java.util.ArrayList;
import java.util.List;
import org.stratagem.game.tree.GameTree;
import org.stratagem.game.tree.TreeBuilder;
import org.stratagem.numeric.Real;

/** A tree whose numbers count as the exact numbers that they are, doubles too. */
public final class ExactTree {
  private ExactTree() {}

  /** The same nodes and sets with rational numbers; the draws of a chance node sum to 1. */
  public static GameTree of(GameTree tree) {
    if (tree.isExact()) {
      return tree;
    }
    TreeBuilder builder = new TreeBuilder(tree.players());
    for (GameTree.InformationSet set : tree.sets()) {
      builder.set(set.player(), set.name(), set.actions());
    }
    for (int node = 0; node < tree.size(); node++) {
      switch (tree.kind(node)) {
        case CHANCE -> chance(builder, tree, node);
        case DECISION -> builder.decision(tree.set(node));
        case TERMINAL -> {
          List<Real> payoffs = new ArrayList<>();
          for (int player = 0; player < tree.playerCount(); player++) {
            payoffs.add(tree.payoff(node, player).toRational());
          }
          builder.terminal(payoffs);
        }
      }
    }
    return builder.build();
  }

  private static void chance(TreeBuilder builder, GameTree tree, int node) {
    List<String> labels = new ArrayList<>();
    List<Real> probabilities = new ArrayList<>();
    Real sum = Real.ZERO;
    for (int branch = 0; branch < tree.degree(node); branch++) {
      labels.add(tree.label(node, branch));
      Real probability = tree.probability(node, branch).toRational();
      probabilities.add(probability);
      sum = sum.plus(probability);
    }
    for (int branch = 0; branch < probabilities.size(); branch++) {
      probabilities.set(branch, probabilities.get(branch).dividedBy(sum));
    }
    builder.chance(labels, probabilities);
  }
}
