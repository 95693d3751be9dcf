package org.stratagem.solve.continuous;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.stratagem.solve.continuous.ClassicGames.cournot;
import static org.stratagem.solve.continuous.ClassicGames.game;
import static org.stratagem.solve.continuous.ClassicGames.intervals;
import static org.stratagem.solve.continuous.ClassicGames.number;
import static org.stratagem.solve.continuous.ClassicGames.square;
import static org.stratagem.solve.continuous.ClassicGames.sum;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.stratagem.game.ContinuousGame;
import org.stratagem.numeric.Elementary;
import org.stratagem.numeric.InnerProblem.Bounds;
import org.stratagem.numeric.Real;
import org.stratagem.numeric.TapeRunner;
import org.stratagem.numeric.optimum.BranchAndBound;

class ContinuousNashTest {
  private static PureEquilibria solve(ContinuousGame game) {
    return new ContinuousNash(new BranchAndBound(), SearchLimits.standard(() -> false)).pure(game);
  }

  private static List<Real> exact(String... numbers) {
    return java.util.Arrays.stream(numbers)
        .map(
            text -> {
              String[] parts = text.split("/");
              Real top = Real.parse(parts[0]);
              return parts.length == 1 ? top : top.dividedBy(Real.parse(parts[1]));
            })
        .toList();
  }

  /** The largest gain by any of many deviations, by evaluating payoffs alone. */
  private static double gainOnGrid(ContinuousGame game, double[] profile) {
    TapeRunner payoffs =
        new TapeRunner(
            game.payoffs(),
            (problem, objective, given, answer) -> {
              throw new IllegalStateException();
            });
    double[] now = new double[game.playerCount()];
    double[] then = new double[game.playerCount()];
    payoffs.evaluate(profile, now);
    double most = Double.NEGATIVE_INFINITY;
    for (int player = 0; player < game.playerCount(); player++) {
      for (int k = game.first(player); k < game.first(player + 1); k++) {
        Bounds side = game.box().get(k);
        for (int i = 0; i <= 1000; i++) {
          double[] changed = profile.clone();
          changed[k] = side.low() + (side.high() - side.low()) * i / 1000;
          payoffs.evaluate(changed, then);
          if (!Double.isNaN(then[player])) {
            most = Math.max(most, then[player] - now[player]);
          }
        }
      }
    }
    return most;
  }

  private static void assertOnly(PureEquilibria found, String... profile) {
    assertThat(found.complete()).isTrue();
    assertThat(found.list()).hasSize(1);
    assertThat(found.list().get(0).isExact()).isTrue();
    assertThat(found.list().get(0).profile()).isEqualTo(exact(profile));
    assertThat(found.list().get(0).regret()).isLessThan(1e-12);
  }

  @Test
  void cournotOfTwoToFourFirms() {
    assertOnly(solve(cournot(3, 3)), "3", "3");
    assertOnly(solve(cournot(3, 3, 3)), "9/4", "9/4", "9/4");
    assertOnly(solve(cournot(1, 2, 3, 4)), "17/5", "12/5", "7/5", "2/5");
  }

  @Test
  void cournotWithUnequalCosts() {
    // q = (a - 2 c + d) / 3
    assertOnly(solve(cournot(1, 2.5)), "25/6", "8/3");
  }

  @Test
  void aFirmTooCostlyStaysOut() {
    assertOnly(solve(cournot(1, 8)), "11/2", "0");
  }

  @Test
  void differentiatedBertrand() {
    assertOnly(solve(ClassicGames.differentiatedBertrand()), "4", "4");
  }

  @Test
  void randomLinearCournot() {
    Random random = new Random(7);
    for (int trial = 0; trial < 10; trial++) {
      double c = random.nextInt(1, 8) / 2.0;
      double d = random.nextInt(1, 8) / 2.0;
      PureEquilibria found = solve(cournot(c, d));
      assertThat(found.complete()).isTrue();
      assertThat(found.list()).hasSize(1);
      double[] profile = found.list().get(0).coordinates();
      assertThat(profile[0]).isCloseTo((12 - 2 * c + d) / 3, within(1e-12));
      assertThat(profile[1]).isCloseTo((12 - 2 * d + c) / 3, within(1e-12));
    }
  }

