package org.stratagem.solve.correlated;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.stratagem.game.NormalForm;
import org.stratagem.numeric.Rational;
import org.stratagem.numeric.Real;
import org.stratagem.numeric.linear.LinearProgram;
import org.stratagem.numeric.linear.LinearSolution;
import org.stratagem.numeric.linear.LinearSolver;

/**
 * The best correlated equilibria by linear objectives, exact. Every finite game has one (it has a
 * Nash equilibrium), so the programs have optima.
 */
public final class CorrelatedSolver {
  private final CorrelatedPolytope polytope;
  private final BooleanSupplier cancelled;

  /**
   * @param cancelled asked now and then; true ends the search
   */
  public CorrelatedSolver(CorrelatedPolytope polytope, BooleanSupplier cancelled) {
    this.polytope = polytope;
    this.cancelled = cancelled;
  }

  /**
   * The greatest weighted sum of the players' payoffs; nothing only where the search was cancelled.
   */
  public Optional<CorrelatedOptimum> best(List<Rational> weights) {
    return best(weights, Optional.empty());
  }

  /**
   * The equilibrium whose least payoff is greatest, and of several one with the greatest sum. Its
   * weights are those at which it is the best: prices of the players' payoffs, which add up to 1.
   */
  public Optional<CorrelatedOptimum> fairest() {
    NormalForm form = polytope.form();
    int players = form.players().size();
    int profiles = form.profiles();
    LinearProgram.Builder program = polytope.program(LinearProgram.Goal.MAXIMIZE, 1);
    program.cost(profiles, Rational.of(1));
    program.free(profiles);
    for (int player = 0; player < players; player++) {
      int[] variables = new int[profiles + 1];
      Rational[] coefficients = new Rational[profiles + 1];
      for (int profile = 0; profile < profiles; profile++) {
        variables[profile] = profile;
        coefficients[profile] = form.payoff(profile, player).toRational();
      }
      variables[profiles] = profiles;
      coefficients[profiles] = Rational.of(-1);
      program.constraint(variables, coefficients, LinearProgram.Relation.AT_LEAST, Rational.of(0));
    }
    return solve(program.build())
        .flatMap(
            fair -> {
              int deviations = polytope.deviations().size();
              List<Rational> weights = new ArrayList<>();
              for (Rational price : fair.dual().subList(1 + deviations, 1 + deviations + players)) {
                weights.add(price.negate().toRational());
              }
              CorrelatedOptimum proof =
                  new CorrelatedOptimum(
                      fair.primal().subList(0, profiles),
                      weights,
                      fair.value(),
                      fair.dual().subList(1, 1 + deviations));
              return best(Collections.nCopies(players, Rational.of(1)), Optional.of(fair.value()))
                  .map(
                      richest ->
                          new CorrelatedOptimum(
                              richest.joint(), proof.weights(), proof.value(), proof.prices()));
            });
  }

  /**
   * @param least what every player must get, or nothing
   */
  private Optional<CorrelatedOptimum> best(List<Rational> weights, Optional<Rational> least) {
    NormalForm form = polytope.form();
    int profiles = form.profiles();
    Real[] objective = new Real[profiles];
    Real most = null;
    for (int profile = 0; profile < profiles; profile++) {
      objective[profile] = weighted(weights, profile);
      most = most == null ? objective[profile] : most.max(objective[profile]);
    }
    // Less the greatest the objective is nowhere positive: the search starts at that profile.
    Real shift = java.util.Objects.requireNonNull(most);
    LinearProgram.Builder program = polytope.program(LinearProgram.Goal.MAXIMIZE, 0);
    for (int profile = 0; profile < profiles; profile++) {
      program.cost(profile, objective[profile].minus(shift).toRational());
    }
    least.ifPresent(
        bound -> {
          for (int player = 0; player < form.players().size(); player++) {
            Rational[] payoffs = new Rational[profiles];
            int payee = player;
            Arrays.setAll(payoffs, profile -> form.payoff(profile, payee).toRational());
            program.constraint(payoffs, LinearProgram.Relation.AT_LEAST, bound);
          }
        });
    return solve(program.build())
        .map(
            optimal ->
                new CorrelatedOptimum(
                    optimal.primal(),
                    weights,
                    optimal.value().plus(shift).toRational(),
                    optimal.dual().subList(1, 1 + polytope.deviations().size())));
  }

  private Real weighted(List<Rational> weights, int profile) {
    Real sum = Real.ZERO;
    for (int player = 0; player < weights.size(); player++) {
      if (weights.get(player).signum() != 0) {
        sum =
            sum.plus(
                weights.get(player).times(polytope.form().payoff(profile, player).toRational()));
      }
    }
    return sum;
  }

  private Optional<LinearSolution.Optimal> solve(LinearProgram program) {
    LinearSolution solution = new LinearSolver(cancelled).solve(program);
    if (solution instanceof LinearSolution.Optimal optimal) {
      return Optional.of(optimal);
    } else if (solution instanceof LinearSolution.Unfinished) {
      return Optional.empty();
    }
    throw new IllegalStateException("a finite game without a correlated equilibrium");
  }

  /**
   * Whether an optimum's numbers prove it: a distribution without regrets, prices none of which is
   * negative, and no profile whose weighted payoffs, less the priced gains, exceed the value.
   */
  public boolean holds(CorrelatedOptimum optimum) {
    Real total = Real.ZERO;
    for (Rational probability : optimum.joint()) {
      if (probability.signum() < 0) {
        return false;
      }
      total = total.plus(probability);
    }
    for (Rational regret : polytope.regrets(optimum.joint())) {
      if (regret.signum() != 0) {
        return false;
      }
    }
    return total.equals(Real.ONE) && attains(optimum) && isBound(optimum);
  }

  private boolean attains(CorrelatedOptimum optimum) {
    List<Rational> payoffs = polytope.payoffs(optimum.joint());
    Real value = Real.ZERO;
    for (int player = 0; player < payoffs.size(); player++) {
      value = value.plus(optimum.weights().get(player).times(payoffs.get(player)));
    }
    return value.equals(optimum.value());
  }

  private boolean isBound(CorrelatedOptimum optimum) {
    List<CorrelatedPolytope.Deviation> deviations = polytope.deviations();
    Real[] rest = new Real[polytope.form().profiles()];
    Arrays.setAll(rest, profile -> weighted(optimum.weights(), profile).minus(optimum.value()));
    for (int number = 0; number < deviations.size(); number++) {
      Rational price = optimum.prices().get(number);
      if (price.signum() < 0) {
        return false;
      }
      for (int profile = 0; price.signum() != 0 && profile < rest.length; profile++) {
        Rational gain = polytope.gain(deviations.get(number), profile);
        if (gain.signum() != 0) {
          rest[profile] = rest[profile].minus(price.times(gain));
        }
      }
    }
    for (Real excess : rest) {
      if (excess.signum() > 0) {
        return false;
      }
    }
    return true;
  }
}
