package org.stratagem.numeric.linear;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.stratagem.numeric.Rational;
import org.stratagem.numeric.Real;
import org.stratagem.numeric.linear.LinearProgram.Relation;

class LinearSolverTest {
  private final LinearSolver solver = new LinearSolver(() -> false);

  /**
   * Every variable has a bound, so the polyhedra have vertices: the best of all vertices is the
   * optimum where there is one, and no vertex means nothing feasible.
   */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void smallProgramsAgreeWithAllTheirVertices(long seed) {
    RandomPrograms programs = new RandomPrograms(seed);
    Map<LinearSolution.Status, Integer> seen = new EnumMap<>(LinearSolution.Status.class);
    for (int number = 0; number < 120; number++) {
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

  /** The exact method alone, from the activities' basis, and what floating point prepared. */
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 9})
  void exactPivotsAloneFindTheSameOptimum(int range) {
    Random random = new Random(range);
    for (int number = 0; number < 20; number++) {
      LinearProgram program = dense(random, 8, 6, range);
      IntegerProgram scaled = new IntegerProgram(program);
      LinearSolution exact =
          new ExactSimplex(scaled, Basis.ofActivities(scaled), () -> false).solve(0);
      LinearSolution mixed = solver.solve(program);
      assertThat(LinearProof.holds(program, exact)).isTrue();
      assertThat(exact.status()).isEqualTo(mixed.status());
      if (exact instanceof LinearSolution.Optimal one
          && mixed instanceof LinearSolution.Optimal other) {
        assertThat(one.value()).isEqualTo(other.value());
      }
    }
  }

  private static LinearProgram dense(Random random, int rows, int columns, int range) {
    LinearProgram.Builder program = new LinearProgram.Builder(LinearProgram.Goal.MAXIMIZE, columns);
    for (int column = 0; column < columns; column++) {
      program.cost(column, Rational.of(random.nextInt(2 * range + 1) - range));
    }
    for (int row = 0; row < rows; row++) {
      Rational[] coefficients = new Rational[columns];
      Arrays.setAll(coefficients, column -> Rational.of(random.nextInt(2 * range + 1) - range));
      program.constraint(
          coefficients,
          random.nextInt(4) == 0 ? Relation.EQUAL : Relation.AT_MOST,
          Rational.of(random.nextInt(range + 1)));
    }
    return program.build();
  }

  /** V. Chvátal, Linear Programming, 1983, page 13. */
  @Test
  void theFirstExampleOfATextbook() {
    LinearProgram program =
        program(new long[] {5, 4, 3}, new long[][] {{2, 3, 1, 5}, {4, 1, 2, 11}, {3, 4, 2, 8}});
    LinearSolution.Optimal optimal = optimal(program);
    assertThat(optimal.value()).isEqualTo(Rational.of(13));
    assertThat(optimal.primal()).containsExactly(Rational.of(2), Rational.of(0), Rational.of(1));
    assertThat(optimal.dual()).containsExactly(Rational.of(1), Rational.of(0), Rational.of(1));
  }

  /** E. M. L. Beale, Cycling in the dual simplex algorithm, 1955; as by Chvátal, page 31. */
  @Test
  void beyondACycle() {
    LinearProgram program =
        program(
            new long[] {10, -57, -9, -24},
            new long[][] {{1, -11, -5, 18, 0}, {1, -3, -1, 2, 0}, {1, 0, 0, 0, 1}});
    assertThat(optimal(program).value()).isEqualTo(Rational.of(1));
  }

  /** V. Klee and G. J. Minty, How good is the simplex algorithm?, 1972. */
  @Test
  void aCubeWithManyCorners() {
    int size = 14;
    long[] costs = new long[size];
    long[][] rows = new long[size][size + 1];
    for (int i = 0; i < size; i++) {
      costs[i] = 1L << (size - 1 - i);
      for (int j = 0; j < i; j++) {
        rows[i][j] = 1L << (i - j + 1);
      }
      rows[i][i] = 1;
      rows[i][size] = (long) Math.pow(5, i + 1);
    }
    assertThat(optimal(program(costs, rows)).value())
        .isEqualTo(Rational.of((long) Math.pow(5, size)));
  }

