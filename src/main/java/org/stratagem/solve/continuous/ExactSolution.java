package org.stratagem.solve.continuous;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.stratagem.game.ContinuousGame;
import org.stratagem.numeric.Rational;
import org.stratagem.numeric.Real;
import org.stratagem.numeric.Tape;
import org.stratagem.numeric.optimum.ExactDomain;

/**
 * The exact coordinates of a solution of the first-order conditions where they are simple
 * fractions: the simplest ones in its enclosure, if the slopes there are exactly 0.
 */
final class ExactSolution {
  /** Fractions with longer denominators are not looked for. */
  private static final int MOST_BITS = 40;

  private ExactSolution() {}

  /**
   * @param solution an enclosure that is proven to hold exactly one solution
   */
  static Optional<List<Real>> in(ContinuousGame game, PureSearch.Solution solution) {
    List<Real> profile = new ArrayList<>();
    List<Optional<Real>> point = new ArrayList<>();
    for (int k = 0; k < game.dimension(); k++) {
      Rational low = Real.of(solution.box().low()[k]).toRational();
      Rational high = Real.of(solution.box().high()[k]).toRational();
      Rational simple = simplest(low, high);
      if (simple.denominator().bitLength() > MOST_BITS) {
        return Optional.empty();
      }
      profile.add(simple);
      point.add(Optional.of(simple));
    }
    for (int k = 0; k < game.dimension(); k++) {
      Rest rest = solution.rests().get(k);
      if (rest == Rest.FREE || rest == Rest.INSIDE) {
        Tape slope =
            Tapes.pick(Derivatives.gradient(Tapes.pick(game.payoffs(), game.owner(k))), 1 + k);
        Optional<Real> there = slope.evaluate(new ExactDomain(), point).get(0);
        if (there.isEmpty() || !there.get().isExact() || there.get().signum() != 0) {
          return Optional.empty();
        }
      }
    }
    return Optional.of(profile);
  }

  /** The fraction of least denominator between two, by continued fractions. */
  static Rational simplest(Rational low, Rational high) {
    if (low.signum() <= 0 && high.signum() >= 0) {
      return Rational.of(0);
    }
    if (high.signum() < 0) {
      return simplest(high.negate(), low.negate()).negate();
    }
    BigInteger floor = low.numerator().divide(low.denominator());
    Real whole = Rational.of(floor, BigInteger.ONE);
    if (low.equals(whole)) {
      return (Rational) whole;
    }
    Real next = whole.plus(Real.ONE);
    if (next.compareTo(high) <= 0) {
      return (Rational) next;
    }
    Rational rest =
        simplest(
            (Rational) Real.ONE.dividedBy(high.minus(whole)),
            (Rational) Real.ONE.dividedBy(low.minus(whole)));
    return (Rational) whole.plus(Real.ONE.dividedBy(rest));
  }
}
