package org.stratagem.solve.extensive;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.stratagem.game.tree.GameTree;
import org.stratagem.game.tree.PlanTable;
import org.stratagem.game.tree.Sequences;
import org.stratagem.numeric.Rational;
import org.stratagem.numeric.Real;

/**
 * What players gain at most by not doing what they hear, computed on the tree from the distribution
 * alone: for each recommendation the best behaviour from there on, by decisions from the last set
 * to the first. Cost: the profiles times the recommendations times the nodes.
 */
public final class Obedience {
  private final GameTree tree;
  private final Following following;
  private final List<Rational> joint;

  /**
   * @param table of the tree's reduced plans
   * @param joint the probability of each profile of the table
   */
  public Obedience(GameTree tree, PlanTable table, List<Rational> joint) {
    this.tree = tree;
    this.following = new Following(tree, table);
    this.joint = joint;
  }

  /** Each player's greatest gain over all that it may hear; 0 at an equilibrium. */
  public List<Real> gains() {
    List<Real> gains = new ArrayList<>(Collections.nCopies(tree.playerCount(), Real.ZERO));
    for (int set = 0; set < tree.sets().size(); set++) {
      int player = tree.information(set).player();
      for (int action = 0; action < tree.information(set).actions().size(); action++) {
        gains.set(player, gains.get(player).max(gain(player, set, action)));
      }
    }
    return gains;
  }

  private Real gain(int player, int set, int action) {
    Sequences own = Sequences.of(tree, player).orElseThrow();
    Real[] totals = new Real[own.count()];
    Arrays.fill(totals, Real.ZERO);
    Real obeys = Real.ZERO;
    for (int profile = 0; profile < joint.size(); profile++) {
      if (joint.get(profile).signum() == 0 || following.plan(profile, player)[set] != action) {
        continue;
      }
      for (int place = 0; place < tree.members(set); place++) {
        int first = tree.member(set, place);
        for (int node = first; node < tree.end(first); node++) {
          if (tree.isTerminal(node)) {
            Real weight = joint.get(profile).times(following.weight(profile, player, node));
            Real payoff = weight.times(tree.payoff(node, player));
            totals[own.at(node)] = totals[own.at(node)].plus(payoff);
            if (following.leads(profile, player, node)) {
              obeys = obeys.plus(payoff);
            }
          }
        }
      }
    }
    Real best = best(own, totals, set);
    return best.minus(obeys);
  }

  /** The best from a set on, where each sequence adds a total. */
  private Real best(Sequences own, Real[] totals, int set) {
    List<Integer> sets = own.sets();
    for (int number = sets.size() - 1; number >= 0; number--) {
      int each = sets.get(number);
      Real most = totals[own.sequence(each, 0)];
      for (int action = 1; action < tree.information(each).actions().size(); action++) {
        most = most.max(totals[own.sequence(each, action)]);
      }
      if (each == set) {
        return most;
      }
      totals[own.before(each)] = totals[own.before(each)].plus(most);
    }
    throw new IllegalArgumentException("no set of the player: " + set);
  }
}
