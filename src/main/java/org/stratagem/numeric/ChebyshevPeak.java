package org.stratagem.numeric;

import java.util.OptionalDouble;
import java.util.function.DoubleUnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Sharpens a maximum of a smooth function. Comparing values finds an argument to the square root of
 * the rounding error only, since the function is flat there; the root of the derivative of an
 * interpolant is good to the rounding error itself. The interpolant is a polynomial through
 * Chebyshev points (Trefethen, Approximation Theory and Approximation Practice, 2013, chapters 3
 * and 21). Its last coefficients tell how far it is from the function, by truncation or by
 * rounding: of several intervals around the argument, each a third as wide as the one before, the
 * one counts whose root is known best. Where the coefficients do not die out the function is not
 * smooth, and nothing is found.
 *
 * <p>Cost: {@value #POINTS} evaluations for each width tried, at most {@value #WIDTHS} widths,
 * three as a rule.
 */
public final class ChebyshevPeak {
  private static final int POINTS = 17;
  private static final int WIDTHS = 9;

  /**
   * The last coefficients have to be this small beside the largest for the function to count as
   * smooth.
   */
  private static final double SMOOTH = 1e-6;

  /** Better cannot be known. */
  private static final double SHARP = 1e-15;

  private ChebyshevPeak() {}

  /** A root with a bound on its error, as far as the coefficients tell. */
  private record Root(double at, double error) {}

  /**
   * The sharpened argument, or nothing.
   *
   * @param near the argument to sharpen
   * @param radius the widest half-width to try; {@code near} plus or minus it has to be in the
   *     domain
   * @param close how far off {@code near} may be
   */
  public static OptionalDouble sharpen(
      DoubleUnaryOperator objective, double near, double radius, double close) {
    Root best = null;
    int worse = 0;
    double width = radius;
    for (int i = 0; i < WIDTHS && width > 4 * close && worse < 1; i++) {
      Root root = root(coefficients(objective, near, width), near, width, close);
      if (root != null && (best == null || root.error < best.error)) {
        best = root;
        worse = 0;
      } else if (best != null) {
        worse++;
      }
      if (best != null && best.error <= SHARP * Math.abs(near)) {
        break;
      }
      width /= 3;
    }
    return best == null || best.error > close ? OptionalDouble.empty() : OptionalDouble.of(best.at);
  }

  /**
   * Of the interpolant through the Chebyshev points of the first kind, by the discrete cosine
   * transform.
   */
  private static double[] coefficients(DoubleUnaryOperator objective, double near, double width) {
    double[] values = new double[POINTS];
    for (int j = 0; j < POINTS; j++) {
      values[j] = objective.applyAsDouble(near + width * Math.cos(Math.PI * (j + 0.5) / POINTS));
    }
    // Differences to the middle are exact and keep the digits that count where the function is
    // nearly flat.
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

  /**
   * Where the derivative falls through zero close by, by bisection; null where that cannot be told.
   */
  private static @Nullable Root root(
      double[] coefficients, double near, double width, double close) {
    double largest = 0;
    double tail = 0;
    for (int k = 1; k < POINTS; k++) {
      double size = Math.abs(coefficients[k]);
      largest = Math.max(largest, size);
      tail = k < POINTS - 3 ? tail : Math.max(tail, size);
    }
    double[] slope = derivative(coefficients);
    double high = Math.min(1, close / width);
    while (!(clenshaw(slope, -high) > 0 && clenshaw(slope, high) < 0)) {
      if (high == 1) {
        return null;
      }
      high = Math.min(1, 8 * high);
    }
    double low = -high;
    for (int i = 0; i < 80 && high - low > 1e-17; i++) {
      double middle = (low + high) / 2;
      if (clenshaw(slope, middle) > 0) {
        low = middle;
      } else {
        high = middle;
      }
    }
    double at = (low + high) / 2;
    double bend = Math.abs(clenshaw(derivative(slope), at));
    // The derivative is off by what the last coefficients contribute to it; near the middle that is
    // their size times degree.
    double error = width * (tail + Math.ulp(Math.abs(coefficients[0]))) * POINTS / bend;
    return tail <= SMOOTH * largest && Double.isFinite(error)
        ? new Root(near + width * at, error)
        : null;
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