  @Test
  void theOrderOfPlayersDoesNotMatter() {
    double[] there = solve(cournot(1, 2, 3)).list().get(0).coordinates();
    double[] back = solve(cournot(3, 2, 1)).list().get(0).coordinates();
    for (int k = 0; k < 3; k++) {
      assertThat(there[k]).isCloseTo(back[2 - k], within(1e-12));
    }
  }

  @Test
  void contest() {
    assertOnly(solve(ClassicGames.tullock(2)), "1/4", "1/4");
    assertOnly(solve(ClassicGames.tullock(3)), "2/9", "2/9", "2/9");
  }

  @Test
  void publicGoodsAreNotPaidForBeyondTheCorner() {
    // A contribution of 1 is worth 0.6 to each: nobody contributes.
    ContinuousGame linear =
        game(
            intervals(3, 0, 1),
            g ->
                IntStream.range(0, 3)
                    .mapToObj(i -> number(0.6).times(sum(g)).minus(g.get(i)))
                    .toList());
    assertOnly(solve(linear), "0", "0", "0");
    // With 2 sqrt(G) / w the keenest contributes alone: G = 1 for w = 1.
    ContinuousGame concave =
        game(
            intervals(2, 0.01, 4),
            g -> {
              Real good = Elementary.sqrt(sum(g)).times(number(2));
              return List.of(good.minus(g.get(0)), good.times(number(0.5)).minus(g.get(1)));
            });
    PureEquilibria found = solve(concave);
    assertThat(found.complete()).isTrue();
    assertThat(found.list()).hasSize(1);
    assertThat(found.list().get(0).coordinates()[0]).isCloseTo(0.99, within(1e-9));
    assertThat(found.list().get(0).coordinates()[1]).isCloseTo(0.01, within(1e-12));
  }

  @Test
  void commons() {
    // Each grazes x and gets x (1 - X): x = 1 / (n + 1).
    ContinuousGame commons =
        game(
            intervals(3, 0, 1),
            x ->
                IntStream.range(0, 3)
                    .mapToObj(i -> x.get(i).times(Real.ONE.minus(sum(x))))
                    .toList());
    PureEquilibria found = solve(commons);
    assertThat(found.list())
        .anySatisfy(each -> assertThat(each.profile()).isEqualTo(exact("1/4", "1/4", "1/4")));
  }

  @Test
  void threeEquilibriaWhereReplyCurvesCrossThrice() {
    // Replies x = logistic(8 (y - 1/2)), and the same for y.
    ContinuousGame coordination =
        game(
            intervals(2, 0, 1),
            x ->
                IntStream.range(0, 2)
                    .mapToObj(
                        i ->
                            square(
                                    x.get(i)
                                        .minus(
                                            Elementary.logistic(
                                                number(8).times(x.get(1 - i).minus(number(0.5))))))
                                .negate())
                    .toList());
    PureEquilibria found = solve(coordination);
    assertThat(found.complete()).isTrue();
    assertThat(found.list()).hasSize(3);
    double outer = 0.5;
    for (int i = 0; i < 200; i++) {
      outer = outer == 0.5 ? 0.9 : 1 / (1 + Math.exp(-8 * (outer - 0.5)));
    }
    assertThat(found.list().get(0).coordinates()[0]).isCloseTo(1 - outer, within(1e-12));
    assertThat(found.list().get(1).coordinates()).containsExactly(0.5, 0.5);
    assertThat(found.list().get(2).coordinates()[1]).isCloseTo(outer, within(1e-12));
    assertThat(found.list())
        .allSatisfy(each -> assertThat(each.proof()).isEqualTo(PureEquilibrium.Proof.UNIQUE));
  }

