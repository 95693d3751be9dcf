package org.stratagem.bargain.coalition;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.stratagem.numeric.Rational;

/**
 * For each player and size, what the coalitions of that size with that player are worth together.
 * All values that weigh a marginal contribution by the size of the coalition joined follow from
 * these few numbers: Shapley's, Banzhaf's.
 *
 * <p>They are added up in one pass over the coalitions, with two additions for each: the players
 * are split in a front and a back half; a coalition's worth is added to the cell of its back
 * members and number of front members, and to the cell of its front members and number of back
 * members; the cells, 2^(n/2) times n of them, are then added up player by player. The sums are of
 * integers, so their order does not matter.
 */
final class SizeSums {
  private static final int TICK = 1 << 16;

  private final BigInteger[][] with;
  private final BigInteger[] all;
  private final BigInteger denominator;

  /**
   * @param with by player and size, the sum over the coalitions with that player
   * @param all by size, the sum over all coalitions
   * @param denominator of every sum
   */
  SizeSums(BigInteger[][] with, BigInteger[] all, BigInteger denominator) {
    this.with = with;
    this.all = all;
    this.denominator = denominator;
  }

  /** Adds up the worths of a game; null where it was cancelled. */
  static @Nullable SizeSums of(CoalitionalGame game, BooleanSupplier cancelled) {
    long[] small = game.smallNumerators();
    return small != null && game.bits() + game.players() < Long.SIZE - 1
        ? ofLongs(game, small, cancelled)
        : ofIntegers(game, cancelled);
  }

  private static @Nullable SizeSums ofLongs(
      CoalitionalGame game, long[] worths, BooleanSupplier cancelled) {
    int players = game.players();
    int back = players / 2;
    int front = players - back;
    int tails = 1 << back;
    long[][] byTail = new long[front + 1][tails];
    long[][] byHead = new long[1 << front][back + 1];
    for (int head = 0; head < 1 << front; head++) {
      if ((head << back & TICK - 1) == 0 && cancelled.getAsBoolean()) {
        return null;
      }
      long[] column = byTail[Integer.bitCount(head)];
      long[] row = byHead[head];
      int start = head << back;
      for (int tail = 0; tail < tails; tail++) {
        long worth = worths[start + tail];
        column[tail] += worth;
        row[Integer.bitCount(tail)] += worth;
      }
    }
    long[][] with = new long[players][players + 1];
    long[] all = new long[players + 1];
    for (int heads = 0; heads <= front; heads++) {
      for (int tail = 0; tail < tails; tail++) {
        int size = heads + Integer.bitCount(tail);
        all[size] += byTail[heads][tail];
        for (int rest = tail; rest != 0; rest &= rest - 1) {
          with[Integer.numberOfTrailingZeros(rest)][size] += byTail[heads][tail];
        }
      }
    }
    for (int head = 0; head < 1 << front; head++) {
      for (int tailSize = 0; tailSize <= back; tailSize++) {
        int size = Integer.bitCount(head) + tailSize;
        for (int rest = head; rest != 0; rest &= rest - 1) {
          with[back + Integer.numberOfTrailingZeros(rest)][size] += byHead[head][tailSize];
        }
      }
    }
    return new SizeSums(
        Arrays.stream(with).map(SizeSums::integers).toArray(BigInteger[][]::new),
        integers(all),
        game.denominator());
  }

  private static BigInteger[] integers(long[] numbers) {
    return Arrays.stream(numbers).mapToObj(BigInteger::valueOf).toArray(BigInteger[]::new);
  }

  private static @Nullable SizeSums ofIntegers(CoalitionalGame game, BooleanSupplier cancelled) {
    int players = game.players();
    BigInteger[][] with = new BigInteger[players][players + 1];
    for (BigInteger[] row : with) {
      Arrays.fill(row, BigInteger.ZERO);
    }
    BigInteger[] all = new BigInteger[players + 1];
    Arrays.fill(all, BigInteger.ZERO);
    for (int coalition = 1; coalition < game.coalitions(); coalition++) {
      if ((coalition & TICK - 1) == 0 && cancelled.getAsBoolean()) {
        return null;
      }
      int size = Integer.bitCount(coalition);
      BigInteger worth = game.numerator(coalition);
      all[size] = all[size].add(worth);
      for (int rest = coalition; rest != 0; rest &= rest - 1) {
        int player = Integer.numberOfTrailingZeros(rest);
        with[player][size] = with[player][size].add(worth);
      }
    }
    return new SizeSums(with, all, game.denominator());
  }

  /**
   * The Shapley value (Shapley 1953): a marginal contribution to a coalition of s others counts s!
   * (n - s - 1)! / n!, the part of the orders of arrival in which just they come before.
   */
  List<Rational> shapley() {
    int players = with.length;
    BigInteger[] factorial = new BigInteger[players + 1];
    factorial[0] = BigInteger.ONE;
    for (int i = 1; i <= players; i++) {
      factorial[i] = factorial[i - 1].multiply(BigInteger.valueOf(i));
    }
    BigInteger[] weights = new BigInteger[players];
    for (int others = 0; others < players; others++) {
      weights[others] = factorial[others].multiply(factorial[players - others - 1]);
    }
    return weighted(weights, factorial[players]);
  }

  /**
   * The Banzhaf value (Banzhaf 1965; Dubey and Shapley 1979): every coalition of others counts the
   * same, 1 / 2^(n-1).
   */
  List<Rational> banzhaf() {
    BigInteger[] weights = new BigInteger[with.length];
    Arrays.fill(weights, BigInteger.ONE);
    return weighted(weights, BigInteger.ONE.shiftLeft(Math.max(with.length - 1, 0)));
  }

  /** The sum of the marginal contributions, each weighed by the number of others joined. */
  private List<Rational> weighted(BigInteger[] weights, BigInteger divisor) {
    List<Rational> values = new ArrayList<>();
    for (BigInteger[] sums : with) {
      BigInteger sum = BigInteger.ZERO;
      for (int others = 0; others < weights.length; others++) {
        BigInteger joined = sums[others + 1];
        BigInteger left = all[others].subtract(sums[others]);
        sum = sum.add(weights[others].multiply(joined.subtract(left)));
      }
      values.add(Rational.of(sum, divisor.multiply(denominator)));
    }
    return values;
  }
}
