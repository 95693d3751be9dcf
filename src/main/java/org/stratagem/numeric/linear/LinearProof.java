package org.stratagem.numeric.linear;

import java.math.BigInteger;
import java.util.List;
import org.jspecify.annotations.Nullable;
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
    WeightedSums sums = new WeightedSums(program);
    if (solution instanceof LinearSolution.Optimal optimal) {
      boolean[] proven = new boolean[2];
      Sharing.both(
          program.variables() + program.constraints().size(),
          () -> proven[0] = isFeasible(program, sums, optimal.primal()),
          () -> proven[1] = isBound(program, sums, optimal.dual(), optimal.value()));
      return proven[0] && proven[1] && optimal.value().equals(objective(program, optimal.primal()));
    } else if (solution instanceof LinearSolution.Infeasible infeasible) {
      return isContradiction(program, sums, infeasible.multipliers());
    } else if (solution instanceof LinearSolution.Unbounded unbounded) {
      return isFeasible(program, sums, unbounded.point())
          && isImprovingRay(program, sums, unbounded.ray());
    }
    return true;
  }

  /** The objective's value. */
  static Rational objective(LinearProgram program, List<Rational> point) {
    RationalVector scaled = RationalVector.of(point);
    RationalTotal total = new RationalTotal();
    for (int variable = 0; variable < program.variables(); variable++) {
      total.add(scaled.numerators()[variable], program.cost(variable));
    }
    return total.over(scaled.denominator());
  }

  private static boolean isFeasible(
      LinearProgram program, WeightedSums sums, List<Rational> point) {
    RationalVector scaled = RationalVector.of(point);
    for (int variable = 0; variable < program.variables(); variable++) {
      Rational least = program.lower(variable);
      Rational greatest = program.upper(variable);
      if (least != null && compare(scaled, variable, least) < 0
          || greatest != null && compare(scaled, variable, greatest) > 0) {
        return false;
      }
    }
    return satisfies(program, sums.comparedWithBounds(point));
  }

  private static int compare(RationalVector point, int variable, Rational bound) {
    return bound.signum() == 0 ? point.signum(variable) : point.get(variable).compareTo(bound);
  }

  private static boolean satisfies(LinearProgram program, int[] signs) {
    for (int row = 0; row < signs.length; row++) {
      boolean satisfied =
          switch (program.constraints().get(row).relation()) {
            case AT_MOST -> signs[row] <= 0;
            case EQUAL -> signs[row] == 0;
            case AT_LEAST -> signs[row] >= 0;
          };
      if (!satisfied) {
        return false;
      }
    }
    return true;
  }

  /** Weak duality: with these prices the constraints and bounds let nothing beat the value. */
  private static boolean isBound(
      LinearProgram program, WeightedSums sums, List<Rational> dual, Rational value) {
    int side = program.goal() == LinearProgram.Goal.MAXIMIZE ? 1 : -1;
    if (!haveTheirSigns(program, dual, side)) {
      return false;
    }
    RationalVector priced = sums.weighted(dual);
    RationalTotal beyond = new RationalTotal();
    for (int variable = 0; variable < program.variables(); variable++) {
      Rational cost = program.cost(variable);
      Rational limit;
      if (cost.isInteger()) {
        BigInteger reduced =
            cost.numerator().multiply(priced.denominator()).subtract(priced.numerators()[variable]);
        limit = limit(program, variable, side * reduced.signum());
        if (limit != null) {
          beyond.add(reduced, limit);
        }
      } else {
        Real reduced =
            cost.times(Rational.of(priced.denominator(), BigInteger.ONE))
                .minus(Rational.of(priced.numerators()[variable], BigInteger.ONE));
        limit = limit(program, variable, side * reduced.signum());
        if (limit != null) {
          beyond.add(BigInteger.ONE, reduced.times(limit).toRational());
        }
      }
      if (limit == null) {
        return false;
      }
    }
    return limit(program, dual).plus(beyond.over(priced.denominator())).equals(value);
  }

  /** A sum over the constraints' bounds. */
  private static Real limit(LinearProgram program, List<Rational> weights) {
    RationalVector scaled = RationalVector.of(weights);
    RationalTotal total = new RationalTotal();
    for (int row = 0; row < weights.size(); row++) {
      total.add(scaled.numerators()[row], program.constraints().get(row).bound());
    }
    return total.over(scaled.denominator());
  }

  /** Where a variable stops that is pushed up or down; 0 where it is not, null where nowhere. */
  private static @Nullable Rational limit(LinearProgram program, int variable, int sign) {
    if (sign == 0) {
      return Rational.of(0);
    }
    return sign > 0 ? program.upper(variable) : program.lower(variable);
  }

  /** Whether no constraint is weighted against its direction. */
  private static boolean haveTheirSigns(LinearProgram program, List<Rational> weights, int side) {
    RationalVector scaled = RationalVector.of(weights);
    for (int row = 0; row < weights.size(); row++) {
      int sign = side * scaled.signum(row);
      LinearProgram.Relation relation = program.constraints().get(row).relation();
      if (sign < 0 && relation == LinearProgram.Relation.AT_MOST
          || sign > 0 && relation == LinearProgram.Relation.AT_LEAST) {
        return false;
      }
    }
    return true;
  }

  /**
   * The weighted constraints say that the weighted sum of the variables is at most (or at least) a
   * number; within the variables' bounds it is always greater (or less).
   */
  private static boolean isContradiction(
      LinearProgram program, WeightedSums sums, List<Rational> multipliers) {
    RationalVector weighted = sums.weighted(multipliers);
    return contradicts(program, multipliers, weighted, 1)
        || contradicts(program, multipliers, weighted, -1);
  }

  private static boolean contradicts(
      LinearProgram program, List<Rational> multipliers, RationalVector weighted, int side) {
    if (!haveTheirSigns(program, multipliers, side)) {
      return false;
    }
    RationalTotal least = new RationalTotal();
    for (int variable = 0; variable < weighted.size(); variable++) {
      Rational bound = limit(program, variable, -side * weighted.signum(variable));
      if (bound == null) {
        return false;
      }
      least.add(weighted.numerators()[variable], bound);
    }
    return side * least.over(weighted.denominator()).compareTo(limit(program, multipliers)) > 0;
  }

  private static boolean isImprovingRay(
      LinearProgram program, WeightedSums sums, List<Rational> ray) {
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
    return satisfies(program, sums.signs(ray));
  }
}
