package org.stratagem.bargain.agreement;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.stratagem.numeric.Rational;

/**
 * The greatest product of gains, each raised to its weight (Nash, The bargaining problem,
 * Econometrica 18 (1950)): the agreement at which no other is better at the prices weight / gain,
 * which is checked exactly. Players who can gain nothing where nobody loses keep what they have.
 *
 * <p>The optimum is sought on a growing and shrinking set of corners, by Newton's method with the
 * step that keeps a self-concordant function in its domain (Nesterov and Nemirovskii 1994), in
 * rationals rounded to more and more digits. It is algebraic: where it is rational, as always with
 * two players, it is found as the simplest fractions near by and proven; else an agreement next to
 * it is given with a bound of its distance, from the convexity of the logarithm.
 */
public final class NashProduct {
  private static final int[] DIGITS = {64, 192, 1024};

  /** Where outcomes are known by doubles. */
  private static final int[] NEAR = {128};

  private static final Rational ZERO = Rational.of(0);
  private static final Rational ONE = Rational.of(1);

  private final BargainingProblem problem;
  private final BooleanSupplier cancelled;
  private final Lotteries lotteries;
  private final List<Rational> weights;
  private final int[] hopeful;

  /**
   * @param weights positive, one for each player
   * @param cancelled asked now and then; true ends the search
   */
  public NashProduct(
      BargainingProblem problem,
      Prospects prospects,
      List<Rational> weights,
      BooleanSupplier cancelled) {
    this.problem = problem;
    this.cancelled = cancelled;
    this.lotteries = new Lotteries(problem, cancelled);
    this.hopeful =
        IntStream.range(0, problem.players())
            .filter(player -> prospects.hasHope(problem, player))
            .toArray();
    this.weights = IntStream.of(hopeful).mapToObj(weights::get).toList();
  }

  /** A corner of the feasible set, or another agreement in it: its lottery and hopeful gains. */
  private record Corner(List<Rational> lottery, List<Rational> gains) {}

  /**
   * @param start an agreement at which every player who can gain does
   */
  public Agreement greatest(Agreement start) {
    if (hopeful.length == 0) {
      return start;
    }
    CornerMixture mixture = new CornerMixture(weights);
    List<Corner> corners = new ArrayList<>();
    corners.add(corner(start.lottery()));
    mixture.add(corners.get(0).gains());
    Agreement near = null;
    for (int digits : problem.outcomes().areAllListed() ? DIGITS : NEAR) {
      improve(mixture, corners, digits);
      if (!problem.outcomes().areAllListed()) {
        near = near(mixture, corners);
        continue;
      }
      Agreement exact = simplest(mixture, corners, digits);
      if (exact != null) {
        return exact;
      }
      if (digits == DIGITS[1]) {
        near = near(mixture, corners);
      }
    }
    return java.util.Objects.requireNonNull(near);
  }

  private Corner corner(List<Rational> lottery) {
    List<Rational> gains = problem.gains(problem.payoffs(lottery));
    return new Corner(lottery, IntStream.of(hopeful).mapToObj(gains::get).toList());
  }

  /** Moves to the optimum over the corners and takes in a better corner, until there is none. */
  private void improve(CornerMixture mixture, List<Corner> corners, int digits) {
    Rational enough = Rational.of(BigInteger.ONE, BigInteger.ONE.shiftLeft(digits / 2));
    while (true) {
      List<Integer> kept = mixture.settle(digits, cancelled);
      List<Corner> left = kept.stream().map(corners::get).toList();
      corners.clear();
      corners.addAll(left);
      Corner best = best(mixture.gains());
      if (excess(best, mixture.gains()).compareTo(enough) <= 0
          || corners.stream().anyMatch(corner -> corner.gains().equals(best.gains()))) {
        return;
      }
      corners.add(best);
      mixture.add(best.gains());
    }
  }

  private List<Rational> prices(List<Rational> gains) {
    List<Rational> prices = new ArrayList<>(lotteries.nothing());
    for (int place = 0; place < hopeful.length; place++) {
      prices.set(hopeful[place], Exact.over(weights.get(place), gains.get(place)));
    }
    return prices;
  }

  /** The corner that is worth most at the prices weight / gain. */
  private Corner best(List<Rational> gains) {
    List<Rational> prices = prices(gains);
    if (hopeful.length < problem.players()) {
      return corner(lotteries.best(prices, problem.disagreement()).orElseThrow().lottery());
    }
    if (!problem.outcomes().areAllListed()) {
      problem.outcomes().most(prices);
    }
    int best = FeasibleOutcomes.best(problem.outcomes(), prices);
    List<Rational> lottery = new ArrayList<>();
    for (int outcome = 0; outcome <= best; outcome++) {
      lottery.add(outcome == best ? ONE : ZERO);
    }
    return corner(lottery);
  }

