package org.stratagem.solve.bimatrix;

import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/**
 * Square systems of linear equations in integers, solved exactly by lifting a solution modulo a
 * prime (Dixon 1982, Numerische Mathematik 40).
 *
 * <p>Cost: the cube of the size once in words, and its square for each word of the answer.
 */
final class LinearEquations {
  /** The largest primes below 2^31; a system that is singular modulo all of them is taken to be. */
  private static final int[] PRIMES = {2147483647, 2147483629, 2147483587};

  private final BigInteger[][] matrix;
  private final int size;

  /**
   * Values over a common denominator, which is positive.
   *
   * @param numerators by unknown
   */
  record Solution(BigInteger[] numerators, BigInteger denominator) {}

  LinearEquations(BigInteger[][] matrix) {
    this.matrix = matrix;
    this.size = matrix.length;
  }

  /** The only solution where every right-hand side is 1; null where there is not exactly one. */
  @Nullable Solution solveOnes() {
    for (int prime : PRIMES) {
      long[][] inverse = inverse(prime);
      if (inverse != null) {
        return lifted(inverse, prime);
      }
    }
    return null;
  }

  private long @Nullable [][] inverse(long prime) {
    BigInteger modulus = BigInteger.valueOf(prime);
    long[][] cells = new long[size][2 * size];
    for (int i = 0; i < size; i++) {
      for (int j = 0; j < size; j++) {
        cells[i][j] = matrix[i][j].mod(modulus).longValue();
      }
      cells[i][size + i] = 1;
    }
    for (int column = 0; column < size; column++) {
      int pivot = column;
      while (pivot < size && cells[pivot][column] == 0) {
        pivot++;
      }
      if (pivot == size) {
        return null;
      }
      long[] pivotal = cells[pivot];
      cells[pivot] = cells[column];
      cells[column] = pivotal;
      long factor = BigInteger.valueOf(pivotal[column]).modInverse(modulus).longValue();
      for (int j = column; j < 2 * size; j++) {
        pivotal[j] = pivotal[j] * factor % prime;
      }
      for (int i = 0; i < size; i++) {
        long times = cells[i][column];
        if (i != column && times != 0) {
          long back = prime - times;
          long[] line = cells[i];
          for (int j = column; j < 2 * size; j++) {
            if (pivotal[j] != 0) {
              line[j] = (line[j] + back * pivotal[j]) % prime;
            }
          }
        }
      }
    }
    long[][] inverse = new long[size][];
    for (int i = 0; i < size; i++) {
      inverse[i] = java.util.Arrays.copyOfRange(cells[i], size, 2 * size);
    }
    return inverse;
  }

  private Solution lifted(long[][] inverse, long prime) {
    BigInteger modulus = BigInteger.valueOf(prime);
    int entryBits = 1;
    for (BigInteger[] row : matrix) {
      for (BigInteger entry : row) {
        entryBits = Math.max(entryBits, entry.bitLength());
      }
    }
    // Hadamard's bound of a determinant: numerators and the denominator are at most that.
    int bits = size * (entryBits + (32 - Integer.numberOfLeadingZeros(size) + 1) / 2) + 1;
    int steps = 2 * (bits + 1) / 30 + 2;
    BigInteger[] residual = new BigInteger[size];
    java.util.Arrays.fill(residual, BigInteger.ONE);
    long[][] digits = new long[steps][size];
    long[][] words = entryBits + 31 + 32 - Integer.numberOfLeadingZeros(size) < 62 ? words() : null;
    long[] rest = new long[size];
    java.util.Arrays.fill(rest, 1);
    for (int step = 0; step < steps; step++) {
      long[] reduced = new long[size];
      for (int i = 0; i < size; i++) {
        reduced[i] =
            words != null ? Math.floorMod(rest[i], prime) : residual[i].mod(modulus).longValue();
      }
      long[] digit = digits[step];
      for (int i = 0; i < size; i++) {
        long sum = 0;
        for (int j = 0; j < size; j++) {
          sum += inverse[i][j] * reduced[j] % prime;
        }
        digit[i] = sum % prime;
      }
      for (int i = 0; i < size; i++) {
        if (words != null) {
          long sum = rest[i];
          for (int j = 0; j < size; j++) {
            sum -= words[i][j] * digit[j];
          }
          rest[i] = sum / prime;
        } else {
          BigInteger sum = residual[i];
          for (int j = 0; j < size; j++) {
            sum = sum.subtract(matrix[i][j].multiply(BigInteger.valueOf(digit[j])));
          }
          residual[i] = sum.divide(modulus);
        }
      }
    }
    return fractions(digits, modulus, bits);
  }

  private long[][] words() {
    long[][] words = new long[size][size];
    for (int i = 0; i < size; i++) {
      for (int j = 0; j < size; j++) {
        words[i][j] = matrix[i][j].longValue();
      }
    }
    return words;
  }

  /** The fractions that the residues stand for, over their least common denominator. */
  private Solution fractions(long[][] digits, BigInteger prime, int bits) {
    BigInteger modulus = prime.pow(digits.length);
    BigInteger bound = BigInteger.ONE.shiftLeft(bits);
    BigInteger denominator = BigInteger.ONE;
    BigInteger[] residues = new BigInteger[size];
    for (int i = 0; i < size; i++) {
      residues[i] = number(digits, i, prime, 0, digits.length);
    }
    for (BigInteger residue : residues) {
      BigInteger scaled = residue.multiply(denominator).mod(modulus);
      if (balanced(scaled, modulus).abs().compareTo(bound) > 0) {
        denominator = denominator.multiply(denominatorOf(scaled, modulus, bound));
      }
    }
    BigInteger[] numerators = new BigInteger[size];
    for (int i = 0; i < size; i++) {
      numerators[i] = balanced(residues[i].multiply(denominator).mod(modulus), modulus);
    }
    return new Solution(numerators, denominator);
  }

  private static BigInteger number(
      long[][] digits, int unknown, BigInteger prime, int from, int to) {
    if (to - from == 1) {
      return BigInteger.valueOf(digits[from][unknown]);
    }
    int middle = (from + to) / 2;
    return number(digits, unknown, prime, middle, to)
        .multiply(prime.pow(middle - from))
        .add(number(digits, unknown, prime, from, middle));
  }

  private static BigInteger balanced(BigInteger residue, BigInteger modulus) {
    return residue.shiftLeft(1).compareTo(modulus) > 0 ? residue.subtract(modulus) : residue;
  }

  /** By Euclid's algorithm, ended half way (Wang 1981). */
  private static BigInteger denominatorOf(
      BigInteger residue, BigInteger modulus, BigInteger bound) {
    BigInteger previous = modulus;
    BigInteger remainder = residue;
    BigInteger before = BigInteger.ZERO;
    BigInteger factor = BigInteger.ONE;
    while (remainder.compareTo(bound) > 0) {
      BigInteger[] parts = previous.divideAndRemainder(remainder);
      BigInteger next = before.subtract(parts[0].multiply(factor));
      previous = remainder;
      remainder = parts[1];
      before = factor;
      factor = next;
    }
    return factor.abs();
  }
}
