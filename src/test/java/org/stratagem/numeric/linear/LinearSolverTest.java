package org.stratagem.numeric.linear;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.stratagem.numeric.Rational;

class LinearSolverTest {
  private final LinearSolver solver = new LinearSolver(() -> false);

  /**
   * Every variable has a bound, so the polyhedra have vertices: the best of all vertices is the
   * optimum where there is one, and no vertex means nothing feasible.
   */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void smallProgramsAgreeWithAllTheirVertices(long seed) {
    RandomPrograms programs = new RandomPrograms(seed);
    Map<LinearSolution.Status, Integer> seen = new EnumMap<>(LinearSolution.Status.class);
    for (int number = 0; number < 200; number++) {
      LinearProgram program = programs.next();
      LinearSolution solution = solver.solve(program);
      Optional<Rational> best = VertexEnumeration.best(program);
      seen.merge(solution.status(), 1, Integer::sum);
      String name = "program " + number + " of seed " + seed;
      assertThat(LinearProof.holds(program, solution)).as(name).isTrue();
      if (solution instanceof LinearSolution.Optimal optimal) {
        assertThat(best).as(name).contains(optimal.value());
      } else if (solution instanceof LinearSolution.Infeasible) {
        assertThat(best).as(name).isEmpty();
      } else {
        assertThat(solution).as(name).isInstanceOf(LinearSolution.Unbounded.class);
        assertThat(best).as(name).isPresent();
      }
    }
    assertThat(seen)
        .containsKeys(
            LinearSolution.Status.OPTIMAL,
            LinearSolution.Status.INFEASIBLE,
            LinearSolution.Status.UNBOUNDED);
  }
}
