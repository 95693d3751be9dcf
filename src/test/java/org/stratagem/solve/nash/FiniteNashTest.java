package org.stratagem.solve.nash;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.stratagem.game.MixedPayoffs;
import org.stratagem.game.MixedProfile;
import org.stratagem.game.NormalForm;
import org.stratagem.numeric.Real;

class FiniteNashTest {
  private interface Rule {
    long payoff(int player, int... actions);
  }

  /** Every player has the actions 0, 1, ... */
  private static NormalForm game(Rule rule, int... sizes) {
    List<String> players = new ArrayList<>();
    List<List<String>> actions = new ArrayList<>();
    int profiles = 1;
    for (int player = 0; player < sizes.length; player++) {
      players.add("P" + player);
      List<String> own = new ArrayList<>();
      for (int action = 0; action < sizes[player]; action++) {
        own.add("a" + action);
      }
      actions.add(own);
      profiles *= sizes[player];
    }
    Real[][] payoffs = new Real[sizes.length][profiles];
    for (int profile = 0; profile < profiles; profile++) {
      int[] chosen = new int[sizes.length];
      int rest = profile;
      for (int player = sizes.length - 1; player >= 0; player--) {
        chosen[player] = rest % sizes[player];
        rest /= sizes[player];
      }
      for (int player = 0; player < sizes.length; player++) {
        payoffs[player][profile] = Real.of(rule.payoff(player, chosen));
      }
    }
    return new NormalForm(players, actions, payoffs);
  }

  private static NashSolution solve(NormalForm game) {
    NashSolution solution = new FiniteNash(game, () -> false).solve();
    for (NashPoint point : solution.list()) {
      for (Real regret : new MixedPayoffs(game, point.profile()).regrets()) {
        assertThat(regret.doubleValue()).isLessThanOrEqualTo(point.isExact() ? 0 : 1e-10);
      }
    }
    return solution;
  }

  @Test
  void nineEquilibriaOfMcKelveyAndMcLennan1997() {
    // The most that a generic game of three players with two actions each has; two are mixed fully.
    NashSolution solution =
        solve(
            game(
                (player, a) -> {
                  int[] cell =
                      a[2] == 0
                          ? a[0] == a[1] ? new int[] {9, 8, a[0] == 0 ? 12 : 2} : new int[3]
                          : a[0] == a[1] ? new int[3] : new int[] {3, 4, 6};
                  return cell[player];
                },
                2,
                2,
                2));
    assertThat(solution.complete()).isTrue();
    assertThat(solution.list()).hasSize(9);
    assertThat(solution.list().stream().filter(point -> fullyMixed(point.profile())).count())
        .isEqualTo(2);
  }

  private static boolean fullyMixed(MixedProfile profile) {
    return profile.support(0).size() == 2
        && profile.support(1).size() == 2
        && profile.support(2).size() == 2;
  }

  @Test
  void volunteersOfDiekmann1985() {
    // One volunteers for sure, or two with 3/4 each, or all three with 1/2.
    NormalForm game =
        game((player, a) -> (a[0] + a[1] + a[2] == 3 ? 0 : 4) - (a[player] == 0 ? 1 : 0), 2, 2, 2);
    NashSolution solution = solve(game);
    assertThat(solution.complete()).isTrue();
    assertThat(solution.list()).hasSize(7).allMatch(NashPoint::isExact);
    NashSolution symmetric = new FiniteNash(game, () -> false).symmetric();
    assertThat(symmetric.list()).hasSize(1);
    Real half = Real.ONE.dividedBy(Real.of(2));
    assertThat(symmetric.list().get(0).profile().of(2)).isEqualTo(List.of(half, half));
  }

  @Test
  void weightsThatAreNoFractions() {
    // All volunteer with 1 - sqrt(1/2): what is printed is enclosed.
    NashSolution solution =
        solve(
            game(
                (player, a) -> (a[0] + a[1] + a[2] == 3 ? 0 : 2) - (a[player] == 0 ? 1 : 0),
                2,
                2,
                2));
    NashPoint mixed =
        solution.list().stream()
            .filter(point -> fullyMixed(point.profile()))
            .findFirst()
            .orElseThrow();
    assertThat(mixed.isExact()).isFalse();
    assertThat(Math.abs(mixed.profile().of(0).get(0).doubleValue() - (1 - Math.sqrt(0.5))))
        .isLessThan(mixed.radius() + 1e-15)
        .isLessThan(1e-9);
  }

