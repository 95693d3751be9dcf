package org.stratagem.numeric.linear;

import java.math.BigInteger;
import java.util.Arrays;

/**
 * A square matrix of integers, cut into limbs: matrices of doubles so small that their products
 * with vectors of residues are exact. Entries below two million take one limb.
 */
final class SquareMatrix {
  private final int limbBits;
  private final double[][][] limbs;
  private final double[][][] transposedLimbs;
  private final int entryBits;

  /**
   * @param entries dense rows
   * @param limbBits the length of a limb, without its sign
   */
  SquareMatrix(BigInteger[][] entries, int limbBits) {
    this.limbBits = limbBits;
    int size = entries.length;
    int longest = 1;
    for (BigInteger[] row : entries) {
      for (BigInteger entry : row) {
        longest = Math.max(longest, entry.bitLength());
      }
    }
    this.entryBits = longest;
    int count = (longest + limbBits - 1) / limbBits;
    this.limbs = new double[count][size][size];
    for (int row = 0; row < size; row++) {
      for (int column = 0; column < size; column++) {
        cut(entries[row][column], row, column);
      }
    }
    this.transposedLimbs =
        Arrays.stream(limbs).map(SquareMatrix::transposed).toArray(double[][][]::new);
  }

  /** The transpose, in a new array: products go faster along rows. */
  static double[][] transposed(double[][] matrix) {
    double[][] transposed = new double[matrix.length][matrix.length];
    for (int row = 0; row < matrix.length; row++) {
      for (int column = 0; column < matrix.length; column++) {
        transposed[column][row] = matrix[row][column];
      }
    }
    return transposed;
  }

  private void cut(BigInteger entry, int row, int column) {
    if (entry.bitLength() <= limbBits) {
      limbs[0][row][column] = entry.intValue();
      return;
    }
    BigInteger rest = entry.abs();
    int sign = entry.signum();
    int mask = (1 << limbBits) - 1;
    for (int limb = 0; rest.signum() != 0; limb++) {
      limbs[limb][row][column] = sign * (rest.intValue() & mask);
      rest = rest.shiftRight(limbBits);
    }
  }

  int size() {
    return limbs[0].length;
  }

  /** The length of the longest entry in bits, without its sign. */
  int entryBits() {
    return entryBits;
  }

  boolean hasOneLimb() {
    return limbs.length == 1;
  }

  /** The entries' residues, in a new array. */
  double[][] residues(Modulus modulus) {
    int size = size();
    double[][] residues = new double[size][size];
    double weight = 1;
    double radix = modulus.reduce((double) (1L << limbBits));
    for (double[][] limb : limbs) {
      for (int row = 0; row < size; row++) {
        double[] sum = residues[row];
        for (int column = 0; column < size; column++) {
          sum[column] = modulus.reduce(sum[column] + weight * limb[row][column]);
        }
      }
      weight = modulus.reduce(weight * radix);
    }
    return residues;
  }

  /**
   * The matrix or its transpose times a vector of residues, limb by limb: the sum over limbs,
   * weighted by powers of two, is the product.
   */
  double[][] products(double[] vector, boolean transposed) {
    double[][] products = new double[limbs.length][size()];
    for (int limb = 0; limb < limbs.length; limb++) {
      double[][] rows = transposed ? limbs[limb] : transposedLimbs[limb];
      Products.transposedTimes(rows, vector, products[limb]);
    }
    return products;
  }

  /** The place of a limb's lowest bit in an entry. */
  int shift(int limb) {
    return limb * limbBits;
  }
}