  /** By how much anything is worth more than the gains at their prices, at most. */
  private Rational surplus(List<Rational> gains) {
    List<Rational> prices = prices(gains);
    Rational most;
    if (hopeful.length < problem.players()) {
      Lotteries.Best best = lotteries.best(prices, problem.disagreement()).orElseThrow();
      most = Exact.plus(best.value(), best.slack());
    } else {
      most = problem.outcomes().most(prices);
    }
    Rational surplus = Exact.minus(most, Exact.dot(prices, problem.disagreement()));
    surplus = Exact.minus(surplus, Exact.sum(weights));
    return surplus.signum() > 0 ? surplus : ZERO;
  }

  /**
   * By how much a corner is worth more than the gains at the gains' prices: a bound of what the
   * logarithm of the product can still grow by.
   */
  private Rational excess(Corner corner, List<Rational> gains) {
    Rational worth = ZERO;
    for (int place = 0; place < hopeful.length; place++) {
      Rational ratio = Exact.over(corner.gains().get(place), gains.get(place));
      worth = Exact.plus(worth, Exact.times(weights.get(place), Exact.minus(ratio, ONE)));
    }
    return worth;
  }

  /** The simplest mixture near by, where that proves to be optimal; else null. */
  private @org.jspecify.annotations.Nullable Agreement simplest(
      CornerMixture mixture, List<Corner> corners, int digits) {
    List<Rational> shares = mixture.simplest(digits / 3);
    List<Rational> lottery = mixed(shares, corners);
    if (!Exact.sum(lottery).equals(ONE)) {
      return null;
    }
    List<Rational> gains = corner(lottery).gains();
    if (gains.stream().anyMatch(gain -> gain.signum() <= 0)
        || excess(best(gains), gains).signum() != 0) {
      return null;
    }
    List<Rational> payoffs = problem.payoffs(lottery);
    // The same payoffs by few outcomes: the agreement is efficient, so nobody gets more.
    List<Rational> plain = lotteries.best(lotteries.nothing(), payoffs).orElseThrow().lottery();
    if (!problem.payoffs(plain).equals(payoffs)) {
      throw new IllegalStateException("an optimum that can be improved");
    }
    return new Agreement(payoffs, plain, lotteries.nothing(), ZERO);
  }

  /**
   * The mixture with a bound of its distance. With e the excess, r a true gain over the one given
   * and w its weight, w (r - 1 - log r) is at most e, so that r is within s + root(s^2 + 2 s) of 1
   * for s = e / w.
   */
  private Agreement near(CornerMixture mixture, List<Corner> corners) {
    List<Rational> lottery = mixed(mixture.shares(), corners);
    List<Rational> gains = corner(lottery).gains();
    Rational excess = surplus(gains);
    List<Rational> radii = new ArrayList<>(lotteries.nothing());
    for (int place = 0; place < hopeful.length; place++) {
      Rational share = Exact.over(excess, weights.get(place));
      Rational square = Exact.plus(Exact.times(share, share), Exact.times(Rational.of(2), share));
      radii.set(
          hopeful[place], Exact.times(gains.get(place), Exact.plus(share, rootAbove(square))));
    }
    return new Agreement(problem.payoffs(lottery), lottery, radii, excess);
  }

  /** A little more than a square root. */
  private static Rational rootAbove(Rational square) {
    BigInteger scaled =
        square.numerator().shiftLeft(512).divide(square.denominator()).add(BigInteger.ONE);
    return Rational.of(scaled.sqrt().add(BigInteger.ONE), BigInteger.ONE.shiftLeft(256));
  }

  private List<Rational> mixed(List<Rational> shares, List<Corner> corners) {
    List<Rational> lottery = new ArrayList<>();
    for (int outcome = 0; outcome < problem.outcomes().size(); outcome++) {
      Rational probability = ZERO;
      for (int corner = 0; corner < shares.size(); corner++) {
        List<Rational> own = corners.get(corner).lottery();
        Rational part = outcome < own.size() ? own.get(outcome) : ZERO;
        if (part.signum() != 0) {
          probability = Exact.plus(probability, Exact.times(shares.get(corner), part));
        }
      }
      lottery.add(probability);
    }
    return lottery;
  }
}
