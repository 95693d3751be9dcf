package org.stratagem.solve.sequential;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.stratagem.game.tree.GameTree;
import org.stratagem.game.tree.Play;
import org.stratagem.numeric.Real;

/**
 * Checks an assessment on the tree alone. Beliefs that are limits of Bayes' rule make it enough to
 * look at one action at a time (Hendon, Jacobsen, Sloth 1996). Cost: the number of nodes.
 */
public final class SequentialProof {
  private final GameTree tree;
  private final Assessment assessment;

  public SequentialProof(GameTree tree, Assessment assessment) {
    this.tree = tree;
    this.assessment = assessment;
  }

  /** Whether the mistakes end in the behaviour, and Bayes' rule under them in the beliefs. */
  public boolean isConsistent() {
    Mistakes mistakes = assessment.mistakes();
    for (int set = 0; set < tree.sets().size(); set++) {
      for (int action = 0; action < tree.information(set).actions().size(); action++) {
        Real played = assessment.profile().probability(set, action);
        Real coefficient = mistakes.coefficients().get(set).get(action);
        boolean mistake = mistakes.orders().get(set).get(action) > 0;
        if (coefficient.signum() <= 0
            || mistake != (played.signum() == 0)
            || !mistake && !coefficient.equals(played)) {
          return false;
        }
      }
      if (!mistakes.belief(tree, set).equals(assessment.beliefs().get(set))) {
        return false;
      }
    }
    return true;
  }

  /** The most that each player could gain by another action at one of its sets, as it believes. */
  public List<Real> gains() {
    List<Real[]> values = new Play(tree, assessment.profile()).values();
    List<Real> gains = new ArrayList<>(Collections.nCopies(tree.playerCount(), Real.ZERO));
    for (int set = 0; set < tree.sets().size(); set++) {
      int player = tree.information(set).player();
      Real[] own = values.get(player);
      for (int action = 0; action < tree.information(set).actions().size(); action++) {
        Real gain = Real.ZERO;
        for (int place = 0; place < tree.members(set); place++) {
          int node = tree.member(set, place);
          Real belief = assessment.beliefs().get(set).get(place);
          if (belief.signum() != 0) {
            gain = gain.plus(belief.times(own[tree.child(node, action)].minus(own[node])));
          }
        }
        gains.set(player, gains.get(player).max(gain));
      }
    }
    return gains;
  }
}
