package org.stratagem.solve.tree;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.stratagem.game.NormalForm;
import org.stratagem.game.tree.BehaviourProfile;
import org.stratagem.game.tree.GameTree;
import org.stratagem.game.tree.Plans;
import org.stratagem.game.tree.Play;
import org.stratagem.game.tree.RandomTrees;
import org.stratagem.game.tree.TreeBuilder;
import org.stratagem.numeric.Real;

class SubgamePerfectionTest {
  private static final StageSolver PURE = new ReducedStages(SubgamePerfectionTest::pure, 1_000_000);

  private static Optional<ReducedStages.NashFinder.Found> pure(NormalForm form) {
    List<List<List<Real>>> list = new ArrayList<>();
    for (int profile = 0; profile < form.profiles(); profile++) {
      if (form.isEquilibrium(profile)) {
        List<List<Real>> strategies = new ArrayList<>();
        for (int player = 0; player < form.players().size(); player++) {
          strategies.add(
              BehaviourProfile.point(form.actions(player).size(), form.action(profile, player)));
        }
        list.add(strategies);
      }
    }
    return Optional.of(new ReducedStages.NashFinder.Found(list, false));
  }

  private static SubgamePerfection.Solution solve(GameTree tree)
      throws SubgamePerfection.UnsolvedException {
    return new SubgamePerfection(tree, PURE, 100_000, () -> {}).solve(10_000);
  }

  /** All profiles without randomising, each tried at each node. */
  private static List<BehaviourProfile> bruteForce(GameTree tree) {
    List<int[]> profiles = new ArrayList<>(List.of(new int[tree.sets().size()]));
    for (int player = 0; player < tree.playerCount(); player++) {
      Plans plans = new Plans(tree, player);
      List<int[]> longer = new ArrayList<>();
      for (int[] profile : profiles) {
        plans.forEach(
            plan -> {
              int[] both = profile.clone();
              plans.sets().forEach(set -> both[set] = plan[set]);
              longer.add(both);
            });
      }
      profiles = longer;
    }
    List<BehaviourProfile> found = new ArrayList<>();
    for (int[] actions : profiles) {
      BehaviourProfile profile = BehaviourProfile.pure(tree, actions);
      if (gainsNowhere(tree, profile)) {
        found.add(profile);
      }
    }
    return found;
  }

  private static boolean gainsNowhere(GameTree tree, BehaviourProfile profile) {
    List<Real[]> values = new Play(tree, profile).values();
    for (int node = 0; node < tree.size(); node++) {
      if (tree.kind(node) == GameTree.Kind.DECISION) {
        Real[] own = values.get(tree.player(node));
        for (int branch = 0; branch < tree.degree(node); branch++) {
          if (own[tree.child(node, branch)].compareTo(own[node]) > 0) {
            return false;
          }
        }
      }
    }
    return true;
  }

  @Test
  void allEquilibriaOfRandomTreesAreFoundAndCounted() throws Exception {
    Random random = new Random(9);
    int several = 0;
    for (int round = 0; round < 150; round++) {
      GameTree tree = RandomTrees.perfectInformation(random, 2, 3);
      BigInteger profiles = BigInteger.ONE;
      for (int player = 0; player < 2; player++) {
        profiles = profiles.multiply(new Plans(tree, player).count());
      }
      if (profiles.bitLength() > 13) {
        continue;
      }
      List<BehaviourProfile> expected = bruteForce(tree);
      SubgamePerfection.Solution solution = solve(tree);
      assertThat(solution.list()).containsExactlyInAnyOrderElementsOf(expected);
      assertThat(solution.count()).isEqualTo(BigInteger.valueOf(expected.size()));
      assertThat(solution.mixedTies()).isEqualTo(expected.size() > 1 || solution.mixedTies());
      several += expected.size() > 1 ? 1 : 0;
    }
    assertThat(several).as("trees with several equilibria").isGreaterThan(20);
  }

  @Test
  void equilibriaOfHiddenMovesLeaveNoRegretInAnySubgame() throws Exception {
    Random random = new Random(10);
    int solved = 0;
    for (int round = 0; round < 100; round++) {
      GameTree tree = RandomTrees.perfectRecall(random, 2, 4);
      try {
        for (BehaviourProfile profile : solve(tree).list().stream().limit(20).toList()) {
          assertThat(SubgameRegrets.of(tree, profile).orElseThrow())
              .allMatch(regret -> regret.signum() == 0);
          solved++;
        }
      } catch (SubgamePerfection.UnsolvedException e) {
        assertThat(e.obstacle()).isEqualTo(SubgamePerfection.Obstacle.NOTHING_FOUND);
      }
    }
    assertThat(solved).isGreaterThan(50);
  }

  @Test
  void aThreatIsARegretInItsSubgame() {
    GameTree tree = entry();
    BehaviourProfile threat = BehaviourProfile.pure(tree, new int[] {0, 1});
    assertThat(new Play(tree, threat).regrets().orElseThrow())
        .containsExactly(Real.ZERO, Real.ZERO);
    assertThat(SubgameRegrets.of(tree, threat).orElseThrow())
        .containsExactly(Real.ZERO, Real.of(2));
  }

  /** Stay out, or enter and be yielded to or fought: Selten, The chain store paradox, 1978. */
  private static GameTree entry() {
    TreeBuilder builder = new TreeBuilder(List.of("Entrant", "Incumbent"));
    int enter = builder.set(0, "", List.of("Stay", "Enter"));
    int reply = builder.set(1, "", List.of("Yield", "Fight"));
    builder.decision(enter);
    builder.terminal(List.of(Real.ZERO, Real.of(2)));
    builder.decision(reply);
    builder.terminal(List.of(Real.ONE, Real.ONE));
    builder.terminal(List.of(Real.of(-1), Real.of(-1)));
    return builder.build();
  }

  @Test
  void manyTiesAreCountedWithoutBeingListed() throws Exception {
    TreeBuilder builder = new TreeBuilder(List.of("Ann", "Bob"));
    int ann = builder.set(0, "", names(60));
    builder.decision(ann);
    for (int i = 0; i < 60; i++) {
      builder.decision(builder.set(1, "", List.of("a", "b")));
      builder.terminal(List.of(Real.ONE, Real.ONE));
      builder.terminal(List.of(Real.ONE, Real.ONE));
    }
    SubgamePerfection.Solution solution =
        new SubgamePerfection(builder.build(), PURE, 1000, () -> {}).solve(5);
    assertThat(solution.count()).isEqualTo(BigInteger.TWO.pow(60).multiply(BigInteger.valueOf(60)));
    assertThat(solution.list()).hasSize(5).doesNotHaveDuplicates();
    assertThat(solution.mixedTies()).isTrue();
  }

  private static List<String> names(int count) {
    List<String> names = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      names.add("n" + i);
    }
    return names;
  }
}
