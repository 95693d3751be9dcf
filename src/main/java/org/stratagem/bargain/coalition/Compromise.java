package org.stratagem.bargain.coalition;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.stratagem.numeric.Rational;

/**
 * Divisions on the way from what each player can insist on to the most that it may hope for, which
 * is what the others lose without it.
 *
 * @param least what each player can insist on
 * @param most what each player adds to all the others
 * @param part how far on the way from the least to the most everybody is
 * @param division the division
 */
public record Compromise(
    List<Rational> least, List<Rational> most, Rational part, List<Rational> division) {
  public Compromise {
    least = List.copyOf(least);
    most = List.copyOf(most);
    division = List.copyOf(division);
  }

  /** What each player adds to all the others. */
  private static List<Rational> hopes(CoalitionalGame game) {
    List<Rational> hopes = new ArrayList<>();
    for (int player = 0; player < game.players(); player++) {
      hopes.add((Rational) game.total().minus(game.worth(game.everyone() & ~(1 << player))));
    }
    return hopes;
  }

  /**
   * The tau value (Tijs 1981): a player can insist on what is left to it of the worth of its best
   * coalition when all others there get the most that they may hope for. Nothing where these bounds
   * do not enclose a division (the game is not quasi-balanced), or where it was cancelled.
   */
  public static Optional<Compromise> tau(CoalitionalGame game, BooleanSupplier cancelled) {
    List<Rational> hopes = hopes(game);
    Excesses remainders = new Excesses(game, hopes);
    List<Rational> least = new ArrayList<>();
    for (int player = 0; player < game.players(); player++) {
      Rational best = null;
      for (int coalition = 1; coalition < game.coalitions(); coalition++) {
        if ((coalition & 0xFFFF) == 0xFFFF && cancelled.getAsBoolean()) {
          return Optional.empty();
        }
        if ((coalition >> player & 1) != 0) {
          Rational remainder = remainders.of(coalition);
          if (best == null || remainder.compareTo(best) > 0) {
            best = remainder;
          }
        }
      }
      least.add((Rational) java.util.Objects.requireNonNull(best).plus(hopes.get(player)));
    }
    for (int player = 0; player < game.players(); player++) {
      if (least.get(player).compareTo(hopes.get(player)) > 0) {
        return Optional.empty();
      }
    }
    return between(game, least, hopes);
  }

  /**
   * The Gately point (Gately 1974): all players stand to lose the same multiple of what the others
   * would lose without them, had they stayed alone. Nothing where no such division lies between the
   * bounds.
   */
  public static Optional<Compromise> gately(CoalitionalGame game) {
    List<Rational> alone = new ArrayList<>();
    for (int player = 0; player < game.players(); player++) {
      alone.add(game.alone(player));
    }
    return between(game, alone, hopes(game));
  }

  private static Optional<Compromise> between(
      CoalitionalGame game, List<Rational> least, List<Rational> most) {
    Rational low = sum(least);
    Rational high = sum(most);
    if (low.compareTo(game.total()) > 0 || high.compareTo(game.total()) < 0) {
      return Optional.empty();
    }
    Rational part =
        high.equals(low)
            ? Rational.of(0)
            : (Rational) game.total().minus(low).dividedBy(high.minus(low));
    List<Rational> division = new ArrayList<>();
    for (int player = 0; player < game.players(); player++) {
      Rational from = least.get(player);
      division.add((Rational) from.plus(most.get(player).minus(from).times(part)));
    }
    return Optional.of(new Compromise(least, most, part, division));
  }

  private static Rational sum(List<Rational> numbers) {
    Rational sum = Rational.of(0);
    for (Rational number : numbers) {
      sum = (Rational) sum.plus(number);
    }
    return sum;
  }
}
