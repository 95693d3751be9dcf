package org.stratagem.bargain.agreement;

import java.util.List;
import org.stratagem.numeric.Rational;
import org.stratagem.numeric.Real;

/** Sums and products of exact numbers. */
final class Exact {
  private Exact() {}

  static Rational plus(Rational left, Rational right) {
    return left.plus(right).toRational();
  }

  static Rational minus(Rational left, Rational right) {
    return left.minus(right).toRational();
  }

  static Rational times(Rational left, Rational right) {
    return left.times(right).toRational();
  }

  static Rational over(Rational left, Rational right) {
    return left.dividedBy(right).toRational();
  }

  static Rational sum(List<Rational> terms) {
    Real sum = Real.ZERO;
    for (Rational term : terms) {
      sum = sum.plus(term);
    }
    return sum.toRational();
  }

  static Rational dot(List<Rational> left, List<Rational> right) {
    Real sum = Real.ZERO;
    for (int place = 0; place < left.size(); place++) {
      if (left.get(place).signum() != 0 && right.get(place).signum() != 0) {
        sum = sum.plus(left.get(place).times(right.get(place)));
      }
    }
    return sum.toRational();
  }
}
