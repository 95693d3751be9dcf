package org.stratagem.tier;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.stratagem.game.NormalForm;

/**
 * Counts the pure equilibria of a metagame of two players outcome by outcome, exactly, without
 * listing strategies.
 *
 * <p>Let the first reader i choose a function from the foe's strategies t to its own strategies one
 * stage on. A pair (s, t) is an equilibrium with outcome o exactly if s(t) gives o, o is the best
 * for i that t leaves it, and s answers every other t' so that the foe gets no more than in o. With
 * N(t, o) the number of own strategies that give o against t, and c(t) the number of those that
 * give the foe no more than in o, the answers to different t' being independent, there are
 *
 * <pre>    sum over t that leave i nothing better of N(t, o) / c(t), times the product of all c(t)
 * </pre>
 *
 * <p>equilibria. How many t have the same numbers follows in the same way: t answers different
 * strategies independently, so that the generating function of its numbers is a product of sums,
 * which {@link OutcomeClasses} works out stage by stage.
 */
final class SustainedCount {
  private final Metagame game;
  private final List<Integer> title;
  private final NormalForm base;
  private final int[][] ranks;
  private final OutcomeClasses classes;
  private final Map<Integer, @Nullable PowerProduct> products = new HashMap<>();
  private final Runnable tick;

  /**
   * @param game of two players, with a title
   * @param tick called now and then; may throw
   */
  SustainedCount(Metagame game, List<Integer> title, Runnable tick) {
    this.game = game;
    this.title = title;
    this.base = game.base();
    this.ranks = MetagameRanks.of(base);
    this.classes = new OutcomeClasses(game, title, tick);
    this.tick = tick;
  }

  /** How many equilibria end in a sustained outcome. */
  MetagameCount count(int outcome) {
    if (title.isEmpty()) {
      return MetagameCount.of(1);
    }
    int reader = title.get(0);
    int foe = 1 - reader;
    int threshold = ranks[foe][outcome];
    if (!products.containsKey(threshold)) {
      products.put(threshold, product(foe, threshold));
    }
    PowerProduct product = products.get(threshold);
    Map<BigInteger, BigInteger> gains = product == null ? null : gains(reader, outcome);
    if (product == null || gains == null) {
      return new MetagameCount.Vast(null);
    }
    BigInteger numerator = BigInteger.ZERO;
    BigInteger denominator = BigInteger.ONE;
    for (Map.Entry<BigInteger, BigInteger> gain : gains.entrySet()) {
      BigInteger part = gain.getKey();
      BigInteger common = denominator.divide(denominator.gcd(part)).multiply(part);
      numerator =
          numerator
              .multiply(common.divide(denominator))
              .add(gain.getValue().multiply(common.divide(part)));
      denominator = common;
    }
    return product.times(numerator, denominator);
  }

  /** The product, over the foe's strategies, of the number of answers that keep it down. */
  private @Nullable PowerProduct product(int foe, int threshold) {
    tick.run();
    int[] category = new int[base.profiles()];
    for (int outcome = 0; outcome < category.length; outcome++) {
      category[outcome] = ranks[foe][outcome] <= threshold ? 0 : -1;
    }
    Map<List<BigInteger>, BigInteger> kept = classes.of(foe, 1, category, 1);
    if (kept == null) {
      return null;
    }
    Map<BigInteger, BigInteger> powers = new TreeMap<>();
    kept.forEach((counts, strategies) -> powers.merge(counts.get(0), strategies, BigInteger::add));
    return new PowerProduct(powers);
  }