  @Test
  void aCriticalPointThatIsOnlyLocallyBestIsDropped() {
    // The first player's payoff has two humps; the lower one is at a critical profile too.
    ContinuousGame humps =
        game(
            intervals(2, -2, 2),
            x -> {
              Real a = x.get(0);
              // -(a^2 - 1)^2 + a / 4: humps near -1 and 1, the right one higher.
              Real first = square(square(a).minus(Real.ONE)).negate().plus(a.dividedBy(number(4)));
              Real second = square(x.get(1).minus(a)).negate();
              return List.of(first, second);
            });
    PureEquilibria found = solve(humps);
    assertThat(found.complete()).isTrue();
    assertThat(found.list()).hasSize(1);
    assertThat(found.list().get(0).coordinates()[0]).isCloseTo(1.0299, within(1e-3));
    assertThat(gainOnGrid(humps, found.list().get(0).coordinates())).isLessThan(1e-9);
    // The search without the proof of best replies finds both humps.
    Pieces pieces = new Pieces(humps);
    PayoffBounds bounds = pieces.of(pieces.unknown());
    FirstOrder firstOrder = new FirstOrder(bounds);
    Box lower = new Box(new double[] {-1.1, -1.1}, new double[] {-0.9, -0.9});
    FirstOrder.Image image = firstOrder.image(lower, new int[] {0, 1});
    assertThat(image).isNotNull();
    assertThat(image.unique()).isTrue();
    BestReplyProof.Finding finding =
        new BestReplyProof(bounds)
            .examine(
                0,
                firstOrder.sharpen(java.util.Objects.requireNonNull(image.box()), new int[] {0, 1}),
                List.of(Rest.INSIDE, Rest.INSIDE));
    assertThat(finding.verdict()).isEqualTo(BestReplyProof.Verdict.BEATEN);
    assertThat(finding.deviation()[0]).isPositive();
  }

  @Test
  void bertrandWithTies() {
    PureEquilibria found = solve(ClassicGames.bertrand());
    assertThat(found.list()).hasSize(1);
    assertThat(found.list().get(0).coordinates()).containsExactly(3, 3);
    assertThat(found.list().get(0).regret()).isLessThan(1e-12);
    // What is not excluded lies close around it.
    assertThat(found.regions())
        .allSatisfy(region -> assertThat(region.hull().get(0).width()).isLessThan(1e-5));
  }

  @Test
  void hotelling() {
    PureEquilibria found = solve(ClassicGames.hotelling());
    assertThat(found.list()).hasSize(1);
    assertThat(found.list().get(0).coordinates()).containsExactly(0.5, 0.5);
  }

  @Test
  void theAllPayAuctionHasNoPureEquilibrium() {
    PureEquilibria found = solve(ClassicGames.allPay());
    assertThat(found.complete()).isTrue();
    assertThat(found.list()).isEmpty();
  }

  @Test
  void pursuitHasNoPureEquilibrium() {
    PureEquilibria found = solve(ClassicGames.pursuit());
    assertThat(found.complete()).isTrue();
    assertThat(found.list()).isEmpty();
  }

  @Test
  void demandsThatJustFitAreAContinuum() {
    PureEquilibria found = solve(ClassicGames.nashDemand());
    assertThat(found.complete()).isFalse();
    assertThat(found.regions()).isNotEmpty();
    UndecidedRegion line = found.regions().get(0);
    assertThat(line.hull().get(0).width()).isGreaterThan(0.99);
    assertThat(line.samples())
        .isNotEmpty()
        .allSatisfy(
            sample ->
                assertThat(sample.coordinates()[0] + sample.coordinates()[1])
                    .isCloseTo(1, within(1e-12)));
    // Greed on both sides is an equilibrium too.
    assertThat(found.list())
        .anySatisfy(each -> assertThat(each.coordinates()).containsExactly(1, 1));
  }

