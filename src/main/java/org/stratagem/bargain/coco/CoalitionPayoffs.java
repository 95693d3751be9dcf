package org.stratagem.bargain.coco;

import java.math.BigInteger;
import org.jspecify.annotations.Nullable;
import org.stratagem.game.NormalForm;
import org.stratagem.numeric.Rational;
import org.stratagem.numeric.Real;

/**
 * What coalitions get less what all others get: twice their sum less everybody's. Payoffs are kept
 * as whole numbers over one denominator, as longs where all sums fit. Immutable.
 */
final class CoalitionPayoffs {
  /** Bits of a payoff that leave room for the sums of thirty players, twice. */
  private static final int ROOM = 56;

  private final NormalForm form;
  private final BigInteger denominator;
  private final long @Nullable [][] payoffs;
  private final long[] totals;

  CoalitionPayoffs(NormalForm form) {
    this.form = form;
    int players = form.players().size();
    BigInteger common = BigInteger.ONE;
    boolean fits = true;
    for (int player = 0; player < players; player++) {
      for (int profile = 0; fits && profile < form.profiles(); profile++) {
        BigInteger own = form.payoff(profile, player).toRational().denominator();
        if (common.mod(own).signum() != 0) {
          common = common.divide(common.gcd(own)).multiply(own);
          fits = common.bitLength() < ROOM;
        }
      }
    }
    long[][] scaled = new long[players][form.profiles()];
    long[] sums = new long[form.profiles()];
    for (int player = 0; player < players; player++) {
      for (int profile = 0; fits && profile < form.profiles(); profile++) {
        Rational payoff = form.payoff(profile, player).toRational();
        BigInteger whole = payoff.numerator().multiply(common.divide(payoff.denominator()));
        fits = whole.bitLength() < ROOM;
        scaled[player][profile] = whole.longValue();
        sums[profile] += scaled[player][profile];
      }
    }
    this.denominator = common;
    this.payoffs = fits ? scaled : null;
    this.totals = sums;
  }

  NormalForm form() {
    return form;
  }

  /** The sum of the members' payoffs at a profile less the sum of the others'. */
  Rational advantage(int profile, Coalition coalition) {
    if (payoffs == null) {
      Real difference = Real.ZERO;
      for (int player = 0; player < form.players().size(); player++) {
        Rational payoff = form.payoff(profile, player).toRational();
        difference = coalition.has(player) ? difference.plus(payoff) : difference.minus(payoff);
      }
      return difference.toRational();
    }
    long sum = 0;
    for (int rest = coalition.bits(); rest != 0; rest &= rest - 1) {
      sum += payoffs[Integer.numberOfTrailingZeros(rest)][profile];
    }
    long difference = 2 * sum - totals[profile];
    return denominator.equals(BigInteger.ONE)
        ? Rational.of(difference)
        : Rational.of(BigInteger.valueOf(difference), denominator);
  }
}
