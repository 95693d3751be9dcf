package org.stratagem.bargain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.stratagem.bargain.coco.CocoSolution;
import org.stratagem.bargain.coco.CocoSolver;
import org.stratagem.bargain.coco.PublicSignal;
import org.stratagem.bargain.coco.TreeCoco;
import org.stratagem.game.tree.GameTree;
import org.stratagem.game.tree.PlanTable;
import org.stratagem.game.tree.TreeBuilder;
import org.stratagem.numeric.Rational;
import org.stratagem.numeric.Real;

/** The cooperative-competitive value of trees against that of their normal forms. */
final class TreeCocoTest {
  private static CocoSolution listed(GameTree tree) throws PlanTable.TooLarge {
    return new CocoSolver(() -> false)
        .solve(PlanTable.reduced(tree, Integer.MAX_VALUE).form())
        .orElseThrow();
  }

  /** Chance draws, the first player sees the draw or not, then the second sees the move or not. */
  private static GameTree tree(Random random, boolean firstSees, boolean secondSees) {
    TreeBuilder builder = new TreeBuilder(List.of("A", "B"));
    builder.chance(List.of("x", "y"), List.<Real>of(Rational.of(1, 3), Rational.of(2, 3)));
    int[] first = new int[2];
    int[] second = new int[2];
    for (int draw = 0; draw < 2; draw++) {
      first[draw] =
          draw == 0 || firstSees ? builder.set(0, "a" + draw, List.of("l", "m", "r")) : first[0];
      builder.decision(first[draw]);
      for (int move = 0; move < 3; move++) {
        int number = secondSees ? draw : 0;
        if (draw == 0 && move == 0 || move == 0 && secondSees) {
          second[number] = builder.set(1, "b" + draw, List.of("u", "d"));
        }
        builder.decision(second[number]);
        for (int reply = 0; reply < 2; reply++) {
          builder.terminal(
              List.of(
                  Real.of((long) random.nextInt(19) - 9), Real.of((long) random.nextInt(19) - 9)));
        }
      }
    }
    return builder.build();
  }

  @Test
  void sequenceFormsAgreeWithNormalForms() throws PlanTable.TooLarge {
    Random random = new Random(41);
    int found = 0;
    for (int trial = 0; trial < 40; trial++) {
      GameTree tree = tree(random, trial % 2 == 0, trial % 4 < 2);
      CocoSolution listed = listed(tree);
      Optional<TreeCoco> coco = TreeCoco.of(tree, () -> false);
      if (coco.isPresent()) {
        found++;
        assertThat(coco.get().shares()).isEqualTo(listed.shares());
      }
    }
    // The others hide from somebody what the greatest sum depends on.
    assertThat(found).isBetween(10, 39);
  }

  @Test
  void theValueIsTheMeanOverPublicSignals() throws PlanTable.TooLarge {
    Random random = new Random(42);
    for (int trial = 0; trial < 20; trial++) {
      boolean open = trial % 2 == 0;
      GameTree tree = tree(random, true, open);
      List<PublicSignal> signals = PublicSignal.of(tree);
      assertThat(signals).hasSize(open ? 2 : 1);
      List<Real> mean = new ArrayList<>(List.of(Real.ZERO, Real.ZERO));
      for (PublicSignal signal : signals) {
        CocoSolution part = listed(signal.tree());
        for (int player = 0; player < 2; player++) {
          Real share = part.shares().get(player).times(signal.probability());
          mean.set(player, mean.get(player).plus(share));
        }
      }
      assertThat(mean).isEqualTo(listed(tree).shares());
    }
  }
}
