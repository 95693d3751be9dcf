package org.stratagem.game.tree;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.stratagem.numeric.Polynomial;
import org.stratagem.numeric.Rational;
import org.stratagem.numeric.Real;

/**
 * Plans that depend on how likely mistakes are, as polynomials in that probability, and whether
 * they are an equilibrium of the game with such mistakes however small it is: the proof that their
 * limit is an extensive-form perfect (Selten 1975) or a quasi-perfect equilibrium (van Damme 1984).
 * Everything is computed from the tree. Cost: its nodes, times the square of the degrees.
 */
public final class TremblingPlay {
  private final SequenceForm form;
  private final GameTree tree;
  private final List<List<Polynomial>> plans;
  private final Trembling trembling;

  /**
   * @param plans by player and sequence: the sequence's weight times that of the empty one, which
   *     is a common denominator
   */
  public TremblingPlay(SequenceForm form, List<List<Polynomial>> plans, Trembling trembling) {
    this.form = form;
    this.tree = form.tree();
    this.plans = plans.stream().map(List::copyOf).toList();
    this.trembling = trembling;
  }

  /**
   * Whether for every small enough probability of mistakes the plans are plans, make the mistakes
   * that have to be made, and nobody gains by another such plan.
   */
  public boolean isEquilibrium() {
    for (int player = 0; player < tree.playerCount(); player++) {
      if (plans.get(player).get(0).sign() <= 0 || !isPlan(player) || !isBest(player)) {
        return false;
      }
    }
    return true;
  }

  private boolean isPlan(int player) {
    Sequences sequences = form.sequences(player);
    int[] lengths = new int[sequences.count()];
    for (int set : sequences.sets()) {
      Polynomial sum = Polynomial.ZERO;
      for (int action = 0; action < actions(set); action++) {
        int sequence = sequences.sequence(set, action);
        lengths[sequence] = lengths[sequences.before(set)] + 1;
        sum = sum.plus(plans.get(player).get(sequence));
        if (excess(player, set, action, lengths[sequence]).sign() < 0) {
          return false;
        }
      }
      if (!sum.equals(plans.get(player).get(sequences.before(set)))) {
        return false;
      }
    }
    return true;
  }

  /** What a sequence has beyond what mistakes give it. */
  private Polynomial excess(int player, int set, int action, int length) {
    List<Polynomial> plan = plans.get(player);
    Sequences sequences = form.sequences(player);
    Polynomial least =
        actions(set) == 1
            ? Polynomial.ZERO
            : switch (trembling) {
              case ACTIONS -> plan.get(sequences.before(set)).times(Polynomial.power(1));
              case SEQUENCES -> plan.get(0).times(Polynomial.power(length));
            };
    return plan.get(sequences.sequence(set, action)).minus(least);
  }

  private int actions(int set) {
    return tree.information(set).actions().size();
  }

  /** Backward induction over the player's sets, the others' plans given. */
  private boolean isBest(int player) {
    Sequences sequences = form.sequences(player);
    Polynomial[] brings = brings(player);
    int[] lengths = new int[sequences.count()];
    for (int set : sequences.sets()) {
      for (int action = 0; action < actions(set); action++) {
        lengths[sequences.sequence(set, action)] = lengths[sequences.before(set)] + 1;
      }
    }
    List<Integer> sets = sequences.sets();
    for (int place = sets.size() - 1; place >= 0; place--) {
      int set = sets.get(place);
      Polynomial best = brings[sequences.sequence(set, 0)];
      for (int action = 1; action < actions(set); action++) {
        Polynomial other = brings[sequences.sequence(set, action)];
        best = other.minus(best).sign() > 0 ? other : best;
      }
      Polynomial lost = Polynomial.ZERO;
      for (int action = 0; action < actions(set); action++) {
        int sequence = sequences.sequence(set, action);
        Polynomial loss = best.minus(brings[sequence]);
        if (!loss.isZero() && excess(player, set, action, lengths[sequence]).sign() > 0) {
          return false;
        }
        lost = lost.plus(loss);
      }
      int before = sequences.before(set);
      brings[before] = brings[before].plus(best);
      if (trembling == Trembling.ACTIONS) {
        brings[before] = brings[before].minus(lost.times(Polynomial.power(1)));
      }
    }
    return true;
  }

  /** What each sequence brings by the ends of play behind it, times a positive factor. */
  private Polynomial[] brings(int player) {
    Polynomial[] brings = new Polynomial[form.sequences(player).count()];
    Arrays.fill(brings, Polynomial.ZERO);
    Rational[] chance = chance();
    for (int node = 0; node < tree.size(); node++) {
      if (tree.isTerminal(node) && chance[node].signum() != 0) {
        Real payoff = chance[node].times(tree.payoff(node, player).toRational());
        int own = form.sequences(player).at(node);
        brings[own] = brings[own].plus(others(player, node).times(payoff.toRational()));
      }
    }
    return brings;
  }

  private Polynomial others(int player, int node) {
    Polynomial weight = Polynomial.ONE;
    for (int other = 0; other < tree.playerCount(); other++) {
      if (other != player) {
        weight = weight.times(plans.get(other).get(form.sequences(other).at(node)));
      }
    }
    return weight;
  }

  private Rational[] chance() {
    Rational[] chance = new Rational[tree.size()];
    chance[0] = Rational.of(1);
    for (int node = 1; node < chance.length; node++) {
      int above = tree.parent(node);
      chance[node] =
          tree.kind(above) == GameTree.Kind.CHANCE
              ? chance[above]
                  .times(tree.probability(above, tree.branch(node)).toRational())
                  .toRational()
              : chance[above];
    }
    return chance;
  }

  /** The behaviour as mistakes vanish: at every set, since all are reached by mistakes. */
  public BehaviourProfile limit() {
    List<List<Real>> all = new ArrayList<>();
    for (int set = 0; set < tree.sets().size(); set++) {
      Sequences sequences = form.sequences(tree.information(set).player());
      List<Polynomial> plan = plans.get(tree.information(set).player());
      List<Real> weights = new ArrayList<>();
      for (int action = 0; action < actions(set); action++) {
        weights.add(
            ratio(plan.get(sequences.sequence(set, action)), plan.get(sequences.before(set))));
      }
      all.add(weights);
    }
    return new BehaviourProfile(all);
  }

  /** What is thought of the nodes of each information set, by set and node, as mistakes vanish. */
  public List<List<Real>> beliefs() {
    Rational[] chance = chance();
    List<List<Real>> all = new ArrayList<>();
    for (int set = 0; set < tree.sets().size(); set++) {
      Polynomial whole = Polynomial.ZERO;
      List<Polynomial> weights = new ArrayList<>();
      for (int place = 0; place < tree.members(set); place++) {
        int node = tree.member(set, place);
        Polynomial weight = others(-1, node).times(chance[node]);
        weights.add(weight);
        whole = whole.plus(weight);
      }
      List<Real> belief = new ArrayList<>();
      for (Polynomial weight : weights) {
        belief.add(whole.isZero() ? Real.ZERO : ratio(weight, whole));
      }
      all.add(belief);
    }
    return all;
  }

  private static Real ratio(Polynomial part, Polynomial whole) {
    int order = whole.order();
    return part.isZero() || part.order() > order
        ? Real.ZERO
        : part.coefficient(order).dividedBy(whole.coefficient(order));
  }

  /** The highest power in any plan. */
  public int degree() {
    int degree = 0;
    for (List<Polynomial> plan : plans) {
      for (Polynomial weight : plan) {
        degree = Math.max(degree, weight.degree());
      }
    }
    return degree;
  }
}
