package org.stratagem.numeric.linear;

import java.util.List;
import org.stratagem.numeric.Rational;
import org.stratagem.numeric.Real;

/**
 * Checks what is claimed of a linear program, on the program alone and in exact arithmetic: nothing
 * here knows of a basis.
 */
public final class LinearProof {
  private LinearProof() {}

  /** Whether the numbers in the solution prove it. What is unfinished claims nothing. */
  public static boolean holds(LinearProgram program, LinearSolution solution) {
    if (solution instanceof LinearSolution.Optimal optimal) {
      return isFeasible(program, optimal.primal())
          && optimal.value().equals(objective(program, optimal.primal()))
          && isBound(program, optimal.dual(), optimal.value());
    } else if (solution instanceof LinearSolution.Infeasible infeasible) {
      return isContradiction(program, infeasible.multipliers());
    } else if (solution instanceof LinearSolution.Unbounded unbounded) {
      return isFeasible(program, unbounded.point()) && isImprovingRay(program, unbounded.ray());
    }
    return true;
  }

  /** The objective's value. */
  static Rational objective(LinearProgram program, List<Rational> point) {
    Real sum = Real.ZERO;
    for (int variable = 0; variable < program.variables(); variable++) {
      if (point.get(variable).signum() != 0 && program.cost(variable).signum() != 0) {
        sum = sum.plus(program.cost(variable).times(point.get(variable)));
      }
    }
    return sum.toRational();
  }

  private static boolean isFeasible(LinearProgram program, List<Rational> point) {
    for (int variable = 0; variable < program.variables(); variable++) {
      Rational value = point.get(variable);
      Rational least = program.lower(variable);
      Rational greatest = program.upper(variable);
      if (least != null && value.compareTo(least) < 0
          || greatest != null && value.compareTo(greatest) > 0) {
        return false;
      }
    }
    WeightedSums sums = new WeightedSums(point);
    for (LinearProgram.Constraint constraint : program.constraints()) {
      int sign = sums.compare(constraint);
      boolean satisfied =
          switch (constraint.relation()) {
            case AT_MOST -> sign <= 0;
            case EQUAL -> sign == 0;
            case AT_LEAST -> sign >= 0;
          };
      if (!satisfied) {
        return false;
      }
    }
    return true;
  }

  /** Weak duality: with these prices the constraints and bounds let nothing beat the value. */
  private static boolean isBound(LinearProgram program, List<Rational> dual, Rational value) {
    boolean maximizing = program.goal() == LinearProgram.Goal.MAXIMIZE;
    Rational[] rest = WeightedSums.transposed(program, dual);
    Real bound = Real.ZERO;
    for (int row = 0; row < dual.size(); row++) {
      LinearProgram.Constraint constraint = program.constraints().get(row);
      int sign = maximizing ? dual.get(row).signum() : -dual.get(row).signum();
      if (sign < 0 && constraint.relation() == LinearProgram.Relation.AT_MOST
          || sign > 0 && constraint.relation() == LinearProgram.Relation.AT_LEAST) {
        return false;
      }
      if (sign != 0) {
        bound = bound.plus(dual.get(row).times(constraint.bound()));
      }
    }
    for (int variable = 0; variable < rest.length; variable++) {
      Real reduced = program.cost(variable).minus(rest[variable]);
      int sign = maximizing ? reduced.signum() : -reduced.signum();
      if (sign != 0) {
        Rational limit = sign > 0 ? program.upper(variable) : program.lower(variable);
        if (limit == null) {
          return false;
        }
        bound = bound.plus(reduced.times(limit));
      }
    }
    return bound.equals(value);
  }

  /**
   * The weighted constraints say that the weighted sum of the variables is at most (or at least) a
   * number; within the variables' bounds it is always greater (or less).
   */
  private static boolean isContradiction(LinearProgram program, List<Rational> multipliers) {
    Rational[] sums = WeightedSums.transposed(program, multipliers);
    return contradicts(program, multipliers, sums, 1)
        || contradicts(program, multipliers, sums, -1);
  }

  private static boolean contradicts(
      LinearProgram program, List<Rational> multipliers, Rational[] sums, int side) {
    Real limit = Real.ZERO;
    for (int row = 0; row < multipliers.size(); row++) {
      LinearProgram.Constraint constraint = program.constraints().get(row);
      int sign = side * multipliers.get(row).signum();
      if (sign < 0 && constraint.relation() == LinearProgram.Relation.AT_MOST
          || sign > 0 && constraint.relation() == LinearProgram.Relation.AT_LEAST) {
        return false;
      }
      if (sign != 0) {
        limit = limit.plus(multipliers.get(row).times(constraint.bound()));
      }
    }
    Real least = Real.ZERO;
    for (int variable = 0; variable < sums.length; variable++) {
      int sign = side * sums[variable].signum();
      if (sign != 0) {
        Rational bound = sign > 0 ? program.lower(variable) : program.upper(variable);
        if (bound == null) {
          return false;
        }
        least = least.plus(sums[variable].times(bound));
      }
    }
    return side * least.compareTo(limit) > 0;
  }

  private static boolean isImprovingRay(LinearProgram program, List<Rational> ray) {
    int gain = objective(program, ray).signum();
    if (program.goal() == LinearProgram.Goal.MAXIMIZE ? gain <= 0 : gain >= 0) {
      return false;
    }
    for (int variable = 0; variable < program.variables(); variable++) {
      int sign = ray.get(variable).signum();
      if (sign > 0 && program.upper(variable) != null
          || sign < 0 && program.lower(variable) != null) {
        return false;
      }
    }
    WeightedSums sums = new WeightedSums(ray);
    for (LinearProgram.Constraint constraint : program.constraints()) {
      int sign = sums.signum(constraint);
      boolean stays =
          switch (constraint.relation()) {
            case AT_MOST -> sign <= 0;
            case EQUAL -> sign == 0;
            case AT_LEAST -> sign >= 0;
          };
      if (!stays) {
        return false;
      }
    }
    return true;
  }
}
