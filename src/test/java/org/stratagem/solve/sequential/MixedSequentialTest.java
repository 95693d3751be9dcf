package org.stratagem.solve.sequential;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.stratagem.game.gambit.ExtensiveFile;
import org.stratagem.game.gambit.GambitFile;
import org.stratagem.game.tree.BehaviourProfile;
import org.stratagem.game.tree.GameTree;
import org.stratagem.game.tree.PlanTable;
import org.stratagem.game.tree.Play;
import org.stratagem.game.tree.RandomTrees;
import org.stratagem.game.tree.TreeBuilder;
import org.stratagem.numeric.Rational;
import org.stratagem.numeric.Real;
import org.stratagem.solve.nash.FiniteNash;
import org.stratagem.solve.nash.NashPoint;
import org.stratagem.solve.nash.NashSolution;
import org.stratagem.solve.tree.SubgameRegrets;

class MixedSequentialTest {
  private static SequentialEquilibria.Solution solve(GameTree tree) {
    return new SequentialEquilibria(tree, () -> {}).solve();
  }

  private static GameTree tree(String text) {
    GambitFile.Reading reading = GambitFile.read(text);
    assertThat(reading).isInstanceOf(GambitFile.Reading.Accepted.class);
    return ((ExtensiveFile) ((GambitFile.Reading.Accepted) reading).file()).tree();
  }

  private static Real fraction(long numerator, long denominator) {
    return Rational.of(numerator, denominator);
  }

  /** R. Myerson, Game theory: analysis of conflict, 1991, figure 2.1 and section 4.4. */
  @Test
  void myersonsCardGame() {
    GameTree game =
        tree(
            """
            EFG 2 R "Cards" { "1" "2" }
            c "" 1 "" { "Red" 1/2 "Black" 1/2 } 0
            p "" 1 1 "red" { "Raise" "Fold" } 0
            p "" 2 1 "" { "Meet" "Pass" } 0
            t "" 1 "" { 2 -2 }
            t "" 2 "" { 1 -1 }
            t "" 3 "" { 1 -1 }
            p "" 1 2 "black" { "Raise" "Fold" } 0
            p "" 2 1 0
            t "" 4 "" { -2 2 }
            t "" 5 "" { 1 -1 }
            t "" 6 "" { -1 1 }
            """);
    SequentialEquilibria.Solution solution = solve(game);
    assertThat(solution.complete()).isTrue();
    assertThat(solution.pure()).isEmpty();
    assertThat(solution.mixed()).hasSize(1);
    Assessment only = solution.mixed().get(0);
    assertThat(only.profile().probabilities())
        .containsExactly(
            List.of(Real.ONE, Real.ZERO),
            List.of(fraction(2, 3), fraction(1, 3)),
            List.of(fraction(1, 3), fraction(2, 3)));
    assertThat(only.beliefs().get(1)).containsExactly(fraction(3, 4), fraction(1, 4));
  }

  private static final String SIGNALS =
      """
      EFG 2 R "Beer or quiche" { "Sender" "Receiver" }
      c "" 1 "" { "Surly" %s "Wimp" %s } 0
      p "" 1 1 "" { "Beer" "Quiche" } 0
      p "" 2 1 "beer" { "Duel" "Spare" } 0
      t "" 1 "" { 1 0 }
      t "" 2 "" { 3 1 }
      p "" 2 2 "quiche" { "Duel" "Spare" } 0
      t "" 3 "" { 0 0 }
      t "" 4 "" { 2 1 }
      p "" 1 2 "" { "Beer" "Quiche" } 0
      p "" 2 1 0
      t "" 5 "" { 0 1 }
      t "" 6 "" { 2 0 }
      p "" 2 2 0
      t "" 7 "" { 1 1 }
      t "" 8 "" { 3 0 }
      """;

