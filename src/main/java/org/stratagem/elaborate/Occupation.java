package org.stratagem.elaborate;

import java.math.BigInteger;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stratagem.numeric.Rational;
import org.stratagem.numeric.Real;

/**
 * How often each thing happens over the rounds of a play, and with what discounts. Exact
 * probabilities are counted in whole multiples of a common fraction, the grain, which gets finer
 * from round to round: reducing to lowest terms at every step would cost far more than all else.
 *
 * @param <M> what stands between the rounds
 * @param <E> what happens in a round
 */
final class Occupation<M, E> {
  /**
   * One way in which a round may go.
   *
   * @param next where it leads, null where the play ends
   */
  record Step<M, E>(E event, @Nullable M next, Real probability) {}

  /** Sums for one discount factor. */
  private static final class Sums<E> {
    private final Real factor;
    private final Map<E, Real> byEvent = new LinkedHashMap<>();
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
        byEvent.replaceAll((event, sum) -> sum.times(scale));
      }
    }

    void add(Map<E, Real> played) {
      played.forEach((event, mass) -> byEvent.merge(event, mass.times(weight), Real::plus));
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
      byEvent.replaceAll((event, sum) -> sum.dividedBy(grains));
      weight = discount;
      grains = Real.ONE;
    }
  }

  private final Map<Real, Sums<E>> sums = new LinkedHashMap<>();
  private Map<M, Real> masses = new LinkedHashMap<>();
  private Real grains = Real.ONE;
  private boolean counted = true;

  /**
   * A play.
   *
   * @param starts where it may begin, with probabilities
   * @param factors the discount factors that will be asked for
   */
  Occupation(Map<M, Real> starts, List<Real> factors) {
    masses.putAll(starts);
    factors.forEach(factor -> sums.computeIfAbsent(factor, Sums<E>::new));
    refine(common(starts.values()));
    Real scale = grains;
    masses.replaceAll((place, mass) -> mass.times(scale));
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
  void round(List<List<Step<M, E>>> steps) {
    Real scale = common(steps.stream().flatMap(List::stream).map(Step::probability).toList());
    Map<M, Real> next = new LinkedHashMap<>();
    Map<E, Real> played = new LinkedHashMap<>();
    int place = 0;
    for (Real mass : masses.values()) {
      for (Step<M, E> step : steps.get(place)) {
        Real part = mass.times(step.probability().times(scale));
        if (step.next() != null) {
          next.merge(step.next(), part, Real::plus);
        }
        played.merge(step.event(), part, Real::plus);
      }
      place++;
    }
    masses = next;
    refine(scale);
    for (Sums<E> each : sums.values()) {
      each.add(played);
      each.endRound();
    }
  }

  private void refine(Real scale) {
    grains = grains.times(scale);
    sums.values().forEach(each -> each.refine(scale));
  }

  /** What makes all these probabilities whole; 1 once one of them is inexact. */
  private Real common(Collection<Real> probabilities) {
    BigInteger common = BigInteger.ONE;
    for (Real probability : probabilities) {
      if (counted && probability instanceof Rational exact) {
        BigInteger denominator = exact.denominator();
        common = common.divide(common.gcd(denominator)).multiply(denominator);
      } else if (counted) {
        settle();
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

  /** The discounted number of rounds in which each thing happens, by the given factor. */
  Map<E, Real> discounted(Real factor) {
    Sums<E> found = sums.get(factor);
    if (found == null) {
      throw new IllegalArgumentException("not among the factors: " + factor);
    }
    Map<E, Real> visits = new LinkedHashMap<>();
    found.byEvent.forEach((event, sum) -> visits.put(event, sum.dividedBy(found.grains)));
    return visits;
  }
}
