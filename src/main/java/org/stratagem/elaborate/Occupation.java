package org.stratagem.elaborate;

import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.stratagem.numeric.Rational;
import org.stratagem.numeric.Real;

/**
 * How often each profile is played over the rounds of a play, and with what discounts. Exact
 * probabilities are counted in whole multiples of a common fraction, the grain, which gets finer
 * from round to round: reducing to lowest terms at every step would cost far more than all else.
 *
 * @param <M> what stands between the rounds
 */
final class Occupation<M> {
  /** One way in which a round may go. */
  record Step<M>(List<Object> profile, M next, Real probability) {}

  /** Sums for one discount factor. */
  private static final class Sums {
    private final Real factor;
    private final Map<List<Object>, Real> byProfile = new LinkedHashMap<>();
    private Real grains = Real.ONE;
    private Real weight = Real.ONE;
    private Real discount = Real.ONE;
    private boolean counted = true;

    Sums(Real factor) {
      this.factor = factor;
    }

    void refine(Real scale) {
      if (!scale.equals(Real.ONE)) {
        grains = grains.times(scale);
        byProfile.replaceAll((profile, sum) -> sum.times(scale));
      }
    }

    void add(Map<List<Object>, Real> played) {
      played.forEach((profile, mass) -> byProfile.merge(profile, mass.times(weight), Real::plus));
    }

    void endRound() {
      discount = discount.times(factor);
      if (counted && factor instanceof Rational exact) {
        refine(Rational.of(exact.denominator(), BigInteger.ONE));
        weight = weight.times(Rational.of(exact.numerator(), BigInteger.ONE));
      } else {
        weight = discount;
      }
    }

    void settle() {
      counted = false;
      byProfile.replaceAll((profile, sum) -> sum.dividedBy(grains));
      weight = discount;
      grains = Real.ONE;
    }
  }

  private final Map<Real, Sums> sums = new LinkedHashMap<>();
  private Map<M, Real> masses = new LinkedHashMap<>();
  private Real grains = Real.ONE;
  private boolean counted = true;

  /**
   * A play that begins surely at one place.
   *
   * @param factors the discount factors that will be asked for
   */
  Occupation(M start, List<Real> factors) {
    masses.put(start, Real.ONE);
    factors.forEach(factor -> sums.computeIfAbsent(factor, Sums::new));
  }

  /** The places where the play may be. */
  List<M> places() {
    return List.copyOf(masses.keySet());
  }

  /**
   * Plays a round.
   *
   * @param steps for each place, in the order of {@link #places}, the ways in which it may go on
   */
  void round(List<List<Step<M>>> steps) {
    Real scale = scale(steps);
    Map<M, Real> next = new LinkedHashMap<>();
    Map<List<Object>, Real> played = new LinkedHashMap<>();
    int place = 0;
    for (Real mass : masses.values()) {
      for (Step<M> step : steps.get(place)) {
        Real part = mass.times(step.probability().times(scale));
        next.merge(step.next(), part, Real::plus);
        played.merge(step.profile(), part, Real::plus);
      }
      place++;
    }
    masses = next;
    grains = grains.times(scale);
    for (Sums each : sums.values()) {
      each.refine(scale);
      each.add(played);
      each.endRound();
    }
  }

  /** What makes all probabilities of the round whole; 1 once one of them is inexact. */
  private Real scale(List<List<Step<M>>> steps) {
    BigInteger common = BigInteger.ONE;
    for (List<Step<M>> ways : steps) {
      for (Step<M> step : ways) {
        if (counted && step.probability() instanceof Rational exact) {
          BigInteger denominator = exact.denominator();
          common = common.divide(common.gcd(denominator)).multiply(denominator);
        } else if (counted) {
          settle();
        }
      }
    }
    return counted ? Rational.of(common, BigInteger.ONE) : Real.ONE;
  }

  /** From here on probabilities are numbers as they are: a count would outgrow every double. */
  private void settle() {
    counted = false;
    masses.replaceAll((place, mass) -> mass.dividedBy(grains));
    grains = Real.ONE;
    sums.values().forEach(Sums::settle);
  }

  /** The discounted number of rounds in which each profile is played, by the given factor. */
  Map<List<Object>, Real> discounted(Real factor) {
    Sums found = sums.get(factor);
    if (found == null) {
      throw new IllegalArgumentException("not among the factors: " + factor);
    }
    Map<List<Object>, Real> visits = new LinkedHashMap<>();
    found.byProfile.forEach((profile, sum) -> visits.put(profile, sum.dividedBy(found.grains)));
    return visits;
  }
}
