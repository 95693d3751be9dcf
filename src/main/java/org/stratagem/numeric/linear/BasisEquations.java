package org.stratagem.numeric.linear;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Optional;

/**
 * The equations of a basis, solved exactly: in the tight rows the basic variables of the program
 * make up a square matrix, which is all that has to be inverted, however many rows are slack.
 */
final class BasisEquations {
  /** As many primes would have to divide a determinant before it is taken to be 0. */
  private static final int PRIMES = 5;

  private final int[] variables;
  private final int[] rows;
  private final SquareMatrix matrix;
  private final ModularInverse inverse;

  private BasisEquations(int[] variables, int[] rows, SquareMatrix matrix, ModularInverse inverse) {
    this.variables = variables;
    this.rows = rows;
    this.matrix = matrix;
    this.inverse = inverse;
  }

  /** The equations, unless the basis is singular. */
  static Optional<BasisEquations> of(IntegerProgram program, Basis basis) {
    int[] variables = basis.variables();
    int[] rows = basis.tightRows();
    if (variables.length != rows.length) {
      throw new IllegalArgumentException(
          variables.length + " basic variables in " + rows.length + " tight rows");
    }
    int size = rows.length;
    int[] place = new int[program.columns()];
    Arrays.fill(place, -1);
    for (int k = 0; k < size; k++) {
      place[variables[k]] = k;
    }
    BigInteger[][] entries = new BigInteger[size][size];
    for (int k = 0; k < size; k++) {
      Arrays.fill(entries[k], BigInteger.ZERO);
      int[] index = program.table().index(rows[k]);
      BigInteger[] values = program.table().values(rows[k]);
      for (int t = 0; t < index.length; t++) {
        if (place[index[t]] >= 0) {
          entries[k][place[index[t]]] = values[t];
        }
      }
    }
    // Sums of so many products of two residues, or of a residue and a limb, stay below 2^53.
    int bits = Math.max(10, Math.min(22, (54 - (33 - Integer.numberOfLeadingZeros(size))) / 2));
    SquareMatrix matrix = new SquareMatrix(entries, bits - 1);
    int limit = 1 << bits;
    for (int tried = 0; tried < PRIMES; tried++) {
      int prime = Modulus.primeBelow(limit);
      Optional<ModularInverse> inverse =
          ModularInverse.of(matrix.residues(new Modulus(prime)), prime);
      if (inverse.isPresent()) {
        return Optional.of(new BasisEquations(variables, rows, matrix, inverse.get()));
      }
      limit = prime;
    }
    return Optional.empty();
  }

  /** The basic variables of the program, ascending. */
  int[] variables() {
    return variables;
  }

  /** The tight rows, ascending. */
  int[] rows() {
    return rows;
  }

  /** The basic variables' values that give the tight rows these activities. */
  RationalVector values(BigInteger[] activities) {
    return solve(activities, false);
  }

  /** The tight rows' prices that give the basic variables these costs. */
  RationalVector prices(BigInteger[] costs) {
    return solve(costs, true);
  }

  private RationalVector solve(BigInteger[] rightHandSide, boolean transposed) {
    return rightHandSide.length == 0
        ? new RationalVector(new BigInteger[0], BigInteger.ONE)
        : Lifting.solve(matrix, inverse, transposed, rightHandSide);
  }
}