  /** The Hilbert matrix of order 12 is singular as far as doubles can tell. */
  @Test
  void aBasisThatDoublesCannotSolve() {
    int size = 12;
    LinearProgram.Builder builder = new LinearProgram.Builder(LinearProgram.Goal.MAXIMIZE, size);
    for (int i = 0; i < size; i++) {
      Rational[] row = new Rational[size];
      Real sum = Real.ZERO;
      for (int j = 0; j < size; j++) {
        row[j] = Rational.of(1, i + j + 1);
        sum = sum.plus(row[j]);
      }
      builder.cost(i, Rational.of(1));
      builder.free(i);
      builder.constraint(row, Relation.EQUAL, sum.toRational());
    }
    LinearSolution.Optimal optimal = optimal(builder.build());
    assertThat(optimal.primal()).containsOnly(Rational.of(1));
  }

  @Test
  void programsWithoutRowsOrColumns() {
    assertThat(optimal(new LinearProgram.Builder(LinearProgram.Goal.MAXIMIZE, 0).build()).value())
        .isEqualTo(Rational.of(0));
    assertThat(
            optimal(
                    new LinearProgram.Builder(LinearProgram.Goal.MINIMIZE, 1)
                        .cost(0, Rational.of(2))
                        .bounds(0, Rational.of(-1, 3), Rational.of(5))
                        .build())
                .value())
        .isEqualTo(Rational.of(-2, 3));
    assertThat(
            solver.solve(
                new LinearProgram.Builder(LinearProgram.Goal.MAXIMIZE, 1)
                    .cost(0, Rational.of(1))
                    .build()))
        .isInstanceOf(LinearSolution.Unbounded.class);
    assertThat(
            solver.solve(
                new LinearProgram.Builder(LinearProgram.Goal.MAXIMIZE, 0)
                    .constraint(new Rational[0], Relation.AT_LEAST, Rational.of(1))
                    .build()))
        .isInstanceOf(LinearSolution.Infeasible.class);
  }

  @Test
  void aVariableNamedTwiceCountsTwice() {
    LinearProgram program =
        new LinearProgram.Builder(LinearProgram.Goal.MAXIMIZE, 1)
            .cost(0, Rational.of(1))
            .constraint(
                new int[] {0, 0},
                new Rational[] {Rational.of(1), Rational.of(2)},
                Relation.AT_MOST,
                Rational.of(6))
            .build();
    assertThat(optimal(program).value()).isEqualTo(Rational.of(2));
  }

  /** The tiny coefficient decides, and beside the huge one doubles would drop it. */
  @Test
  void numbersThatNoDoubleHoldsTogether() {
    Rational huge = Real.parse("1e300").toRational();
    Rational tiny = Real.parse("1e-300").toRational();
    LinearProgram program =
        new LinearProgram.Builder(LinearProgram.Goal.MAXIMIZE, 2)
            .cost(0, huge)
            .cost(1, huge.plus(tiny).toRational())
            .constraint(
                new Rational[] {Rational.of(1), Rational.of(1)}, Relation.AT_MOST, Rational.of(1))
            .build();
    LinearSolution.Optimal optimal = optimal(program);
    assertThat(optimal.primal()).containsExactly(Rational.of(0), Rational.of(1));
    assertThat(optimal.value()).isEqualTo(huge.plus(tiny));
  }

  @Test
  void aCancelledSearchClaimsNothing() {
    LinearProgram program = program(new long[] {1}, new long[][] {{1, 1}});
    assertThat(new LinearSolver(() -> true).solve(program))
        .isInstanceOf(LinearSolution.Unfinished.class);
  }

  /** Rows of integers, the last number of each the bound: at most. */
  private static LinearProgram program(long[] costs, long[][] rows) {
    LinearProgram.Builder program =
        new LinearProgram.Builder(LinearProgram.Goal.MAXIMIZE, costs.length);
    for (int column = 0; column < costs.length; column++) {
      program.cost(column, Rational.of(costs[column]));
    }
    for (long[] row : rows) {
      Rational[] coefficients = new Rational[costs.length];
      Arrays.setAll(coefficients, column -> Rational.of(row[column]));
      program.constraint(coefficients, Relation.AT_MOST, Rational.of(row[costs.length]));
    }
    return program.build();
  }

  private LinearSolution.Optimal optimal(LinearProgram program) {
    LinearSolution solution = solver.solve(program);
    assertThat(solution).isInstanceOf(LinearSolution.Optimal.class);
    return (LinearSolution.Optimal) solution;
  }
}
