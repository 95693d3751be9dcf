package org.stratagem.solve.sequence;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.stratagem.numeric.Rational;
import org.stratagem.numeric.linear.FloatingFactors;

/**
 * Lemke's path (1965) in doubles, with sparse factors of the basis. It says where it comes out and
 * proves nothing. Each exchange costs the solution of one sparse system; there is no pricing.
 */
final class FloatingPath {
  /** Entries below are no pivots. */
  private static final double SMALLEST = 1e-10;

  /** A value so little below 0 is rounding. */
  private static final double SLACK = 1e-12;

  /** After so many exchanges the factors are made anew. */
  private static final int PATIENCE = 60;

  private final PathProblem problem;
  private final BooleanSupplier cancelled;
  private final int[] basis;
  private final boolean[] free;
  private final double[] rightHandSide;
  private double[] values = new double[0];
  private long exchanges;

  FloatingPath(PathProblem problem, BooleanSupplier cancelled) {
    this.problem = problem;
    this.cancelled = cancelled;
    this.basis = problem.start();
    this.free = new boolean[basis.length];
    for (int place = 0; place < basis.length; place++) {
      free[place] = problem.isFree(basis[place]);
    }
    this.rightHandSide =
        Arrays.stream(problem.rightHandSide()).mapToDouble(Rational::doubleValue).toArray();
  }

  /** How many exchanges were made. */
  long exchanges() {
    return exchanges;
  }

  /**
   * The basis at the end; nothing where the path was lost or cut off.
   *
   * @param most how many exchanges may be made
   */
  Optional<int[]> follow(long most) {
    int entering = problem.done();
    Optional<FloatingFactors> factors = factors();
    while (factors.isPresent() && exchanges < most) {
      if ((exchanges & 15) == 0 && cancelled.getAsBoolean()) {
        return Optional.empty();
      }
      double[] change = factors.get().solveColumn(entering);
      int place = blocking(change);
      if (place < 0 || basis[place] == problem.done()) {
        return Optional.empty();
      }
      double step = Math.max(0, values[place] / change[place]);
      for (int each = 0; each < change.length; each++) {
        if (change[each] != 0) {
          values[each] -= step * change[each];
        }
      }
      values[place] = step;
      int leaving = basis[place];
      basis[place] = entering;
      exchanges++;
      if (leaving == problem.left()) {
        return Optional.of(basis.clone());
      }
      entering = problem.complement(leaving);
      if (factors.get().exchanges() >= PATIENCE) {
        factors = factors();
      } else {
        factors.get().exchange(place, change);
      }
    }
    return Optional.empty();
  }

  private Optional<FloatingFactors> factors() {
    Optional<FloatingFactors> factors = FloatingFactors.of(problem.matrix(), basis);
    if (factors.isPresent()) {
      values = rightHandSide.clone();
      factors.get().solve(values);
    }
    return factors;
  }

  /**
   * The place that comes to 0 first; of several that do within rounding the one with the largest
   * entry (Harris 1973), the end of the path before all.
   */
  private int blocking(double[] change) {
    double largest = 0;
    for (int place = 0; place < change.length; place++) {
      if (!free[place]) {
        largest = Math.max(largest, Math.abs(change[place]));
      }
    }
    double smallest = SMALLEST * Math.max(1e-3, Math.min(1, largest));
    double limit = Double.POSITIVE_INFINITY;
    for (int place = 0; place < change.length; place++) {
      if (!free[place] && change[place] > smallest) {
        limit = Math.min(limit, (Math.max(0, values[place]) + SLACK) / change[place]);
      }
    }
    int chosen = -1;
    for (int place = 0; place < change.length; place++) {
      if (!free[place] && change[place] > smallest && values[place] <= limit * change[place]) {
        if (basis[place] == problem.left()) {
          return place;
        }
        if (chosen < 0 || change[place] > change[chosen]) {
          chosen = place;
        }
      }
    }
    return chosen;
  }
}
