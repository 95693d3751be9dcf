package org.stratagem.solve.sequence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.stratagem.game.tree.BehaviourProfile;
import org.stratagem.game.tree.GameTree;
import org.stratagem.game.tree.Play;
import org.stratagem.game.tree.RandomTrees;
import org.stratagem.game.tree.SequenceForm;
import org.stratagem.game.tree.TreeBuilder;
import org.stratagem.game.tree.Trembling;
import org.stratagem.game.tree.TremblingPlay;
import org.stratagem.numeric.Polynomial;
import org.stratagem.numeric.Rational;
import org.stratagem.numeric.Real;

class TremblingEquilibriumTest {
  private static TremblingEquilibrium.Solution solve(GameTree tree, Trembling trembling) {
    TwoMovers game = TwoMovers.of(SequenceForm.of(tree).orElseThrow()).orElseThrow();
    return new TremblingEquilibrium(game, trembling, () -> false).solve().orElseThrow();
  }

  /** One action at a time is enough, since beliefs are limits of Bayes' rule. */
  private static void assertSequential(GameTree tree, TremblingPlay play) {
    BehaviourProfile profile = play.limit();
    List<Real[]> values = new Play(tree, profile).values();
    for (int set = 0; set < tree.sets().size(); set++) {
      int player = tree.information(set).player();
      List<Real> expected = new ArrayList<>();
      for (int action = 0; action < tree.information(set).actions().size(); action++) {
        Real sum = Real.ZERO;
        for (int place = 0; place < tree.members(set); place++) {
          Real belief = play.beliefs().get(set).get(place);
          sum =
              sum.plus(
                  belief.times(values.get(player)[tree.child(tree.member(set, place), action)]));
        }
        expected.add(sum);
      }
      Real best = expected.stream().max(Real::compareTo).orElseThrow();
      for (int action = 0; action < expected.size(); action++) {
        if (profile.probability(set, action).signum() > 0) {
          assertThat(expected.get(action)).isEqualTo(best);
        }
      }
    }
  }

  @Test
  void limitsAreSequentialEquilibriaOfRandomTrees() {
    Random random = new Random(8);
    int highest = 0;
    int mixed = 0;
    for (int round = 0; round < 60; round++) {
      GameTree tree = RandomTrees.perfectRecall(random, 2, 4);
      for (Trembling trembling : Trembling.values()) {
        TremblingPlay play = solve(tree, trembling).play();
        assertThat(new Play(tree, play.limit()).regrets().orElseThrow()).containsOnly(Real.ZERO);
        assertSequential(tree, play);
        highest = Math.max(highest, play.degree());
        mixed += play.limit().isPure() ? 0 : 1;
      }
    }
    assertThat(highest).isGreaterThan(2);
    assertThat(mixed).isGreaterThan(5);
  }

  @Test
  void unitsOfPayoffsDoNotMatter() {
    Random random = new Random(9);
    for (int round = 0; round < 25; round++) {
      GameTree tree = RandomTrees.perfectRecall(random, 2, 4);
      GameTree other = RandomTrees.rescaled(tree, List.of(Rational.of(3, 7), Rational.of(12)));
      for (Trembling trembling : Trembling.values()) {
        assertThat(solve(other, trembling).play().limit())
            .isEqualTo(solve(tree, trembling).play().limit());
      }
    }
  }

  /** Who has to do two things right is likelier to err than one who has to do one. */
  private static GameTree delegation() {
    TreeBuilder builder = new TreeBuilder(List.of("Ann", "Bob"));
    int start = builder.set(0, "start", List.of("Mine", "Yours"));
    int first = builder.set(0, "first", List.of("Right", "Wrong"));
    int second = builder.set(0, "second", List.of("Right", "Wrong"));
    int yours = builder.set(1, "yours", List.of("Right", "Wrong"));
    List<Real> good = List.of(Real.ONE, Real.ONE);
    List<Real> bad = List.of(Real.ZERO, Real.ZERO);
    builder.decision(start);
    builder.decision(first);
    builder.decision(second);
    builder.terminal(good);
    builder.terminal(bad);
    builder.terminal(bad);
    builder.decision(yours);
    builder.terminal(good);
    builder.terminal(bad);
    return builder.build();
  }

  @Test
  void ownMistakesToComeAreFearedOnlyByTremblesOfActions() {
    assertThat(solve(delegation(), Trembling.ACTIONS).play().limit().action(0)).isEqualTo(1);
    assertThat(solve(delegation(), Trembling.SEQUENCES).play().limit().action(0)).isEqualTo(0);
  }

  @Test
  void aProofFailsForPlansThatAreNone() {
    GameTree tree = delegation();
    TremblingPlay play = solve(tree, Trembling.ACTIONS).play();
    assertThat(play.isEquilibrium()).isTrue();
    SequenceForm form = SequenceForm.of(tree).orElseThrow();
    // The same plans are no equilibrium of trembles of the other kind.
    Polynomial e = Polynomial.power(1);
    Polynomial rest = Polynomial.ONE.minus(e);
    List<Polynomial> ann =
        List.of(
            Polynomial.ONE,
            e,
            rest,
            e.times(rest),
            e.times(e),
            e.times(rest).times(rest),
            e.times(rest).times(e));
    List<Polynomial> bob = List.of(Polynomial.ONE, rest, e);
    assertThat(new TremblingPlay(form, List.of(ann, bob), Trembling.ACTIONS).isEquilibrium())
        .isTrue();
    assertThat(new TremblingPlay(form, List.of(ann, bob), Trembling.SEQUENCES).isEquilibrium())
        .isFalse();
    // A weight that is too small, and a reply that is not best.
    List<Polynomial> timid = List.of(Polynomial.ONE, Polynomial.ONE, Polynomial.ZERO);
    List<Polynomial> wrong = List.of(Polynomial.ONE, e, rest);
    assertThat(new TremblingPlay(form, List.of(ann, timid), Trembling.ACTIONS).isEquilibrium())
        .isFalse();
    assertThat(new TremblingPlay(form, List.of(ann, wrong), Trembling.ACTIONS).isEquilibrium())
        .isFalse();
  }
}
