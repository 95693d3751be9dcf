package org.stratagem.solve.bimatrix;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.stratagem.game.NormalForm;
import org.stratagem.numeric.Real;

/** Games of the literature, with what is printed there. */
class PublishedGamesTest {
  private static NashSets solve(NormalForm game) {
    NashSets sets = new AllEquilibria(game, Long.MAX_VALUE, () -> false).solve();
    assertThat(sets.complete()).isTrue();
    return sets;
  }

  /** Such as {@code "2/3 1/3 | 1 0"}. */
  private static List<String> extreme(NashSets sets) {
    List<String> all = new ArrayList<>();
    for (NashSets.Pair pair : sets.extreme()) {
      all.add(
          text(sets.first().get(pair.first())) + " | " + text(sets.second().get(pair.second())));
    }
    return all;
  }

  private static String text(List<Real> weights) {
    return String.join(" ", weights.stream().map(Real::toString).toList());
  }

  private static void check(NormalForm game, int components, String... equilibria) {
    NashSets sets = solve(game);
    assertThat(extreme(sets)).containsExactlyInAnyOrder(equilibria);
    assertThat(sets.components()).hasSize(components);
  }

  @Test
  void prisonersOfTucker1950() {
    check(Matrices.bimatrix("3,3 0,5", "5,0 1,1"), 1, "0 1 | 0 1");
  }

  @Test
  void firstExampleOfNash1951() {
    check(Matrices.bimatrix("5,-3 -4,4", "-5,5 3,-4"), 1, "9/16 7/16 | 7/17 10/17");
  }

  @Test
  void thirdAndSixthExampleOfNash1951() {
    check(
        Matrices.bimatrix("1,1 -10,-10", "-10,-10 1,1"),
        3,
        "1 0 | 1 0",
        "0 1 | 0 1",
        "1/2 1/2 | 1/2 1/2");
    check(Matrices.bimatrix("1,1 0,0", "0,0 0,0"), 2, "1 0 | 1 0", "0 1 | 0 1");
  }

  @Test
  void battleOfTheSexesOfLuceAndRaiffa1957() {
    check(
        Matrices.bimatrix("2,1 0,0", "0,0 1,2"), 3, "1 0 | 1 0", "0 1 | 0 1", "2/3 1/3 | 1/3 2/3");
  }

  @Test
  void chickenOfAumann1974() {
    check(
        Matrices.bimatrix("6,6 2,7", "7,2 0,0"), 3, "1 0 | 0 1", "0 1 | 1 0", "2/3 1/3 | 2/3 1/3");
  }

  @Test
  void fictitiousPlayGameOfShapley1964() {
    check(
        Matrices.bimatrix("2,1 0,0 1,2", "1,2 2,1 0,0", "0,0 1,2 2,1"),
        1,
        "1/3 1/3 1/3 | 1/3 1/3 1/3");
  }

  @Test
  void rationalizableGameOfBernheim1984() {
    check(
        Matrices.bimatrix(
            "0,7 2,5 7,0 0,1", "5,2 3,3 5,2 0,1", "7,0 2,5 0,7 0,1", "0,0 0,-2 0,0 10,-1"),
        1,
        "0 1 0 0 | 0 1 0 0");
  }

  @Test
  void twoFingerMorraOfDresher1961() {
    // Optimal are the mixtures between 4/7 and 3/5 on the second of two strategies.
    String low = "0 4/7 3/7 0";
    String high = "0 3/5 2/5 0";
    check(
        Matrices.bimatrix(
            "0,0 2,-2 -3,3 0,0", "-2,2 0,0 0,0 3,-3", "3,-3 0,0 0,0 -4,4", "0,0 -3,3 4,-4 0,0"),
        1,
        low + " | " + low,
        low + " | " + high,
        high + " | " + low,
        high + " | " + high);
  }

  @Test
  void penaltyKicksOfPalaciosHuerta2003() {
    NashSets sets = solve(Matrices.bimatrix("58.30,41.70 94.97,5.03", "92.92,7.08 69.92,30.08"));
    assertThat(sets.extreme()).hasSize(1);
    assertThat(sets.first().get(0).get(0).doubleValue()).isBetween(0.3854, 0.3855);
    assertThat(sets.second().get(0).get(0).doubleValue()).isBetween(0.4198, 0.4200);
  }

  @Test
  void exampleOfVonStengel2007() {
    check(
        Matrices.bimatrix("3,3 3,2", "2,2 5,6", "0,3 6,1"),
        3,
        "1 0 0 | 1 0",
        "4/5 1/5 0 | 2/3 1/3",
        "0 1/3 2/3 | 1/3 2/3");
  }

  @Test
  void degenerateExampleOfAvisRosenbergSavaniVonStengel2010() {
    NormalForm game = Matrices.bimatrix("3,3 3,3", "2,2 5,6", "0,3 6,1");
    check(game, 2, "1 0 0 | 1 0", "1 0 0 | 2/3 1/3", "0 1/3 2/3 | 1/3 2/3");
    assertThat(solve(game).components().get(0).subsets())
        .containsExactly(new NashSubset(List.of(0), List.of(0, 1)));
  }

  @Test
  void coordinationReachesTheBoundOfQuintAndShubik1997() {
    for (int n = 2; n <= 6; n++) {
      String[] rows = new String[n];
      for (int i = 0; i < n; i++) {
        StringBuilder row = new StringBuilder();
        for (int j = 0; j < n; j++) {
          row.append(i == j ? "1,1 " : "0,0 ");
        }
        rows[i] = row.toString();
      }
      assertThat(solve(Matrices.bimatrix(rows)).extreme()).hasSize((1 << n) - 1);
    }
  }

  @Test
  void entryDeterrenceOfSelten1978() {
    NormalForm game = Matrices.bimatrix("-1,-1 1,1", "0,2 0,2");
    check(game, 2, "1 0 | 0 1", "0 1 | 1 0", "0 1 | 1/2 1/2");
  }

  @Test
  void allPayoffsEqual() {
    NashSets sets = solve(Matrices.bimatrix("1,1 1,1 1,1", "1,1 1,1 1,1"));
    assertThat(sets.extreme()).hasSize(6);
    assertThat(sets.components()).hasSize(1);
    assertThat(sets.components().get(0).subsets())
        .containsExactly(new NashSubset(List.of(0, 1), List.of(0, 1, 2)));
  }
}
