package org.stratagem.bargain.coalition;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.stratagem.numeric.Rational;

/**
 * Collects the worths of coalitions, each over the denominators met so far. All are 0 to begin
 * with. Longs are used as long as they will do: a table of 25 players then takes 270 MB.
 */
public final class WorthTable {
  private final int players;
  private BigInteger denominator = BigInteger.ONE;
  private long @Nullable [] small;
  private BigInteger @Nullable [] large;

  /**
   * @param players at most {@link CoalitionalGame#MOST_PLAYERS}
   */
  public WorthTable(int players) {
    if (players < 0 || players > CoalitionalGame.MOST_PLAYERS) {
      throw new IllegalArgumentException(players + " players");
    }
    this.players = players;
    this.small = new long[1 << players];
  }

  /** The game in which every coalition but the empty one has the worth that the function says. */
  public static CoalitionalGame of(int players, IntFunction<Rational> worth) {
    WorthTable table = new WorthTable(players);
    for (int coalition = 1; coalition < 1 << players; coalition++) {
      table.put(coalition, worth.apply(coalition));
    }
    return table.game();
  }

  /** Sets a coalition's worth. */
  public void put(int coalition, Rational worth) {
    if (coalition == 0) {
      throw new IllegalArgumentException("the empty coalition is worth 0");
    }
    if (small != null && worth.isLong() && denominator.equals(BigInteger.ONE)) {
      small[coalition] = worth.longValue();
      return;
    }
    BigInteger own = worth.denominator();
    if (!denominator.mod(own).equals(BigInteger.ZERO)) {
      rescale(own.divide(own.gcd(denominator)));
    }
    BigInteger numerator = worth.numerator().multiply(denominator.divide(own));
    if (small != null && numerator.bitLength() < Long.SIZE) {
      small[coalition] = numerator.longValue();
    } else {
      enlarge()[coalition] = numerator;
    }
  }

  /**
   * Sets the worths of consecutive coalitions; the order in which parts of a table come does not
   * matter. Safe for use by several threads, as long as they use nothing else of the table.
   */
  public synchronized void putAll(int first, Rational[] worths) {
    for (int i = 0; i < worths.length; i++) {
      put(first + i, worths[i]);
    }
  }

  /** Gives a coalition the worth of another. */
  public void copy(int coalition, int from) {
    if (small != null) {
      small[coalition] = small[from];
    } else {
      enlarge()[coalition] = enlarge()[from];
    }
  }

  /** The game; the table must not be changed any more. */
  public CoalitionalGame game() {
    return new CoalitionalGame(players, denominator, small, large);
  }

  private void rescale(BigInteger factor) {
    denominator = denominator.multiply(factor);
    if (small != null) {
      boolean fits = factor.bitLength() < Long.SIZE;
      long limit = fits ? Long.MAX_VALUE / factor.longValue() : 0;
      for (long numerator : small) {
        fits &= numerator <= limit && numerator >= -limit;
      }
      if (fits) {
        for (int coalition = 0; coalition < small.length; coalition++) {
          small[coalition] *= factor.longValue();
        }
        return;
      }
    }
    BigInteger[] numerators = enlarge();
    for (int coalition = 0; coalition < numerators.length; coalition++) {
      numerators[coalition] = numerators[coalition].multiply(factor);
    }
  }

  private BigInteger[] enlarge() {
    BigInteger[] numerators = large;
    if (numerators == null) {
      numerators =
          small == null
              ? new BigInteger[1 << players]
              : Arrays.stream(small).mapToObj(BigInteger::valueOf).toArray(BigInteger[]::new);
      large = numerators;
      small = null;
    }
    return numerators;
  }
}
