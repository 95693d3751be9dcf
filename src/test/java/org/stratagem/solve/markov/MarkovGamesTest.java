package org.stratagem.solve.markov;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.stratagem.game.MarkovGame;
import org.stratagem.game.NormalForm;
import org.stratagem.numeric.Rational;
import org.stratagem.numeric.Real;
import org.stratagem.numeric.commons.PartialPivoting;

/** Values and equilibria against iteration with closed forms, and against brute force. */
class MarkovGamesTest {
  private static final PartialPivoting LINEAR = new PartialPivoting();

  @Test
  void zeroSumValuesAgreeWithShapleysIteration() {
    Random random = new Random(3);
    for (int trial = 0; trial < 60; trial++) {
      double discount = 0.6;
      MarkovGame game = random(random, 1 + trial % 4, true, Rational.of(3, 5));
      ZeroSumMarkov.Solution solution =
          new ZeroSumMarkov(game, LINEAR, () -> false).solve().orElseThrow();
      double[] values = new double[game.states().size()];
      for (int round = 0; round < 120; round++) {
        double[] next = new double[values.length];
        for (int state = 0; state < values.length; state++) {
          next[state] = valueOfTwoByTwo(game, state, values, discount);
        }
        values = next;
      }
      for (int state = 0; state < values.length; state++) {
        double low = solution.low().get(state).doubleValue();
        double high = solution.high().get(state).doubleValue();
        assertThat(high - low).isBetween(0.0, 1e-10);
        assertThat(values[state]).isCloseTo(low, within(1e-9));
      }
    }
  }

  /** The value of a two by two game in closed form: a saddle point, or the mixed value. */
  private static double valueOfTwoByTwo(
      MarkovGame game, int state, double[] values, double discount) {
    double[] cell = new double[4];
    for (int number = 0; number < 4; number++) {
      cell[number] = game.states().get(state).round().payoff(number, 0).doubleValue();
      for (Map.Entry<Integer, Real> next : game.states().get(state).next().get(number).entrySet()) {
        cell[number] += discount * next.getValue().doubleValue() * values[next.getKey()];
      }
    }
    double lower = Math.max(Math.min(cell[0], cell[1]), Math.min(cell[2], cell[3]));
    double upper = Math.min(Math.max(cell[0], cell[2]), Math.max(cell[1], cell[3]));
    return lower == upper
        ? lower
        : (cell[0] * cell[3] - cell[1] * cell[2]) / (cell[0] + cell[3] - cell[1] - cell[2]);
  }

  @Test
  void theLimitOfTheLogitBranchIsNoNumericalCopyOfAPureEquilibrium() {
    Random random = new Random(77);
    int pure = 0;
    for (int trial = 0; trial < 40; trial++) {
      MarkovGame game = random(random, 1 + trial % 3, false, Rational.of(1, 2));
      MarkovEquilibria search = new MarkovEquilibria(game, LINEAR, () -> false);
      MarkovEquilibria.Equilibrium logit = search.logit().orElseThrow();
      boolean nearlyPure = true;
      boolean isPure = true;
      for (List<List<Real>> state : logit.profile().weights()) {
        for (List<Real> mixture : state) {
          double greatest = mixture.stream().mapToDouble(Real::doubleValue).max().orElseThrow();
          nearlyPure &= greatest > 1 - 1e-5;
          isPure &= mixture.contains(Real.ONE);
        }
      }
      assertThat(isPure).as("trial %d", trial).isEqualTo(nearlyPure);
      if (isPure) {
        pure++;
        assertThat(logit.regret().signum()).isZero();
        assertThat(search.pure())
            .extracting(MarkovEquilibria.Equilibrium::profile)
            .contains(logit.profile());
      }
    }
    assertThat(pure).isPositive();
  }

  @Test
  void aValueThatIsAFractionIsProvenExactly() {
    // One state, matching pennies for 3 and 1, discounted by 1/2: twice the value of the round.
    NormalForm round = form(new long[] {3, -1, -1, 1}, new long[] {-3, 1, 1, -1});
    MarkovGame game =
        new MarkovGame(
            List.of(new MarkovGame.State("s", round, stay(4))),
            Map.of(0, Real.ONE),
            List.of(Rational.of(1, 2), Rational.of(1, 2)));
    ZeroSumMarkov.Solution solution =
        new ZeroSumMarkov(game, LINEAR, () -> false).solve().orElseThrow();
    assertThat(solution.isExact()).isTrue();
    assertThat(solution.low()).containsExactly(Rational.of(2, 3));
    assertThat(solution.profile().weights().get(0).get(0))
        .containsExactly(Rational.of(1, 3), Rational.of(2, 3));
  }

  @Test
  void pureStationaryEquilibriaAreThoseWithoutAProfitableDeviation() {
    Random random = new Random(4);
    int seen = 0;
    for (int trial = 0; trial < 60; trial++) {
      MarkovGame game = random(random, 2, false, Rational.of(1, 2));
      List<MarkovEquilibria.Equilibrium> found =
          new MarkovEquilibria(game, LINEAR, () -> false).pure();
      List<List<List<List<Real>>>> expected = new ArrayList<>();
      for (int first = 0; first < 4; first++) {
        for (int second = 0; second < 4; second++) {
          if (isEquilibrium(game, first, second)) {
            expected.add(profile(game, first, second).weights());
          }
        }
      }
      seen += expected.size();
      assertThat(found.stream().map(each -> each.profile().weights()).toList()).isEqualTo(expected);
    }
    assertThat(seen).isGreaterThan(20);
  }

