package org.stratagem.solve.fixpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class FixpointSearchTest {
  private static FixpointSolution solve(UnaryOperator<double[]> map, double... start) {
    return new FixpointSearch().solve(new FixpointProblem(map, start, 1e-12, 5000, () -> false));
  }

  @Test
  void aContractionIsFollowed() {
    FixpointSolution found = solve(x -> new double[] {Math.cos(x[0])}, 0.5);
    assertThat(found.found()).isTrue();
    assertThat(found.point()[0]).isCloseTo(0.7390851332151607, within(1e-11));
  }

  @Test
  void aCycleIsSeenAndLeft() {
    FixpointSolution found = solve(x -> new double[] {1 - x[1], 1 - x[0]}, 0, 0);
    assertThat(found.cycle()).hasSize(2);
    assertThat(found.found()).isTrue();
    assertThat(found.point()[0] + found.point()[1]).isCloseTo(1, within(1e-11));
  }

  @Test
  void whereIterationLeadsAway() {
    // Derivative -3 at the fixpoint.
    FixpointSolution found = solve(x -> new double[] {2 - 3 * (x[0] - 0.5)}, 0.9);
    assertThat(found.found()).isTrue();
    assertThat(found.point()[0]).isCloseTo(0.875, within(1e-11));
  }

  @Test
  void rubinstein() {
    // Alternating offers: x = 1 - d2 y, y = 1 - d1 x.
    FixpointSolution found = solve(x -> new double[] {1 - 0.9 * x[1], 1 - 0.8 * x[0]}, 0, 0);
    assertThat(found.point()[0]).isCloseTo((1 - 0.9) / (1 - 0.72), within(1e-10));
  }

  @Test
  void whereThereIsNoneTheResidualSaysSo() {
    FixpointSolution found = solve(x -> new double[] {x[0] < 0.5 ? 1 : 0}, 0.2);
    assertThat(found.found()).isFalse();
    assertThat(found.residual()).isGreaterThanOrEqualTo(0.49);
  }
}
