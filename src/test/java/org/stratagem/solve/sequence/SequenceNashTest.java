package org.stratagem.solve.sequence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.stratagem.game.tree.BehaviourProfile;
import org.stratagem.game.tree.GameTree;
import org.stratagem.game.tree.PlanTable;
import org.stratagem.game.tree.Play;
import org.stratagem.game.tree.RandomTrees;
import org.stratagem.game.tree.SequenceForm;
import org.stratagem.game.tree.TreeBuilder;
import org.stratagem.numeric.Rational;
import org.stratagem.numeric.Real;
import org.stratagem.solve.nash.FiniteNash;
import org.stratagem.solve.nash.NashPoint;
import org.stratagem.solve.nash.NashSolution;

class SequenceNashTest {
  private static TwoMovers movers(GameTree tree) {
    return TwoMovers.of(SequenceForm.of(tree).orElseThrow()).orElseThrow();
  }

  private static List<Real> regrets(GameTree tree, BehaviourProfile profile) {
    return new Play(tree, profile).regrets().orElseThrow();
  }

  private static BehaviourProfile solve(GameTree tree) {
    return new SequenceNash(movers(tree), () -> false).solve().orElseThrow().profile();
  }

  @Test
  void nobodyGainsInRandomTreesWithTiesAndChance() {
    Random random = new Random(5);
    int mixed = 0;
    int guided = 0;
    for (int round = 0; round < 200; round++) {
      GameTree tree = RandomTrees.perfectRecall(random, 2, 3 + round % 4);
      SequenceNash search = new SequenceNash(movers(tree), () -> false);
      Optional<BehaviourProfile> first = search.guided(0, 10_000);
      guided += first.isPresent() ? 1 : 0;
      BehaviourProfile found = search.solve().orElseThrow().profile();
      assertThat(regrets(tree, found)).containsOnly(Real.ZERO);
      mixed += found.isPure() ? 0 : 1;
    }
    assertThat(mixed).as("trees in which somebody randomises").isGreaterThan(8);
    assertThat(guided)
        .as("trees for which the first path in doubles was enough")
        .isGreaterThan(195);
  }

  @Test
  void thePathInRationalsAlwaysArrives() {
    Random random = new Random(6);
    for (int round = 0; round < 100; round++) {
      GameTree tree = RandomTrees.perfectRecall(random, 2, 3 + round % 3);
      BehaviourProfile found =
          new SequenceNash(movers(tree), () -> false).exact().orElseThrow().profile();
      assertThat(regrets(tree, found)).containsOnly(Real.ZERO);
    }
  }

  @Test
  void theEquilibriumIsInTheReducedNormalFormToo() {
    Random random = new Random(7);
    int only = 0;
    for (int round = 0; round < 150; round++) {
      GameTree tree = RandomTrees.distinct(RandomTrees.perfectRecall(random, 2, 3), random);
      PlanTable table;
      try {
        table = PlanTable.reduced(tree, 300);
      } catch (PlanTable.TooLarge e) {
        continue;
      }
      NashSolution all = new FiniteNash(table.form(), () -> false).byEnumeration(20_000);
      List<List<Real>> payoffs = new ArrayList<>();
      for (NashPoint point : all.list()) {
        List<List<Real>> behaviour = new ArrayList<>();
        tree.sets().forEach(set -> behaviour.add(List.of()));
        for (int player = 0; player < 2; player++) {
          table.behaviour(tree, player, point.profile().of(player), behaviour);
        }
        payoffs.add(new Play(tree, new BehaviourProfile(behaviour)).payoffs());
      }
      // Generic payoffs: those of an equilibrium are those of an extreme one.
      assertThat(payoffs).contains(new Play(tree, solve(tree)).payoffs());
      only += payoffs.stream().distinct().count() == 1 ? 1 : 0;
    }
    assertThat(only).as("trees with one outcome").isBetween(30, 140);
  }

  @Test
  void bestRepliesToRareMistakesAreMadeWherePlayNeverComes() {
    TreeBuilder builder = new TreeBuilder(List.of("Entrant", "Incumbent"));
    int entry = builder.set(0, "entry", List.of("Stay", "Enter"));
    int reply = builder.set(1, "reply", List.of("Fight", "Yield"));
    int again = builder.set(0, "again", List.of("Lose", "Win"));
    builder.decision(entry);
    builder.terminal(List.of(Real.of(5), Real.of(2)));
    builder.decision(reply);
    builder.terminal(List.of(Real.of(-1), Real.of(-1)));
    builder.decision(again);
    builder.terminal(List.of(Real.of(0), Real.of(1)));
    builder.terminal(List.of(Real.of(4), Real.of(1)));
    BehaviourProfile found = solve(builder.build());
    assertThat(List.of(found.action(0), found.action(1), found.action(2)))
        .isEqualTo(List.of(0, 1, 1));
  }

  @Test
  void playersWithoutAChoiceAreNoTrouble() {
    for (int movers = 0; movers < 3; movers++) {
      TreeBuilder builder = new TreeBuilder(List.of("A", "B", "C"));
      List<List<String>> actions = new ArrayList<>();
      for (int player = 0; player < 3; player++) {
        actions.add(player > 0 && player <= movers ? List.of("L", "R") : List.of("only"));
      }
      int[] sets = new int[3];
      for (int player = 0; player < 3; player++) {
        sets[player] = builder.set(player, "", actions.get(player));
      }
      builder.decision(sets[0]);
      for (int b = 0; b < actions.get(1).size(); b++) {
        if (b == 0) {
          builder.decision(sets[1]);
        }
        for (int c = 0; c < actions.get(2).size(); c++) {
          if (c == 0) {
            builder.decision(sets[2]);
          }
          builder.terminal(List.of(Real.ONE, Real.of(b == c ? 1 : 0), Real.of(b == c ? 0 : 1)));
        }
      }
      GameTree tree = builder.build();
      assertThat(regrets(tree, solve(tree))).containsOnly(Real.ZERO);
    }
    TreeBuilder alone = new TreeBuilder(List.of("A"));
    alone.terminal(List.of(Real.ONE));
    assertThat(solve(alone.build()).probabilities()).isEmpty();
  }

  @Test
  void threePlayersWithAChoiceAreTooMany() {
    TreeBuilder builder = new TreeBuilder(List.of("A", "B", "C"));
    int[] sets = new int[3];
    for (int player = 0; player < 3; player++) {
      sets[player] = builder.set(player, "", List.of("L", "R"));
    }
    for (int player = 0; player < 3; player++) {
      builder.decision(sets[player]);
      builder.terminal(List.of(Real.ONE, Real.ONE, Real.ONE));
    }
    builder.terminal(List.of(Real.ONE, Real.ONE, Real.ONE));
    assertThat(TwoMovers.of(SequenceForm.of(builder.build()).orElseThrow())).isEmpty();
  }

  @Test
  void hugeAndTinyPayoffsAreExact() {
    Random random = new Random(10);
    for (int round = 0; round < 6; round++) {
      GameTree tree =
          RandomTrees.rescaled(
              RandomTrees.perfectRecall(random, 2, 4),
              List.of(
                  Rational.ONE.dividedBy(Rational.of(10).power(Real.of(300))).toRational(),
                  Rational.of(10).power(Real.of(300)).toRational()));
      assertThat(regrets(tree, solve(tree))).containsOnly(Real.ZERO);
    }
  }
}
