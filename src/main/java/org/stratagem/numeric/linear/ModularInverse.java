package org.stratagem.numeric.linear;

import java.util.Optional;

/**
 * The inverse of a square matrix modulo a prime, in doubles: residues lie between -p/2 and p/2, so
 * that sums of products stay exact below 2^53 and need to be reduced now and then only (Dumas,
 * Giorgi and Pernet 2008). Costs k^3 multiplications for a matrix of k rows.
 */
final class ModularInverse {
  private final int prime;
  private final double[][] entries;
  private final double[][] transposed;

  private ModularInverse(int prime, double[][] entries) {
    this.prime = prime;
    this.entries = entries;
    this.transposed = SquareMatrix.transposed(entries);
  }

  int prime() {
    return prime;
  }

  /**
   * The inverse, unless the matrix is singular modulo the prime.
   *
   * @param residues the matrix, each entry between -p/2 and p/2; overwritten
   */
  static Optional<ModularInverse> of(double[][] residues, int prime) {
    int size = residues.length;
    double half = 0.5 * prime + 1;
    int patience = (int) Math.max(1, Math.min(size, 0x1p52 / (half * half)));
    int[] swapped = new int[size];
    Modulus modulus = new Modulus(prime);
    for (int step = 0; step < size; step++) {
      if (step > 0 && step % patience == 0) {
        for (double[] row : residues) {
          modulus.reduce(row);
        }
      }
      int pivot = step;
      while (pivot < size && modulus.reduce(residues[pivot][step]) == 0) {
        pivot++;
      }
      if (pivot == size) {
        return Optional.empty();
      }
      swapped[step] = pivot;
      double[] row = residues[pivot];
      residues[pivot] = residues[step];
      residues[step] = row;
      modulus.reduce(row);
      double inverse = modulus.inverse(row[step]);
      row[step] = 1;
      for (int column = 0; column < size; column++) {
        row[column] *= inverse;
      }
      modulus.reduce(row);
      for (int other = 0; other < size; other++) {
        if (other != step) {
          double factor = modulus.reduce(residues[other][step]);
          if (factor != 0) {
            residues[other][step] = 0;
            subtract(factor, row, residues[other]);
          }
        }
      }
    }
    for (int step = size - 1; step >= 0; step--) {
      exchangeColumns(residues, step, swapped[step]);
    }
    for (double[] row : residues) {
      modulus.reduce(row);
    }
    return Optional.of(new ModularInverse(prime, residues));
  }

  private static void subtract(double factor, double[] row, double[] from) {
    for (int column = 0; column < row.length; column++) {
      from[column] -= factor * row[column];
    }
  }

  private static void exchangeColumns(double[][] matrix, int one, int other) {
    if (one != other) {
      for (double[] row : matrix) {
        double kept = row[one];
        row[one] = row[other];
        row[other] = kept;
      }
    }
  }

  /** The inverse times a vector of residues, reduced. */
  double[] times(double[] vector) {
    double[] product = new double[vector.length];
    Products.transposedTimes(transposed, vector, product);
    new Modulus(prime).reduce(product);
    return product;
  }

  /** The inverse's transpose times a vector of residues, reduced. */
  double[] transposedTimes(double[] vector) {
    double[] product = new double[vector.length];
    Products.transposedTimes(entries, vector, product);
    new Modulus(prime).reduce(product);
    return product;
  }
}
