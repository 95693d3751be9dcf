package org.stratagem.numeric.optimum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.stratagem.numeric.Traced.ifAtMost;
import static org.stratagem.numeric.Traced.ifLess;
import static org.stratagem.numeric.Traced.max;
import static org.stratagem.numeric.Traced.min;
import static org.stratagem.numeric.Traced.number;
import static org.stratagem.numeric.Traced.square;

import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.stratagem.numeric.Condition;
import org.stratagem.numeric.Elementary;
import org.stratagem.numeric.InnerProblem.Bounds;
import org.stratagem.numeric.InnerProblem.Sense;
import org.stratagem.numeric.InnerProblem.TieRule;
import org.stratagem.numeric.Operation;
import org.stratagem.numeric.Real;
import org.stratagem.numeric.Tape;
import org.stratagem.numeric.Traced;

class BranchAndBoundTest {
  private static final BoxOptimizer OPTIMIZER = new BranchAndBound();

  private static BoxOptimum optimum(Tape tape, double low, double high, Sense sense, TieRule ties) {
    return OPTIMIZER.optimize(
        BoxProblem.of(
            tape, Collections.nCopies(tape.inputs(), new Bounds(low, high)), sense, ties));
  }

  private static BoxOptimum maximum(double low, double high, Function<Real, Real> function) {
    return optimum(Traced.of(function), low, high, Sense.MAXIMIZE, TieRule.LOWEST);
  }

  private static BoxOptimum maximum(
      int inputs, double low, double high, Function<List<Real>, Real> function) {
    return optimum(Traced.of(inputs, function), low, high, Sense.MAXIMIZE, TieRule.LOWEST);
  }

  private static void assertUnique(BoxOptimum found, double argument, double value) {
    assertThat(found.obstacles()).isEmpty();
    assertThat(found.coordinate(0))
        .isCloseTo(argument, within(1e-14 * Math.max(1, Math.abs(argument))));
    assertThat(found.value()).isCloseTo(value, within(1e-12 * Math.max(1, Math.abs(value))));
    assertThat(found.enclosure().low()).isLessThanOrEqualTo(value);
    assertThat(found.enclosure().high()).isGreaterThanOrEqualTo(value);
    assertThat(found.regions()).hasSize(1);
    assertThat(found.regions().get(0).kind()).isEqualTo(Region.Kind.UNIQUE);
  }

  @Test
  void aParabola() {
    assertUnique(
        maximum(0, 1, x -> number("0.3").minus(x).times(x).times(number("2"))), 0.15, 0.045);
  }

  @Test
  void aCubicWithALocalMaximumBelowTheBoundary() {
    // x^3 - 3x has a local maximum 2 at -1, and 2 again at 2; beyond that the boundary wins.
    Function<Real, Real> cubic = x -> x.power(Real.of(3)).minus(x.times(Real.of(3)));
    assertUnique(maximum(-1.5, 1.9, cubic), -1, 2);
    assertUnique(maximum(-1.5, 2.1, cubic), 2.1, 2.1 * 2.1 * 2.1 - 6.3);
    BoxOptimum both = maximum(-1.5, 2, cubic);
    assertThat(both.proven()).isTrue();
    assertThat(both.regions()).hasSize(2);
    assertThat(both.coordinate(0)).isCloseTo(-1, within(1e-14));
    assertThat(optimum(Traced.of(cubic), -1.5, 2, Sense.MAXIMIZE, TieRule.HIGHEST).coordinate(0))
        .isEqualTo(2);
  }

  @Test
  void entropy() {
    assertUnique(
        maximum(0.001, 1, x -> x.times(Elementary.log(x)).negate()), Math.exp(-1), Math.exp(-1));
  }

  @Test
  void aKink() {
    assertUnique(
        maximum(0, 1, x -> Elementary.abs(x.minus(Real.of(1).dividedBy(Real.of(3)))).negate()),
        1 / 3.0,
        0);
    assertUnique(
        maximum(0, 1, x -> min(x.times(Real.of(2)), Real.of(1).minus(x))), 1 / 3.0, 2 / 3.0);
  }

  @Test
  void aRootWithAnUnboundedSlope() {
    assertUnique(maximum(0, 1, x -> Elementary.sqrt(x)), 1, 1);
    assertUnique(maximum(0, 1, x -> Elementary.sqrt(x).negate()), 0, 0);
    assertUnique(maximum(0, 1, x -> Elementary.sqrt(x).minus(x)), 0.25, 0.25);
    assertUnique(maximum(-1, 1, x -> Elementary.sqrt(Elementary.abs(x)).negate()), 0, 0);
  }