  @Test
  void thirdPlayersWithoutInfluenceChangeNothing() {
    Random random = new Random(21);
    for (int trial = 0; trial < 20; trial++) {
      long[] cells = random.longs(18, 0, 1000).toArray();
      NormalForm pair = game((player, a) -> cells[player * 9 + a[0] * 3 + a[1]], 3, 3);
      NormalForm three =
          game((player, a) -> player == 2 ? a[2] : cells[player * 9 + a[0] * 3 + a[1]], 3, 3, 2);
      List<List<List<Real>>> expected =
          solve(pair).list().stream().map(point -> point.profile().weights()).toList();
      NashSolution solution = solve(three);
      assertThat(solution.complete()).isTrue();
      assertThat(solution.list())
          .extracting(point -> point.profile().weights().subList(0, 2))
          .containsExactlyInAnyOrderElementsOf(expected);
    }
  }

  @Test
  void oddNumbersOfEquilibria() {
    Random random = new Random(22);
    int complete = 0;
    for (int trial = 0; trial < 12; trial++) {
      long[] cells = random.longs(3 * 12, 0, 1_000_000).toArray();
      NashSolution solution =
          solve(game((player, a) -> cells[player * 12 + a[0] * 6 + a[1] * 2 + a[2]], 2, 3, 2));
      if (solution.complete()) {
        complete++;
        assertThat(solution.list().size() % 2).as("trial %s", trial).isEqualTo(1);
      }
    }
    assertThat(complete).isGreaterThan(10);
  }

  @Test
  void playersWithoutChoice() {
    NashSolution nobody = solve(game((player, a) -> 5, 1, 1, 1));
    assertThat(nobody.list()).hasSize(1);
    assertThat(nobody.complete()).isTrue();
    NashSolution alone = solve(game((player, a) -> a[1] == 1 ? 0 : 7, 1, 3, 1));
    assertThat(alone.list()).hasSize(2);
    assertThat(alone.components()).hasSize(1);
    assertThat(solve(game((player, a) -> a[0], 4)).list()).hasSize(1);
  }

  @Test
  void pureEquilibriaByDefinition() {
    Random random = new Random(23);
    for (int trial = 0; trial < 40; trial++) {
      long[] cells = random.longs(4 * 24, 0, 3).toArray();
      NormalForm game =
          game(
              (player, a) -> cells[player * 24 + ((a[0] * 3 + a[1]) * 2 + a[2]) * 2 + a[3]],
              2,
              3,
              2,
              2);
      List<Integer> expected = new ArrayList<>();
      for (int profile = 0; profile < game.profiles(); profile++) {
        if (game.isEquilibrium(profile)) {
          expected.add(profile);
        }
      }
      assertThat(new PureEquilibria(game, () -> false).profiles()).isEqualTo(expected);
    }
  }

  @Test
  void continuaInWhichTwoMixAtMost() {
    // Two voters of three decide: a third one never matters where both others agree.
    NashSolution solution = solve(game((player, a) -> a[0] + a[1] + a[2] >= 2 ? 1 : 0, 2, 2, 2));
    assertThat(solution.complete()).isTrue();
    assertThat(solution.list()).hasSize(5).allMatch(point -> point.profile().isPure());
    assertThat(solution.components()).hasSize(2);
    assertThat(solution.components().stream().mapToInt(each -> each.parts().size()).sum())
        .isEqualTo(3);
  }

  @Test
  void facesWhoseCornersAreEquilibria() {
    // Of seven voters a majority of five needs nobody else: two, or none, may do anything.
    NashSolution solution =
        solve(
            game(
                (player, a) -> java.util.Arrays.stream(a).sum() >= 4 ? 1 : 0, 2, 2, 2, 2, 2, 2, 2));
    assertThat(solution.complete()).isTrue();
    assertThat(solution.components()).hasSize(2);
  }

  @Test
  void gainsThatDependOnBothLeaveProductsOfFaces() {
    // With three of five needed, two of those who do not vote for it must not both do so at times.
    NashSolution solution =
        solve(game((player, a) -> java.util.Arrays.stream(a).sum() >= 3 ? 1 : 0, 2, 2, 2, 2, 2));
    assertThat(solution.complete()).isTrue();
    assertThat(solution.list()).hasSize(22);
    assertThat(solution.components()).hasSize(2);
  }

  @Test
  void largeGamesOfTwoPlayersGiveOneEquilibrium() {
    Random random = new Random(24);
    long[] cells = random.longs(2 * 60 * 60, 0, 1000).toArray();
    NashSolution solution =
        solve(game((player, a) -> cells[player * 3600 + a[0] * 60 + a[1]], 60, 60));
    assertThat(solution.list()).isNotEmpty();
    assertThat(solution.complete()).isFalse();
  }

  @Test
  void symmetryIsChecked() {
    assertThat(Symmetry.breach(game((player, a) -> a[0] + a[1], 3, 3))).isEmpty();
    assertThat(Symmetry.breach(game((player, a) -> a[0] - a[1], 3, 3))).isPresent();
    assertThat(Symmetry.breach(game((player, a) -> 0, 2, 3))).isPresent();
  }
}
