package org.stratagem.numeric;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Functions of one variable as quotients of polynomials over one denominator, from their values at
 * points. The quotient with the fewest coefficients is taken, and only if some points more than it
 * needs agree: a conjecture, for its user to prove.
 *
 * @param denominator positive where the variable is positive and small
 * @param numerators by function
 */
public record RationalFit(Polynomial denominator, List<Polynomial> numerators) {
  /** So many points more than coefficients have to agree. */
  private static final int SPARE = 3;

  public RationalFit {
    numerators = List.copyOf(numerators);
  }

  /**
   * The functions, if the points are enough.
   *
   * @param points different ones
   * @param values by point, then by function
   */
  public static Optional<RationalFit> of(List<Rational> points, List<Rational[]> values) {
    int functions = values.get(0).length;
    List<Rational> blend = new ArrayList<>();
    for (Rational[] at : values) {
      Real sum = Real.ZERO;
      for (int function = 0; function < functions; function++) {
        // Any weights without a pattern: no pole of one function is cancelled by another's.
        sum = sum.plus(at[function].times(Real.of(1 + (7919L * (function + 1)) % 1009)));
      }
      blend.add(sum.toRational());
    }
    Polynomial denominator = denominator(points, Polynomial.through(points, blend));
    if (denominator.isZero() || denominator.sign() == 0) {
      return Optional.empty();
    }
    Polynomial scaled =
        denominator.times(
            Rational.of(1).dividedBy(denominator.coefficient(denominator.order())).toRational());
    List<Polynomial> numerators = new ArrayList<>();
    for (int function = 0; function < functions; function++) {
      List<Rational> products = new ArrayList<>();
      for (int point = 0; point < points.size(); point++) {
        products.add(scaled.at(points.get(point)).times(values.get(point)[function]).toRational());
      }
      Polynomial numerator = Polynomial.through(points, products);
      if (numerator.degree() + SPARE >= points.size()) {
        return Optional.empty();
      }
      numerators.add(numerator);
    }
    return Optional.of(new RationalFit(scaled, numerators));
  }

  /** By Euclid's algorithm, ended where numerator and denominator are shortest together. */
  private static Polynomial denominator(List<Rational> points, Polynomial values) {
    Polynomial above = Polynomial.ONE;
    for (Rational point : points) {
      above = above.times(Polynomial.of(List.of(point.negate().toRational(), Rational.of(1))));
    }
    Polynomial rest = values;
    Polynomial before = Polynomial.ZERO;
    Polynomial factor = Polynomial.ONE;
    Polynomial best = Polynomial.ONE;
    int shortest = Math.max(0, values.degree());
    while (!rest.isZero()) {
      Polynomial quotient = above.quotient(rest);
      Polynomial next = above.minus(quotient.times(rest));
      Polynomial nextFactor = before.minus(quotient.times(factor));
      above = rest;
      before = factor;
      rest = next;
      factor = nextFactor;
      int length = Math.max(0, rest.degree()) + factor.degree();
      if (!rest.isZero() && length < shortest) {
        shortest = length;
        best = factor;
      }
    }
    return best;
  }
}
