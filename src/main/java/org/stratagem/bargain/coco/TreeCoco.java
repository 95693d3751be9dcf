package org.stratagem.bargain.coco;

import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.stratagem.game.tree.BehaviourProfile;
import org.stratagem.game.tree.GameTree;
import org.stratagem.game.tree.GameTree.Kind;
import org.stratagem.game.tree.Play;
import org.stratagem.game.tree.SequenceForm;
import org.stratagem.game.tree.TreeBuilder;
import org.stratagem.numeric.Rational;
import org.stratagem.numeric.Real;
import org.stratagem.solve.tree.SequenceMinimax;

/**
 * The cooperative-competitive value of a tree of two players who forget nothing, without listing
 * plans: the zero-sum part by its sequence form, the greatest sum by a pure profile that makes as
 * much as players could who see everything.
 *
 * @param total the greatest sum of payoffs
 * @param advantage the value of the zero-sum game of the first player's payoff less the second's
 * @param plan a pure profile that makes the total
 * @param payoffs what it gives each player
 * @param threats optimal behaviour in the zero-sum game
 */
public record TreeCoco(
    Rational total,
    Rational advantage,
    BehaviourProfile plan,
    List<Rational> payoffs,
    BehaviourProfile threats) {

  /** Each player's share. */
  public List<Rational> shares() {
    Rational two = Rational.of(2);
    return List.of(
        total.plus(advantage).dividedBy(two).toRational(),
        total.minus(advantage).dividedBy(two).toRational());
  }

  /**
   * The value, checked by best replies; nothing where no plan was found that makes as much as
   * players who see everything.
   *
   * @param tree of two players with perfect recall
   * @param cancelled asked now and then; true ends the search
   */
  public static Optional<TreeCoco> of(GameTree tree, BooleanSupplier cancelled) {
    Real[] open = values(tree, null);
    int[] plan = plan(tree, open);
    if (!values(tree, plan)[0].equals(open[0])) {
      return Optional.empty();
    }
    GameTree competition = competition(tree);
    SequenceMinimax.Solution solution =
        new SequenceMinimax(SequenceForm.of(competition).orElseThrow())
            .solve(cancelled)
            .orElseThrow();
    Play threats = new Play(competition, solution.profile());
    if (!threats.bestReply(0).orElseThrow().payoff().toRational().equals(solution.value())
        || !threats
            .bestReply(1)
            .orElseThrow()
            .payoff()
            .toRational()
            .equals(solution.value().negate())) {
      throw new IllegalStateException("an advantage without a proof");
    }
    BehaviourProfile pure = BehaviourProfile.pure(tree, plan);
    List<Rational> payoffs = new Play(tree, pure).payoffs().stream().map(Real::toRational).toList();
    return Optional.of(
        new TreeCoco(open[0].toRational(), solution.value(), pure, payoffs, solution.profile()));
  }

  /** Every end pays the difference of the payoffs: to the first player, from the second. */
  private static GameTree competition(GameTree tree) {
    TreeBuilder builder = new TreeBuilder(tree.players());
    for (GameTree.InformationSet set : tree.sets()) {
      builder.set(set.player(), set.name(), set.actions());
    }
    for (int node = 0; node < tree.size(); node++) {
      switch (tree.kind(node)) {
        case CHANCE -> builder.chance(tree, node);
        case DECISION -> builder.decision(tree.set(node));
        case TERMINAL -> {
          Rational own = tree.payoff(node, 0).toRational();
          Rational difference = own.minus(tree.payoff(node, 1).toRational()).toRational();
          builder.terminal(List.of(difference, difference.negate()));
        }
      }
    }
    return builder.build();
  }

  /**
   * The sum of payoffs that is expected from each node on.
   *
   * @param plan an action at each information set; null for the best at each node
   */
  private static Real[] values(GameTree tree, int @org.jspecify.annotations.Nullable [] plan) {
    Real[] values = new Real[tree.size()];
    for (int node = values.length - 1; node >= 0; node--) {
      Real value = null;
      if (tree.isTerminal(node)) {
        value = Real.ZERO;
        for (int player = 0; player < tree.playerCount(); player++) {
          value = value.plus(tree.payoff(node, player).toRational());
        }
      } else if (tree.kind(node) == Kind.DECISION && plan != null) {
        value = values[tree.child(node, plan[tree.set(node)])];
      } else if (tree.kind(node) == Kind.DECISION) {
        for (int branch = 0; branch < tree.degree(node); branch++) {
          Real child = values[tree.child(node, branch)];
          value = value == null || child.compareTo(value) > 0 ? child : value;
        }
      } else {
        value = Real.ZERO;
        for (int branch = 0; branch < tree.degree(node); branch++) {
          Real weight = tree.probability(node, branch).toRational();
          value = value.plus(weight.times(values[tree.child(node, branch)]));
        }
      }
      values[node] = java.util.Objects.requireNonNull(value);
    }
    return values;
  }

  /** At each information set the action that is best on average if all is seen afterwards. */
  private static int[] plan(GameTree tree, Real[] open) {
    Real[] chance = tree.chances();
    int[] plan = new int[tree.sets().size()];
    for (int set = 0; set < plan.length; set++) {
      Real best = null;
      for (int action = 0; action < tree.information(set).actions().size(); action++) {
        Real sum = Real.ZERO;
        for (int place = 0; place < tree.members(set); place++) {
          int member = tree.member(set, place);
          sum = sum.plus(chance[member].times(open[tree.child(member, action)]));
        }
        if (best == null || sum.compareTo(best) > 0) {
          best = sum;
          plan[set] = action;
        }
      }
    }
    return plan;
  }
}