  @Test
  void aPlateauIsAnInterval() {
    BoxOptimum found = maximum(0, 1, x -> min(max(x, number("0.25")), number("0.75")));
    assertThat(found.proven()).isTrue();
    assertThat(found.regions()).hasSize(1);
    Region region = found.regions().get(0);
    assertThat(region.kind()).isEqualTo(Region.Kind.PLATEAU);
    assertThat(region.box().get(0).low()).isCloseTo(0.75, within(1e-14));
    assertThat(region.box().get(0).high()).isEqualTo(1);
    assertThat(found.coordinate(0)).isCloseTo(0.75, within(1e-14));
    assertThat(found.value()).isEqualTo(0.75);
  }

  @Test
  void aConstant() {
    BoxOptimum found = maximum(0, 1, x -> x.minus(x).plus(Real.of(3)));
    assertThat(found.proven()).isTrue();
    assertThat(found.regions().get(0).kind()).isEqualTo(Region.Kind.PLATEAU);
    assertThat(found.coordinate(0)).isEqualTo(0);
  }

  @Test
  void anAttainedStep() {
    assertUnique(maximum(0, 1, x -> ifAtMost(x, number("0.5"), x, Real.ZERO)), 0.5, 0.5);
  }

  @Test
  void anOpenSupremum() {
    BoxOptimum found = maximum(0, 1, x -> ifLess(x, number("0.5"), x, Real.ZERO));
    assertThat(found.proven()).isFalse();
    Obstacle obstacle = found.obstacle().orElseThrow();
    assertThat(obstacle.reason()).isEqualTo(Obstacle.Reason.OPEN_SUPREMUM);
    assertThat(obstacle.point()).containsExactly(0.5);
    assertThat(obstacle.amount()).isCloseTo(0.5, within(1e-15));
  }

  @Test
  void aThresholdThatIsNoDouble() {
    for (String threshold : List.of("0.4", "0.3", "0.7", "0.123")) {
      BoxOptimum open = maximum(0, 1, x -> ifLess(x, number(threshold), x, Real.ZERO));
      assertThat(open.obstacle().orElseThrow().reason()).isEqualTo(Obstacle.Reason.OPEN_SUPREMUM);
      assertThat(open.obstacle().orElseThrow().point())
          .containsExactly(Double.parseDouble(threshold));
      double argument = Double.parseDouble(threshold);
      assertUnique(
          maximum(0, 1, x -> ifAtMost(x, number(threshold), x, Real.ZERO)), argument, argument);
    }
  }

  @Test
  void steps() {
    BoxOptimum found =
        maximum(
            0, 1, x -> ifLess(x, number("0.5"), Real.of(2), Elementary.floor(x.times(Real.of(3)))));
    assertThat(found.value()).isEqualTo(3);
    assertThat(found.coordinate(0)).isEqualTo(1);
  }

  @Test
  void aSteepLogistic() {
    BoxOptimum found =
        maximum(
            0,
            1,
            x -> Elementary.logistic(x.minus(number("0.3")).times(Real.of(1_000_000))).minus(x));
    // Stationary where 1e6 p (1 - p) = 1.
    double q = (1 - Math.sqrt(1 - 4e-6)) / 2;
    double x = 0.3 + Math.log((1 - q) / q) / 1e6;
    assertUnique(found, x, 1 - q - x);
  }

  @Test
  void aStrictlyIncreasingPayoffThatSaturates() {
    double x = 50.53;
    BoxOptimum found =
        maximum(
            0.01,
            10,
            a -> {
              Real p = Elementary.logistic(a.times(number("24.47")));
              return p.times(number("-50.53")).plus(Real.ONE.minus(p).times(Real.of(-75)));
            });
    assertUnique(found, 10, -x);
  }

  @Test
  void manyPeaks() {
    // Rastrigin in one and two coordinates, Griewank.
    Function<Real, Real> rastrigin =
        x -> square(x).minus(Elementary.cos(x.times(Real.of(2 * Math.PI))).times(Real.of(10)));
    BoxOptimum one = optimum(Traced.of(rastrigin), -5.12, 4.1, Sense.MINIMIZE, TieRule.LOWEST);
    assertUnique(one, 0, -10);
    BoxOptimum two =
        optimum(
            Traced.of(2, x -> rastrigin.apply(x.get(0)).plus(rastrigin.apply(x.get(1)))),
            -5.12,
            4.1,
            Sense.MINIMIZE,
            TieRule.LOWEST);
    assertUnique(two, 0, -20);
    BoxOptimum griewank =
        optimum(
            Traced.of(
                2,
                x ->
                    square(x.get(0))
                        .plus(square(x.get(1)))
                        .dividedBy(Real.of(4000))
                        .minus(
                            Elementary.cos(x.get(0))
                                .times(
                                    Elementary.cos(
                                        x.get(1).dividedBy(Elementary.sqrt(Real.of(2))))))),
            -60,
            50,
            Sense.MINIMIZE,
            TieRule.LOWEST);
    assertUnique(griewank, 0, -1);
  }

