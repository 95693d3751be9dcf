package org.stratagem.solve.regret;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.stratagem.game.tree.GameTree;
import org.stratagem.game.tree.Sequences;

/**
 * Counterfactual regret minimisation for two players with perfect recall whose payoffs add up to
 * the same in every play (Zinkevich et al. 2007), in the predictive variant with quadratic averages
 * (Farina, Kroer and Sandholm 2021): regrets below zero are forgotten, and each update expects the
 * last regrets to come again. Players take turns. The exploitability of the average strategies
 * falls at least as one over the square root of the iterations, as a rule much faster.
 *
 * <p>Works on the sequence form: an iteration costs a product of the players' payoff matrices with
 * a plan each ({@link SequencePayoffs}), and a pass over the information sets, not over the tree.
 * What the strategies are worth at the end is computed on the tree itself ({@link TreeReplies}).
 * Not for use by two threads; large matrices are shared by the processors.
 */
public final class RegretMinimization {
  private final RegretSide[] sides;
  private final SequencePayoffs[] payoffs;
  private final FlatTree tree;
  private long iterations;

  /**
   * @param tree of two players with perfect recall whose payoffs add up to a constant
   */
  public RegretMinimization(GameTree tree) {
    Sequences first = sequences(tree, 0);
    Sequences second = sequences(tree, 1);
    // What one gains the other loses, but for a constant that no regret depends on.
    payoffs =
        new SequencePayoffs[] {
          SequencePayoffs.of(tree, first, second, 1), SequencePayoffs.of(tree, second, first, -1)
        };
    sides = new RegretSide[] {new RegretSide(tree, first), new RegretSide(tree, second)};
    this.tree = new FlatTree(tree);
  }

  private static Sequences sequences(GameTree tree, int player) {
    return Sequences.of(tree, player)
        .orElseThrow(() -> new IllegalArgumentException("player " + player + " forgets"));
  }

  /** How often both players' regrets were updated. */
  public long iterations() {
    return iterations;
  }

  /** One update of each player. */
  public void iterate() {
    iterations++;
    double weight = (double) iterations * iterations;
    for (int player = 0; player < 2; player++) {
      sides[player].update(payoffs[player], sides[1 - player].plan(), weight);
    }
  }

  /** The average strategies: for each information set the probabilities of its actions. */
  public List<double[]> average() {
    List<double[]> average = new ArrayList<>(Collections.nCopies(tree.sets(), new double[0]));
    for (RegretSide side : sides) {
      for (int number = 0; number < side.sets(); number++) {
        average.set(side.set(number), side.average(number));
      }
    }
    return average;
  }

  /** What the average strategies are worth against best replies, about as fast as an iteration. */
  public Exploitability exploitability() {
    return new Exploitability(
        -sides[1].best(payoffs[1], sides[0].averagePlan()),
        sides[0].best(payoffs[0], sides[1].averagePlan()));
  }

  /** The same on the tree itself, from nothing but the average strategies: slower, and a proof. */
  public Exploitability verified() {
    double[] flat = new double[tree.actions()];
    int place = 0;
    for (double[] own : average()) {
      System.arraycopy(own, 0, flat, place, own.length);
      place += own.length;
    }
    return new TreeReplies(tree).exploitability(flat);
  }
}