  @Test
  void smoothedNashDemand() {
    PureEquilibria found = solve(ClassicGames.smoothedNashDemand(20));
    assertThat(found.complete()).isTrue();
    assertThat(found.list()).hasSize(1);
    double x = found.list().get(0).coordinates()[0];
    // 1 = 20 x (1 - p(2 x)), p = logistic(20 (1 - 2 x))
    assertThat(20 * x * (1 - 1 / (1 + Math.exp(-20 * (1 - 2 * x))))).isCloseTo(1, within(1e-9));
  }

  @Test
  void severalMovesEachAndNoChoice() {
    ContinuousGame game =
        game(
            List.of(
                new ContinuousGame.Chooser("A", List.of(new Bounds(-1, 1), new Bounds(-1, 1))),
                new ContinuousGame.Chooser("B", List.of(new Bounds(2, 2))),
                new ContinuousGame.Chooser("C", List.of())),
            // A's best is x = y / 2, y = x / 2 + b / 4: (1/3, 2/3) for b = 2.
            x ->
                List.of(
                    square(x.get(0).minus(x.get(1).dividedBy(number(2))))
                        .plus(
                            square(
                                x.get(1)
                                    .minus(x.get(0).dividedBy(number(2)))
                                    .minus(x.get(2).dividedBy(number(4)))))
                        .negate(),
                    x.get(0),
                    x.get(1)));
    assertOnly(solve(game), "1/3", "2/3", "2");
  }

  @Test
  void equilibriaArePlainWhenTheMovesAreShiftedAndScaled() {
    // Cournot in other units: q = 10 + 3 u.
    ContinuousGame scaled =
        game(
            intervals(2, -10 / 4.0, 5),
            u -> {
              List<Real> q =
                  u.stream()
                      .map(each -> each.plus(number(2.5)).times(number(2)))
                      .map(Real.class::cast)
                      .toList();
              Real price = number(12).minus(sum(q));
              return List.of(
                  q.get(0).times(price.minus(number(3))), q.get(1).times(price.minus(number(3))));
            });
    assertOnly(solve(scaled), "-1", "-1");
  }

  @Test
  void aPayoffThatIsNotDefinedAtABound() {
    // log x - x y has no value at x = 0, where nobody wants to be.
    ContinuousGame logarithms =
        game(
            intervals(2, 0, 5),
            v ->
                List.of(
                    Elementary.log(v.get(0)).minus(v.get(0).times(v.get(1))),
                    Elementary.log(v.get(1).plus(Real.ONE)).minus(v.get(1).times(v.get(0)))));
    PureEquilibria found = solve(logarithms);
    assertThat(found.list())
        .allSatisfy(
            each -> {
              assertThat(each.coordinates()[0]).isPositive();
              assertThat(gainOnGrid(logarithms, each.coordinates())).isLessThan(1e-9);
            });
    assertThat(found.list())
        .anySatisfy(each -> assertThat(each.coordinates()).containsExactly(5, 0));
  }

  @Test
  void aKink() {
    ContinuousGame kink =
        game(
            intervals(2, 0, 4),
            v -> {
              Real x = v.get(0);
              Real y = v.get(1);
              Real first =
                  number(2).times(x).min(number(6).minus(x)).minus(x.times(y).times(number(0.1)));
              return List.of(first, Elementary.abs(y.minus(x)).negate());
            });
    PureEquilibria found = solve(kink);
    assertThat(found.list()).hasSize(1);
    assertThat(found.list().get(0).coordinates()).containsExactly(2, 2);
    assertThat(found.regions())
        .allSatisfy(region -> assertThat(region.hull().get(0).width()).isLessThan(1e-5));
  }

  @Test
  void theSameTwice() {
    assertThat(solve(ClassicGames.smoothedNashDemand(5)))
        .isEqualTo(solve(ClassicGames.smoothedNashDemand(5)));
  }

  @Test
  void cancelledAtOnce() {
    PureEquilibria found =
        new ContinuousNash(new BranchAndBound(), SearchLimits.standard(() -> true))
            .pure(cournot(3, 3));
    assertThat(found.ended()).isEqualTo(PureEquilibria.End.CANCELLED);
    assertThat(found.complete()).isFalse();
  }
}
