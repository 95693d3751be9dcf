package org.stratagem.numeric.linear;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.stratagem.numeric.Rational;

/**
 * The simplex method in exact arithmetic, from any basis: the dual method while a variable is
 * beyond its bounds (with the objective left out where it stands in the way), then the primal one.
 * Each pivot solves the basis's equations anew, so it is meant to prove a good basis optimal and to
 * mend it in few steps; ties go to the first variable (Bland 1977), so it ends.
 */
final class ExactSimplex {
  private final IntegerProgram program;
  private final BooleanSupplier cancelled;
  private final BigInteger[] costs;
  private final BigInteger[] free;
  private Basis basis;
  private long pivots;

  ExactSimplex(IntegerProgram program, Basis basis, BooleanSupplier cancelled) {
    this.program = program;
    this.basis = basis;
    this.cancelled = cancelled;
    this.costs = program.costs();
    this.free = new BigInteger[program.columns()];
    Arrays.fill(free, BigInteger.ZERO);
  }

  /** The answer, not yet checked by {@link LinearProof}. */
  LinearSolution solve(long floatingPivots) {
    while (!cancelled.getAsBoolean()) {
      Optional<BasisEquations> equations = BasisEquations.of(program, basis);
      if (equations.isEmpty()) {
        basis = Basis.ofActivities(program);
        continue;
      }
      LinearSolution solution =
          step(new BasicSolution(program, basis, equations.get()), floatingPivots);
      if (solution != null) {
        return solution;
      }
      pivots++;
    }
    return new LinearSolution.Unfinished(effort(floatingPivots));
  }

  private LinearSolution.Effort effort(long floatingPivots) {
    return new LinearSolution.Effort(floatingPivots, pivots);
  }

  private @Nullable LinearSolution step(BasicSolution solution, long floatingPivots) {
    RationalVector[] both = new RationalVector[2];
    Sharing.both(
        program.size(),
        () -> both[0] = solution.values(),
        () -> both[1] = solution.reducedCosts(costs));
    RationalVector values = both[0];
    RationalVector reduced = both[1];
    int leaving = beyondItsBounds(values);
    int entering = worthChanging(reduced);
    if (leaving < 0 && entering < 0) {
      return optimal(values, reduced, floatingPivots);
    }
    if (leaving >= 0) {
      RationalVector objective = entering < 0 ? reduced : solution.reducedCosts(free);
      return dualPivot(solution, leaving, values, objective, floatingPivots);
    }
    return primalPivot(solution, entering, values, reduced, floatingPivots);
  }

  /** The first basic variable or activity outside its bounds, or -1. */
  private int beyondItsBounds(RationalVector values) {
    for (int variable = 0; variable < program.size(); variable++) {
      if (basis.isBasic(variable) && excess(variable, values) != 0) {
        return variable;
      }
    }
    return -1;
  }

  /** -1 below the lower bound, 1 above the upper one, else 0. */
  private int excess(int variable, RationalVector values) {
    BigInteger value = values.numerators()[variable];
    BigInteger least = program.lower(variable);
    if (least != null && value.compareTo(least.multiply(values.denominator())) < 0) {
      return -1;
    }
    BigInteger greatest = program.upper(variable);
    return greatest != null && value.compareTo(greatest.multiply(values.denominator())) > 0 ? 1 : 0;
  }

  /** The first variable or activity that is not basic and whose change pays, or -1. */
  private int worthChanging(RationalVector reduced) {
    for (int variable = 0; variable < program.size(); variable++) {
      int sign = reduced.signum(variable);
      if (sign != 0 && !basis.isBasic(variable) && mayMove(variable, sign)) {
        return variable;
      }
    }
    return -1;
  }

  /** Whether a variable at rest may grow (or shrink) without leaving its bounds at once. */
  private boolean mayMove(int variable, int sign) {
    return !program.isFixed(variable)
        && basis.rest(variable) != (sign > 0 ? Basis.Rest.UPPER : Basis.Rest.LOWER);
  }

