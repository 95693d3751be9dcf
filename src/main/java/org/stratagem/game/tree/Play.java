package org.stratagem.game.tree;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.stratagem.numeric.Real;

/**
 * A tree played with a behaviour profile: how probable each node is, what each player gets, and
 * what it could get by other behaviour: the certificate of an equilibrium. Cost: the number of
 * nodes for each question, exact on exact numbers.
 */
public final class Play {
  private final GameTree tree;
  private final BehaviourProfile profile;

  public Play(GameTree tree, BehaviourProfile profile) {
    this.tree = tree;
    this.profile = profile;
  }

  /** The probability of coming to each node. */
  public Real[] reach() {
    return weights(-1);
  }

  /** The same with the moves of one player, who means to come there, not counted. */
  private Real[] weights(int without) {
    Real[] weights = new Real[tree.size()];
    weights[0] = Real.ONE;
    for (int node = 1; node < weights.length; node++) {
      int above = tree.parent(node);
      Real weight = weights[above];
      weights[node] =
          mover(above) == without && without >= 0
              ? weight
              : weight.times(step(above, tree.branch(node)));
      if (weights[node].signum() == 0) {
        // Nobody comes here, so nobody comes below: most of a tree, where all play pure plans.
        Arrays.fill(weights, node, tree.end(node), Real.ZERO);
        node = tree.end(node) - 1;
      }
    }
    return weights;
  }

  private int mover(int node) {
    return tree.kind(node) == GameTree.Kind.DECISION ? tree.player(node) : -1;
  }

  private Real step(int node, int branch) {
    return tree.kind(node) == GameTree.Kind.CHANCE
        ? tree.probability(node, branch)
        : profile.probability(tree.set(node), branch);
  }

  /** What each player gets in expectation. */
  public List<Real> payoffs() {
    Real[] reach = reach();
    Real[] sums = new Real[tree.playerCount()];
    Arrays.fill(sums, Real.ZERO);
    for (int node = 0; node < reach.length; node++) {
      if (tree.isTerminal(node) && reach[node].signum() != 0) {
        for (int player = 0; player < sums.length; player++) {
          sums[player] = sums[player].plus(reach[node].times(tree.payoff(node, player)));
        }
      }
    }
    return List.of(sums);
  }

  /** What each player gets in expectation from each node on, where the node is reached. */
  public List<Real[]> values() {
    List<Real[]> all = new ArrayList<>();
    for (int player = 0; player < tree.playerCount(); player++) {
      Real[] values = new Real[tree.size()];
      for (int node = values.length - 1; node >= 0; node--) {
        if (tree.isTerminal(node)) {
          values[node] = tree.payoff(node, player);
          continue;
        }
        Real sum = Real.ZERO;
        for (int branch = 0; branch < tree.degree(node); branch++) {
          Real step = step(node, branch);
          if (step.signum() != 0) {
            sum = sum.plus(step.times(values[tree.child(node, branch)]));
          }
        }
        values[node] = sum;
      }
      all.add(values);
    }
    return all;
  }

  /** A player's best behaviour against the others, and what it gets by it. */
  public record Reply(Real payoff, int[] actions) {}

  /**
   * The best that a player can do while the others stay. Information sets are decided from the last
   * to the first (Wilson 1972); nothing where the player forgets.
   *
   * @return the payoff, and an action for each information set (of others: -1)
   */
  public Optional<Reply> bestReply(int player) {
    return Sequences.of(tree, player).map(sequences -> bestReply(player, sequences));
  }

  private Reply bestReply(int player, Sequences sequences) {
    Real[] weights = weights(player);
    Real[] totals = new Real[sequences.count()];
    Arrays.fill(totals, Real.ZERO);
    for (int node = 0; node < weights.length; node++) {
      if (tree.isTerminal(node) && weights[node].signum() != 0) {
        int sequence = sequences.at(node);
        totals[sequence] = totals[sequence].plus(weights[node].times(tree.payoff(node, player)));
      }
    }
    int[] actions = new int[tree.sets().size()];
    Arrays.fill(actions, -1);
    // A set's sequences are numbered above the one that leads to it.
    List<Integer> sets = sequences.sets();
    for (int i = sets.size() - 1; i >= 0; i--) {
      int set = sets.get(i);
      int best = 0;
      for (int action = 1; action < tree.information(set).actions().size(); action++) {
        if (totals[sequences.sequence(set, action)].compareTo(totals[sequences.sequence(set, best)])
            > 0) {
          best = action;
        }
      }
      actions[set] = best;
      int before = sequences.before(set);
      totals[before] = totals[before].plus(totals[sequences.sequence(set, best)]);
    }
    return new Reply(totals[0], actions);
  }

  /**
   * What each player could gain at most by changing its own behaviour: all 0 exactly at an
   * equilibrium. Nothing where somebody forgets.
   */
  public Optional<List<Real>> regrets() {
    List<Real> payoffs = payoffs();
    List<Real> regrets = new ArrayList<>();
    for (int player = 0; player < payoffs.size(); player++) {
      Optional<Reply> reply = bestReply(player);
      if (reply.isEmpty()) {
        return Optional.empty();
      }
      Real gain = reply.get().payoff().minus(payoffs.get(player));
      regrets.add(gain.signum() > 0 ? gain : Real.ZERO);
    }
    return Optional.of(regrets);
  }
}
