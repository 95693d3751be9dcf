package org.stratagem.solve.quantal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.stratagem.game.NormalForm;
import org.stratagem.numeric.Real;

/** Judged by the logit response itself, evaluated here from the payoffs, and by known answers. */
class LogitBranchTest {
  @Test
  void ochsPenniesAtThePrecisionEstimatedByMcKelveyAndPalfrey() {
    QuantalPoint point = branch(ochs()).upTo(1.84561).last();
    assertThat(point.probability(0, 0)).isCloseTo(0.615651, within(1e-6));
    assertThat(point.probability(1, 0)).isCloseTo(0.383291, within(1e-6));
  }

  @Test
  void everyPointIsAFixpointOfTheLogitResponse() {
    Random random = new Random(5);
    for (int trial = 0; trial < 60; trial++) {
      int players = 2 + trial % 2;
      NormalForm game = randomGame(random, players);
      for (double lambda : new double[] {0, 0.1, 1, 4, 20}) {
        QuantalBranch whole = branch(game).upTo(lambda);
        assertThat(whole.ending()).isEqualTo(QuantalBranch.Ending.REACHED);
        assertThat(whole.last().lambda()).isEqualTo(lambda);
        assertThat(distanceToResponse(game, whole.last())).isLessThan(1e-10);
      }
    }
  }

  @Test
  void lowPrecisionHasOneAnswerWhichIterationFindsToo() {
    Random random = new Random(6);
    for (int trial = 0; trial < 40; trial++) {
      NormalForm game = randomGame(random, 2 + trial % 2);
      double lambda = 0.05;
      List<double[]> iterated = new ArrayList<>();
      for (int player = 0; player < game.players().size(); player++) {
        double[] uniform = new double[game.actions(player).size()];
        java.util.Arrays.fill(uniform, 1.0 / uniform.length);
        iterated.add(uniform);
      }
      for (int step = 0; step < 200; step++) {
        iterated = response(game, iterated, lambda);
      }
      QuantalPoint point = branch(game).upTo(lambda).last();
      for (int player = 0; player < iterated.size(); player++) {
        assertThat(point.probabilities().get(player))
            .containsExactly(iterated.get(player), within(1e-10));
      }
    }
  }

  @Test
  void onlyTheProductOfPrecisionAndPayoffsCounts() {
    Random random = new Random(7);
    for (int trial = 0; trial < 20; trial++) {
      Real[][] payoffs = payoffs(random, 2, 9);
      Real[][] larger = new Real[2][9];
      for (int player = 0; player < 2; player++) {
        for (int cell = 0; cell < 9; cell++) {
          larger[player][cell] = payoffs[player][cell].times(Real.of(1000)).plus(Real.of(7));
        }
      }
      QuantalPoint small = branch(form(payoffs, 3, 3)).upTo(2).last();
      QuantalPoint large = branch(form(larger, 3, 3)).upTo(0.002).last();
      assertThat(large.probabilities().get(0))
          .containsExactly(small.probabilities().get(0), within(1e-9));
    }
  }

  @Test
  void theLimitIsAnEquilibrium() {
    Random random = new Random(8);
    for (int trial = 0; trial < 30; trial++) {
      NormalForm game = randomGame(random, 2 + trial % 2);
      QuantalBranch whole = branch(game).toLimit();
      assertThat(whole.ending()).isEqualTo(QuantalBranch.Ending.SETTLED);
      for (int player = 0; player < game.players().size(); player++) {
        double[] values = values(game, whole.last().probabilities(), player);
        double best = java.util.Arrays.stream(values).max().orElseThrow();
        double mean = 0;
        for (int action = 0; action < values.length; action++) {
          mean += values[action] * whole.last().probability(player, action);
        }
        assertThat(best - mean).isLessThan(2e-8);
      }
    }
  }

  @Test
  void symmetricPlayersStayAlikeWhereTheBranchForks() {
    NormalForm chicken = form(matrix(new long[][] {{6, 2, 7, 0}, {6, 7, 2, 0}}), 2, 2);
    QuantalBranch whole = branch(chicken).toLimit();
    assertThat(whole.ending()).isEqualTo(QuantalBranch.Ending.SETTLED);
    assertThat(whole.last().probability(0, 0)).isCloseTo(2.0 / 3, within(1e-6));
    assertThat(whole.last().probability(1, 0)).isCloseTo(2.0 / 3, within(1e-6));
  }

  @Test
  void aBranchThatBendsBackIsFollowedAround() {
    Random random = new Random(11);
    int bent = 0;
    for (int trial = 0; trial < 300; trial++) {
      NormalForm game = form(payoffs(random, 2, 9), 3, 3);
      QuantalBranch whole = branch(game).toLimit();
      assertThat(whole.ending()).isEqualTo(QuantalBranch.Ending.SETTLED);
      if (whole.bends()) {
        bent++;
        for (QuantalPoint point : whole.points()) {
          if (point.lambda() < 1000) {
            assertThat(distanceToResponse(game, point)).isLessThan(1e-8);
          }
        }
      }
    }
    assertThat(bent).isPositive();
  }

