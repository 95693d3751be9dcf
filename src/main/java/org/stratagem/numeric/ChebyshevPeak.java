package org.stratagem.numeric;

import java.util.OptionalDouble;
import java.util.function.DoubleUnaryOperator;

/**
 * Sharpens a maximum of a smooth function. Comparing values finds an argument to the square root of the rounding error
 * only, since the function is flat there; the root of the derivative of an interpolant is good to the rounding error
 * itself. The interpolant is a polynomial through Chebyshev points (Trefethen, Approximation Theory and Approximation
 * Practice, 2013, chapters 3 and 21) on the widest interval around the argument on which its coefficients die out; where
 * they never do, the function is not smooth there and nothing is found.
 *
 * <p>Cost: {@value #POINTS} evaluations for each width tried, at most {@value #WIDTHS} widths.
 */
public final class ChebyshevPeak {
  private static final int POINTS = 17;
  private static final int WIDTHS = 12;

  /** A last coefficient this small beside the largest is rounding error: the function is resolved. */
  private static final double RESOLVED = 1e-13;

  private ChebyshevPeak() {}

  /**
   * The sharpened argument, or nothing.
   *
   * @param near the argument to sharpen
   * @param radius the widest half-width to try; {@code near} plus or minus it has to be in the domain
   * @param close how far off {@code near} may be
   */
  public static OptionalDouble sharpen(
      DoubleUnaryOperator objective, double near, double radius, double close) {
    double width = radius;
    for (int i = 0; i < WIDTHS && width > 4 * close && width > 1e-9 * Math.abs(near); i++) {
      double[] coefficients = coefficients(objective, near, width);
      double largest = 0;
      for (int k = 1; k < POINTS; k++) {
        largest = Math.max(largest, Math.abs(coefficients[k]));
      }
      double tail =
          Math.max(Math.abs(coefficients[POINTS - 1]), Math.abs(coefficients[POINTS - 2]));
      double noise = 8 * Math.ulp(Math.abs(coefficients[0]) + largest);
      if (!(largest < Double.POSITIVE_INFINITY) || largest < 100 * noise) {
        return OptionalDouble.empty();
      }
      if (tail <= Math.max(RESOLVED * largest, noise)) {
        return root(derivative(coefficients), near, width, close);
      }
      width /= 2;
    }
    return OptionalDouble.empty();
  }

  /** Of the interpolant through the Chebyshev points of the first kind, by the discrete cosine transform. */
  private static double[] coefficients(DoubleUnaryOperator objective, double near, double width) {
    double[] values = new double[POINTS];
    for (int j = 0; j < POINTS; j++) {
      values[j] = objective.applyAsDouble(near + width * Math.cos(Math.PI * (j + 0.5) / POINTS));
    }
    // Differences to the middle are exact and keep the digits that count where the function is nearly flat.
    double middle = values[POINTS / 2];
    double[] coefficients = new double[POINTS];
    for (int k = 0; k < POINTS; k++) {
      double sum = 0;
      for (int j = 0; j < POINTS; j++) {
        sum += (values[j] - middle) * Math.cos(Math.PI * k * (j + 0.5) / POINTS);
      }
      coefficients[k] = sum * (k == 0 ? 1 : 2) / POINTS;
    }
    coefficients[0] += middle;
    return coefficients;
  }

  /** Of the derivative by the scaled variable. */
  private static double[] derivative(double[] coefficients) {
    int n = coefficients.length;
    double[] derivative = new double[n + 1];
    for (int k = n - 1; k >= 1; k--) {
      derivative[k - 1] = derivative[k + 1] + 2 * k * coefficients[k];
    }
    derivative[0] /= 2;
    return derivative;
  }

  /** Where the derivative falls through zero close by, by bisection. */
  private static OptionalDouble root(
      double[] derivative, double near, double width, double close) {
    double high = Math.min(1, close / width);
    while (!(clenshaw(derivative, -high) > 0 && clenshaw(derivative, high) < 0)) {
      if (high == 1) {
        return OptionalDouble.empty();
      }
      high = Math.min(1, 8 * high);
    }
    double low = -high;
    for (int i = 0; i < 80 && high - low > 1e-17; i++) {
      double middle = (low + high) / 2;
      if (clenshaw(derivative, middle) > 0) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return OptionalDouble.of(near + width * (low + high) / 2);
  }

  /** Clenshaw's recurrence (1955). */
  private static double clenshaw(double[] coefficients, double t) {
    double last = 0;
    double current = 0;
    for (int k = coefficients.length - 1; k >= 1; k--) {
      double next = 2 * t * current - last + coefficients[k];
      last = current;
      current = next;
    }
    return t * current - last + coefficients[0];
  }
}
