package org.stratagem.solve.correlated;

import java.math.BigInteger;
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
import org.stratagem.numeric.linear.RationalTotal;
import org.stratagem.numeric.linear.RationalVector;

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
    // The least payoff is the first player's less a slack variable, which the others' payoffs
    // bound. Less its greatest payoff the objective is nowhere positive: a basis to begin with.
    Real most = Real.of(0).plus(form.payoff(0, 0).toRational());
    for (int profile = 1; profile < profiles; profile++) {
      most = most.max(form.payoff(profile, 0).toRational());
    }
    LinearProgram.Builder program = polytope.program(LinearProgram.Goal.MAXIMIZE, 1);
    program.cost(profiles, Rational.of(-1));
    for (int profile = 0; profile < profiles; profile++) {
      program.cost(profile, form.payoff(profile, 0).toRational().minus(most).toRational());
    }
    for (int player = 1; player < players; player++) {
      Rational[] coefficients = new Rational[profiles + 1];
      for (int profile = 0; profile < profiles; profile++) {
        coefficients[profile] =
            form.payoff(profile, player)
                .toRational()
                .minus(form.payoff(profile, 0).toRational())
                .toRational();
      }
      coefficients[profiles] = Rational.of(1);
      program.constraint(coefficients, LinearProgram.Relation.AT_LEAST, Rational.of(0));
    }
    Rational shift = most.toRational();
    return solve(program.build()).flatMap(fair -> richest(fair, shift));
  }

  /** Of the fairest equilibria one with the greatest sum, with the proof that it is fairest. */
  private Optional<CorrelatedOptimum> richest(LinearSolution.Optimal fair, Rational shift) {
    int players = polytope.form().players().size();
    int deviations = polytope.deviations().size();
    List<Rational> weights = new ArrayList<>();
    Real rest = Real.ONE;
    for (Rational price : fair.dual().part(1 + deviations, deviations + players)) {
      weights.add(price.negate().toRational());
      rest = rest.plus(price);
    }
    weights.add(0, rest.toRational());
    Rational value = fair.value().plus(shift).toRational();
    return best(Collections.nCopies(players, Rational.of(1)), Optional.of(value))
        .map(
            richest ->
                new CorrelatedOptimum(
                    richest.joint(), weights, value, fair.dual().part(1, 1 + deviations)));
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
    RationalVector joint = RationalVector.of(optimum.joint());
    for (int profile = 0; profile < joint.size(); profile++) {
      if (joint.signum(profile) < 0) {
        return false;
      }
    }
    return joint.sum().equals(Rational.ONE)
        && polytope.regrets(joint).stream().allMatch(regret -> regret.signum() == 0)
        && attains(optimum)
        && isBound(optimum);
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
    RationalVector prices = RationalVector.of(optimum.prices());
    RationalTotal[] priced = new RationalTotal[polytope.form().profiles()];
    Arrays.setAll(priced, profile -> new RationalTotal());
    for (int number = 0; number < deviations.size(); number++) {
      if (prices.signum(number) < 0) {
        return false;
      }
      for (int profile = 0; prices.signum(number) != 0 && profile < priced.length; profile++) {
        priced[profile].add(
            prices.numerator(number), polytope.gain(deviations.get(number), profile));
      }
    }
    Real denominator = Rational.of(prices.denominator(), BigInteger.ONE);
    for (int profile = 0; profile < priced.length; profile++) {
      Real excess = weighted(optimum.weights(), profile).minus(optimum.value());
      if (excess.times(denominator).compareTo(priced[profile].value()) > 0) {
        return false;
      }
    }
    return true;
  }
}
