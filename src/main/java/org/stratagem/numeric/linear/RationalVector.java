package org.stratagem.numeric.linear;

import java.math.BigInteger;
import org.stratagem.numeric.Rational;

/**
 * Rationals over one positive denominator.
 *
 * @param numerators taken over, not copied
 * @param denominator positive
 */
record RationalVector(BigInteger[] numerators, BigInteger denominator) {
  int size() {
    return numerators.length;
  }

  int signum(int place) {
    return numerators[place].signum();
  }

  Rational at(int place) {
    return Rational.of(numerators[place], denominator);
  }
}
