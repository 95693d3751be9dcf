package org.stratagem.bargain.fallback;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.stratagem.bargain.agreement.BargainingProblem;
import org.stratagem.bargain.agreement.FeasibleOutcomes;
import org.stratagem.bargain.agreement.Prospects;
import org.stratagem.game.NormalForm;
import org.stratagem.numeric.Rational;
import org.stratagem.numeric.Real;
import org.stratagem.solve.correlated.CorrelatedOptimum;
import org.stratagem.solve.correlated.CorrelatedPolytope;
import org.stratagem.solve.correlated.CorrelatedSolver;

/**
 * The correlated equilibria of a game as outcomes to agree on: corners of a polytope, found at the
 * prices that are asked for, exactly.
 */
public final class EquilibriumOutcomes implements FeasibleOutcomes {
  private final CorrelatedPolytope polytope;
  private final CorrelatedSolver solver;
  private final BooleanSupplier cancelled;
  private final List<List<Rational>> joints = new ArrayList<>();
  private final List<List<Rational>> payoffs = new ArrayList<>();

  /**
   * @param cancelled asked now and then; true ends the search
   */
  public EquilibriumOutcomes(NormalForm form, BooleanSupplier cancelled) {
    this.polytope = new CorrelatedPolytope(form, CorrelatedPolytope.Kind.CORRELATED);
    this.solver = new CorrelatedSolver(polytope, cancelled);
    this.cancelled = cancelled;
    most(Collections.nCopies(players(), Rational.of(1)));
  }

  @Override
  public int players() {
    return polytope.form().players().size();
  }

  @Override
  public int size() {
    return payoffs.size();
  }

  @Override
  public List<Rational> payoffs(int outcome) {
    return payoffs.get(outcome);
  }

  @Override
  public boolean areAllListed() {
    return false;
  }

  /** The least that each player gets in any equilibrium. */
  public List<Rational> least() {
    List<Rational> least = new ArrayList<>();
    for (int player = 0; player < players(); player++) {
      List<Rational> prices = new ArrayList<>(Collections.nCopies(players(), Rational.of(0)));
      prices.set(player, Rational.of(-1));
      least.add(most(prices).negate());
    }
    return least;
  }

  /** Whether an equilibrium gives these payoffs and nobody gains in another unless one loses. */
  public boolean isEfficient(List<Rational> point) {
    Prospects prospects = Prospects.of(new BargainingProblem(this, point), cancelled);
    return prospects.standing() == Prospects.Standing.EFFICIENT;
  }

  /** The probability of each profile when an equilibrium is drawn from those listed. */
  public List<Rational> joint(List<Rational> lottery) {
    Real[] joint = new Real[polytope.form().profiles()];
    java.util.Arrays.fill(joint, Real.ZERO);
    for (int outcome = 0; outcome < lottery.size(); outcome++) {
      for (int profile = 0; profile < joint.length; profile++) {
        joint[profile] =
            joint[profile].plus(lottery.get(outcome).times(joints.get(outcome).get(profile)));
      }
    }
    return java.util.Arrays.stream(joint).map(Real::toRational).toList();
  }

  /**
   * What the recommendations of a joint distribution leave each player to gain; 0 in equilibrium.
   */
  public List<Rational> regrets(List<Rational> joint) {
    return polytope.regrets(joint);
  }

  @Override
  public Rational most(List<Rational> prices) {
    CorrelatedOptimum best = solver.best(prices).orElseThrow();
    if (!solver.holds(best)) {
      throw new IllegalStateException("an equilibrium that its prices do not prove the best");
    }
    Rational worth = best.value();
    List<Rational> found = polytope.payoffs(best.joint());
    boolean better = payoffs.stream().allMatch(own -> worth(prices, own).compareTo(worth) < 0);
    if (better) {
      joints.add(best.joint());
      payoffs.add(found);
    }
    return worth;
  }

  private static Rational worth(List<Rational> prices, List<Rational> payoffs) {
    Real worth = Real.ZERO;
    for (int player = 0; player < prices.size(); player++) {
      worth = worth.plus(prices.get(player).times(payoffs.get(player)));
    }
    return worth.toRational();
  }
}
