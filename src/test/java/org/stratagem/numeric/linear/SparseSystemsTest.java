package org.stratagem.numeric.linear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.stratagem.numeric.Rational;
import org.stratagem.numeric.Real;

/** Sparse systems solved exactly and with doubles, put back into the equations. */
class SparseSystemsTest {
  private static SparseMatrix random(Random random, int size, int columns, int perColumn) {
    SparseMatrix.Builder builder = new SparseMatrix.Builder(size, columns);
    for (int column = 0; column < columns; column++) {
      boolean[] used = new boolean[size];
      for (int k = 0; k < perColumn; k++) {
        int row = k == 0 ? column % size : random.nextInt(size);
        if (!used[row]) {
          used[row] = true;
          builder.put(row, column, Rational.of(random.nextInt(19) - 9, 1 + random.nextInt(3)));
        }
      }
    }
    return builder.build();
  }

  private static Rational[] product(SparseMatrix matrix, int[] columns, Rational[] solution) {
    Real[] sums = new Real[matrix.rows()];
    Arrays.fill(sums, Real.ZERO);
    for (int place = 0; place < columns.length; place++) {
      Rational[] column = matrix.column(columns[place]);
      for (int row = 0; row < sums.length; row++) {
        sums[row] = sums[row].plus(column[row].times(solution[place]));
      }
    }
    return Arrays.stream(sums).map(Real::toRational).toArray(Rational[]::new);
  }

  @Test
  void exactSolutionsSatisfyTheEquations() {
    Random random = new Random(1);
    int solved = 0;
    for (int round = 0; round < 300; round++) {
      int size = 1 + random.nextInt(25);
      SparseMatrix matrix = random(random, size, size, 1 + random.nextInt(4));
      int[] columns = random.ints(size * 9L, 0, size).distinct().limit(size).toArray();
      if (columns.length < size) {
        continue;
      }
      Optional<ExactEquations> equations = ExactEquations.of(matrix, columns);
      Optional<FloatingFactors> factors = FloatingFactors.of(matrix, columns);
      assertThat(factors.isPresent()).isEqualTo(equations.isPresent());
      if (equations.isPresent()) {
        solved++;
        Rational[] right = new Rational[size];
        Arrays.setAll(right, row -> Rational.of(random.nextInt(9) - 4, 1 + random.nextInt(5)));
        Rational[] solution = equations.get().solve(right);
        assertThat(product(matrix, columns, solution)).isEqualTo(right);
        double[] near = Arrays.stream(right).mapToDouble(Rational::doubleValue).toArray();
        factors.get().solve(near);
        for (int place = 0; place < size; place++) {
          double exact = solution[place].doubleValue();
          assertThat(near[place]).isCloseTo(exact, within(1e-6 * (1 + Math.abs(exact))));
        }
      }
    }
    assertThat(solved).isBetween(50, 299);
  }

  @Test
  void exchangesOfColumnsAreFollowed() {
    Random random = new Random(2);
    int exchanged = 0;
    for (int round = 0; round < 40; round++) {
      int size = 5 + random.nextInt(20);
      SparseMatrix matrix = random(random, size, 3 * size, 4);
      int[] columns = new int[size];
      Arrays.setAll(columns, place -> place);
      Optional<FloatingFactors> factors = FloatingFactors.of(matrix, columns);
      for (int step = 0; step < 30 && factors.isPresent(); step++) {
        int entering = size + random.nextInt(2 * size);
        int place = random.nextInt(size);
        double[] solved = factors.get().solveColumn(entering);
        if (Arrays.stream(columns).noneMatch(column -> column == entering)
            && Math.abs(solved[place]) > 1e-2) {
          factors.get().exchange(place, solved);
          columns[place] = entering;
          exchanged++;
        }
        int probe = random.nextInt(3 * size);
        double[] exact = new double[size];
        Rational[] found =
            ExactEquations.of(matrix, columns).orElseThrow().solve(matrix.column(probe));
        Arrays.setAll(exact, each -> found[each].doubleValue());
        double[] near = factors.get().solveColumn(probe);
        for (int each = 0; each < size; each++) {
          assertThat(near[each]).isCloseTo(exact[each], within(1e-5 * (1 + Math.abs(exact[each]))));
        }
      }
    }
    assertThat(exchanged).isGreaterThan(200);
  }
}
