package org.stratagem.solve.repeated;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stratagem.numeric.Polygon;
import org.stratagem.numeric.Polygon.Point;
import org.stratagem.numeric.Rational;
import org.stratagem.numeric.Real;
import org.stratagem.numeric.optimum.SimplestFraction;

/**
 * The payoffs of subgame-perfect equilibria of a repeated game. The set is first found by the
 * iteration of Abreu and Sannikov (2014), which rounds where fractions get long. Then a set that
 * generates itself is made of it, and from outside all payoffs are sifted out that cannot be
 * equilibria; both in exact arithmetic, so that the answer lies between the two for certain. Cost:
 * the iterations times the profiles times the corners, which are at most three for each profile.
 */
public final class EquilibriumPayoffs {
  private static final int MOST_ITERATIONS = 2000;

  /**
   * Fractions that have so many bits more than the payoffs are rounded; shorter ones settle on what
   * is exact.
   */
  private static final int LONGER = 200;

  /** Bits behind the point that are kept. */
  private static final int KEPT = 64;

  /** Sets that are so close, in the units of the game, are as good as equal. */
  private static final double SETTLED = 1e-13;

  /** How near the corners simple fractions are looked for: within 1 of so many. */
  private static final long[] CLOSENESS = {10_000_000_000_000L, 10_000_000_000L, 10_000_000L};

  /** Shares by which the set found is made smaller until it generates itself, powers of 1/2. */
  private static final int[] SHRINKING = {46, 40, 34, 30, 26, 22, 18, 14, 10, 7};

  /**
   * What was found.
   *
   * @param inner equilibrium payoffs, all of them for certain
   * @param outer beyond it there is no equilibrium payoff, for certain
   * @param gap how far an equilibrium payoff can be from the inner set at most, for the larger
   *     range of payoffs; infinite where that is empty
   * @param iterations of sets, inside and outside
   */
  public record Solution(Polygon inner, Polygon outer, double gap, int iterations) {
    /** Whether the set is known exactly. */
    public boolean isExact() {
      return inner.equals(outer);
    }

    /** What each player is held to at worst; the inner set must not be empty. */
    public Point punishments() {
      return RepeatedGame.punishments(inner);
    }
  }

  private final RepeatedGame game;
  private final Runnable tick;
  private final Units units;
  private final int longest;
  private int iterations;

  /**
   * @param tick called in every iteration; it may throw, to give up
   */
  public EquilibriumPayoffs(RepeatedGame game, Runnable tick) {
    this.units = Units.of(game.feasible());
    this.game = game.in(units);
    this.tick = tick;
    this.longest = LONGER + 3 * this.game.feasible().bits();
  }

  /** The set, from inside and outside. */
  public Solution solve() {
    Polygon found = candidate();
    Polygon inner = inner(found);
    Polygon outer = outer(inner);
    double gap =
        inner.isEmpty()
            ? Double.POSITIVE_INFINITY
            : inner.distance(outer)
                * units.width().first().max(units.width().second()).doubleValue();
    return new Solution(units.back(inner), units.back(outer), gap, iterations);
  }

  /** Where the iteration settles, up to rounding. */
  private Polygon candidate() {
    Polygon set = game.feasible();
    Point punishments = game.pureMinimax();
    for (int round = 0; round < MOST_ITERATIONS; round++) {
      count();
      Polygon next = game.sifted(set, punishments, punishments);
      if (next.isEmpty()) {
        return next;
      }
      if (next.bits() > longest) {
        next = next.containing(KEPT);
      }
      if (next.equals(set) || isClose(next, set)) {
        return next;
      }
      set = next;
      punishments = higher(punishments, RepeatedGame.punishments(set));
    }
    return set;
  }

  private void count() {
    iterations++;
    tick.run();
  }

  private boolean isClose(Polygon one, Polygon other) {
    return one.distance(other) <= SETTLED && other.distance(one) <= SETTLED;
  }

  private static Point higher(Point one, Point other) {
    return new Point(one.first().max(other.first()), one.second().max(other.second()));
  }

  /** The largest set near a candidate that generates itself. */
  private Polygon inner(Polygon found) {
    if (!found.isEmpty()) {
      if (isSelfGenerating(found)) {
        return found;
      }
      for (long closeness : CLOSENESS) {
        Polygon simple = simple(found, Rational.of(1, closeness));
        if (isSelfGenerating(simple)) {
          return grown(simple);
        }
      }
      for (int power : SHRINKING) {
        Real share = Rational.of(BigInteger.ONE, BigInteger.ONE.shiftLeft(power));
        Polygon smaller = selfGenerating(found.shrunk(share).rounded(KEPT));
        if (smaller != null) {
          return grown(smaller);
        }
      }
    }
    return grown(stable());
  }

  /** The set, or what it soon generates, if that generates itself. */
  private @Nullable Polygon selfGenerating(Polygon begun) {
    Polygon set = begun;
    for (int round = 0; round < 4 && !set.isEmpty(); round++) {
      count();
      if (isSelfGenerating(set)) {
        return set;
      }
      set = game.generated(set).rounded(KEPT);
    }
    return null;
  }

  private boolean isSelfGenerating(Polygon set) {
    return !set.isEmpty() && game.generated(set).contains(set);
  }

  /** The corners at simple fractions, where there are such very close to them. */
  private static Polygon simple(Polygon set, Real room) {
    List<Point> corners = new ArrayList<>();
    for (Point corner : set.corners()) {
      corners.add(new Point(simple(corner.first(), room), simple(corner.second(), room)));
    }
    return Polygon.hull(corners);
  }

  private static Real simple(Real value, Real room) {
    Rational simplest =
        SimplestFraction.between(value.minus(room).toRational(), value.plus(room).toRational());
    return simplest.denominator().bitLength() <= 20 ? simplest : value;
  }

  /** The payoffs of equilibria of the stage game, and lotteries over them. */
  private Polygon stable() {
    List<Point> stable = new ArrayList<>();
    for (int profile = 0; profile < game.profiles(); profile++) {
      Point pays = game.payoffs(profile);
      if (game.isEnforced(profile, pays, pays)) {
        stable.add(pays);
      }
    }
    return Polygon.hull(stable);
  }

  /** What can be had with the threats of a set that generates itself. */
  private Polygon grown(Polygon begun) {
    Polygon set = begun;
    for (int round = 0; round < MOST_ITERATIONS && !set.isEmpty(); round++) {
      count();
      Polygon next = game.generated(set);
      if (next.bits() > longest) {
        next = next.shrunk(Rational.of(BigInteger.ONE, BigInteger.ONE.shiftLeft(60))).rounded(KEPT);
        if (!isSelfGenerating(next)) {
          return set;
        }
      }
      if (isClose(next, set)) {
        return set;
      }
      set = next;
    }
    return set;
  }

  /** Sifts until nothing more can be said not to be an equilibrium payoff. */
  private Polygon outer(Polygon inner) {
    Point most = inner.isEmpty() ? null : RepeatedGame.punishments(inner);
    Polygon set = game.feasible();
    Point least = game.pureMinimax();
    for (int round = 0; round < MOST_ITERATIONS; round++) {
      count();
      Polygon next = game.sifted(set, least, most);
      if (next.bits() > longest) {
        next = next.containing(KEPT);
      }
      if (next.isEmpty() || next.equals(set) || next.equals(inner)) {
        return next;
      }
      boolean settled = isClose(next, set);
      set = next;
      least = higher(least, RepeatedGame.punishments(set));
      if (settled) {
        return set;
      }
    }
    return set;
  }
}
