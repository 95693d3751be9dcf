package org.stratagem.bargain.coalition;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;
import org.stratagem.numeric.Rational;

/**
 * The excesses of the coalitions at a division: by how much each is worth more than it gets. All
 * are whole numbers over one denominator, longs where they fit. A share is the sum of a front and a
 * back part that stand in tables, so a pass over all coalitions costs two additions for each.
 */
final class Excesses {
  private final CoalitionalGame game;
  private final BigInteger scale;
  private final BigInteger worthFactor;
  private final BigInteger[] shares;
  private final boolean fits;

  Excesses(CoalitionalGame game, List<Rational> division) {
    this.game = game;
    BigInteger common = game.denominator();
    for (Rational share : division) {
      common = common.multiply(share.denominator().divide(common.gcd(share.denominator())));
    }
    this.scale = common;
    this.worthFactor = common.divide(game.denominator());
    this.shares = new BigInteger[division.size()];
    BigInteger sum = BigInteger.ZERO;
    for (int player = 0; player < shares.length; player++) {
      Rational share = division.get(player);
      shares[player] = share.numerator().multiply(common.divide(share.denominator()));
      sum = sum.add(shares[player].abs());
    }
    this.fits =
        game.smallNumerators() != null
            && game.bits() + worthFactor.bitLength() < Long.SIZE - 2
            && sum.bitLength() < Long.SIZE - 2;
  }

  /** One coalition's excess. */
  Rational of(int coalition) {
    BigInteger excess = game.numerator(coalition).multiply(worthFactor);
    for (int rest = coalition; rest != 0; rest &= rest - 1) {
      excess = excess.subtract(shares[Integer.numberOfTrailingZeros(rest)]);
    }
    return Rational.of(excess, scale);
  }

  /** The sums of the numbers of all sets of some of the players, by their bits. */
  private static long[] sums(long[] numbers, int from, int count) {
    long[] sums = new long[1 << count];
    for (int set = 1; set < sums.length; set++) {
      sums[set] = sums[set & set - 1] + numbers[from + Integer.numberOfTrailingZeros(set)];
    }
    return sums;
  }

  /**
   * The coalitions with the greatest excesses, at most so many, greatest first, of equal ones that
   * with the smaller number; neither nobody nor everybody.
   *
   * @param count how many at most
   * @param without those whose share follows are left out
   * @param above only those with a greater excess; null for all
   */
  List<Integer> greatest(int count, CoalitionSpan without, @Nullable Rational above) {
    return fits ? greatestLong(count, without, above) : greatestInteger(count, without, above);
  }

  /** A coalition and its excess, scaled. */
  private record Entry<N extends Comparable<N>>(int coalition, N excess) {
    /** The least worth keeping first. */
    static <N extends Comparable<N>> Comparator<Entry<N>> worstFirst() {
      return (left, right) -> {
        int order = left.excess.compareTo(right.excess);
        return order != 0 ? order : Integer.compare(right.coalition, left.coalition);
      };
    }
  }

  private List<Integer> greatestLong(int count, CoalitionSpan without, @Nullable Rational above) {
    int players = game.players();
    int back = players / 2;
    long[] numbers = new long[players];
    for (int player = 0; player < players; player++) {
      numbers[player] = shares[player].longValue();
    }
    long[] sieve = without.sieve();
    long[] tailShares = sums(numbers, 0, back);
    long[] headShares = sums(numbers, back, players - back);
    long[] tailSieve = sums(sieve, 0, back);
    long[] headSieve = sums(sieve, back, players - back);
    long[] worths = java.util.Objects.requireNonNull(game.smallNumerators());
    long factor = worthFactor.longValue();
    // Strictly above the floor of a fraction is at or above the next whole number.
    long least = above == null ? Long.MIN_VALUE : clamp(scaled(above).add(BigInteger.ONE));
    PriorityQueue<Entry<Long>> best = new PriorityQueue<>(Entry.worstFirst());
    int everyone = game.everyone();
    for (int head = 0; head < headShares.length; head++) {
      int start = head << back;
      for (int tail = 0; tail < tailShares.length; tail++) {
        int coalition = start | tail;
        long excess = worths[coalition] * factor - headShares[head] - tailShares[tail];
        if (excess < least || coalition == 0 || coalition == everyone) {
          continue;
        }
        if (headSieve[head] + tailSieve[tail] == 0 && without.contains(coalition)) {
          continue;
        }
        best.add(new Entry<>(coalition, excess));
        if (best.size() > count) {
          best.remove();
          // Coalitions come in order, so one as good as the worst kept comes too late.
          least = best.element().excess() + 1;
        }
      }
    }
    return drained(best);
  }

  private static long clamp(BigInteger number) {
    return number.bitLength() < Long.SIZE
        ? number.longValue()
        : number.signum() < 0 ? Long.MIN_VALUE : Long.MAX_VALUE;
  }

  private BigInteger scaled(Rational number) {
    BigInteger[] parts =
        number.numerator().multiply(scale).divideAndRemainder(number.denominator());
    return parts[1].signum() < 0 ? parts[0].subtract(BigInteger.ONE) : parts[0];
  }

  private List<Integer> greatestInteger(
      int count, CoalitionSpan without, @Nullable Rational above) {
    BigInteger least = above == null ? null : scaled(above);
    long[] sieve = without.sieve();
    PriorityQueue<Entry<BigInteger>> best = new PriorityQueue<>(Entry.worstFirst());
    int players = game.players();
    int back = players / 2;
    BigInteger[] tails = new BigInteger[1 << back];
    BigInteger[] heads = new BigInteger[1 << players - back];
    fill(tails, 0);
    fill(heads, back);
    for (int coalition = 1; coalition < game.everyone(); coalition++) {
      BigInteger excess =
          game.numerator(coalition)
              .multiply(worthFactor)
              .subtract(tails[coalition & tails.length - 1])
              .subtract(heads[coalition >>> back]);
      if (least != null && excess.compareTo(least) <= 0 || inSpan(coalition, sieve, without)) {
        continue;
      }
      best.add(new Entry<>(coalition, excess));
      if (best.size() > count) {
        best.remove();
        least = best.element().excess();
      }
    }
    return drained(best);
  }

  private void fill(BigInteger[] sums, int from) {
    sums[0] = BigInteger.ZERO;
    for (int set = 1; set < sums.length; set++) {
      sums[set] = sums[set & set - 1].add(shares[from + Integer.numberOfTrailingZeros(set)]);
    }
  }

  private static boolean inSpan(int coalition, long[] sieve, CoalitionSpan span) {
    long sum = 0;
    for (int rest = coalition; rest != 0; rest &= rest - 1) {
      sum += sieve[Integer.numberOfTrailingZeros(rest)];
    }
    return sum == 0 && span.contains(coalition);
  }

  private static <N extends Comparable<N>> List<Integer> drained(PriorityQueue<Entry<N>> best) {
    List<Integer> coalitions = new ArrayList<>();
    while (!best.isEmpty()) {
      coalitions.add(0, best.remove().coalition());
    }
    return coalitions;
  }
}
