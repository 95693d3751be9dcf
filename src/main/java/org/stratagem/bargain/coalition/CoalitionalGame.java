package org.stratagem.bargain.coalition;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stratagem.numeric.Rational;

/**
 * A coalitional game with transferable utility: the worth of every set of players. Nobody's worth
 * is 0. Worths are kept as integers over one common denominator, as longs where all of them fit.
 * Immutable.
 */
public final class CoalitionalGame {
  /** With more, the worths of all coalitions are too many to keep. */
  public static final int MOST_PLAYERS = 26;

  private final int players;
  private final BigInteger denominator;
  private final long @Nullable [] small;
  private final BigInteger @Nullable [] large;
  private final int bits;

  CoalitionalGame(
      int players, BigInteger denominator, long @Nullable [] small, BigInteger @Nullable [] large) {
    this.players = players;
    this.denominator = denominator;
    this.small = small;
    this.large = large;
    this.bits = bits(small, large);
  }

  /** The longest numerator without its sign. */
  private static int bits(long @Nullable [] small, BigInteger @Nullable [] large) {
    int bits = 0;
    if (small != null) {
      long any = 0;
      for (long worth : small) {
        any |= worth < 0 ? ~worth : worth;
      }
      bits = Long.SIZE - Long.numberOfLeadingZeros(any);
    } else if (large != null) {
      for (BigInteger worth : large) {
        bits = Math.max(bits, worth.bitLength());
      }
    }
    return bits;
  }

  /** How many players there are. */
  public int players() {
    return players;
  }

  /** How many coalitions there are, with the empty one: 2 to the number of players. */
  public int coalitions() {
    return 1 << players;
  }

  /** The coalition of all players. */
  public int everyone() {
    return coalitions() - 1;
  }

  /** What the coalition can earn. */
  public Rational worth(int coalition) {
    return Rational.of(numerator(coalition), denominator);
  }

  /** What all players can earn together. */
  public Rational total() {
    return worth(everyone());
  }

  /** What a player can earn alone. */
  public Rational alone(int player) {
    return worth(1 << player);
  }

  /** The denominator that all worths share. */
  public BigInteger denominator() {
    return denominator;
  }

  /** The worth times the common denominator. */
  public BigInteger numerator(int coalition) {
    return small != null
        ? BigInteger.valueOf(small[coalition])
        : java.util.Objects.requireNonNull(large)[coalition];
  }

  /** The longest numerator, in bits without the sign. */
  int bits() {
    return bits;
  }

  /** The numerators, where all fit in longs; not to be changed. */
  long @Nullable [] smallNumerators() {
    return small;
  }

  /** The members of a coalition in player order. */
  public static List<Integer> members(int coalition) {
    List<Integer> members = new ArrayList<>();
    for (int rest = coalition; rest != 0; rest &= rest - 1) {
      members.add(Integer.numberOfTrailingZeros(rest));
    }
    return members;
  }

  /** What a coalition gets of a division. */
  public static Rational share(List<Rational> division, int coalition) {
    Rational share = Rational.of(0);
    for (int rest = coalition; rest != 0; rest &= rest - 1) {
      share = (Rational) share.plus(division.get(Integer.numberOfTrailingZeros(rest)));
    }
    return share;
  }
}
