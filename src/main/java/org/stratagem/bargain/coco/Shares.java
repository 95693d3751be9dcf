package org.stratagem.bargain.coco;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.stratagem.numeric.Rational;

/**
 * Each player's share of the total by the advantages of coalitions, in whole numbers over one
 * common denominator: sums of very many fractions of different denominators would be reduced after
 * each.
 */
final class Shares {
  private final int players;
  private final BigInteger denominator;
  private final BigInteger[] advantages;
  private final BigInteger[] factorials;
  private final Reducing reducing;

  /**
   * @param advantages d(S) by the bits of S; that of nobody is not read
   */
  Shares(int players, List<Rational> advantages) {
    this.players = players;
    Set<BigInteger> denominators = new LinkedHashSet<>();
    advantages.forEach(advantage -> denominators.add(advantage.denominator()));
    BigInteger common = BigInteger.ONE;
    for (BigInteger own : denominators) {
      common = common.divide(common.gcd(own)).multiply(own);
    }
    this.denominator = common;
    this.advantages =
        advantages.stream()
            .parallel()
            .map(each -> denominator.divide(each.denominator()).multiply(each.numerator()))
            .toArray(BigInteger[]::new);
    this.factorials = new BigInteger[players + 1];
    factorials[0] = BigInteger.ONE;
    for (int number = 1; number <= players; number++) {
      factorials[number] = factorials[number - 1].multiply(BigInteger.valueOf(number));
    }
    denominators.add(factorials[players]);
    this.reducing = new Reducing(denominators);
  }

  /** The shares, which are those of both formulas and add up to d(N). */
  List<Rational> proven() {
    BigInteger[] proven =
        IntStream.range(0, players).parallel().mapToObj(this::proven).toArray(BigInteger[]::new);
    BigInteger sum = Arrays.stream(proven).reduce(BigInteger.ZERO, BigInteger::add);
    if (!sum.equals(advantages[advantages.length - 1].multiply(factorials[players]))) {
      throw new IllegalStateException("shares that do not add up to the total");
    }
    BigInteger unit = factorials[players].multiply(denominator);
    return Arrays.stream(proven).parallel().map(share -> reducing.fraction(share, unit)).toList();
  }

  private BigInteger proven(int player) {
    BigInteger share = mean(player);
    if (!share.shiftLeft(1).equals(shapley(player))) {
      throw new IllegalStateException("a share that is not Shapley's");
    }
    return share;
  }

  /** Kohlberg and Neyman: the mean over sizes of the mean d(S) of that size with the player. */
  private BigInteger mean(int player) {
    BigInteger[] bySize = new BigInteger[players + 1];
    Arrays.fill(bySize, BigInteger.ZERO);
    for (int bits = 1; bits < advantages.length; bits++) {
      Coalition coalition = new Coalition(bits);
      if (coalition.has(player)) {
        bySize[coalition.size()] = bySize[coalition.size()].add(advantages[bits]);
      }
    }
    BigInteger mean = BigInteger.ZERO;
    for (int size = 1; size <= players; size++) {
      BigInteger orders = factorials[size - 1].multiply(factorials[players - size]);
      mean = mean.add(bySize[size].multiply(orders));
    }
    return mean;
  }

  /** Twice the player's mean contribution to (d(N) + d(S)) / 2 over all orders (Shapley 1953). */
  private BigInteger shapley(int player) {
    BigInteger all = advantages[advantages.length - 1];
    BigInteger[] bySize = new BigInteger[players];
    Arrays.fill(bySize, BigInteger.ZERO);
    for (int bits = 0; bits < advantages.length; bits++) {
      Coalition before = new Coalition(bits);
      if (!before.has(player)) {
        BigInteger with = all.add(advantages[bits | 1 << player]);
        BigInteger without = bits == 0 ? BigInteger.ZERO : all.add(advantages[bits]);
        bySize[before.size()] = bySize[before.size()].add(with.subtract(without));
      }
    }
    BigInteger share = BigInteger.ZERO;
    for (int size = 0; size < players; size++) {
      BigInteger orders = factorials[size].multiply(factorials[players - size - 1]);
      share = share.add(bySize[size].multiply(orders));
    }
    return share;
  }
}
