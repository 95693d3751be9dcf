package org.stratagem.bargain.fallback;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.stratagem.game.NormalForm;
import org.stratagem.numeric.Rational;
import org.stratagem.numeric.interval.Interval;
import org.stratagem.solve.correlated.CorrelatedOptimum;
import org.stratagem.solve.correlated.CorrelatedPolytope;
import org.stratagem.solve.correlated.CorrelatedSolver;
import org.stratagem.solve.correlated.EntropySolver;
import org.stratagem.solve.correlated.MostEven;

/** Correlated equilibria, all of them: a polytope. */
final class CorrelatedFallbacks implements Fallbacks {
  private final CorrelatedPolytope polytope;
  private final CorrelatedSolver solver;
  private final BooleanSupplier cancelled;

  /** What one of two gets at most is what the other gets at least: each is found once. */
  private final Map<List<Rational>, Rational> greatest = new HashMap<>();

  CorrelatedFallbacks(NormalForm form, BooleanSupplier cancelled) {
    this.polytope = new CorrelatedPolytope(form, CorrelatedPolytope.Kind.CORRELATED);
    this.solver = new CorrelatedSolver(polytope, cancelled);
    this.cancelled = cancelled;
  }

  @Override
  public Fallback selected(Selection selection, int favourite) {
    int sides = polytope.form().players().size();
    List<Rational> joint;
    Optional<Interval> entropy = Optional.empty();
    if (selection instanceof Selection.Fairness) {
      joint = proven(solver.fairest().orElseThrow()).joint();
    } else if (selection instanceof Selection.Entropy) {
      MostEven most = new EntropySolver(polytope, cancelled).solve().orElseThrow();
      joint = most.joint();
      entropy = Optional.of(most.entropy());
    } else if (selection instanceof Selection.Favourite) {
      List<Rational> weights = new ArrayList<>(Collections.nCopies(sides, Rational.of(0)));
      weights.set(favourite, Rational.of(1));
      joint = proven(solver.best(weights).orElseThrow()).joint();
    } else {
      joint = proven(solver.best(Collections.nCopies(sides, Rational.of(1))).orElseThrow()).joint();
    }
    return new Fallback(joint, polytope.payoffs(joint), entropy);
  }

  private CorrelatedOptimum proven(CorrelatedOptimum optimum) {
    if (!solver.holds(optimum)) {
      throw new IllegalStateException("an equilibrium that its prices do not prove the best");
    }
    return optimum;
  }

  @Override
  public Rational most(List<Rational> weights) {
    Rational known = greatest.get(weights);
    if (known == null) {
      known = proven(solver.best(weights).orElseThrow()).value();
      greatest.put(weights, known);
    }
    return known;
  }

  @Override
  public boolean complete() {
    return true;
  }
}
