package org.stratagem.numeric.linear;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The rational solution of a system of linear equations with an integer matrix, by p-adic lifting
 * (Dixon 1982): the solution modulo a prime is corrected digit by digit, each for two products of a
 * matrix and a vector, until its digits tell the fractions. Costs as many steps as the solution's
 * longest number has digits, some 22 bits each, times k^2.
 */
final class Lifting {
  /** Fractions that leave so many bits of the digits unused are no accident. */
  static final int SLACK = 60;

  private static final int LARGE = 200;

  private final SquareMatrix matrix;
  private final ModularInverse inverse;
  private final boolean transposed;
  private final BigInteger prime;
  private final Modulus modulus;

  /** The solution's digits, from the lowest; each a residue. */
  private final List<int[]> digits = new ArrayList<>();

  private Lifting(SquareMatrix matrix, ModularInverse inverse, boolean transposed) {
    this.matrix = matrix;
    this.inverse = inverse;
    this.transposed = transposed;
    this.prime = BigInteger.valueOf(inverse.prime());
    this.modulus = new Modulus(inverse.prime());
  }

  /**
   * Solves the matrix, or its transpose, times x equal to the right-hand side.
   *
   * @param inverse of the matrix, modulo a prime
   */
  static RationalVector solve(
      SquareMatrix matrix, ModularInverse inverse, boolean transposed, BigInteger[] rightHandSide) {
    return new Lifting(matrix, inverse, transposed).solve(rightHandSide);
  }

  private RationalVector solve(BigInteger[] rightHandSide) {
    int longest = 1;
    for (BigInteger number : rightHandSide) {
      longest = Math.max(longest, number.bitLength());
    }
    int size = matrix.size();
    int digitBits = prime.bitLength() - 1;
    // Hadamard's bound on determinants: by Cramer's rule no fraction is longer.
    long hadamard =
        2L * size * (matrix.entryBits() + 1 + (32 - Integer.numberOfLeadingZeros(size)) / 2 + 1)
            + longest;
    long most = (hadamard + SLACK) / digitBits + 8;
    Residual residual =
        matrix.hasOneLimb() && longest <= 50
            ? new ShortResidual(rightHandSide)
            : new LongResidual(rightHandSide);
    for (int wanted = 6; ; wanted = (int) Math.min(more(wanted), most)) {
      while (digits.size() < wanted) {
        residual.step();
      }
      Optional<RationalVector> fractions = new Reconstruction(prime, digits).fractions();
      if (fractions.isPresent()) {
        return fractions.get();
      }
      if (wanted == most) {
        throw new IllegalStateException("no fractions within Hadamard's bound");
      }
    }
  }

  /** With large matrices digits cost more than looking for fractions too often. */
  private int more(int wanted) {
    return wanted + 1 + wanted / (matrix.size() < LARGE ? 2 : 4);
  }

  private double[] digit(double[] residues) {
    double[] digit = transposed ? inverse.transposedTimes(residues) : inverse.times(residues);
    int[] kept = new int[digit.length];
    Arrays.setAll(kept, place -> (int) digit[place]);
    digits.add(kept);
    return digit;
  }

  /** What the digits so far leave of the right-hand side. */
  private interface Residual {
    /** Finds the next digit of the solution. */
    void step();
  }

  /** A residual within 2^53. */
  private final class ShortResidual implements Residual {
    private final double[] rest;

    ShortResidual(BigInteger[] rightHandSide) {
      rest = Arrays.stream(rightHandSide).mapToDouble(BigInteger::doubleValue).toArray();
    }

    @Override
    public void step() {
      double[] residues = rest.clone();
      modulus.reduce(residues);
      double[] product = matrix.products(digit(residues), transposed)[0];
      double divisor = inverse.prime();
      for (int place = 0; place < rest.length; place++) {
        rest[place] = (rest[place] - product[place]) / divisor;
      }
    }
  }

  /** A residual of any length. */
  private final class LongResidual implements Residual {
    private final BigInteger[] rest;

    LongResidual(BigInteger[] rightHandSide) {
      rest = rightHandSide.clone();
    }

    @Override
    public void step() {
      double[] residues = new double[rest.length];
      Arrays.setAll(residues, place -> modulus.reduce(rest[place]));
      double[][] products = matrix.products(digit(residues), transposed);
      for (int place = 0; place < rest.length; place++) {
        BigInteger product = BigInteger.ZERO;
        for (int limb = products.length - 1; limb >= 0; limb--) {
          product =
              product.add(
                  BigInteger.valueOf((long) products[limb][place]).shiftLeft(matrix.shift(limb)));
        }
        rest[place] = rest[place].subtract(product).divide(prime);
      }
    }
  }
}
