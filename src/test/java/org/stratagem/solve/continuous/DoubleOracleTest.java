package org.stratagem.solve.continuous;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.stratagem.solve.continuous.ClassicGames.game;
import static org.stratagem.solve.continuous.ClassicGames.intervals;
import static org.stratagem.solve.continuous.ClassicGames.number;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.stratagem.game.ContinuousGame;
import org.stratagem.numeric.Real;
import org.stratagem.numeric.TapeRunner;
import org.stratagem.numeric.optimum.BranchAndBound;

class DoubleOracleTest {
  private static MixedEquilibrium solve(ContinuousGame game) {
    return new DoubleOracle(new BranchAndBound(), SearchLimits.standard(() -> false), 1e-9, 60)
        .solve(game)
        .orElseThrow();
  }

  /** What the player gains at most by one of many actions, from payoffs alone. */
  private static double gain(ContinuousGame game, MixedEquilibrium mixed, int player) {
    double now = 0;
    for (MixedStrategy.Atom own : mixed.strategies().get(player).atoms()) {
      now += own.weight() * against(game, mixed, player, own.coordinates()[0]);
    }
    double best = Double.NEGATIVE_INFINITY;
    for (int i = 0; i <= 5000; i++) {
      best = Math.max(best, against(game, mixed, player, i / 5000.0));
    }
    return best - now;
  }

  private static double against(
      ContinuousGame game, MixedEquilibrium mixed, int player, double action) {
    TapeRunner payoffs =
        new TapeRunner(
            game.payoffs(),
            (problem, objective, given, answer) -> {
              throw new IllegalStateException();
            });
    double total = 0;
    double[] gets = new double[2];
    for (MixedStrategy.Atom other : mixed.strategies().get(1 - player).atoms()) {
      double foe = other.coordinates()[0];
      payoffs.evaluate(player == 0 ? new double[] {action, foe} : new double[] {foe, action}, gets);
      total += other.weight() * gets[player];
    }
    return total;
  }

  @Test
  void pursuit() {
    MixedEquilibrium found = solve(ClassicGames.pursuit());
    assertThat(found.epsilon()).isLessThan(1e-9);
    assertThat(found.strategies().get(0).atoms())
        .containsExactly(new MixedStrategy.Atom(List.of(0.5), 1));
    assertThat(found.strategies().get(1).atoms())
        .containsExactly(
            new MixedStrategy.Atom(List.of(0.0), 0.5), new MixedStrategy.Atom(List.of(1.0), 0.5));
    assertThat(found.deviations().get(1).payoff().low()).isCloseTo(0.25, within(1e-9));
  }

  @Test
  void aPolynomialZeroSumGame() {
    // Parrilo (2006): 5 x y - 2 x^2 - 2 x y^2 - y on [-1, 1]: value -0.48, x = 0.2, y is 1 with
    // 0.78.
    ContinuousGame parrilo =
        game(
            intervals(2, -1, 1),
            v -> {
              Real x = v.get(0);
              Real y = v.get(1);
              Real payoff =
                  number(5)
                      .times(x.times(y))
                      .minus(number(2).times(x.times(x)))
                      .minus(number(2).times(x.times(y.times(y))))
                      .minus(y);
              return List.of(payoff, payoff.negate());
            });
    MixedEquilibrium found = solve(parrilo);
    assertThat(found.epsilon()).isLessThan(1e-8);
    assertThat(found.deviations().get(0).payoff().low()).isCloseTo(-0.48, within(1e-7));
    MixedStrategy.Atom one = found.strategies().get(0).atoms().get(0);
    assertThat(one.coordinates()[0]).isCloseTo(0.2, within(1e-3));
    List<MixedStrategy.Atom> two = found.strategies().get(1).atoms();
    assertThat(two).hasSize(2);
    assertThat(two.get(1).coordinates()[0]).isEqualTo(1);
    assertThat(two.get(1).weight()).isCloseTo(0.78, within(1e-3));
  }

  @Test
  void theAllPayAuctionUpToItsEpsilon() {
    ContinuousGame game = ClassicGames.allPay();
    MixedEquilibrium found = solve(game);
    assertThat(found.epsilon()).isLessThan(0.02);
    for (int player = 0; player < 2; player++) {
      double gain = gain(game, found, player);
      assertThat(gain).isLessThanOrEqualTo(found.deviations().get(player).regret().high() + 1e-12);
      // The bound is not idle: a bid just above the others' gains nearly that much.
      assertThat(gain).isGreaterThan(found.deviations().get(player).regret().high() - 1e-3);
      // The closed form is uniform on [0, 1].
      double mean =
          found.strategies().get(player).atoms().stream()
              .mapToDouble(atom -> atom.weight() * atom.coordinates()[0])
              .sum();
      assertThat(mean).isCloseTo(0.5, within(0.02));
    }
  }

  @Test
  void aGameOfThreeIsLeftAlone() {
    assertThat(
            new DoubleOracle(new BranchAndBound(), SearchLimits.standard(() -> false), 1e-9, 60)
                .solve(ClassicGames.cournot(1, 2, 3)))
        .isEmpty();
  }
}
