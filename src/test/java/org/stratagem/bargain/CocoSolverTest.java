package org.stratagem.bargain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.stratagem.bargain.coco.Coalition;
import org.stratagem.bargain.coco.CocoSolution;
import org.stratagem.bargain.coco.CocoSolver;
import org.stratagem.game.NormalForm;
import org.stratagem.numeric.Rational;
import org.stratagem.numeric.Real;
import org.stratagem.solve.zerosum.MatrixGame;
import org.stratagem.solve.zerosum.MatrixGameSolver;

class CocoSolverTest {
  private static CocoSolution solve(NormalForm form) {
    return new CocoSolver(() -> false).solve(form).orElseThrow();
  }

  /** Kalai and Kalai, Cooperation in strategic games revisited, QJE 128 (2013), hot dogs. */
  @Test
  void hotDogs() {
    CocoSolution solution = solve(Games.hotDogs());
    assertThat(solution.shares()).isEqualTo(Games.rationals(95, 145));
    assertThat(solution.plan()).isEqualTo(1);
    assertThat(solution.advantage(new Coalition(1))).isEqualTo(Rational.of(-50));
  }

  /** An option that costs its owner nothing and the foe 1000 is worth 500. */
  @Test
  void aCurseIsWorthHalfItsHarm() {
    NormalForm before = Games.of(new int[] {1, 1}, new long[] {0, 0});
    NormalForm after = Games.of(new int[] {2, 1}, new long[] {0, 0}, new long[] {0, -1000});
    assertThat(solve(before).shares()).isEqualTo(Games.rationals(0, 0));
    assertThat(solve(after).shares()).isEqualTo(Games.rationals(500, -500));
  }

  @Test
  void onePlayerTakesItsBest() {
    CocoSolution solution =
        solve(Games.of(new int[] {3}, new long[] {4}, new long[] {9}, new long[] {2}));
    assertThat(solution.shares()).isEqualTo(Games.rationals(9));
  }

  /** max (u + v) / 2 and the value of (u - v) / 2, from the definition for two players. */
  @Test
  void twoPlayersGetTheTeamPartAndTheZeroSumPart() {
    Random random = new Random(1);
    for (int trial = 0; trial < 50; trial++) {
      NormalForm form = Games.random(random, 9, 1 + random.nextInt(4), 1 + random.nextInt(4));
      Real most = MatrixGame.sum(form, MatrixGame.sums(form).most());
      Rational[][] rivals = new Rational[form.actions(0).size()][form.actions(1).size()];
      for (int profile = 0; profile < form.profiles(); profile++) {
        rivals[form.action(profile, 0)][form.action(profile, 1)] =
            form.payoff(profile, 0).minus(form.payoff(profile, 1)).toRational();
      }
      Real value =
          new MatrixGameSolver(() -> false).solve(new MatrixGame(rivals)).orElseThrow().value();
      Real two = Real.of(2);
      assertThat(solve(form).shares())
          .isEqualTo(List.of(most.plus(value).dividedBy(two), most.minus(value).dividedBy(two)));
    }
  }

  /** Shapley's value of (d(N) + d(S)) / 2 by going through all orders. */
  @Test
  void sharesAreMeansOverAllOrders() {
    Random random = new Random(2);
    for (int trial = 0; trial < 10; trial++) {
      NormalForm form = Games.random(random, 5, 2, 2, 1 + random.nextInt(2), 2);
      CocoSolution solution = solve(form);
      Real[] sums = {Real.ZERO, Real.ZERO, Real.ZERO, Real.ZERO};
      for (List<Integer> order : orders(List.of(0, 1, 2, 3))) {
        int bits = 0;
        Real before = Real.ZERO;
        for (int player : order) {
          bits |= 1 << player;
          Real now = solution.worth(new Coalition(bits));
          sums[player] = sums[player].plus(now.minus(before));
          before = now;
        }
      }
      for (int player = 0; player < 4; player++) {
        assertThat(solution.shares().get(player)).isEqualTo(sums[player].dividedBy(Real.of(24)));
      }
    }
  }

  private static List<List<Integer>> orders(List<Integer> players) {
    if (players.isEmpty()) {
      return List.of(List.of());
    }
    List<List<Integer>> all = new ArrayList<>();
    for (Integer first : players) {
      List<Integer> rest = new ArrayList<>(players);
      rest.remove(first);
      for (List<Integer> order : orders(rest)) {
        List<Integer> whole = new ArrayList<>(List.of(first));
        whole.addAll(order);
        all.add(whole);
      }
    }
    return all;
  }

  /** No pure profile of the rest leaves a coalition's threat less than its advantage. */
  @Test
  void threatsGuaranteeTheAdvantage() {
    NormalForm form = Games.random(new Random(3), 9, 3, 2, 2);
    CocoSolution solution = solve(form);
    for (int bits = 1; bits < 7; bits++) {
      Coalition coalition = new Coalition(bits);
      List<Rational> threat = solution.threat(coalition);
      for (int other = 0; other < form.profiles(); other++) {
        Real worth = Real.ZERO;
        for (int profile = 0; profile < form.profiles(); profile++) {
          int fixed = other;
          int drawn = profile;
          boolean fits =
              IntStream.range(0, 3)
                  .filter(player -> !coalition.has(player))
                  .allMatch(player -> form.action(drawn, player) == form.action(fixed, player));
          if (fits) {
            int place = 0;
            for (int member : coalition.members()) {
              place = place * form.actions(member).size() + form.action(profile, member);
            }
            Real difference = Real.ZERO;
            for (int player = 0; player < 3; player++) {
              Real payoff = form.payoff(profile, player);
              difference = difference.plus(coalition.has(player) ? payoff : payoff.negate());
            }
            worth = worth.plus(threat.get(place).times(difference));
          }
        }
        assertThat(worth).isGreaterThanOrEqualTo(solution.advantage(coalition));
      }
    }
  }

  @Test
  void symmetricPlayersShareEqually() {
    // A public good: 0 or 1 each, the sum times 2/3 for all; here times 3.
    long[][] rows = new long[8][3];
    for (int profile = 0; profile < 8; profile++) {
      for (int player = 0; player < 3; player++) {
        rows[profile][player] = 2L * Integer.bitCount(profile) - 3 * (profile >> (2 - player) & 1);
      }
    }
    assertThat(solve(Games.of(new int[] {2, 2, 2}, rows)).shares())
        .isEqualTo(Collections.nCopies(3, Rational.of(3)));
  }
}
