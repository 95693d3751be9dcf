package org.stratagem.bargain.coalition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.stratagem.numeric.Rational;

/** Power counted by weights against that counted by coalitions. */
final class VotingPowerTest {
  private static List<Rational> weights(int... weights) {
    return IntStream.of(weights).mapToObj(Rational::of).toList();
  }

  @Test
  void countsByWeightsAreThoseOfCoalitions() {
    Random random = new Random(51);
    for (int trial = 0; trial < 60; trial++) {
      List<Rational> weights = new ArrayList<>();
      int voters = 1 + random.nextInt(8);
      for (int voter = 0; voter < voters; voter++) {
        weights.add(Rational.of(random.nextInt(12), 1 + random.nextInt(3)));
      }
      Rational quota = Rational.of(1 + random.nextInt(40), 2);
      assertThat(VotingPower.isCountable(quota, weights)).isTrue();
      VotingPower power = VotingPower.of(quota, weights, () -> false).orElseThrow();
      CoalitionalGame game = StandardGames.weightedVoting(quota, weights);
      assertThat(power.shapley()).isEqualTo(Semivalues.shapley(game, () -> false).orElseThrow());
      assertThat(power.banzhaf()).isEqualTo(Semivalues.banzhaf(game, () -> false).orElseThrow());
    }
  }

  /** The Council of 27 by the Treaty of Nice: Germany's index (Felsenthal and Machover 2001). */
  @Test
  void theCouncilOfNice() {
    List<Rational> council =
        weights(
            29, 29, 29, 29, 27, 27, 14, 13, 12, 12, 12, 12, 12, 10, 10, 10, 7, 7, 7, 7, 7, 4, 4, 4,
            4, 4, 3);
    VotingPower power = VotingPower.of(Rational.of(255), council, () -> false).orElseThrow();
    assertThat(power.shapley().get(0).doubleValue()).isCloseTo(0.0867, within(0.0001));
    Rational sum = Rational.of(0);
    for (Rational value : power.shapley()) {
      sum = sum.plus(value).toRational();
    }
    assertThat(sum).isEqualTo(Rational.of(1));
  }

  @Test
  void whatCannotBeCountedIsSaid() {
    assertThat(VotingPower.isCountable(Rational.of(0), weights(1, 2))).isFalse();
    assertThat(VotingPower.isCountable(Rational.of(2), weights(-1, 2))).isFalse();
    assertThat(VotingPower.isCountable(Rational.of(1_000_000_000), weights(1_000_000_000, 2)))
        .isFalse();
  }
}
