package org.stratagem.numeric.linear;

import java.math.BigInteger;

/** Arithmetic with residues between -p/2 and p/2, held in doubles. */
final class Modulus {
  private final int prime;
  private final double reciprocal;

  Modulus(int prime) {
    this.prime = prime;
    this.reciprocal = 1.0 / prime;
  }

  /** The greatest odd prime below a number. */
  static int primeBelow(int limit) {
    for (int candidate = (limit - 2) | 1; ; candidate -= 2) {
      if (isPrime(candidate)) {
        return candidate;
      }
    }
  }

  private static boolean isPrime(int odd) {
    for (int divisor = 3; divisor * divisor <= odd; divisor += 2) {
      if (odd % divisor == 0) {
        return false;
      }
    }
    return true;
  }

  /** The residue of an integer below 2^53. */
  double reduce(double integer) {
    return integer - prime * Math.rint(integer * reciprocal);
  }

  void reduce(double[] integers) {
    for (int place = 0; place < integers.length; place++) {
      integers[place] -= prime * Math.rint(integers[place] * reciprocal);
    }
  }

  double reduce(BigInteger integer) {
    return integer.bitLength() < 53
        ? reduce(integer.doubleValue())
        : reduce(integer.remainder(BigInteger.valueOf(prime)).doubleValue());
  }

  /** The residue whose product with a residue other than 0 is 1 (Euclid). */
  double inverse(double residue) {
    long a = (long) residue;
    long b = prime;
    long x = 1;
    long y = 0;
    while (b != 0) {
      long quotient = a / b;
      long rest = a - quotient * b;
      a = b;
      b = rest;
      long next = x - quotient * y;
      x = y;
      y = next;
    }
    return reduce((double) (a < 0 ? -x : x));
  }
}
