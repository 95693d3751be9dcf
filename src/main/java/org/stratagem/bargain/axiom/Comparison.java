package org.stratagem.bargain.axiom;

import java.util.List;
import org.stratagem.numeric.Rational;
import org.stratagem.numeric.Real;

/**
 * Payoffs compared: exactly where both are exact, else to within a tolerance times the larger of
 * them and 1.
 *
 * @param tolerance for doubles, positive
 */
record Comparison(Real tolerance) {
  boolean isLess(Real left, Real right) {
    return left.plus(slack(left, right)).compareTo(right) < 0;
  }

  boolean isSame(Real left, Real right) {
    return !isLess(left, right) && !isLess(right, left);
  }

  boolean isSame(List<Real> left, List<Real> right) {
    for (int player = 0; player < left.size(); player++) {
      if (!isSame(left.get(player), right.get(player))) {
        return false;
      }
    }
    return true;
  }

  /** By how much a number may be off: nothing where it is exact. */
  Rational slack(Real number) {
    return slack(number, number);
  }

  private Rational slack(Real left, Real right) {
    if (left.isExact() && right.isExact()) {
      return Rational.of(0);
    }
    Real size = magnitude(left).max(magnitude(right)).max(Real.ONE);
    return size.times(tolerance).toRational();
  }

  private static Real magnitude(Real number) {
    return number.signum() < 0 ? number.negate() : number;
  }
}
