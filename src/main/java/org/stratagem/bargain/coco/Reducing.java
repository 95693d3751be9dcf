package org.stratagem.bargain.coco;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.stratagem.numeric.Rational;

/**
 * Reduces fractions whose denominator is known in parts. With some thousands of parts a denominator
 * has some hundred thousand digits, and a greatest common divisor of numbers of that size takes
 * time that grows with the square. But a common factor is one with a part: the numerator's
 * remainders by all parts, found down a tree of their products (Borodin and Moenck 1974), name the
 * few parts that have any.
 */
final class Reducing {
  private final List<List<BigInteger>> products = new ArrayList<>();

  /**
   * @param parts positive; every prime of the denominators to come divides one of them
   */
  Reducing(Set<BigInteger> parts) {
    List<BigInteger> level = List.copyOf(parts);
    products.add(level);
    while (level.size() > 1) {
      List<BigInteger> next = new ArrayList<>();
      for (int i = 0; i < level.size(); i += 2) {
        next.add(i + 1 < level.size() ? level.get(i).multiply(level.get(i + 1)) : level.get(i));
      }
      products.add(next);
      level = next;
    }
  }

  /** The fraction. */
  Rational fraction(BigInteger numerator, BigInteger denominator) {
    BigInteger above = numerator;
    BigInteger below = denominator;
    for (BigInteger suspect : shared(numerator)) {
      BigInteger factor = suspect.gcd(above.mod(suspect)).gcd(below.mod(suspect));
      while (!factor.equals(BigInteger.ONE)) {
        above = above.divide(factor);
        below = below.divide(factor);
        factor = suspect.gcd(above.mod(suspect)).gcd(below.mod(suspect));
      }
    }
    return Rational.ofReduced(above, below);
  }

  /** What the number has in common with the parts with which it has anything in common. */
  private Set<BigInteger> shared(BigInteger number) {
    List<BigInteger> remainders = List.of(number);
    for (int height = products.size() - 1; height >= 0; height--) {
      List<BigInteger> level = products.get(height);
      List<BigInteger> below = new ArrayList<>(level.size());
      boolean top = height == products.size() - 1;
      for (int i = 0; i < level.size(); i++) {
        below.add(remainders.get(top ? 0 : i / 2).mod(level.get(i)));
      }
      remainders = below;
    }
    Set<BigInteger> shared = new LinkedHashSet<>();
    for (int i = 0; i < remainders.size(); i++) {
      BigInteger factor = products.get(0).get(i).gcd(remainders.get(i));
      if (!factor.equals(BigInteger.ONE)) {
        shared.add(factor);
      }
    }
    return shared;
  }
}
