package org.stratagem.numeric.linear;

import org.stratagem.numeric.Rational;

/**
 * What is proven of a linear program. Every kind but {@link Unfinished} carries the numbers that
 * prove it, and {@link LinearProof} has checked them on the program itself.
 */
public sealed interface LinearSolution {
  /** The kinds of answers, for callers that only ask which. */
  enum Status {
    OPTIMAL,
    INFEASIBLE,
    UNBOUNDED,
    UNFINISHED
  }

  Status status();

  /** What the search cost. */
  Effort effort();

  /**
   * Counters of a search.
   *
   * @param floatingPivots changes of the basis in floating point
   * @param exactPivots changes of the basis in exact arithmetic
   */
  record Effort(long floatingPivots, long exactPivots) {}

  /**
   * The program's optimum.
   *
   * @param value of the objective
   * @param primal the value of each variable
   * @param dual the price of each constraint: by how much the optimum grows (to first order) when
   *     the constraint's bound grows by one. Bounded by the prices, nothing feasible is better.
   */
  record Optimal(Rational value, RationalVector primal, RationalVector dual, Effort effort)
      implements LinearSolution {
    @Override
    public Status status() {
      return Status.OPTIMAL;
    }
  }

  /**
   * Nothing satisfies all constraints (Farkas 1902).
   *
   * @param multipliers a number for each constraint: the constraints' sums, weighted by these and
   *     added up, stay below what the bounds of the variables allow
   */
  record Infeasible(RationalVector multipliers, Effort effort) implements LinearSolution {
    @Override
    public Status status() {
      return Status.INFEASIBLE;
    }
  }

  /**
   * The objective has no limit.
   *
   * @param point something feasible
   * @param ray a direction in which everything stays feasible and the objective improves for ever
   */
  record Unbounded(RationalVector point, RationalVector ray, Effort effort)
      implements LinearSolution {
    @Override
    public Status status() {
      return Status.UNBOUNDED;
    }
  }

  /** The search was cancelled: nothing is known. */
  record Unfinished(Effort effort) implements LinearSolution {
    @Override
    public Status status() {
      return Status.UNFINISHED;
    }
  }
}