  @Test
  void undefinedPoints() {
    BoxOptimum pole = maximum(-1, 1, x -> Real.ONE.dividedBy(x));
    assertThat(pole.obstacle().orElseThrow().reason())
        .isEqualTo(Obstacle.Reason.UNDEFINED_SOMEWHERE);
    assertThat(pole.obstacle().orElseThrow().point()).containsExactly(0.0);
    BoxOptimum log = maximum(-1, 1, x -> Elementary.log(x));
    assertThat(log.obstacle().orElseThrow().reason())
        .isEqualTo(Obstacle.Reason.UNDEFINED_SOMEWHERE);
    BoxOptimum zero = maximum(-1, 1, x -> x.dividedBy(x));
    assertThat(zero.obstacle().orElseThrow().point()).containsExactly(0.0);
    BoxOptimum overflow = maximum(0, 1000, x -> Elementary.exp(x).negate());
    assertThat(overflow.obstacle().orElseThrow().reason())
        .isEqualTo(Obstacle.Reason.UNDEFINED_SOMEWHERE);
    BoxOptimum nowhere = maximum(0, 1, x -> Elementary.log(x.minus(Real.of(2))));
    assertThat(nowhere.obstacle().orElseThrow().reason())
        .isEqualTo(Obstacle.Reason.UNDEFINED_SOMEWHERE);
    assertThat(nowhere.point()).isEmpty();
  }

  @Test
  void guards() {
    Tape at =
        Traced.guarded(
            1, x -> x.get(0), x -> Condition.of(Operation.LESS_EQUAL, x.get(0), number("0.5")));
    assertUnique(optimum(at, 0, 1, Sense.MAXIMIZE, TieRule.LOWEST), 0.5, 0.5);
    Tape never =
        Traced.guarded(1, x -> x.get(0), x -> Condition.of(Operation.LESS, x.get(0), Real.of(-1)));
    BoxOptimum found = optimum(never, 0, 1, Sense.MAXIMIZE, TieRule.LOWEST);
    assertThat(found.obstacle().orElseThrow().reason()).isEqualTo(Obstacle.Reason.EMPTY);
  }

  @Test
  void onePointAndExtremes() {
    assertUnique(maximum(0.3, 0.3, x -> square(x)), 0.3, 0.09);
    assertUnique(
        maximum(1e-300, 3e-300, x -> square(x.times(Real.of(1e300)).minus(Real.of(2.0))).negate()),
        2e-300,
        0);
    assertUnique(maximum(-1e30, 2e30, x -> Elementary.abs(x.minus(Real.of(7.0))).negate()), 7, 0);
    assertUnique(maximum(-10, 10, x -> square(square(x.minus(Real.ONE))).negate()), 1, 0);
  }

  @Test
  void twoCoordinates() {
    BoxOptimum rosenbrock =
        maximum(
            2,
            -3,
            3,
            x ->
                square(Real.ONE.minus(x.get(0)))
                    .plus(square(x.get(1).minus(square(x.get(0)))).times(Real.of(100)))
                    .negate());
    assertUnique(rosenbrock, 1, 0);
    BoxOptimum corner = maximum(2, 0, 1, x -> x.get(0).times(x.get(1)).plus(x.get(0)));
    assertUnique(corner, 1, 2);
    BoxOptimum edge = maximum(2, 0, 1, x -> x.get(0).minus(square(x.get(1).minus(number("0.3")))));
    assertUnique(edge, 1, 1);
    assertThat(edge.coordinate(1)).isCloseTo(0.3, within(1e-14));
  }

  @Test
  void aCoordinateThatDoesNotMatter() {
    BoxOptimum found =
        maximum(
            2,
            0,
            1,
            x -> square(x.get(0).minus(number("0.3"))).negate().plus(min(x.get(1), number("0"))));
    assertThat(found.proven()).isTrue();
    assertThat(found.regions()).hasSize(1);
    Region region = found.regions().get(0);
    assertThat(region.kind()).isEqualTo(Region.Kind.PLATEAU);
    assertThat(region.box().get(0).high() - region.box().get(0).low()).isLessThan(1e-14);
    assertThat(region.box().get(1)).isEqualTo(new Bounds(0, 1));
    assertThat(found.coordinate(1)).isEqualTo(0);
  }

  @Test
  void entropyWithItsLimit() {
    Function<Real, Real> entropy =
        x -> ifLess(Real.ZERO, x, x.times(Elementary.log(x)).negate(), Real.ZERO);
    assertUnique(maximum(0, 1, entropy), Math.exp(-1), Math.exp(-1));
    BoxOptimum least = optimum(Traced.of(entropy), 0, 1, Sense.MINIMIZE, TieRule.HIGHEST);
    assertThat(least.proven()).isTrue();
    assertThat(least.coordinate(0)).isEqualTo(1);
    assertThat(least.regions()).hasSize(2);
  }
}
