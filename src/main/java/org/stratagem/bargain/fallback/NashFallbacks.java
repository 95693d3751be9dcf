package org.stratagem.bargain.fallback;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.stratagem.game.MixedProfile;
import org.stratagem.game.NormalForm;
import org.stratagem.numeric.Rational;
import org.stratagem.numeric.Real;
import org.stratagem.solve.nash.FiniteNash;
import org.stratagem.solve.nash.NashPoint;
import org.stratagem.solve.nash.NashSolution;

/**
 * Nash equilibria: with two sides the corners of all sets of them, between which payoffs lie; the
 * first of several that are as good.
 */
final class NashFallbacks implements Fallbacks {
  private final NormalForm form;
  private final List<Fallback> list = new ArrayList<>();
  private final boolean complete;

  NashFallbacks(NormalForm form, BooleanSupplier cancelled) {
    this.form = form;
    NashSolution solution = new FiniteNash(form, cancelled).solve();
    this.complete = solution.complete() && solution.list().stream().allMatch(NashPoint::isExact);
    for (NashPoint point : solution.list()) {
      list.add(fallback(point.profile()));
    }
    if (list.isEmpty()) {
      throw new IllegalStateException("a finite game in which no equilibrium was found");
    }
  }

  private Fallback fallback(MixedProfile profile) {
    List<Rational> joint = new ArrayList<>();
    List<Rational> payoffs =
        new ArrayList<>(Collections.nCopies(form.players().size(), Rational.of(0)));
    for (int number = 0; number < form.profiles(); number++) {
      Real probability = Real.ONE;
      for (int side = 0; side < payoffs.size(); side++) {
        probability =
            probability.times(profile.of(side).get(form.action(number, side)).toRational());
      }
      joint.add(probability.toRational());
      for (int side = 0; side < payoffs.size() && probability.signum() != 0; side++) {
        Real part = probability.times(form.payoff(number, side).toRational());
        payoffs.set(side, payoffs.get(side).plus(part).toRational());
      }
    }
    return new Fallback(joint, payoffs, Optional.empty());
  }

  @Override
  public Fallback selected(Selection selection, int favourite) {
    Comparator<Fallback> better;
    if (selection instanceof Selection.Fairness) {
      better = Comparator.comparing(one -> Collections.min(one.payoffs()));
    } else if (selection instanceof Selection.Entropy) {
      better = Comparator.comparingDouble(NashFallbacks::entropy);
    } else if (selection instanceof Selection.Favourite) {
      better = Comparator.comparing(one -> one.payoffs().get(favourite));
    } else {
      List<Rational> ones = Collections.nCopies(form.players().size(), Rational.of(1));
      better = Comparator.comparing(one -> weighted(ones, one));
    }
    Fallback best = list.get(0);
    for (Fallback one : list) {
      if (better.compare(one, best) > 0) {
        best = one;
      }
    }
    return best;
  }

  private static double entropy(Fallback one) {
    double entropy = 0;
    for (Rational probability : one.joint()) {
      double p = probability.doubleValue();
      entropy -= p > 0 ? p * StrictMath.log(p) : 0;
    }
    // Equally even ones differ by rounding only.
    return Math.rint(entropy * 1e12) / 1e12;
  }

  private static Rational weighted(List<Rational> weights, Fallback one) {
    Real sum = Real.ZERO;
    for (int side = 0; side < weights.size(); side++) {
      sum = sum.plus(weights.get(side).times(one.payoffs().get(side)));
    }
    return sum.toRational();
  }

  @Override
  public Rational most(List<Rational> weights) {
    return list.stream().map(one -> weighted(weights, one)).max(Rational::compareTo).orElseThrow();
  }

  @Override
  public boolean complete() {
    return complete;
  }
}
