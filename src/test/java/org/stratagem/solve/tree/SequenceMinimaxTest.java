package org.stratagem.solve.tree;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.stratagem.game.tree.GameTree;
import org.stratagem.game.tree.PlanTable;
import org.stratagem.game.tree.Play;
import org.stratagem.game.tree.RandomTrees;
import org.stratagem.game.tree.SequenceForm;
import org.stratagem.numeric.Real;
import org.stratagem.solve.zerosum.MatrixGame;
import org.stratagem.solve.zerosum.MatrixGameSolver;

class SequenceMinimaxTest {
  @Test
  void theValueIsThatOfTheNormalFormAndNobodyHasARegret() throws PlanTable.TooLarge {
    Random random = new Random(14);
    int mixed = 0;
    for (int round = 0; round < 60; round++) {
      GameTree tree = RandomTrees.constantSum(RandomTrees.perfectRecall(random, 2, 4));
      assertThat(tree.isConstantSum()).isTrue();
      SequenceMinimax.Solution solution =
          new SequenceMinimax(SequenceForm.of(tree).orElseThrow()).solve(() -> false).orElseThrow();
      Play play = new Play(tree, solution.profile());
      assertThat(play.payoffs().get(0)).isEqualTo(solution.value());
      assertThat(play.regrets().orElseThrow()).containsExactly(Real.ZERO, Real.ZERO);
      PlanTable table = PlanTable.reduced(tree, 10_000_000);
      assertThat(
              new MatrixGameSolver(() -> false)
                  .solve(MatrixGame.against(table.form(), 0))
                  .orElseThrow()
                  .value())
          .isEqualTo(solution.value());
      mixed += solution.profile().isPure() ? 0 : 1;
    }
    assertThat(mixed).as("games in which somebody randomises").isGreaterThan(5);
  }
}