  /**
   * With few surly types wimps drink beer so often that the receiver does not care: with s surly
   * ones at s/(1-s). Closed form.
   */
  @Test
  void aSenderOfBeerIsSurlyHalfTheTime() {
    for (int percent : new int[] {10, 25, 40, 49}) {
      Real surly = fraction(percent, 100);
      GameTree game = tree(SIGNALS.formatted(surly, Real.ONE.minus(surly)));
      SequentialEquilibria.Solution solution = solve(game);
      assertThat(solution.complete()).isTrue();
      assertThat(solution.list()).hasSize(1);
      BehaviourProfile profile = solution.list().get(0).profile();
      int wimp = game.set(game.child(0, 1));
      assertThat(profile.probability(wimp, 0)).isEqualTo(surly.dividedBy(Real.ONE.minus(surly)));
      assertThat(profile.probability(1, 0)).isEqualTo(fraction(1, 2));
    }
  }

  @Test
  void withManySurlyTypesThereAreTwoWaysToPool() {
    SequentialEquilibria.Solution solution = solve(tree(SIGNALS.formatted("9/10", "1/10")));
    assertThat(solution.complete()).isTrue();
    assertThat(solution.mixed()).isEmpty();
    assertThat(solution.pure()).hasSize(2);
  }

  /**
   * Off the path only a threat that is carried out half the time keeps player 1 from leaving: were
   * it certain, player 1 would leave for the other reward.
   */
  @Test
  void aThreatMayHaveToBeMixed() {
    GameTree game =
        tree(
            """
            EFG 2 R "Two temptations" { "1" "2" }
            p "" 1 1 "" { "Stay" "Left" "Right" } 0
            t "" 1 "" { 1 0 }
            p "" 2 1 "" { "a" "b" } 0
            t "" 2 "" { 2 2 }
            t "" 3 "" { 0 0 }
            p "" 2 1 0
            t "" 4 "" { 0 0 }
            t "" 5 "" { 2 2 }
            """);
    Path stay = new Path(List.of(List.of(Real.ONE, Real.ZERO, Real.ZERO), List.of()), true);
    boolean[][] all = ValueBounds.undominated(game);
    Completion completion = new Completion(game, stay, all, all, () -> {});
    Assessment found = completion.find().orElseThrow();
    assertThat(found.profile().probability(1, 0)).isEqualTo(fraction(1, 2));
    assertThat(found.beliefs().get(1)).containsExactly(fraction(1, 2), fraction(1, 2));
    SequentialProof proof = new SequentialProof(game, found);
    assertThat(proof.isConsistent()).isTrue();
    assertThat(proof.gains()).containsOnly(Real.ZERO);
    SequentialEquilibria.Solution solution = solve(game);
    assertThat(solution.pure()).hasSize(2);
    assertThat(solution.mixed().stream().map(each -> each.profile().probability(0, 0)))
        .contains(Real.ONE);
  }

  /** Every equilibrium that reaches all sets is sequential, so none may be missing. */
  @Test
  void noEquilibriumThatReachesAllSetsIsMissing() {
    Random random = new Random(21);
    int seen = 0;
    int mixed = 0;
    for (int round = 0; round < 120; round++) {
      GameTree tree =
          round % 3 == 0
              ? signalling(random)
              : generic(RandomTrees.perfectRecall(random, 2, 3), random);
      if (new SequentialEquilibria(tree, () -> {}).profiles().bitLength() > 8) {
        continue;
      }
      SequentialEquilibria.Solution solution = solve(tree);
      assertThat(solution.complete()).isTrue();
      assertThat(solution.list()).isNotEmpty();
      List<BehaviourProfile> found = solution.list().stream().map(Assessment::profile).toList();
      for (BehaviourProfile profile : nash(tree)) {
        if (reachesAll(tree, profile)) {
          seen++;
          mixed += profile.isPure() ? 0 : 1;
          assertThat(found).contains(profile);
        }
      }
      certificates(tree, solution);
    }
    assertThat(seen).isGreaterThan(20);
    assertThat(mixed).isGreaterThan(3);
  }

