package org.stratagem.solve.extensive;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.stratagem.game.tree.GameTree;
import org.stratagem.game.tree.GameTree.Kind;
import org.stratagem.game.tree.PlanTable;
import org.stratagem.numeric.Real;

/** Which nodes a player's plans do not lead away from, and how probable chance makes each node. */
final class Following {
  private final PlanTable table;
  private final List<List<BitSet>> follows = new ArrayList<>();
  private final Real[] chance;

  Following(GameTree tree, PlanTable table) {
    this.table = table;
    for (int player = 0; player < tree.playerCount(); player++) {
      List<BitSet> own = new ArrayList<>();
      for (int[] plan : table.plans().get(player)) {
        own.add(nodes(tree, player, plan));
      }
      follows.add(own);
    }
    chance = tree.chances();
  }

  private static BitSet nodes(GameTree tree, int player, int[] plan) {
    BitSet nodes = new BitSet();
    nodes.set(0);
    for (int node = 1; node < tree.size(); node++) {
      int above = tree.parent(node);
      boolean taken =
          tree.kind(above) != Kind.DECISION
              || tree.player(above) != player
              || plan[tree.set(above)] == tree.branch(node);
      nodes.set(node, taken && nodes.get(above));
    }
    return nodes;
  }

  /** A player's plan in a profile. */
  int[] plan(int profile, int player) {
    return table.plans().get(player).get(table.form().action(profile, player));
  }

  /** Whether a player's plan in a profile leads to a node, wherever the others and chance do. */
  boolean leads(int profile, int player, int node) {
    return follows.get(player).get(table.form().action(profile, player)).get(node);
  }

  /** How probable a node is while a player means to come there and the others do their part. */
  Real weight(int profile, int player, int node) {
    for (int other = 0; other < follows.size(); other++) {
      if (other != player && !leads(profile, other, node)) {
        return Real.ZERO;
      }
    }
    return chance[node];
  }
}
