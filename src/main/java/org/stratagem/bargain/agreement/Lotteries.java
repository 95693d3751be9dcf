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
 * The variables are the profiles' probabilities and, last, a common level that every player's
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
   * @param lottery the probability of each profile
   * @param prices of each player's floor: by how much the value falls as the floor rises by one
   */
  record Best(Rational value, List<Rational> lottery, List<Rational> prices) {}

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

  private Optional<Best> solve(
      List<Rational> weights, Rational ofLevel, List<Rational> floors, List<Rational> slopes) {
    int profiles = problem.form().profiles();
    int players = problem.players();
    LinearProgram.Builder program =
        new LinearProgram.Builder(LinearProgram.Goal.MAXIMIZE, profiles + 1);
    for (int profile = 0; profile < profiles; profile++) {
      program.cost(profile, Exact.dot(weights, payoffs(profile)));
    }
    program.cost(profiles, ofLevel).free(profiles);
    Rational[] all = new Rational[profiles + 1];
    Arrays.fill(all, 0, profiles, Rational.of(1));
    all[profiles] = Rational.of(0);
    program.constraint(all, LinearProgram.Relation.EQUAL, Rational.of(1));
    for (int player = 0; player < players; player++) {
      Rational[] row = new Rational[profiles + 1];
      for (int profile = 0; profile < profiles; profile++) {
        row[profile] = problem.payoff(profile, player);
      }
      row[profiles] = slopes.get(player).negate();
      program.constraint(row, LinearProgram.Relation.AT_LEAST, floors.get(player));
    }
    if (!prized.isEmpty()) {
      Rational[] row = new Rational[profiles + 1];
      for (int profile = 0; profile < profiles; profile++) {
        row[profile] = Exact.dot(prized, payoffs(profile));
      }
      row[profiles] = Rational.of(0);
      program.constraint(row, LinearProgram.Relation.AT_LEAST, least);
    }
    LinearSolution solution = new LinearSolver(cancelled).solve(program.build());
    if (solution instanceof LinearSolution.Optimal optimal) {
      List<Rational> prices = new ArrayList<>();
      for (int player = 0; player < players; player++) {
        prices.add(optimal.dual().get(1 + player).negate());
      }
      return Optional.of(
          new Best(optimal.value(), List.copyOf(optimal.primal().subList(0, profiles)), prices));
    } else if (solution instanceof LinearSolution.Infeasible) {
      return Optional.empty();
    } else if (solution instanceof LinearSolution.Unfinished) {
      throw new Cancelled();
    }
    throw new IllegalStateException("payoffs without a bound");
  }

  List<Rational> payoffs(int profile) {
    List<Rational> payoffs = new ArrayList<>();
    for (int player = 0; player < problem.players(); player++) {
      payoffs.add(problem.payoff(profile, player));
    }
    return payoffs;
  }
}
