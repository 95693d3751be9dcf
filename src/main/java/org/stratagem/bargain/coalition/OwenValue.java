package org.stratagem.bargain.coalition;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.stratagem.numeric.Rational;

/**
 * The Owen value (Owen 1977): the Shapley value when players have formed unions, whose members
 * arrive one after the other. A union of b players among m unions costs 2^(m + b) worths for each
 * of its members.
 */
public final class OwenValue {
  private OwenValue() {}

  /**
   * The value in player order; empty where it was cancelled.
   *
   * @param unions coalitions that hold each player once
   */
  public static Optional<List<Rational>> of(
      CoalitionalGame game, List<Integer> unions, BooleanSupplier cancelled) {
    int covered = 0;
    int members = 0;
    for (int union : unions) {
      covered |= union;
      members += Integer.bitCount(union);
    }
    if (covered != game.everyone() || members != game.players()) {
      throw new IllegalArgumentException("unions " + unions + " that are no partition");
    }
    List<Rational> values = new ArrayList<>();
    for (int player = 0; player < game.players(); player++) {
      int own = player;
      int union = unions.stream().filter(each -> (each >> own & 1) != 0).findFirst().orElseThrow();
      List<Integer> others = unions.stream().filter(each -> (each >> own & 1) == 0).toList();
      Optional<Rational> value = value(game, player, union & ~(1 << player), others, cancelled);
      if (value.isEmpty()) {
        return Optional.empty();
      }
      values.add(value.get());
    }
    return Optional.of(values);
  }

  /** What the player adds on the average over the orders that keep unions together. */
  private static Optional<Rational> value(
      CoalitionalGame game,
      int player,
      int friends,
      List<Integer> others,
      BooleanSupplier cancelled) {
    int friendCount = Integer.bitCount(friends);
    BigInteger[][] sums = new BigInteger[others.size() + 1][friendCount + 1];
    for (BigInteger[] row : sums) {
      java.util.Arrays.fill(row, BigInteger.ZERO);
    }
    for (int chosen = 0; chosen < 1 << others.size(); chosen++) {
      if (cancelled.getAsBoolean()) {
        return Optional.empty();
      }
      int before = 0;
      for (int each : CoalitionalGame.members(chosen)) {
        before |= others.get(each);
      }
      BigInteger[] row = sums[Integer.bitCount(chosen)];
      int some = friends;
      while (true) {
        int joined = before | some;
        int size = Integer.bitCount(some);
        row[size] =
            row[size].add(game.numerator(joined | 1 << player).subtract(game.numerator(joined)));
        if (some == 0) {
          break;
        }
        some = some - 1 & friends;
      }
    }
    Rational value = Rational.of(0);
    for (int unions = 0; unions <= others.size(); unions++) {
      for (int size = 0; size <= friendCount; size++) {
        BigInteger ways =
            orders(others.size() + 1)
                .multiply(orders(friendCount + 1))
                .multiply(game.denominator());
        BigInteger favourable =
            orders(unions)
                .multiply(orders(others.size() - unions))
                .multiply(orders(size))
                .multiply(orders(friendCount - size));
        value = (Rational) value.plus(Rational.of(sums[unions][size].multiply(favourable), ways));
      }
    }
    return Optional.of(value);
  }

  private static BigInteger orders(int count) {
    BigInteger orders = BigInteger.ONE;
    for (int i = 2; i <= count; i++) {
      orders = orders.multiply(BigInteger.valueOf(i));
    }
    return orders;
  }
}
