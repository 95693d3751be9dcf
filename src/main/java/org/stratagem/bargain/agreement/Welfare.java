package org.stratagem.bargain.agreement;

import java.util.List;
import java.util.function.BooleanSupplier;
import org.stratagem.numeric.Rational;

/** The greatest weighted sum of payoffs. */
public final class Welfare {
  private final BargainingProblem problem;
  private final BooleanSupplier cancelled;

  /**
   * @param cancelled asked now and then; true ends the search
   */
  public Welfare(BargainingProblem problem, BooleanSupplier cancelled) {
    this.problem = problem;
    this.cancelled = cancelled;
  }

  /**
   * The agreement with the greatest sum where nobody gets less than in disagreement; of several the
   * one whose least gain is greatest, then the next.
   *
   * @param weights positive
   */
  public Agreement greatest(List<Rational> weights) {
    Lotteries.Best most =
        new Lotteries(problem, cancelled).best(weights, problem.disagreement()).orElseThrow();
    Agreement fair =
        new Levels(problem, new Lotteries(problem, cancelled, weights, most.value())).equal();
    return new Agreement(
        fair.payoffs(),
        fair.lottery(),
        most.slack().signum() == 0 ? fair.radii() : List.of(),
        most.slack());
  }
}
