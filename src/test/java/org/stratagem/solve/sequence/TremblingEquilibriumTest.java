package org.stratagem.solve.sequence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.stratagem.game.tree.BehaviourProfile;
import org.stratagem.game.tree.GameTree;
import org.stratagem.game.tree.Trembling;
import org.stratagem.game.tree.Play;
import org.stratagem.game.tree.RandomTrees;
import org.stratagem.game.tree.SequenceForm;
import org.stratagem.numeric.Real;

class TremblingEquilibriumTest {
  private static TremblingEquilibrium.Solution solve(GameTree tree, Trembling trembling) {
    TwoMovers game = TwoMovers.of(SequenceForm.of(tree).orElseThrow()).orElseThrow();
    return new TremblingEquilibrium(game, trembling, () -> false).solve().orElseThrow();
  }

  @Test
  void limitsAreEquilibriaOfRandomTrees() {
    Random random = new Random(8);
    int degrees = 0;
    for (int round = 0; round < 60; round++) {
      GameTree tree = RandomTrees.perfectRecall(random, 2, 3 + round % 2);
      for (Trembling trembling : Trembling.values()) {
        TremblingEquilibrium.Solution solution = solve(tree, trembling);
        BehaviourProfile limit = solution.play().limit();
        assertThat(new Play(tree, limit).regrets().orElseThrow()).containsOnly(Real.ZERO);
        degrees = Math.max(degrees, solution.play().degree());
      }
    }
    assertThat(degrees).isGreaterThan(2);
    System.out.println("degree " + degrees);
  }
}
