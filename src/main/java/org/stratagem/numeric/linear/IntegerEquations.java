package org.stratagem.numeric.linear;

import java.math.BigInteger;
import java.util.Optional;

/**
 * Square systems of linear equations in integers, with or without transposing, solved exactly by
 * p-adic lifting of a solution modulo a prime. The inverse modulo the prime is made once.
 */
final class IntegerEquations {
  /** As many primes would have to divide a determinant before it is taken to be 0. */
  private static final int PRIMES = 5;

  private final SquareMatrix matrix;
  private final ModularInverse inverse;

  private IntegerEquations(SquareMatrix matrix, ModularInverse inverse) {
    this.matrix = matrix;
    this.inverse = inverse;
  }

  /**
   * The equations, unless they are singular.
   *
   * @param entries dense rows
   */
  static Optional<IntegerEquations> of(BigInteger[][] entries) {
    int size = entries.length;
    // Sums of so many products of two residues, or of a residue and a limb, stay below 2^53.
    int bits = Math.max(10, Math.min(22, (54 - (33 - Integer.numberOfLeadingZeros(size))) / 2));
    SquareMatrix matrix = new SquareMatrix(entries, bits - 1);
    int limit = 1 << bits;
    for (int tried = 0; tried < PRIMES; tried++) {
      int prime = Modulus.primeBelow(limit);
      Optional<ModularInverse> inverse =
          ModularInverse.of(matrix.residues(new Modulus(prime)), prime);
      if (inverse.isPresent()) {
        return Optional.of(new IntegerEquations(matrix, inverse.get()));
      }
      limit = prime;
    }
    return Optional.empty();
  }

  /** The solution of the matrix, or its transpose, times x equal to the right-hand side. */
  RationalVector solve(BigInteger[] rightHandSide, boolean transposed) {
    return rightHandSide.length == 0
        ? new RationalVector(new BigInteger[0], BigInteger.ONE)
        : Lifting.solve(matrix, inverse, transposed, rightHandSide);
  }
}
