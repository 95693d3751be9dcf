package org.stratagem.numeric.linear;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;

/**
 * Fractions from their p-adic digits: of all fractions with the same residue, the one that is
 * shorter than the digits by far (Wang 1981; Monagan 2004). Not proven here to be the solution.
 */
final class Reconstruction {
  private final BigInteger prime;
  private final List<int[]> digits;
  private final BigInteger[] powers;

  Reconstruction(BigInteger prime, List<int[]> digits) {
    this.prime = prime;
    this.digits = digits;
    int levels = 1;
    while (1 << levels < digits.size()) {
      levels++;
    }
    this.powers = new BigInteger[levels];
    powers[0] = prime;
    for (int level = 1; level < levels; level++) {
      powers[level] = powers[level - 1].multiply(powers[level - 1]);
    }
  }

  /** All coordinates over their common denominator, if the digits are many enough. */
  Optional<RationalVector> fractions() {
    int size = digits.get(0).length;
    BigInteger modulus = prime.pow(digits.size());
    BigInteger[] numerators = new BigInteger[size];
    BigInteger denominator = BigInteger.ONE;
    for (int place = 0; place < size; place++) {
      BigInteger residue = centred(residue(place, 0, digits.size()).multiply(denominator), modulus);
      if (fits(residue, denominator, modulus)) {
        numerators[place] = residue;
        continue;
      }
      BigInteger[] fraction = fraction(residue.mod(modulus), modulus);
      if (fraction.length == 0) {
        return Optional.empty();
      }
      numerators[place] = fraction[0];
      for (int earlier = 0; earlier < place; earlier++) {
        numerators[earlier] = numerators[earlier].multiply(fraction[1]);
      }
      denominator = denominator.multiply(fraction[1]);
      if (!fits(numerators[place], denominator, modulus)) {
        return Optional.empty();
      }
    }
    return Optional.of(new RationalVector(numerators, denominator));
  }

  private static boolean fits(BigInteger numerator, BigInteger denominator, BigInteger modulus) {
    return numerator.bitLength() + denominator.bitLength() + Lifting.SLACK < modulus.bitLength();
  }

  /** The number with the digits from a place up to another. */
  private BigInteger residue(int coordinate, int from, int to) {
    if (to - from == 1) {
      return BigInteger.valueOf(digits.get(from)[coordinate]);
    }
    if (to - from == 2) {
      long upper = digits.get(from + 1)[coordinate];
      return BigInteger.valueOf(upper * prime.longValue() + digits.get(from)[coordinate]);
    }
    int level = 31 - Integer.numberOfLeadingZeros(to - from - 1);
    int middle = from + (1 << level);
    return residue(coordinate, middle, to)
        .multiply(powers[level])
        .add(residue(coordinate, from, middle));
  }

  private static BigInteger centred(BigInteger number, BigInteger modulus) {
    BigInteger residue = number.mod(modulus);
    return residue.shiftLeft(1).compareTo(modulus) > 0 ? residue.subtract(modulus) : residue;
  }

  /**
   * Numerator and denominator where Euclid's algorithm takes its largest step; nothing where no
   * step is large.
   */
  private static BigInteger[] fraction(BigInteger residue, BigInteger modulus) {
    BigInteger[] best = {};
    int largest = Lifting.SLACK / 2;
    BigInteger above = modulus;
    BigInteger rest = residue;
    BigInteger before = BigInteger.ZERO;
    BigInteger factor = BigInteger.ONE;
    while (rest.signum() != 0) {
      BigInteger[] step = above.divideAndRemainder(rest);
      if (step[0].bitLength() > largest) {
        largest = step[0].bitLength();
        best =
            factor.signum() < 0
                ? new BigInteger[] {rest.negate(), factor.negate()}
                : new BigInteger[] {rest, factor};
      }
      BigInteger next = before.subtract(step[0].multiply(factor));
      before = factor;
      factor = next;
      above = rest;
      rest = step[1];
    }
    return best;
  }
}
