package org.stratagem.numeric;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A polynomial with rational coefficients in one variable. As a function of a variable that
 * vanishes from above polynomials are ordered: by the sign of the lowest coefficient that is not
 * zero. Immutable.
 */
public final class Polynomial {
  public static final Polynomial ZERO = new Polynomial(new Rational[0]);
  public static final Polynomial ONE = constant(Rational.of(1));

  /** From the lowest on; the last one is not zero. */
  private final Rational[] coefficients;

  private Polynomial(Rational[] coefficients) {
    int length = coefficients.length;
    while (length > 0 && coefficients[length - 1].signum() == 0) {
      length--;
    }
    this.coefficients =
        length == coefficients.length ? coefficients : Arrays.copyOf(coefficients, length);
  }

  public static Polynomial constant(Rational value) {
    return new Polynomial(new Rational[] {value});
  }

  /** A polynomial by its coefficients, from the lowest on. */
  public static Polynomial of(List<Rational> coefficients) {
    return new Polynomial(coefficients.toArray(Rational[]::new));
  }

  /** A power of the variable. */
  public static Polynomial power(int exponent) {
    Rational[] coefficients = new Rational[exponent + 1];
    Arrays.fill(coefficients, Rational.of(0));
    coefficients[exponent] = Rational.of(1);
    return new Polynomial(coefficients);
  }

  /** The degree; -1 of zero. */
  public int degree() {
    return coefficients.length - 1;
  }

  public boolean isZero() {
    return coefficients.length == 0;
  }

  public Rational coefficient(int power) {
    return power < coefficients.length ? coefficients[power] : Rational.of(0);
  }

  /** The lowest power with a coefficient, which is how fast the value vanishes; -1 of zero. */
  public int order() {
    for (int power = 0; power < coefficients.length; power++) {
      if (coefficients[power].signum() != 0) {
        return power;
      }
    }
    return -1;
  }

  /** The sign of the value where the variable is positive and small enough. */
  public int sign() {
    return isZero() ? 0 : coefficients[order()].signum();
  }

  public Polynomial plus(Polynomial other) {
    Rational[] sum = new Rational[Math.max(coefficients.length, other.coefficients.length)];
    for (int power = 0; power < sum.length; power++) {
      sum[power] = coefficient(power).plus(other.coefficient(power)).toRational();
    }
    return new Polynomial(sum);
  }

  public Polynomial minus(Polynomial other) {
    return plus(other.times(Rational.of(-1)));
  }

  public Polynomial times(Rational factor) {
    Rational[] product = new Rational[coefficients.length];
    Arrays.setAll(product, power -> coefficients[power].times(factor).toRational());
    return new Polynomial(product);
  }

  public Polynomial times(Polynomial other) {
    if (isZero() || other.isZero()) {
      return ZERO;
    }
    Rational[] product = new Rational[coefficients.length + other.coefficients.length - 1];
    Arrays.fill(product, Rational.of(0));
    for (int one = 0; one < coefficients.length; one++) {
      if (coefficients[one].signum() != 0) {
        for (int two = 0; two < other.coefficients.length; two++) {
          Real term = coefficients[one].times(other.coefficients[two]);
          product[one + two] = product[one + two].plus(term).toRational();
        }
      }
    }
    return new Polynomial(product);
  }

  /** The value at a number. */
  public Rational at(Rational point) {
    Real value = Real.ZERO;
    for (int power = coefficients.length - 1; power >= 0; power--) {
      value = value.times(point).plus(coefficients[power]);
    }
    return value.toRational();
  }

  /** The quotient, without the rest; throws {@link ArithmeticException} where it is by zero. */
  public Polynomial quotient(Polynomial divisor) {
    if (divisor.isZero()) {
      throw new ArithmeticException("division by zero");
    }
    Rational[] rest = coefficients.clone();
    int length = Math.max(0, rest.length - divisor.coefficients.length + 1);
    Rational[] quotient = new Rational[length];
    for (int power = length - 1; power >= 0; power--) {
      Real factor = rest[power + divisor.degree()].dividedBy(divisor.coefficient(divisor.degree()));
      quotient[power] = factor.toRational();
      for (int k = 0; k <= divisor.degree(); k++) {
        rest[power + k] = rest[power + k].minus(factor.times(divisor.coefficient(k))).toRational();
      }
    }
    return new Polynomial(quotient);
  }

  /** The polynomial of least degree with given values at different points (Newton). */
  public static Polynomial through(List<Rational> points, List<Rational> values) {
    int count = points.size();
    Real[] differences = values.toArray(Real[]::new);
    for (int level = 1; level < count; level++) {
      for (int place = count - 1; place >= level; place--) {
        differences[place] =
            differences[place]
                .minus(differences[place - 1])
                .dividedBy(points.get(place).minus(points.get(place - level)));
      }
    }
    Polynomial sum = ZERO;
    for (int place = count - 1; place >= 0; place--) {
      Polynomial step = of(List.of(points.get(place).negate().toRational(), Rational.of(1)));
      sum = sum.times(step).plus(constant(differences[place].toRational()));
    }
    return sum;
  }

  @Override
  public boolean equals(@org.jspecify.annotations.Nullable Object other) {
    return other instanceof Polynomial polynomial
        && Arrays.equals(coefficients, polynomial.coefficients);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(coefficients);
  }

  @Override
  public String toString() {
    List<String> terms = new ArrayList<>();
    for (int power = 0; power < coefficients.length; power++) {
      if (coefficients[power].signum() != 0) {
        terms.add(coefficients[power] + (power == 0 ? "" : "*e^" + power));
      }
    }
    return terms.isEmpty() ? "0" : String.join(" + ", terms);
  }
}