  /** The sum of N over the foe's strategies that leave the reader nothing better, by c. */
  private @Nullable Map<BigInteger, BigInteger> gains(int reader, int outcome) {
    int foe = 1 - reader;
    int[] category = new int[base.profiles()];
    for (int other = 0; other < category.length; other++) {
      boolean better = ranks[reader][other] > ranks[reader][outcome];
      boolean kept = ranks[foe][other] <= ranks[foe][outcome];
      category[other] = other == outcome ? 0 : better ? -1 : kept ? 1 : 2;
    }
    int depth = 1;
    BigInteger factor = BigInteger.ONE;
    while (depth < title.size() && title.get(depth) == reader) {
      BigInteger scale = classes.scale(foe, depth);
      if (scale == null) {
        return null;
      }
      factor = factor.multiply(scale);
      depth++;
    }
    Map<BigInteger, BigInteger> gains =
        depth == title.size() ? last(foe, category) : classes.gains(foe, depth, category);
    if (gains == null || factor.equals(BigInteger.ONE)) {
      return gains;
    }
    Map<BigInteger, BigInteger> scaled = new TreeMap<>();
    for (Map.Entry<BigInteger, BigInteger> gain : gains.entrySet()) {
      scaled.put(gain.getKey().multiply(factor), gain.getValue().multiply(factor));
    }
    return scaled;
  }

  /** The same where the foe's strategies are its actions. */
  private Map<BigInteger, BigInteger> last(int foe, int[] category) {
    Map<BigInteger, BigInteger> gains = new TreeMap<>();
    for (int action = 0; action < base.actions(foe).size(); action++) {
      int here = 0;
      int kept = 0;
      int better = 0;
      for (int other = 0; other < base.actions(1 - foe).size(); other++) {
        int cell =
            category[foe == 0 ? base.profile(action, other) : base.profile(other, action)];
        here += cell == 0 ? 1 : 0;
        kept += cell == 0 || cell == 1 ? 1 : 0;
        better += cell == -1 ? 1 : 0;
      }
      if (here > 0 && better == 0) {
        gains.merge(BigInteger.valueOf(kept), BigInteger.valueOf(here), BigInteger::add);
      }
    }
    return gains;
  }

  /**
   * A product of powers.
   *
   * @param powers base to exponent
   */
  private record PowerProduct(Map<BigInteger, BigInteger> powers) {
    /** The product times a fraction, which is whole. */
    MetagameCount times(BigInteger numerator, BigInteger denominator) {
      if (numerator.signum() == 0 || BigInteger.ZERO.equals(firstBase())) {
        return MetagameCount.ZERO;
      }
      BigDecimal bits = BigDecimal.ZERO;
      BigDecimal digits =
          MetagameCount.logarithm(numerator).subtract(MetagameCount.logarithm(denominator));
      for (Map.Entry<BigInteger, BigInteger> power : powers.entrySet()) {
        if (!power.getKey().equals(BigInteger.ONE)) {
          digits = digits.add(MetagameCount.logarithm(power.getKey(), power.getValue()));
          bits =
              bits.add(
                  BigDecimal.valueOf(power.getKey().bitLength())
                      .multiply(new BigDecimal(power.getValue())));
        }
      }
      if (bits.compareTo(BigDecimal.valueOf(Metagame.MOST_BITS)) > 0) {
        return new MetagameCount.Vast(digits);
      }
      return new MetagameCount.Exact(value().multiply(numerator).divide(denominator));
    }

    /** The product; bases that differ by powers of two share a power, and twos are shifted in. */
    private BigInteger value() {
      Map<BigInteger, BigInteger> odd = new TreeMap<>();
      long twos = 0;
      for (Map.Entry<BigInteger, BigInteger> power : powers.entrySet()) {
        int even = power.getKey().getLowestSetBit();
        twos += even * power.getValue().longValueExact();
        odd.merge(power.getKey().shiftRight(even), power.getValue(), BigInteger::add);
      }
      odd.remove(BigInteger.ONE);
      BigInteger value = BigInteger.ONE;
      for (Map.Entry<BigInteger, BigInteger> power : odd.entrySet()) {
        value = value.multiply(power.getKey().pow(power.getValue().intValueExact()));
      }
      return value.shiftLeft(Math.toIntExact(twos));
    }

    private @Nullable BigInteger firstBase() {
      for (BigInteger base : powers.keySet()) {
        return base;
      }
      return null;
    }
  }
}
