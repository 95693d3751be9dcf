package org.stratagem.type;

/** Carries a {@link TierProblem} out of the unfolding of a tier. */
public final class TierException extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient TierProblem problem;

  public TierException(TierProblem problem) {
    super(problem.message());
    this.problem = problem;
  }

  /** What is wrong. */
  public TierProblem problem() {
    return problem;
  }
}