  /** Two types, two messages, two replies. */
  private static GameTree signalling(Random random) {
    TreeBuilder builder = new TreeBuilder(List.of("Sender", "Receiver"));
    List<Integer> types = new ArrayList<>();
    List<Integer> messages = new ArrayList<>();
    for (int number = 0; number < 2; number++) {
      types.add(builder.set(0, "type " + number, List.of("left", "right")));
      messages.add(builder.set(1, "message " + number, List.of("up", "down")));
    }
    long prior = 1L + random.nextInt(9);
    builder.chance(List.of("t0", "t1"), List.of(fraction(prior, 10), fraction(10 - prior, 10)));
    for (int type : types) {
      builder.decision(type);
      for (int message : messages) {
        builder.decision(message);
        for (int reply = 0; reply < 2; reply++) {
          builder.terminal(List.of(Real.of(random.nextInt(1000)), Real.of(random.nextInt(1000))));
        }
      }
    }
    return builder.build();
  }

  @Test
  void moreMoversAreProvenToo() {
    Random random = new Random(22);
    int mixed = 0;
    for (int round = 0; round < 60; round++) {
      GameTree tree = generic(RandomTrees.perfectRecall(random, 3, 3), random);
      if (new SequentialEquilibria(tree, () -> {}).profiles().bitLength() > 7) {
        continue;
      }
      SequentialEquilibria.Solution solution = solve(tree);
      assertThat(solution.list()).isNotEmpty();
      mixed += solution.mixed().size();
      certificates(tree, solution);
    }
    assertThat(mixed).isPositive();
  }

  private static void certificates(GameTree tree, SequentialEquilibria.Solution solution) {
    for (Assessment each : solution.list()) {
      assertThat(new SequentialProof(tree, each).isConsistent()).isTrue();
      assertThat(SubgameRegrets.of(tree, each.profile()).orElseThrow())
          .allMatch(regret -> regret.doubleValue() < 1e-6);
      assertThat(new Play(tree, each.profile()).regrets().orElseThrow())
          .allMatch(regret -> regret.doubleValue() < 1e-6);
    }
  }

  private static List<BehaviourProfile> nash(GameTree tree) throws AssertionError {
    PlanTable table;
    try {
      table = PlanTable.reduced(tree, 100_000);
    } catch (PlanTable.TooLarge e) {
      throw new AssertionError(e);
    }
    NashSolution solution = new FiniteNash(table.form(), () -> false).byEnumeration(1_000_000);
    assertThat(solution.complete()).isTrue();
    List<BehaviourProfile> all = new ArrayList<>();
    for (NashPoint point : solution.list()) {
      List<List<Real>> behaviour = new ArrayList<>();
      tree.sets().forEach(set -> behaviour.add(List.of()));
      for (int player = 0; player < tree.playerCount(); player++) {
        table.behaviour(tree, player, point.profile().of(player), behaviour);
      }
      all.add(new BehaviourProfile(behaviour));
    }
    return all;
  }

  private static boolean reachesAll(GameTree tree, BehaviourProfile profile) {
    Path path = Path.of(tree, profile.probabilities(), true);
    for (int set = 0; set < tree.sets().size(); set++) {
      if (!path.comesTo(set)) {
        return false;
      }
    }
    return true;
  }

  /** The same tree with payoffs that hardly ever tie. */
  private static GameTree generic(GameTree tree, Random random) {
    TreeBuilder builder = new TreeBuilder(tree.players());
    tree.sets().forEach(set -> builder.set(set.player(), set.name(), set.actions()));
    for (int node = 0; node < tree.size(); node++) {
      switch (tree.kind(node)) {
        case CHANCE -> {
          List<String> labels = new ArrayList<>();
          List<Real> weights = new ArrayList<>();
          for (int branch = 0; branch < tree.degree(node); branch++) {
            labels.add(tree.label(node, branch));
            weights.add(tree.probability(node, branch));
          }
          builder.chance(labels, weights);
        }
        case DECISION -> builder.decision(tree.set(node));
        case TERMINAL -> {
          List<Real> payoffs = new ArrayList<>();
          for (int player = 0; player < tree.playerCount(); player++) {
            payoffs.add(Real.of(random.nextInt(1000)));
          }
          builder.terminal(payoffs);
        }
      }
    }
    return builder.build();
  }
}
