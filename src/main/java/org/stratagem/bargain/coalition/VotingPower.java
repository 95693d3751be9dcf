package org.stratagem.bargain.coalition;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.stratagem.numeric.Rational;

/**
 * The Shapley and Banzhaf values of weighted voting, exact, without looking at coalitions: how many
 * coalitions there are of each size and weight is counted by adding one voter after the other, and
 * a voter is taken out again to count those that it swings (Mann and Shapley 1962; Lucas 1983).
 * Voters of the same weight are alike and counted once. Cost: voters times voters times the quota.
 *
 * @param shapley in voter order
 * @param banzhaf in voter order
 */
public record VotingPower(List<Rational> shapley, List<Rational> banzhaf) {
  /** With more, a count may not fit into a long. */
  public static final int MOST_VOTERS = 60;

  /** Additions, of which some hundred million take a second. */
  private static final BigInteger MOST_WORK = BigInteger.valueOf(3_000_000_000L);

  /** Memory: cells of counts. */
  private static final BigInteger MOST_CELLS = BigInteger.valueOf(40_000_000L);

  /**
   * Whether the values can be counted: weights are not negative, the quota is positive, there are
   * not too many voters, and in whole numbers the quota is not too large.
   */
  public static boolean isCountable(Rational quota, List<Rational> weights) {
    if (weights.size() > MOST_VOTERS
        || quota.signum() <= 0
        || weights.stream().anyMatch(weight -> weight.signum() < 0)) {
      return false;
    }
    BigInteger cells = whole(quota, scale(weights)).multiply(BigInteger.valueOf(weights.size()));
    return cells.compareTo(MOST_CELLS) <= 0
        && cells.multiply(BigInteger.valueOf(weights.size())).compareTo(MOST_WORK) <= 0;
  }

  /** The values of a game that is countable; nothing where it was cancelled. */
  public static Optional<VotingPower> of(
      Rational quota, List<Rational> weights, BooleanSupplier cancelled) {
    BigInteger scale = scale(weights);
    int enough = whole(quota, scale).intValueExact();
    int voters = weights.size();
    // Whoever has the quota alone is as strong as one with just that much.
    int[] heaviness =
        weights.stream()
            .mapToInt(
                weight -> whole(weight, scale).min(BigInteger.valueOf(enough)).intValueExact())
            .toArray();
    long[][] counts = new long[voters + 1][enough];
    counts[0][0] = 1;
    for (int voter = 0; voter < voters; voter++) {
      if (cancelled.getAsBoolean()) {
        return Optional.empty();
      }
      for (int size = voter; size >= 0; size--) {
        long[] from = counts[size];
        long[] to = counts[size + 1];
        for (int weight = enough - 1; weight >= heaviness[voter]; weight--) {
          to[weight] += from[weight - heaviness[voter]];
        }
      }
    }
    Map<Integer, BigInteger[]> swings = new HashMap<>();
    for (int weight : heaviness) {
      if (!swings.containsKey(weight)) {
        if (cancelled.getAsBoolean()) {
          return Optional.empty();
        }
        swings.put(weight, swings(counts, weight, enough, voters));
      }
    }
    List<Rational> shapley = new ArrayList<>();
    List<Rational> banzhaf = new ArrayList<>();
    BigInteger[] factorials = new BigInteger[voters + 1];
    factorials[0] = BigInteger.ONE;
    for (int number = 1; number <= voters; number++) {
      factorials[number] = factorials[number - 1].multiply(BigInteger.valueOf(number));
    }
    for (int weight : heaviness) {
      BigInteger orders = BigInteger.ZERO;
      BigInteger all = BigInteger.ZERO;
      BigInteger[] bySize = java.util.Objects.requireNonNull(swings.get(weight));
      for (int size = 0; size < voters; size++) {
        orders =
            orders.add(
                bySize[size].multiply(factorials[size]).multiply(factorials[voters - size - 1]));
        all = all.add(bySize[size]);
      }
      shapley.add(Rational.of(orders, factorials[voters]));
      banzhaf.add(Rational.of(all, BigInteger.ONE.shiftLeft(voters - 1)));
    }
    return Optional.of(new VotingPower(List.copyOf(shapley), List.copyOf(banzhaf)));
  }

  /** By size, how many coalitions of others lack the quota but not with a voter of this weight. */
  private static BigInteger[] swings(long[][] counts, int own, int enough, int voters) {
    BigInteger[] swings = new BigInteger[voters];
    long[] less = new long[enough];
    for (int size = 0; size < voters; size++) {
      // Coalitions of this size without the voter: all, less those that it joined.
      long[] now = counts[size].clone();
      for (int weight = own; weight < enough; weight++) {
        now[weight] -= less[weight - own];
      }
      BigInteger sum = BigInteger.ZERO;
      for (int weight = Math.max(0, enough - own); weight < enough; weight++) {
        sum = sum.add(BigInteger.valueOf(now[weight]));
      }
      swings[size] = sum;
      less = now;
    }
    return swings;
  }

  /** What makes all weights whole numbers. */
  private static BigInteger scale(List<Rational> weights) {
    BigInteger scale = BigInteger.ONE;
    for (Rational weight : weights) {
      BigInteger own = weight.denominator();
      scale = scale.divide(scale.gcd(own)).multiply(own);
    }
    return scale;
  }

  /** The least whole number that is no less than a scaled one. */
  private static BigInteger whole(Rational number, BigInteger scale) {
    BigInteger[] parts =
        number.numerator().multiply(scale).divideAndRemainder(number.denominator());
    return parts[1].signum() > 0 ? parts[0].add(BigInteger.ONE) : parts[0];
  }
}
