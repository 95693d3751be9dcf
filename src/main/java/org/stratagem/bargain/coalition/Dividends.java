package org.stratagem.bargain.coalition;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.stratagem.numeric.Rational;

/**
 * Harsanyi's dividends (Harsanyi 1959): what each coalition adds to what its parts are worth, so
 * that the worth of a coalition is the sum of the dividends of all its subsets. Found by the
 * subset-sum transform backwards, n 2^(n-1) subtractions.
 */
public final class Dividends {
  private final int players;
  private final BigInteger denominator;
  private final long @Nullable [] small;
  private final BigInteger @Nullable [] large;

  private Dividends(CoalitionalGame game, long @Nullable [] small, BigInteger @Nullable [] large) {
    this.players = game.players();
    this.denominator = game.denominator();
    this.small = small;
    this.large = large;
  }

  /** The dividends of all coalitions; empty where it was cancelled. */
  public static Optional<Dividends> of(CoalitionalGame game, BooleanSupplier cancelled) {
    long[] worths = game.smallNumerators();
    // A dividend is a signed sum of as many worths as there are coalitions.
    if (worths != null && game.bits() + game.players() < Long.SIZE - 1) {
      long[] dividends = worths.clone();
      for (int player = 0; player < game.players(); player++) {
        if (cancelled.getAsBoolean()) {
          return Optional.empty();
        }
        int step = 1 << player;
        for (int start = step; start < dividends.length; start += 2 * step) {
          for (int coalition = start; coalition < start + step; coalition++) {
            dividends[coalition] -= dividends[coalition - step];
          }
        }
      }
      return Optional.of(new Dividends(game, dividends, null));
    }
    BigInteger[] dividends = new BigInteger[game.coalitions()];
    Arrays.setAll(dividends, game::numerator);
    for (int player = 0; player < game.players(); player++) {
      if (cancelled.getAsBoolean()) {
        return Optional.empty();
      }
      for (int coalition = 0; coalition < dividends.length; coalition++) {
        if ((coalition & 1 << player) != 0) {
          dividends[coalition] =
              dividends[coalition].subtract(dividends[coalition & ~(1 << player)]);
        }
      }
    }
    return Optional.of(new Dividends(game, null, dividends));
  }

  private BigInteger numerator(int coalition) {
    return small != null
        ? BigInteger.valueOf(small[coalition])
        : java.util.Objects.requireNonNull(large)[coalition];
  }

  /** What the coalition adds to its parts. */
  public Rational of(int coalition) {
    return Rational.of(numerator(coalition), denominator);
  }

  /** How many coalitions have a dividend other than 0. */
  public int count() {
    int count = 0;
    for (int coalition = 1; coalition < 1 << players; coalition++) {
      if (small != null ? small[coalition] != 0 : numerator(coalition).signum() != 0) {
        count++;
      }
    }
    return count;
  }

  /** The coalitions with a dividend, small ones first, those of one size in player order. */
  public List<Integer> coalitions() {
    List<Integer> found = new ArrayList<>();
    for (int coalition = 1; coalition < 1 << players; coalition++) {
      if (numerator(coalition).signum() != 0) {
        found.add(coalition);
      }
    }
    found.sort(CoalitionOrder.SMALL_FIRST);
    return found;
  }

  /**
   * The Shapley value: every coalition's dividend in equal shares to its members. For checking
   * {@link Semivalues#shapley} by other means.
   */
  List<Rational> equalShares() {
    BigInteger[][] bySize = new BigInteger[players][players + 1];
    for (BigInteger[] row : bySize) {
      Arrays.fill(row, BigInteger.ZERO);
    }
    if (small != null && fitsTwice()) {
      long[][] sums = new long[players][players + 1];
      for (int coalition = 1; coalition < 1 << players; coalition++) {
        long dividend = small[coalition];
        if (dividend != 0) {
          int size = Integer.bitCount(coalition);
          for (int rest = coalition; rest != 0; rest &= rest - 1) {
            sums[Integer.numberOfTrailingZeros(rest)][size] += dividend;
          }
        }
      }
      for (int player = 0; player < players; player++) {
        for (int size = 1; size <= players; size++) {
          bySize[player][size] = BigInteger.valueOf(sums[player][size]);
        }
      }
    } else {
      for (int coalition = 1; coalition < 1 << players; coalition++) {
        int size = Integer.bitCount(coalition);
        BigInteger dividend = numerator(coalition);
        for (int rest = coalition; rest != 0; rest &= rest - 1) {
          int player = Integer.numberOfTrailingZeros(rest);
          bySize[player][size] = bySize[player][size].add(dividend);
        }
      }
    }
    List<Rational> values = new ArrayList<>();
    for (BigInteger[] sums : bySize) {
      Rational value = Rational.of(0);
      for (int size = 1; size <= players; size++) {
        value =
            (Rational)
                value.plus(Rational.of(sums[size], denominator.multiply(BigInteger.valueOf(size))));
      }
      values.add(value);
    }
    return values;
  }

  /** Whether sums of dividends fit in longs too. */
  private boolean fitsTwice() {
    long any = 0;
    for (long dividend : java.util.Objects.requireNonNull(small)) {
      any |= dividend < 0 ? ~dividend : dividend;
    }
    return Long.SIZE - Long.numberOfLeadingZeros(any) + players < Long.SIZE - 1;
  }
}