  @Test
  void hugeAndTinyPayoffsAndPlayersWithOneAction() {
    Real huge = Real.of(10).power(Real.of(300));
    NormalForm game = form(new Real[][] {{Real.ZERO, Real.ZERO}, {huge, Real.ZERO}}, 1, 2);
    QuantalPoint point = branch(game).upTo(1e-300).last();
    assertThat(point.probability(1, 0)).isCloseTo(1 / (1 + Math.exp(-1)), within(1e-12));
    assertThat(point.probability(0, 0)).isEqualTo(1, within(1e-12));
  }

  @Test
  void theFitFindsThePrecisionThatMadeTheData() {
    Random random = new Random(9);
    for (int trial = 0; trial < 12; trial++) {
      NormalForm game = trial == 0 ? ochs() : randomGame(random, 2);
      LogitBranch fine = new LogitBranch(game, 0.1, () -> false);
      double lambda = 0.3;
      QuantalPoint truth = fine.upTo(lambda).last();
      QuantalFit.Fit fit = new QuantalFit(fine, truth.probabilities()).along(fine.toLimit());
      assertThat(fit.logLikelihood())
          .isGreaterThanOrEqualTo(
              new QuantalFit(fine, truth.probabilities()).logLikelihood(truth) - 1e-12);
      assertThat(fit.point().probability(0, 0)).isCloseTo(truth.probability(0, 0), within(1e-5));
    }
  }

  private static NormalForm ochs() {
    Real high = Real.parse("1.1141");
    Real low = Real.parse("0.2785");
    return form(
        new Real[][] {{high, Real.ZERO, Real.ZERO, low}, {Real.ZERO, high, high, Real.ZERO}}, 2, 2);
  }

  private static LogitBranch branch(NormalForm game) {
    return new LogitBranch(game, Double.POSITIVE_INFINITY, () -> false);
  }

  private static double distanceToResponse(NormalForm game, QuantalPoint point) {
    List<double[]> response = response(game, point.probabilities(), point.lambda());
    double most = 0;
    for (int player = 0; player < response.size(); player++) {
      for (int action = 0; action < response.get(player).length; action++) {
        most =
            Math.max(
                most, Math.abs(response.get(player)[action] - point.probability(player, action)));
      }
    }
    return most;
  }

  private static List<double[]> response(NormalForm game, List<double[]> mixed, double lambda) {
    List<double[]> response = new ArrayList<>();
    for (int player = 0; player < mixed.size(); player++) {
      double[] values = values(game, mixed, player);
      double best = java.util.Arrays.stream(values).max().orElseThrow();
      double[] weights =
          java.util.Arrays.stream(values).map(value -> Math.exp(lambda * (value - best))).toArray();
      double total = java.util.Arrays.stream(weights).sum();
      response.add(java.util.Arrays.stream(weights).map(weight -> weight / total).toArray());
    }
    return response;
  }

  private static double[] values(NormalForm game, List<double[]> mixed, int player) {
    double[] values = new double[game.actions(player).size()];
    for (int profile = 0; profile < game.profiles(); profile++) {
      double weight = 1;
      for (int other = 0; other < mixed.size(); other++) {
        weight *= other == player ? 1 : mixed.get(other)[game.action(profile, other)];
      }
      values[game.action(profile, player)] += weight * game.payoff(profile, player).doubleValue();
    }
    return values;
  }

  private static NormalForm randomGame(Random random, int players) {
    int[] sizes = random.ints(players, 1, 4).toArray();
    int cells = java.util.Arrays.stream(sizes).reduce(1, (a, b) -> a * b);
    return form(payoffs(random, players, cells), sizes);
  }

  private static Real[][] payoffs(Random random, int players, int cells) {
    Real[][] payoffs = new Real[players][cells];
    for (Real[] own : payoffs) {
      for (int cell = 0; cell < cells; cell++) {
        own[cell] = Real.of(random.nextInt(21) - 10);
      }
    }
    return payoffs;
  }

  private static Real[][] matrix(long[][] numbers) {
    Real[][] payoffs = new Real[numbers.length][];
    for (int player = 0; player < numbers.length; player++) {
      payoffs[player] =
          java.util.Arrays.stream(numbers[player]).mapToObj(Real::of).toArray(Real[]::new);
    }
    return payoffs;
  }

  private static NormalForm form(Real[][] payoffs, int... sizes) {
    List<String> players = new ArrayList<>();
    List<List<String>> actions = new ArrayList<>();
    for (int player = 0; player < sizes.length; player++) {
      players.add("P" + player);
      List<String> own = new ArrayList<>();
      for (int action = 0; action < sizes[player]; action++) {
        own.add("a" + action);
      }
      actions.add(own);
    }
    return new NormalForm(players, actions, payoffs);
  }
}
