package org.stratagem.solve.bimatrix;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.stratagem.game.MixedPayoffs;
import org.stratagem.game.MixedProfile;
import org.stratagem.game.NormalForm;

class OneEquilibriumTest {
  private static void assertEquilibrium(NormalForm game, MixedProfile profile) {
    assertThat(new MixedPayoffs(game, Objects.requireNonNull(profile)).regrets())
        .allMatch(regret -> regret.signum() == 0);
  }

  @Test
  void everyLabelEndsInAnExtremeEquilibrium() {
    Random random = new Random(3);
    for (int trial = 0; trial < 60; trial++) {
      NormalForm game =
          Matrices.random(1 + random.nextInt(5), 1 + random.nextInt(5), 1 + trial % 7, random);
      NashSets all = new AllEquilibria(game, Long.MAX_VALUE, () -> false).solve();
      OneEquilibrium one = new OneEquilibrium(game, () -> false);
      for (int label = 0; label < one.labels(); label++) {
        MixedProfile found = one.fromLabel(label);
        assertThat(all.extreme().stream().map(all::profile)).as("trial %s", trial).contains(found);
      }
    }
  }

  @Test
  void largeGamesAreSolvedExactly() {
    for (int size : new int[] {30, 80}) {
      NormalForm game = Matrices.random(size, size + 3, 1000, new Random(size));
      assertEquilibrium(game, new OneEquilibrium(game, () -> false).any());
    }
  }

  @Test
  void payoffsOfAllSizes() {
    NormalForm game =
        Matrices.bimatrix("1e300,1e-300 0,0 1,1", "0,0 1e-300,1e300 0,2", "3,0 0,1 1e-9,1e9");
    OneEquilibrium one = new OneEquilibrium(game, () -> false);
    for (int label = 0; label < one.labels(); label++) {
      assertEquilibrium(game, one.fromLabel(label));
    }
  }

  @Test
  void cancelledSearchesFindNothing() {
    NormalForm game = Matrices.random(20, 20, 1000, new Random(1));
    assertThat(new OneEquilibrium(game, () -> true).any()).isNull();
  }
}
