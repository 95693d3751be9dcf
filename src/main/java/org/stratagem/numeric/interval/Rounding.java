package org.stratagem.numeric.interval;

import org.stratagem.numeric.Real;

/**
 * Operations on doubles rounded down or up: the result is never on the wrong side of the exact one,
 * equals it where it is a double, and else is at most its next neighbour. The rounding error is
 * computed exactly (Knuth's two-sum; fused multiply-add for products, quotients and roots). Lower
 * bounds never become positive infinity, nor upper bounds negative infinity.
 *
 * <p>{@link StrictMath}'s {@code exp}, {@code log}, {@code sin}, {@code cos} and {@code pow} are
 * taken to be within one unit in the last place, as their documentation says; their bounds are two
 * units off.
 */
public final class Rounding {
  /** Below this the error of a product may itself be rounded. */
  private static final double EXACT_ERRORS = 1e-290;

  private Rounding() {}

  static double down(double value) {
    return value == Double.POSITIVE_INFINITY ? Double.MAX_VALUE : Math.nextDown(value);
  }

  static double up(double value) {
    return value == Double.NEGATIVE_INFINITY ? -Double.MAX_VALUE : Math.nextUp(value);
  }

  /** The sum rounded down. */
  public static double addDown(double a, double b) {
    double sum = a + b;
    double part = sum - a;
    double error = (a - (sum - part)) + (b - part);
    // An infinite sum has an error that is no number.
    return error >= 0 ? sum : down(sum);
  }

  /** The sum rounded up. */
  public static double addUp(double a, double b) {
    double sum = a + b;
    double part = sum - a;
    double error = (a - (sum - part)) + (b - part);
    return error <= 0 ? sum : up(sum);
  }

  /** The product rounded down; 0 times infinity is 0. */
  public static double multiplyDown(double a, double b) {
    if (a == 0 || b == 0) {
      return 0;
    }
    double product = a * b;
    if (Math.abs(product) < EXACT_ERRORS) {
      return product == 0 && a > 0 == b > 0 ? 0 : Math.nextDown(product);
    }
    return Math.fma(a, b, -product) >= 0 ? product : down(product);
  }

  /** The product rounded up; 0 times infinity is 0. */
  public static double multiplyUp(double a, double b) {
    return -multiplyDown(-a, b);
  }

  /** The quotient rounded down; the divisor is not 0. */
  static double divideDown(double a, double b) {
    if (a == 0) {
      return 0;
    }
    double quotient = a / b;
    if (Double.isInfinite(b)) {
      // The quotient by an unbounded divisor comes as close to 0 as one likes.
      return 0;
    }
    if (Math.abs(quotient) < EXACT_ERRORS || Math.abs(a) < EXACT_ERRORS) {
      return quotient == 0 && a > 0 == b > 0 ? 0 : down(quotient);
    }
    double excess = Math.fma(quotient, b, -a);
    return (b > 0 ? excess <= 0 : excess >= 0) ? quotient : down(quotient);
  }

  static double divideUp(double a, double b) {
    return -divideDown(-a, b);
  }

  static double sqrtDown(double a) {
    double root = Math.sqrt(a);
    if (a == 0 || Double.isInfinite(root)) {
      return root == 0 ? 0 : Double.MAX_VALUE;
    }
    return a >= EXACT_ERRORS && Math.fma(root, root, -a) <= 0 ? root : Math.nextDown(root);
  }

  static double sqrtUp(double a) {
    double root = Math.sqrt(a);
    if (a == 0 || Double.isInfinite(root)) {
      return root;
    }
    return a >= EXACT_ERRORS && Math.fma(root, root, -a) >= 0 ? root : Math.nextUp(root);
  }

  /** Two units down: for the results of library functions. */
  static double lower(double value) {
    return down(down(value));
  }

  static double higher(double value) {
    return up(up(value));
  }

  static double expDown(double a) {
    return a == 0 ? 1 : Math.max(0, lower(StrictMath.exp(a)));
  }

  static double expUp(double a) {
    return a == 0 ? 1 : higher(StrictMath.exp(a));
  }

  static double logDown(double a) {
    return a == 1 ? 0 : lower(StrictMath.log(a));
  }

  static double logUp(double a) {
    return a == 1 ? 0 : higher(StrictMath.log(a));
  }

  /** {@code 1 / (1 + exp(-a))} by the form that keeps all digits of small results. */
  static double logistic(double a) {
    if (a >= 0) {
      return 1 / (1 + StrictMath.exp(-a));
    }
    double small = StrictMath.exp(a);
    return small / (1 + small);
  }

  /** The exponential, the sum and the quotient are off by 2 1/2 units together. */
  static double logisticDown(double a) {
    return a == 0 ? 0.5 : Math.max(0, lower(lower(logistic(a))));
  }

  static double logisticUp(double a) {
    return a == 0 ? 0.5 : Math.min(1, higher(higher(logistic(a))));
  }

  /** The greatest double that is not above a number. */
  public static double down(Real exact) {
    double value = exact.doubleValue();
    if (value == Double.POSITIVE_INFINITY) {
      return Double.MAX_VALUE;
    }
    if (value == Double.NEGATIVE_INFINITY) {
      return value;
    }
    return Real.of(value).compareTo(exact) <= 0 ? value : Math.nextDown(value);
  }

  /** The least double that is not below a number. */
  public static double up(Real exact) {
    return -down(exact.negate());
  }
}
