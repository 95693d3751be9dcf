package org.stratagem.solve.sequential;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.stratagem.game.tree.GameTree;
import org.stratagem.numeric.Real;

/**
 * What is done where play comes.
 *
 * @param behaviour by information set: a probability for each action; empty where play never comes
 * @param isExact whether this is how an equilibrium may be played, not only close to it
 */
record Path(List<List<Real>> behaviour, boolean isExact) {
  Path {
    behaviour = behaviour.stream().map(List::copyOf).toList();
  }

  /** The nodes to which play may come, by the actions that may be taken where that is decided. */
  static boolean[] reached(GameTree tree, boolean[][] supports) {
    boolean[] reached = new boolean[tree.size()];
    reached[0] = true;
    for (int node = 1; node < reached.length; node++) {
      int above = tree.parent(node);
      if (tree.kind(above) == GameTree.Kind.CHANCE) {
        reached[node] = reached[above] && tree.probability(above, tree.branch(node)).signum() != 0;
      } else {
        boolean[] support = supports[tree.set(above)];
        reached[node] = reached[above] && !Supports.isOpen(support) && support[tree.branch(node)];
      }
    }
    return reached;
  }

  /** The first set to which play may come and at which nothing is decided; -1 for none. */
  static int open(GameTree tree, boolean[][] supports) {
    boolean[] reached = reached(tree, supports);
    int first = -1;
    for (int node = 0; node < reached.length; node++) {
      if (reached[node] && tree.kind(node) == GameTree.Kind.DECISION) {
        int set = tree.set(node);
        if (Supports.isOpen(supports[set]) && (first < 0 || set < first)) {
          first = set;
        }
      }
    }
    return first;
  }

  /** What a profile does where play comes. */
  static Path of(GameTree tree, List<List<Real>> profile, boolean exact) {
    boolean[][] supports = Supports.open(profile.size());
    List<List<Real>> behaviour = new ArrayList<>(Collections.nCopies(profile.size(), List.of()));
    for (int set = open(tree, supports); set >= 0; set = open(tree, supports)) {
      boolean[] support = new boolean[profile.get(set).size()];
      for (int action = 0; action < support.length; action++) {
        support[action] = profile.get(set).get(action).signum() > 0;
      }
      supports[set] = support;
      behaviour.set(set, profile.get(set));
    }
    return new Path(behaviour, exact);
  }

  boolean comesTo(int set) {
    return !behaviour.get(set).isEmpty();
  }
}
