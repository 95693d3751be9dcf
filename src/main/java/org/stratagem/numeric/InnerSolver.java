package org.stratagem.numeric;

/**
 * Solves the problems inside a {@link Tape} when it runs on doubles. It may be used by several
 * threads, and gives equal answers to equal questions.
 */
@FunctionalInterface
public interface InnerSolver {
  /**
   * Finds an optimal point.
   *
   * @param problem the problem
   * @param objective {@link InnerProblem#objective} made ready to run: the objective, and where it
   *     has a second output, whether the point is allowed; NaN where it is undefined
   * @param given what is fixed from outside; NaN for what is undefined, which may still not matter.
   *     Not to be changed
   * @param answer where the coordinates of the point are put, then the value there; all NaN where
   *     there is no optimal point
   */
  void solve(InnerProblem problem, DoubleFunction objective, double[] given, double[] answer);
}
