package org.stratagem.numeric.linear;

import java.math.BigInteger;
import java.util.AbstractList;
import java.util.Arrays;
import java.util.List;
import java.util.RandomAccess;
import org.stratagem.numeric.Rational;

/**
 * Rationals over one positive denominator: a list whose elements are brought to lowest terms when
 * they are asked for, which is what costs most where numbers are long. Immutable.
 */
public final class RationalVector extends AbstractList<Rational> implements RandomAccess {
  private final BigInteger[] numerators;
  private final BigInteger denominator;

  /**
   * @param numerators taken over, not copied
   * @param denominator positive
   */
  RationalVector(BigInteger[] numerators, BigInteger denominator) {
    this.numerators = numerators;
    this.denominator = denominator;
  }

  /** Any rationals over their least common denominator. */
  public static RationalVector of(List<Rational> values) {
    if (values instanceof RationalVector vector) {
      return vector;
    }
    BigInteger common = BigInteger.ONE;
    for (Rational value : values) {
      if (!value.isInteger()) {
        BigInteger own = value.denominator();
        if (common.mod(own).signum() != 0) {
          common = common.divide(common.gcd(own)).multiply(own);
        }
      }
    }
    BigInteger[] numerators = new BigInteger[values.size()];
    for (int place = 0; place < numerators.length; place++) {
      Rational value = values.get(place);
      numerators[place] =
          value.signum() == 0
              ? BigInteger.ZERO
              : value.numerator().multiply(common.divide(value.denominator()));
    }
    return new RationalVector(numerators, common);
  }

  @Override
  public int size() {
    return numerators.length;
  }

  @Override
  public Rational get(int place) {
    BigInteger numerator = numerators[place];
    return numerator.signum() == 0 ? Rational.of(0) : Rational.of(numerator, denominator);
  }

  /** The sign of an element. */
  public int signum(int place) {
    return numerators[place].signum();
  }

  /** An element times the denominator. */
  public BigInteger numerator(int place) {
    return numerators[place];
  }

  public BigInteger denominator() {
    return denominator;
  }

  /** All elements times the denominator; not to be changed. */
  BigInteger[] numerators() {
    return numerators;
  }

  /** The sum of all elements. */
  public Rational sum() {
    return Rational.of(total(), denominator);
  }

  private BigInteger total() {
    BigInteger total = BigInteger.ZERO;
    for (BigInteger numerator : numerators) {
      total = total.add(numerator);
    }
    return total;
  }

  /** The elements divided by their sum, which is positive. */
  public RationalVector normalized() {
    return new RationalVector(numerators, total());
  }

  /** The elements from a place up to another. */
  public RationalVector part(int from, int to) {
    return new RationalVector(Arrays.copyOfRange(numerators, from, to), denominator);
  }

  /** The elements times a number. */
  public RationalVector times(Rational factor) {
    if (factor.equals(Rational.ONE)) {
      return this;
    }
    BigInteger above = factor.numerator();
    BigInteger[] products = new BigInteger[numerators.length];
    Arrays.setAll(products, place -> numerators[place].multiply(above));
    return new RationalVector(products, denominator.multiply(factor.denominator()));
  }

  /** The least element. */
  public Rational least() {
    return Rational.of(
        Arrays.stream(numerators).reduce(BigInteger::min).orElseThrow(), denominator);
  }

  /** The greatest element. */
  public Rational greatest() {
    return Rational.of(
        Arrays.stream(numerators).reduce(BigInteger::max).orElseThrow(), denominator);
  }
}
