package org.stratagem.solve.bimatrix;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.stratagem.game.MixedPayoffs;
import org.stratagem.game.MixedProfile;
import org.stratagem.game.NormalForm;

/** Hard games of two players, numbers against combinatorics. */
class CyclicPolytopesTest {
  private static NashSets all(NormalForm game) {
    return new AllEquilibria(game, Long.MAX_VALUE, () -> false).solve();
  }

  @Test
  void seventyFiveEquilibriaOfVonStengel1999() {
    CyclicPolytopes polytopes = CyclicPolytopes.ofManyEquilibria(6);
    assertThat(polytopes.equilibria()).isEqualTo(75);
    NormalForm game = polytopes.game();
    // The matrix as it was published, up to a factor for each player.
    assertThat(game.payoff(1, 0).dividedBy(game.payoff(0, 0)).toString()).isEqualTo("-5/72");
    assertThat(game.payoff(5, 0).dividedBy(game.payoff(0, 0)).toString()).isEqualTo("-17/18");
    assertThat(all(game).extreme()).hasSize(75);
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 4, 6, 8})
  void asManyEquilibriaAsCompletePairsOfVertices(int d) {
    CyclicPolytopes polytopes = CyclicPolytopes.ofManyEquilibria(d);
    assertThat(all(polytopes.game()).extreme()).hasSize(polytopes.equilibria());
  }

  @Test
  void theLongestPathsGrowByThePowersOfTheGoldenRatio() {
    // Four times the one before, the one before that, and 4: by 2 + sqrt 5, the golden ratio cubed,
    // in the end (Savani and von Stengel 2006).
    assertThat(IntStream.of(2, 4, 6, 8).map(d -> CyclicPolytopes.ofLongPaths(d).pathLength(0)))
        .containsExactly(4, 20, 88, 376);
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 4, 6, 8})
  void onlyOneEquilibriumAndTheWayOfEachLabelIsAsLongAsThePolytopesSay(int d) {
    CyclicPolytopes polytopes = CyclicPolytopes.ofLongPaths(d);
    assertThat(polytopes.equilibria()).isEqualTo(1);
    NormalForm game = polytopes.game();
    assertThat(all(game).extreme()).hasSize(1);
    OneEquilibrium search = new OneEquilibrium(game, () -> false);
    int[] lengths = new int[2 * d];
    for (int label = 0; label < 2 * d; label++) {
      long before = search.pivots();
      MixedProfile end = search.fromLabel(label);
      assertThat(new MixedPayoffs(game, end).regrets()).allMatch(each -> each.signum() == 0);
      lengths[label] = (int) (search.pivots() - before);
    }
    assertThat(lengths).isEqualTo(IntStream.range(0, 2 * d).map(polytopes::pathLength).toArray());
    assertThat(Arrays.stream(lengths).min().orElseThrow()).isGreaterThanOrEqualTo(2 * (d / 2));
  }
}
