package org.stratagem.solve.bimatrix;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.stratagem.game.MixedPayoffs;
import org.stratagem.game.NormalForm;
import org.stratagem.numeric.Real;

class AllEquilibriaTest {
  private static NashSets solve(NormalForm game) {
    return new AllEquilibria(game, Long.MAX_VALUE, () -> false).solve();
  }

  private static Set<List<List<Real>>> extreme(NormalForm game) {
    NashSets sets = solve(game);
    Set<List<List<Real>>> profiles = new HashSet<>();
    for (NashSets.Pair pair : sets.extreme()) {
      assertThat(new MixedPayoffs(game, sets.profile(pair)).regrets())
          .allMatch(regret -> regret.signum() == 0);
      assertThat(profiles.add(sets.profile(pair).weights())).isTrue();
    }
    return profiles;
  }

  @Test
  void agreesWithTryingAllPairsOfVertices() {
    Random random = new Random(5);
    for (int trial = 0; trial < 400; trial++) {
      int m = 1 + random.nextInt(4);
      int n = 1 + random.nextInt(4);
      int top = List.of(0, 1, 2, 3, 9, 100).get(random.nextInt(6));
      NormalForm game = Matrices.random(m, n, top, random);
      assertThat(extreme(game))
          .as("trial %s: %sx%s to %s", trial, m, n, top)
          .isEqualTo(new VertexPairs(game).extreme());
      assertThat(new AllEquilibria(game, Long.MAX_VALUE, () -> false).exact().extreme())
          .isEqualTo(solve(game).extreme());
    }
  }
}
