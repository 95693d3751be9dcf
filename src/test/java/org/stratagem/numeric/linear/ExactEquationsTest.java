package org.stratagem.numeric.linear;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.stratagem.numeric.Rational;
import org.stratagem.numeric.Real;

/** Lifted solutions and products of limbs against plain arithmetic with big integers. */
class ExactEquationsTest {
  @ParameterizedTest
  @CsvSource({"1, 3", "2, 1", "5, 8", "30, 2", "30, 40", "12, 300", "60, 20"})
  void liftedSolutionsSolveTheEquations(int size, int bits) {
    Random random = new Random(size * 1000L + bits);
    BigInteger[][] matrix = new BigInteger[size][size];
    BigInteger[] right = new BigInteger[size];
    for (int row = 0; row < size; row++) {
      Arrays.setAll(matrix[row], column -> number(random, bits));
      right[row] = number(random, bits + 10);
    }
    SquareMatrix square = new SquareMatrix(matrix, 21);
    int prime = Modulus.primeBelow(1 << 22);
    ModularInverse inverse =
        ModularInverse.of(square.residues(new Modulus(prime)), prime).orElseThrow();
    for (boolean transposed : new boolean[] {false, true}) {
      RationalVector solution = Lifting.solve(square, inverse, transposed, right);
      for (int row = 0; row < size; row++) {
        BigInteger sum = BigInteger.ZERO;
        for (int column = 0; column < size; column++) {
          BigInteger entry = transposed ? matrix[column][row] : matrix[row][column];
          sum = sum.add(entry.multiply(solution.numerator(column)));
        }
        assertThat(sum).isEqualTo(right[row].multiply(solution.denominator()));
      }
    }
  }

  private static BigInteger number(Random random, int bits) {
    BigInteger size = new BigInteger(bits, random);
    return random.nextBoolean() ? size : size.negate();
  }

  @Test
  void aSingularMatrixHasNoInverse() {
    double[][] residues = {{1, 2}, {2, 4}};
    assertThat(ModularInverse.of(residues, Modulus.primeBelow(1 << 20))).isEmpty();
  }

  @Test
  void primesArePrime() {
    for (int limit : new int[] {100, 1 << 16, 1 << 22}) {
      int prime = Modulus.primeBelow(limit);
      assertThat(prime).isLessThan(limit);
      assertThat(BigInteger.valueOf(prime).isProbablePrime(50)).isTrue();
      assertThat(BigInteger.valueOf(prime).nextProbablePrime().intValue())
          .isGreaterThanOrEqualTo(limit);
    }
  }

  @ParameterizedTest
  @CsvSource({"3, 5, 200", "20, 30, 2000", "40, 10, 64", "2, 2, 1", "30, 39, 500", "9, 60, 90"})
  void productsOfLimbsAreExact(int size, int entryBits, int numberBits) {
    Random random = new Random(size + 31L * entryBits);
    Rational[][] rows = new Rational[size][size + 3];
    for (Rational[] row : rows) {
      Arrays.setAll(
          row,
          column ->
              Rational.of(
                  number(random, random.nextInt(entryBits + 1)),
                  BigInteger.valueOf(1 + random.nextInt(2))));
    }
    RationalMatrix matrix = new RationalMatrix(rows);
    RationalVector across = vector(random, size + 3, numberBits);
    RationalVector down = vector(random, size, numberBits);
    RationalVector products = matrix.times(across);
    for (int row = 0; row < size; row++) {
      Real sum = Real.ZERO;
      for (int column = 0; column < size + 3; column++) {
        sum = sum.plus(rows[row][column].times(across.get(column)));
      }
      assertThat(products.get(row)).isEqualTo(sum);
    }
    RationalVector transposed = matrix.transposedTimes(down);
    for (int column = 0; column < size + 3; column++) {
      Real sum = Real.ZERO;
      for (int row = 0; row < size; row++) {
        sum = sum.plus(rows[row][column].times(down.get(row)));
      }
      assertThat(transposed.get(column)).isEqualTo(sum);
    }
  }

  private static RationalVector vector(Random random, int size, int bits) {
    BigInteger[] numerators = new BigInteger[size];
    Arrays.setAll(
        numerators, place -> random.nextInt(4) == 0 ? BigInteger.ZERO : number(random, bits));
    return new RationalVector(numerators, BigInteger.valueOf(1 + random.nextInt(100)));
  }

  @Test
  void vectorsKeepTheirValues() {
    List<Rational> values = List.of(Rational.of(1, 6), Rational.of(-3, 4), Rational.of(2));
    RationalVector vector = RationalVector.of(values);
    assertThat(vector).containsExactlyElementsOf(values);
    assertThat(vector.sum()).isEqualTo(Rational.of(17, 12));
    assertThat(vector.normalized().sum()).isEqualTo(Rational.of(1));
    assertThat(vector.times(Rational.of(2, 3)).get(1)).isEqualTo(Rational.of(-1, 2));
    assertThat(vector.least()).isEqualTo(Rational.of(-3, 4));
    assertThat(vector.greatest()).isEqualTo(Rational.of(2));
    assertThat(vector.part(1, 3)).containsExactly(Rational.of(-3, 4), Rational.of(2));
  }
}
