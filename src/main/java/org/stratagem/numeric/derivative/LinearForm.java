package org.stratagem.numeric.derivative;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.stratagem.numeric.Rational;
import org.stratagem.numeric.Real;

/**
 * A constant plus multiples of formulas, by their places in a graph, ascending. No multiple is 0.
 * Immutable. Sums of such forms cancel exactly: {@code p + (1 - p)} is 1.
 */
record LinearForm(Rational constant, SortedMap<Integer, Rational> terms) {
  static final LinearForm ZERO = constant(Rational.of(0));
  static final LinearForm ONE = constant(Rational.of(1));

  static LinearForm constant(Real value) {
    return new LinearForm(value.toRational(), new TreeMap<>());
  }

  /** A formula taken as a whole. */
  static LinearForm atom(int node) {
    TreeMap<Integer, Rational> terms = new TreeMap<>();
    terms.put(node, Rational.of(1));
    return new LinearForm(Rational.of(0), terms);
  }

  boolean isConstant() {
    return terms.isEmpty();
  }

  boolean isZero() {
    return terms.isEmpty() && constant.signum() == 0;
  }

  /** Whether it is a multiple of one formula. */
  boolean isMonomial() {
    return terms.size() == 1 && constant.signum() == 0;
  }

  LinearForm plus(LinearForm other) {
    if (other.isZero()) {
      return this;
    }
    TreeMap<Integer, Rational> sum = new TreeMap<>(terms);
    for (Map.Entry<Integer, Rational> term : other.terms.entrySet()) {
      Rational known = sum.get(term.getKey());
      Rational total = known == null ? term.getValue() : sum(known, term.getValue());
      if (total.signum() == 0) {
        sum.remove(term.getKey());
      } else {
        sum.put(term.getKey(), total);
      }
    }
    return new LinearForm(sum(constant, other.constant), sum);
  }

  LinearForm times(Rational factor) {
    if (factor.signum() == 0) {
      return ZERO;
    }
    if (factor.equals(Rational.of(1))) {
      return this;
    }
    TreeMap<Integer, Rational> scaled = new TreeMap<>();
    terms.forEach((node, coefficient) -> scaled.put(node, product(coefficient, factor)));
    return new LinearForm(product(constant, factor), scaled);
  }

  LinearForm negate() {
    TreeMap<Integer, Rational> negative = new TreeMap<>();
    terms.forEach((node, coefficient) -> negative.put(node, coefficient.negate().toRational()));
    return new LinearForm(constant.negate().toRational(), negative);
  }

  static Rational sum(Rational a, Rational b) {
    // Long fractions are expensive to reduce.
    if (a.signum() == 0 || b.signum() == 0) {
      return a.signum() == 0 ? b : a;
    }
    return a.plus(b).toRational();
  }

  private static Rational product(Rational a, Rational b) {
    if (a.equals(Rational.of(1))) {
      return b;
    }
    return a.times(b).toRational();
  }
}