  /** Tries all four stationary strategies of each player, by iterating values. */
  private static boolean isEquilibrium(MarkovGame game, int first, int second) {
    for (int player = 0; player < 2; player++) {
      double[] own = iterated(game, first, second, player);
      for (int other = 0; other < 4; other++) {
        int a = with(first, player, other / 2);
        int b = with(second, player, other % 2);
        double[] changed = iterated(game, a, b, player);
        if (changed[0] > own[0] + 1e-9 || changed[1] > own[1] + 1e-9) {
          return false;
        }
      }
    }
    return true;
  }

  private static int with(int number, int player, int action) {
    return player == 0 ? 2 * action + number % 2 : number / 2 * 2 + action;
  }

  private static double[] iterated(MarkovGame game, int first, int second, int player) {
    double[] values = new double[2];
    for (int round = 0; round < 80; round++) {
      double[] next = new double[2];
      for (int state = 0; state < 2; state++) {
        int number = state == 0 ? first : second;
        next[state] = game.states().get(state).round().payoff(number, player).doubleValue();
        for (Map.Entry<Integer, Real> to : game.states().get(state).next().get(number).entrySet()) {
          next[state] += 0.5 * to.getValue().doubleValue() * values[to.getKey()];
        }
      }
      values = next;
    }
    return values;
  }

  private static StationaryProfile profile(MarkovGame game, int first, int second) {
    return StationaryProfile.pure(
        game, List.of(new int[] {first / 2, first % 2}, new int[] {second / 2, second % 2}));
  }

  @Test
  void theLogitBranchEndsInAStationaryEquilibrium() {
    Random random = new Random(5);
    for (int trial = 0; trial < 40; trial++) {
      MarkovGame game = random(random, 1 + trial % 3, false, Rational.of(4, 5));
      MarkovEquilibria.Equilibrium found =
          new MarkovEquilibria(game, LINEAR, () -> false).logit().orElseThrow();
      assertThat(found.regret().doubleValue()).isBetween(0.0, 1e-5);
    }
  }

  @Test
  void boundsOfWorthHoldTheTruth() {
    Random random = new Random(6);
    for (int trial = 0; trial < 40; trial++) {
      MarkovGame game = random(random, 2, false, Rational.of(1, 2));
      int first = random.nextInt(4);
      int second = random.nextInt(4);
      for (int player = 0; player < 2; player++) {
        Worth worth = new StationaryWorth(game, LINEAR).of(profile(game, first, second), player);
        double[] own = iterated(game, first, second, player);
        double best = Double.NEGATIVE_INFINITY;
        for (int other = 0; other < 4; other++) {
          best =
              Math.max(
                  best,
                  iterated(
                      game,
                      with(first, player, other / 2),
                      with(second, player, other % 2),
                      player)[0]);
        }
        assertThat(worth).isNotNull();
        assertThat(worth.low().get(0).doubleValue()).isCloseTo(own[0], within(1e-9));
        assertThat(worth.best().get(0).doubleValue()).isCloseTo(best, within(1e-9));
        assertThat(worth.regret().signum()).isNotNegative();
      }
    }
  }

  @Test
  void withoutDiscountingOnlyPlaysThatEndHaveAWorth() {
    NormalForm round = form(new long[] {1, 1, 1, 1}, new long[] {0, 0, 0, 0});
    List<Real> patient = List.of(Real.ONE, Real.ONE);
    MarkovGame endless =
        new MarkovGame(
            List.of(new MarkovGame.State("s", round, stay(4))), Map.of(0, Real.ONE), patient);
    StationaryProfile first = StationaryProfile.pure(endless, List.of(new int[] {0, 0}));
    assertThat(new StationaryWorth(endless, LINEAR).of(first, 0)).isNull();
    List<Map<Integer, Real>> end = List.of(Map.of(), Map.of(), Map.of(), Map.of());
    MarkovGame once =
        new MarkovGame(
            List.of(new MarkovGame.State("s", round, end)), Map.of(0, Real.ONE), patient);
    assertThat(new StationaryWorth(once, LINEAR).of(first, 0).low()).containsExactly(Real.ONE);
  }

  private static List<Map<Integer, Real>> stay(int profiles) {
    List<Map<Integer, Real>> next = new ArrayList<>();
    for (int number = 0; number < profiles; number++) {
      next.add(Map.of(0, Real.ONE));
    }
    return next;
  }

  private static MarkovGame random(Random random, int states, boolean zeroSum, Real discount) {
    List<MarkovGame.State> list = new ArrayList<>();
    for (int state = 0; state < states; state++) {
      long[] first = random.longs(4, -9, 10).toArray();
      long[] second = new long[4];
      for (int number = 0; number < 4; number++) {
        second[number] = zeroSum ? -first[number] : random.nextInt(19) - 9;
      }
      List<Map<Integer, Real>> next = new ArrayList<>();
      for (int number = 0; number < 4; number++) {
        Map<Integer, Real> to = new TreeMap<>();
        to.merge(random.nextInt(states), Rational.of(1, 2), Real::plus);
        to.merge(random.nextInt(states), Rational.of(1, 4), Real::plus);
        next.add(to);
      }
      list.add(new MarkovGame.State("s" + state, form(first, second), next));
    }
    return new MarkovGame(list, Map.of(0, Real.ONE), List.of(discount, discount));
  }

  private static NormalForm form(long[] first, long[] second) {
    Real[][] payoffs = new Real[2][4];
    for (int number = 0; number < 4; number++) {
      payoffs[0][number] = Real.of(first[number]);
      payoffs[1][number] = Real.of(second[number]);
    }
    return new NormalForm(
        List.of("Row", "Col"), List.of(List.of("a", "b"), List.of("c", "d")), payoffs);
  }
}
