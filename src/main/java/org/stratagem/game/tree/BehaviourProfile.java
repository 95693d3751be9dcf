package org.stratagem.game.tree;

import java.util.ArrayList;
import java.util.List;
import org.stratagem.numeric.Real;

/**
 * What the players do: at each information set of a tree a probability for each action.
 *
 * @param probabilities by information set, then by action
 */
public record BehaviourProfile(List<List<Real>> probabilities) {
  public BehaviourProfile {
    probabilities = probabilities.stream().map(List::copyOf).toList();
  }

  /** The profile in which the mover at each set takes one action for certain. */
  public static BehaviourProfile pure(GameTree tree, int[] actions) {
    List<List<Real>> all = new ArrayList<>();
    for (int set = 0; set < tree.sets().size(); set++) {
      all.add(point(tree.information(set).actions().size(), actions[set]));
    }
    return new BehaviourProfile(all);
  }

  /** All weight on one of some actions. */
  public static List<Real> point(int actions, int chosen) {
    List<Real> weights = new ArrayList<>();
    for (int action = 0; action < actions; action++) {
      weights.add(action == chosen ? Real.ONE : Real.ZERO);
    }
    return weights;
  }

  public Real probability(int set, int action) {
    return probabilities.get(set).get(action);
  }

  /** The action that is taken for certain at a set; -1 where the mover randomises. */
  public int action(int set) {
    for (int action = 0; action < probabilities.get(set).size(); action++) {
      if (probability(set, action).equals(Real.ONE)) {
        return action;
      }
    }
    return -1;
  }

  /** Whether nobody randomises. */
  public boolean isPure() {
    for (int set = 0; set < probabilities.size(); set++) {
      if (action(set) < 0) {
        return false;
      }
    }
    return true;
  }
}