  private @Nullable LinearSolution dualPivot(
      BasicSolution solution,
      int leaving,
      RationalVector values,
      RationalVector objective,
      long floatingPivots) {
    int side = excess(leaving, values);
    RationalVector row = solution.row(leaving);
    int entering = -1;
    for (int variable = 0; variable < program.size(); variable++) {
      int sign = -side * row.signum(variable);
      if (sign == 0 || basis.isBasic(variable) || !mayMove(variable, sign)) {
        continue;
      }
      if (entering < 0 || ratio(objective, row, variable, entering) < 0) {
        entering = variable;
      }
    }
    if (entering < 0) {
      return infeasible(row, leaving, side, floatingPivots);
    }
    basis.exchange(entering, leaving, side < 0 ? Basis.Rest.LOWER : Basis.Rest.UPPER);
    return null;
  }

  /** Compares what two variables would cost per unit of the leaving one's way. */
  private static int ratio(RationalVector objective, RationalVector row, int one, int other) {
    BigInteger left = objective.numerators()[one].multiply(row.numerators()[other]).abs();
    BigInteger right = objective.numerators()[other].multiply(row.numerators()[one]).abs();
    return left.compareTo(right);
  }

  private @Nullable LinearSolution primalPivot(
      BasicSolution solution,
      int entering,
      RationalVector values,
      RationalVector reduced,
      long floatingPivots) {
    int sign = reduced.signum(entering);
    RationalVector direction = solution.direction(entering);
    int blocking = -1;
    Rational shortest = null;
    for (int variable = 0; variable < program.size(); variable++) {
      if (variable != entering && !basis.isBasic(variable)) {
        continue;
      }
      int move = sign * direction.signum(variable);
      BigInteger bound =
          move == 0 ? null : move > 0 ? program.upper(variable) : program.lower(variable);
      if (bound == null) {
        continue;
      }
      BigInteger room =
          bound.multiply(values.denominator()).subtract(values.numerators()[variable]).abs();
      Rational length =
          Rational.of(
              room.multiply(direction.denominator()),
              direction.numerators()[variable].abs().multiply(values.denominator()));
      if (shortest == null || length.compareTo(shortest) < 0) {
        shortest = length;
        blocking = variable;
      }
    }
    if (blocking < 0) {
      return unbounded(values, direction, sign, floatingPivots);
    }
    Basis.Rest rest = sign * direction.signum(blocking) > 0 ? Basis.Rest.UPPER : Basis.Rest.LOWER;
    if (blocking == entering) {
      basis.rest(entering, rest);
    } else {
      basis.exchange(entering, blocking, rest);
    }
    return null;
  }

  private LinearSolution optimal(
      RationalVector values, RationalVector reduced, long floatingPivots) {
    RationalVector primal = program.variables(values);
    return new LinearSolution.Optimal(
        LinearProof.objective(program.source(), primal),
        primal,
        program.prices(reduced),
        effort(floatingPivots));
  }

  /**
   * The leaving variable is as near to its bound as the others allow: the row that says so, turned
   * into multipliers of the constraints whose weighted sum is too great for the variables' bounds.
   */
  private LinearSolution infeasible(
      RationalVector row, int leaving, int side, long floatingPivots) {
    BigInteger[] multipliers = new BigInteger[program.rows()];
    for (int constraint = 0; constraint < multipliers.length; constraint++) {
      int activity = program.columns() + constraint;
      multipliers[constraint] =
          activity == leaving ? row.denominator().negate() : row.numerator(activity);
    }
    RationalVector byRow = new RationalVector(multipliers, row.denominator());
    return new LinearSolution.Infeasible(
        program.multipliers(byRow.times(Rational.of(side))), effort(floatingPivots));
  }

  private LinearSolution unbounded(
      RationalVector values, RationalVector direction, int sign, long floatingPivots) {
    RationalVector ray = direction.part(0, program.columns()).times(Rational.of(sign));
    return new LinearSolution.Unbounded(program.variables(values), ray, effort(floatingPivots));
  }
}
