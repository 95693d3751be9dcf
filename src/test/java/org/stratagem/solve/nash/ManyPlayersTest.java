package org.stratagem.solve.nash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ForkJoinPool;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.stratagem.game.MixedPayoffs;
import org.stratagem.game.MixedProfile;
import org.stratagem.game.NormalForm;
import org.stratagem.numeric.Real;

/** One equilibrium of large games, and all of small ones, of three players and more. */
class ManyPlayersTest {
  private interface Rule {
    Real payoff(int player, int... actions);
  }

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
        payoffs[player][profile] = rule.payoff(player, chosen);
      }
    }
    return new NormalForm(players, actions, payoffs);
  }

  private static NormalForm random(long seed, int range, int... sizes) {
    Random random = new Random(seed);
    return game((player, actions) -> Real.of(random.nextInt(range)), sizes);
  }

  private static FiniteNash nash(NormalForm game) {
    return new FiniteNash(game, () -> false);
  }

  private static double regret(NormalForm game, NashPoint point) {
    return new MixedPayoffs(game, point.profile())
        .regrets().stream().mapToDouble(Real::doubleValue).max().orElseThrow();
  }

  private static double distance(MixedProfile one, MixedProfile other) {
    double most = 0;
    for (int player = 0; player < one.weights().size(); player++) {
      for (int action = 0; action < one.of(player).size(); action++) {
        Real difference = one.of(player).get(action).minus(other.of(player).get(action));
        most = Math.max(most, Math.abs(difference.doubleValue()));
      }
    }
    return most;
  }

  @Test
  void logitBranchesLeadToProvenEquilibria() {
    int[][] shapes = {{4, 4, 4, 4, 4}, {10, 10, 10}, {2, 2, 2, 2, 2, 2, 2, 2, 2, 2}, {7, 1, 5, 6}};
    for (int[] shape : shapes) {
      for (long seed = 1; seed <= 3; seed++) {
        NormalForm game = random(seed, 1_000_000, shape);
        NashPoint point = nash(game).byLogit().list().get(0);
        assertThat(point.radius()).isLessThan(1e-7);
        assertThat(regret(game, point)).isLessThanOrEqualTo(point.isExact() ? 0 : 1e-8);
      }
    }
  }

  @Test
  void degenerateGamesGiveOneToo() {
    for (long seed = 1; seed <= 25; seed++) {
      for (int range = 1; range <= 3; range++) {
        NormalForm game = random(seed, range, 3, 2, 4);
        NashPoint point = nash(game).byLogit().list().get(0);
        assertThat(regret(game, point)).isLessThan(1e-12);
        assertThat(point.isProven()).as("seed %s range %s", seed, range).isTrue();
      }
    }
  }

  @Test
  void theListOfSupportsHoldsWhatTheBranchFinds() {
    for (long seed = 1; seed <= 30; seed++) {
      NormalForm game = random(seed, 1000, 3, 3, 3);
      NashPoint point = nash(game).byLogit().list().get(0);
      NashSolution all = nash(game).bySupports();
      assertThat(all.complete()).isTrue();
      assertThat(all.list()).anyMatch(each -> distance(each.profile(), point.profile()) < 1e-7);
    }
  }

  @Test
  void tenVolunteersOfDiekmann1985() {
    // Everybody waits with a probability that makes the others' waiting worth the cost.
    NormalForm game =
        game(
            (player, actions) ->
                Real.of(
                    (java.util.Arrays.stream(actions).sum() == 10 ? 0 : 3)
                        - (actions[player] == 0 ? 1 : 0)),
            2,
            2,
            2,
            2,
            2,
            2,
            2,
            2,
            2,
            2);
    NashPoint point = nash(game).byLogit().list().get(0);
    assertThat(point.isProven()).isTrue();
    for (int player = 0; player < 10; player++) {
      assertThat(point.profile().of(player).get(1).doubleValue())
          .isEqualTo(Math.pow(1.0 / 3, 1.0 / 9), within(1e-8));
    }
  }

  @Test
  void largeGamesSayThatTheListIsNotComplete() {
    NashSolution solution = nash(random(1, 1_000_000, 10, 10, 10)).solve();
    assertThat(solution.complete()).isFalse();
    assertThat(solution.method()).isEqualTo(NashMethod.PURE_AND_LOGIT);
    assertThat(solution.list()).isNotEmpty().allMatch(NashPoint::isProven);
  }

  @Test
  void fullyMixedEquilibriaByEliminationAndSigns() {
    // What the third one mixes follows from the first one's equation, then the first from the
    // second's; the third one's is left over: its changes of sign in the second's mixture count.
    int mixed = 0;
    for (long seed = 1; seed <= 60; seed++) {
      NormalForm game = random(seed, 1_000_000, 2, 2, 2);
      double[] first = gains(game, 0);
      double[] second = gains(game, 1);
      double[] third = gains(game, 2);
      ToDoubleFunction<Double> of3 = y -> -(first[0] + first[2] * y) / (first[1] + first[3] * y);
      ToDoubleFunction<Double> of1 =
          y -> {
            double z = of3.applyAsDouble(y);
            return -(second[0] + second[1] * z) / (second[2] + second[3] * z);
          };
      int expected = 0;
      double last = Double.NaN;
      for (int step = 1; step < 200_000; step++) {
        double y = step / 200_000.0;
        double z = of3.applyAsDouble(y);
        double x = of1.applyAsDouble(y);
        boolean isInside = x > 0 && x < 1 && z > 0 && z < 1;
        double left = third[0] + third[1] * y + third[2] * x + third[3] * x * y;
        expected += isInside && last * left < 0 ? 1 : 0;
        last = isInside ? left : Double.NaN;
      }
      NashSolution all = nash(game).bySupports();
      assertThat(all.complete()).isTrue();
      assertThat(all.list().stream().filter(each -> isFullyMixed(each.profile())).count())
          .as("seed %s", seed)
          .isEqualTo(expected);
      mixed += expected;
    }
    assertThat(mixed).isGreaterThan(5);
  }

  /** What the second action pays more: for sure, and with the others' second ones, later first. */
  private static double[] gains(NormalForm game, int player) {
    int[] others = {player == 0 ? 1 : 0, player == 2 ? 1 : 2};
    double[] at = new double[4];
    for (int cell = 0; cell < 4; cell++) {
      int[] chosen = new int[3];
      chosen[others[0]] = cell / 2;
      chosen[others[1]] = cell % 2;
      double less = game.payoff(game.profile(chosen), player).doubleValue();
      chosen[player] = 1;
      at[cell] = game.payoff(game.profile(chosen), player).doubleValue() - less;
    }
    return new double[] {at[0], at[1] - at[0], at[2] - at[0], at[3] - at[2] - at[1] + at[0]};
  }

  private static boolean isFullyMixed(MixedProfile profile) {
    return profile.weights().stream().allMatch(own -> own.stream().allMatch(w -> w.signum() > 0));
  }

  @Test
  void unitsAndWhatOthersDecideDoNotMatter() {
    for (long seed = 1; seed <= 5; seed++) {
      NormalForm game = random(seed, 100, 3, 3, 2);
      NormalForm other =
          game(
              (player, actions) -> {
                Real payoff = game.payoff(game.profile(actions), player);
                Real given = Real.of(1000L * actions[(player + 1) % 3] - 7);
                return payoff.times(Real.parse("1e200")).dividedBy(Real.of(3)).plus(given);
              },
              3,
              3,
              2);
      NashSolution one = nash(game).bySupports();
      NashSolution two = nash(other).bySupports();
      assertThat(two.complete()).isEqualTo(one.complete());
      assertThat(two.list()).hasSameSizeAs(one.list());
      for (int number = 0; number < one.list().size(); number++) {
        NashPoint left = one.list().get(number);
        NashPoint right = two.list().get(number);
        assertThat(distance(left.profile(), right.profile())).isLessThan(1e-8);
      }
    }
  }

  @Test
  void playersMayChangePlaces() {
    for (long seed = 11; seed <= 14; seed++) {
      NormalForm game = random(seed, 50, 2, 3, 4);
      NormalForm turned =
          game(
              (player, actions) ->
                  game.payoff(game.profile(actions[1], actions[2], actions[0]), (player + 2) % 3),
              4,
              2,
              3);
      NashSolution one = nash(game).bySupports();
      NashSolution two = nash(turned).bySupports();
      assertThat(two.list()).hasSameSizeAs(one.list());
      for (NashPoint point : one.list()) {
        List<List<Real>> weights = point.profile().weights();
        MixedProfile expected =
            new MixedProfile(List.of(weights.get(2), weights.get(0), weights.get(1)));
        assertThat(two.list()).anyMatch(each -> distance(each.profile(), expected) < 1e-8);
      }
    }
  }

  @Test
  void cutsGoThroughSegments() {
    // The third one stays out only while the first, who does not care, plays In up to 1/3.
    NormalForm game =
        game(
            (player, a) ->
                Real.of(player == 2 && a[2] == 1 ? a[0] == 0 ? 2 : -1 : player == 1 ? -a[1] : 0),
            2,
            2,
            2);
    NashSolution solution = nash(game).bySupports();
    assertThat(solution.complete()).isTrue();
    Real third = Real.ONE.dividedBy(Real.of(3));
    assertThat(solution.list())
        .filteredOn(point -> point.profile().of(2).get(0).equals(Real.ONE))
        .extracting(point -> point.profile().of(0).get(0))
        .containsExactlyInAnyOrder(Real.ZERO, third);
    assertThat(solution.components()).hasSize(1);
  }

  @Test
  void bothCoresGiveWhatOneGives() {
    NormalForm small = random(5, 101, 3, 3, 3);
    NormalForm large = random(6, 1000, 25, 25, 25);
    ForkJoinPool one = new ForkJoinPool(1);
    try {
      assertThat(one.submit(() -> nash(small).bySupports()).join())
          .isEqualTo(nash(small).bySupports());
      assertThat(one.submit(() -> nash(large).byLogit()).join()).isEqualTo(nash(large).byLogit());
    } finally {
      one.shutdown();
    }
  }
}
