package org.stratagem.solve.sequence;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.stratagem.numeric.Rational;
import org.stratagem.numeric.Real;
import org.stratagem.numeric.linear.ExactEquations;

/**
 * Lemke's path (1965) in rationals: it always arrives, since ties are broken as if each value had
 * at the start been a little more, by an amount that is nothing beside that of the one before
 * (Dantzig, Orden and Wolfe 1955). Each exchange costs the exact solution of a sparse system.
 */
final class ExactPath {
  private final PathProblem problem;
  private final BooleanSupplier cancelled;
  private final int[] initial;
  private final int[] basis;
  private final boolean[] free;
  private Rational[] values = new Rational[0];
  private long exchanges;

  ExactPath(PathProblem problem, BooleanSupplier cancelled) {
    this.problem = problem;
    this.cancelled = cancelled;
    this.initial = problem.start();
    this.basis = problem.start();
    this.free = new boolean[basis.length];
    for (int place = 0; place < basis.length; place++) {
      free[place] = problem.isFree(basis[place]);
    }
  }

  /** How many exchanges were made. */
  long exchanges() {
    return exchanges;
  }

  /** The basis at the end; nothing only where the search was cancelled. */
  Optional<int[]> follow() {
    int entering = problem.done();
    values = equations().solve(problem.rightHandSide());
    while (!cancelled.getAsBoolean()) {
      ExactEquations equations = equations();
      Rational[] change = equations.solve(problem.matrix().column(entering));
      int place = blocking(equations, change);
      if (place < 0) {
        throw new IllegalStateException("a path of best replies without an end");
      }
      Rational step = values[place].dividedBy(change[place]).toRational();
      for (int each = 0; each < change.length; each++) {
        if (change[each].signum() != 0 && step.signum() != 0) {
          values[each] = values[each].minus(step.times(change[each])).toRational();
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
    }
    return Optional.empty();
  }

  private ExactEquations equations() {
    return ExactEquations.of(problem.matrix(), basis)
        .orElseThrow(() -> new IllegalStateException("a basis that is singular"));
  }

  private int blocking(ExactEquations equations, Rational[] change) {
    boolean[] tied = new boolean[change.length];
    int count = 0;
    Real least = null;
    for (int place = 0; place < change.length; place++) {
      if (!free[place] && change[place].signum() > 0) {
        Real ratio = values[place].dividedBy(change[place]);
        int compared = least == null ? -1 : ratio.compareTo(least);
        if (compared < 0) {
          least = ratio;
          Arrays.fill(tied, false);
          count = 0;
        }
        if (compared <= 0) {
          tied[place] = true;
          count++;
        }
      }
    }
    for (int added = 0; count > 1 && added < initial.length; added++) {
      if (!free[added]) {
        count = keepLeast(tied, added(equations, initial[added]), change);
      }
    }
    for (int place = 0; place < tied.length; place++) {
      if (tied[place]) {
        return place;
      }
    }
    return -1;
  }

  /** How the values change when an initial one is a little more. */
  private Rational[] added(ExactEquations equations, int variable) {
    for (int place = 0; place < basis.length; place++) {
      if (basis[place] == variable) {
        Rational[] unit = new Rational[basis.length];
        Arrays.fill(unit, Rational.of(0));
        unit[place] = Rational.of(1);
        return unit;
      }
    }
    return equations.solve(problem.matrix().column(variable));
  }

  private static int keepLeast(boolean[] tied, Rational[] values, Rational[] change) {
    Real least = null;
    for (int place = 0; place < tied.length; place++) {
      if (tied[place]) {
        Real ratio = values[place].dividedBy(change[place]);
        least = least == null || ratio.compareTo(least) < 0 ? ratio : least;
      }
    }
    int count = 0;
    for (int place = 0; place < tied.length; place++) {
      tied[place] = tied[place] && values[place].dividedBy(change[place]).equals(least);
      count += tied[place] ? 1 : 0;
    }
    return count;
  }
}
