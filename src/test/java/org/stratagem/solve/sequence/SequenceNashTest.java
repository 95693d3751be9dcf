package org.stratagem.solve.sequence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.stratagem.game.tree.BehaviourProfile;
import org.stratagem.game.tree.GameTree;
import org.stratagem.game.tree.Play;
import org.stratagem.game.tree.RandomTrees;
import org.stratagem.game.tree.SequenceForm;
import org.stratagem.numeric.Real;

class SequenceNashTest {
  private static TwoMovers movers(GameTree tree) {
    return TwoMovers.of(SequenceForm.of(tree).orElseThrow()).orElseThrow();
  }

  private static List<Real> regrets(GameTree tree, BehaviourProfile profile) {
    return new Play(tree, profile).regrets().orElseThrow();
  }

  @Test
  void nobodyGainsInRandomTreesWithTiesAndChance() {
    Random random = new Random(5);
    int mixed = 0;
    int guided = 0;
    for (int round = 0; round < 300; round++) {
      GameTree tree = RandomTrees.perfectRecall(random, 2, 3 + round % 4);
      SequenceNash search = new SequenceNash(movers(tree), () -> false);
      Optional<BehaviourProfile> first = search.guided(0, 10_000);
      guided += first.isPresent() ? 1 : 0;
      BehaviourProfile found = search.solve().orElseThrow().profile();
      assertThat(regrets(tree, found)).containsOnly(Real.ZERO);
      mixed += found.isPure() ? 0 : 1;
    }
    assertThat(mixed).as("trees in which somebody randomises").isGreaterThan(20);
    assertThat(guided).as("trees for which the first path in doubles was enough").isGreaterThan(295);
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
}
