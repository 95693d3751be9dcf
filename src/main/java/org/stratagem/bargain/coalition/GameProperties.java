package org.stratagem.bargain.coalition;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** Properties of coalitional games, each with the coalitions that show that it is missing. */
public final class GameProperties {
  private static final int TICK = 1 << 12;

  private final CoalitionalGame game;
  private final BooleanSupplier cancelled;

  /**
   * @param cancelled asked now and then; it may throw, and true ends a search with an exception
   */
  public GameProperties(CoalitionalGame game, BooleanSupplier cancelled) {
    this.game = game;
    this.cancelled = cancelled;
  }

  private void tick(int coalition) {
    if ((coalition & TICK - 1) == 0 && cancelled.getAsBoolean()) {
      throw new java.util.concurrent.CancellationException();
    }
  }

  private int compare(int left, int right) {
    long[] small = game.smallNumerators();
    return small != null
        ? Long.compare(small[left], small[right])
        : game.numerator(left).compareTo(game.numerator(right));
  }

  /** Whether one and another are worth less together with a third than two others are. */
  private int compareSums(int a, int b, int c, int d) {
    long[] small = game.smallNumerators();
    return small != null && game.bits() < Long.SIZE - 2
        ? Long.compare(small[a] + small[b], small[c] + small[d])
        : game.numerator(a)
            .add(game.numerator(b))
            .compareTo(game.numerator(c).add(game.numerator(d)));
  }

  /**
   * Two coalitions that show what is missing.
   *
   * @param first a coalition
   * @param second another
   */
  public record Witness(int first, int second) {}

  /**
   * A coalition and a player who makes it worth less by joining; nothing where the game is
   * monotonic. n 2^n comparisons.
   */
  public Optional<Witness> notMonotonic() {
    for (int coalition = 0; coalition < game.coalitions(); coalition++) {
      tick(coalition);
      for (int player = 0; player < game.players(); player++) {
        if ((coalition >> player & 1) == 0 && compare(coalition | 1 << player, coalition) < 0) {
          return Optional.of(new Witness(coalition, 1 << player));
        }
      }
    }
    return Optional.empty();
  }

  /**
   * Two coalitions without a common player that are worth less together than apart; nothing where
   * the game is superadditive. Up to 3^n / 2 comparisons; a convex game needs none.
   */
  public Optional<Witness> notSuperadditive() {
    if (notConvex().isEmpty()) {
      return Optional.empty();
    }
    for (int whole = 1; whole < game.coalitions(); whole++) {
      tick(whole << 4);
      int first = whole & -whole;
      // Every split once: the part without the first player.
      int rest = whole & ~first;
      for (int part = rest; part != 0; part = part - 1 & rest) {
        if (compareSums(whole, 0, part, whole & ~part) < 0) {
          return Optional.of(new Witness(whole & ~part, part));
        }
      }
    }
    return Optional.empty();
  }

  /**
   * Two coalitions that differ from their common part by one player each and are worth more, taken
   * by themselves, than their union and common part; nothing where the game is convex (Shapley
   * 1971). n^2 2^n / 8 comparisons.
   */
  public Optional<Witness> notConvex() {
    for (int common = 0; common < game.coalitions(); common++) {
      tick(common);
      for (int i = 0; i < game.players(); i++) {
        if ((common >> i & 1) != 0) {
          continue;
        }
        for (int j = i + 1; j < game.players(); j++) {
          int one = common | 1 << i;
          int other = common | 1 << j;
          if ((common >> j & 1) == 0 && compareSums(one | other, common, one, other) < 0) {
            return Optional.of(new Witness(one, other));
          }
        }
      }
    }
    return Optional.empty();
  }

  /**
   * A coalition whose worth and its opponents' do not add up to the worth of all; nothing where the
   * game has a constant sum.
   */
  public Optional<Witness> notConstantSum() {
    for (int coalition = 1; coalition < game.coalitions(); coalition++) {
      tick(coalition);
      int rest = game.everyone() & ~coalition;
      if (compareSums(coalition, rest, game.everyone(), 0) != 0) {
        return Optional.of(new Witness(coalition, rest));
      }
    }
    return Optional.empty();
  }

  /** Whether every coalition wins, 1, or loses, 0. */
  public boolean isSimple() {
    for (int coalition = 1; coalition < game.coalitions(); coalition++) {
      tick(coalition);
      if (game.numerator(coalition).signum() != 0
          && !game.numerator(coalition).equals(game.denominator())) {
        return false;
      }
    }
    return true;
  }

  /** The players who add to every coalition just what they are worth alone. */
  public List<Integer> dummies() {
    List<Integer> dummies = new ArrayList<>();
    for (int player = 0; player < game.players(); player++) {
      boolean dummy = true;
      for (int coalition = 0; coalition < game.coalitions() && dummy; coalition++) {
        tick(coalition);
        dummy =
            (coalition >> player & 1) != 0
                || compareSums(coalition | 1 << player, 0, coalition, 1 << player) == 0;
      }
      if (dummy) {
        dummies.add(player);
      }
    }
    return dummies;
  }

  /** The players without whom every coalition is worth nothing. */
  public List<Integer> vetoes() {
    int common = game.everyone();
    for (int coalition = 1; coalition < game.coalitions() && common != 0; coalition++) {
      tick(coalition);
      if (game.numerator(coalition).signum() != 0) {
        common &= coalition;
      }
    }
    return CoalitionalGame.members(common);
  }

  /** The players in classes of those who may change places: each class a coalition. */
  public List<Integer> symmetricClasses() {
    List<Integer> classes = new ArrayList<>();
    for (int player = 0; player < game.players(); player++) {
      boolean placed = false;
      for (int i = 0; i < classes.size() && !placed; i++) {
        if (areSymmetric(Integer.numberOfTrailingZeros(classes.get(i)), player)) {
          classes.set(i, classes.get(i) | 1 << player);
          placed = true;
        }
      }
      if (!placed) {
        classes.add(1 << player);
      }
    }
    return classes;
  }

  private boolean areSymmetric(int one, int other) {
    int pair = 1 << one | 1 << other;
    for (int coalition = 0; coalition < game.coalitions(); coalition++) {
      tick(coalition);
      if ((coalition & pair) == 0 && compare(coalition | 1 << one, coalition | 1 << other) != 0) {
        return false;
      }
    }
    return true;
  }
}
