package org.stratagem.bargain.agreement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.stratagem.numeric.Rational;
import org.stratagem.numeric.linear.LinearProgram;
import org.stratagem.numeric.linear.LinearSolution;
import org.stratagem.numeric.linear.LinearSolver;

/**
 * Linear programs over the lotteries of a problem in which players must get at least some payoffs.
 * The variables are the outcomes' probabilities and, last, a common level that every player's
 * payoff above its own floor must reach in proportion to its own slope.
 */
final class Lotteries {
  /** The search was cancelled. */
  static final class Cancelled extends RuntimeException {
    private static final long serialVersionUID = 1;
  }

  private final BargainingProblem problem;
  private final BooleanSupplier cancelled;
  private final List<Rational> prized;
  private final Rational least;

  Lotteries(BargainingProblem problem, BooleanSupplier cancelled) {
    this(problem, cancelled, List.of(), Rational.of(0));
  }

  /**
   * Only lotteries with at least some weighted sum of payoffs.
   *
   * @param prized a weight for each player; empty for no such demand
   * @param least what the weighted sum must be at least
   */
  Lotteries(
      BargainingProblem problem, BooleanSupplier cancelled, List<Rational> prized, Rational least) {
    this.problem = problem;
    this.cancelled = cancelled;
    this.prized = List.copyOf(prized);
    this.least = least;
  }

  /**
   * A lottery that is best.
   *
   * @param value of the objective
   * @param lottery the probability of each outcome
   * @param prices of each player's floor: by how much the value falls as the floor rises by one
   * @param slack by how much outcomes that are not listed may make the value greater, at most
   */
  record Best(Rational value, List<Rational> lottery, List<Rational> prices, Rational slack) {}

  /**
   * The greatest weighted sum of payoffs where nobody gets less than its floor; nothing where no
   * lottery gives everybody its floor.
   */
  Optional<Best> best(List<Rational> weights, List<Rational> floors) {
    return solve(weights, Rational.of(0), floors, nothing());
  }

  /**
   * The highest level t at which every player's payoff is at least its floor + t times its slope.
   */
  Best level(List<Rational> floors, List<Rational> slopes) {
    return solve(nothing(), Rational.of(1), floors, slopes).orElseThrow();
  }

  List<Rational> nothing() {
    return Collections.nCopies(problem.players(), Rational.of(0));
  }

  /**
   * Solves over the outcomes that are listed, and again as long as others are worth more at the
   * prices of what was found: the value is the greatest of all but for the slack.
   */
  private Optional<Best> solve(
      List<Rational> weights, Rational ofLevel, List<Rational> floors, List<Rational> slopes) {
    while (true) {
      int listed = problem.outcomes().size();
      Optional<LinearSolution.Optimal> found = listed(weights, ofLevel, floors, slopes);
      if (found.isEmpty()) {
        return Optional.empty();
      }
      LinearSolution.Optimal optimal = found.get();
      List<Rational> prices = new ArrayList<>();
      List<Rational> worth = new ArrayList<>();
      for (int player = 0; player < problem.players(); player++) {
        prices.add(optimal.dual().get(1 + player).negate());
        worth.add(Exact.plus(weights.get(player), prices.get(player)));
        if (!prized.isEmpty()) {
          Rational prize = optimal.dual().get(1 + problem.players()).negate();
          worth.set(player, Exact.plus(worth.get(player), Exact.times(prize, prized.get(player))));
        }
      }
      Rational slack = Rational.of(0);
      if (!problem.outcomes().areAllListed()) {
        slack = Exact.minus(problem.outcomes().most(worth), optimal.dual().get(0));
      }
      if (problem.outcomes().size() == listed) {
        return Optional.of(
            new Best(
                optimal.value(),
                List.copyOf(optimal.primal().subList(0, listed)),
                prices,
                slack.signum() > 0 ? slack : Rational.of(0)));
      }
    }
  }

  private Optional<LinearSolution.Optimal> listed(
      List<Rational> weights, Rational ofLevel, List<Rational> floors, List<Rational> slopes) {
    FeasibleOutcomes outcomes = problem.outcomes();
    int listed = outcomes.size();
    LinearProgram.Builder program =
        new LinearProgram.Builder(LinearProgram.Goal.MAXIMIZE, listed + 1);
    for (int outcome = 0; outcome < listed; outcome++) {
      program.cost(outcome, Exact.dot(weights, outcomes.payoffs(outcome)));
    }
    program.cost(listed, ofLevel).free(listed);
    Rational[] all = new Rational[listed + 1];
    Arrays.fill(all, 0, listed, Rational.of(1));
    all[listed] = Rational.of(0);
    program.constraint(all, LinearProgram.Relation.EQUAL, Rational.of(1));
    for (int player = 0; player < problem.players(); player++) {
      Rational[] row = new Rational[listed + 1];
      for (int outcome = 0; outcome < listed; outcome++) {
        row[outcome] = outcomes.payoffs(outcome).get(player);
      }
      row[listed] = slopes.get(player).negate();
      program.constraint(row, LinearProgram.Relation.AT_LEAST, floors.get(player));
    }
    if (!prized.isEmpty()) {
      Rational[] row = new Rational[listed + 1];
      for (int outcome = 0; outcome < listed; outcome++) {
        row[outcome] = Exact.dot(prized, outcomes.payoffs(outcome));
      }
      row[listed] = Rational.of(0);
      program.constraint(row, LinearProgram.Relation.AT_LEAST, least);
    }
    LinearSolution solution = new LinearSolver(cancelled).solve(program.build());
    if (solution instanceof LinearSolution.Optimal optimal) {
      return Optional.of(optimal);
    } else if (solution instanceof LinearSolution.Infeasible) {
      return Optional.empty();
    } else if (solution instanceof LinearSolution.Unfinished) {
      throw new Cancelled();
    }
    throw new IllegalStateException("payoffs without a bound");
  }
}
