package org.stratagem.numeric;

import java.util.function.DoubleUnaryOperator;

/**
 * Find a global maximum of a function of one variable on a closed interval.
 *
 * @param objective the function; negative infinity where a point is not allowed, else finite
 * @param low the lower end
 * @param high the upper end, not below {@code low}
 * @param tolerance how far the argument may be from a local maximum, relative to its size and the
 *     interval's
 */
public record ScalarProblem(
    DoubleUnaryOperator objective, double low, double high, double tolerance) {
  public ScalarProblem {
    if (!(low <= high) || Double.isInfinite(low) || Double.isInfinite(high) || !(tolerance > 0)) {
      throw new IllegalArgumentException("[" + low + ", " + high + "] to " + tolerance);
    }
  }
}
