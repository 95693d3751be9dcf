package org.stratagem.solve.repeated;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stratagem.game.NormalForm;
import org.stratagem.numeric.Polygon;
import org.stratagem.numeric.Polygon.Point;
import org.stratagem.numeric.Real;

/**
 * A stage game repeated for ever: what profiles of actions pay, and what has to follow so that
 * nobody gains by another action.
 */
public final class RepeatedGame {
  private final Real now;
  private final Real later;
  private final List<Point> payoffs = new ArrayList<>();
  private final List<Point> needed = new ArrayList<>();
  private final Point pureMinimax;

  /**
   * @param stage of two players, with exact payoffs
   * @param discount of both, above 0 and below 1
   */
  public RepeatedGame(NormalForm stage, Real discount) {
    this.later = discount;
    this.now = Real.ONE.minus(discount);
    Real scale = now.dividedBy(later);
    for (int profile = 0; profile < stage.profiles(); profile++) {
      payoffs.add(new Point(stage.payoff(profile, 0), stage.payoff(profile, 1)));
      needed.add(
          new Point(scale.times(stage.regret(profile, 0)), scale.times(stage.regret(profile, 1))));
    }
    this.pureMinimax = new Point(pureMinimax(stage, 0), pureMinimax(stage, 1));
  }

  private static Real pureMinimax(NormalForm stage, int player) {
    Real least = null;
    for (int profile = 0; profile < stage.profiles(); profile++) {
      if (stage.action(profile, player) == 0) {
        Real best = stage.payoff(profile, player).plus(stage.regret(profile, player));
        least = least == null ? best : least.min(best);
      }
    }
    return java.util.Objects.requireNonNull(least);
  }

  private RepeatedGame(RepeatedGame other, Units units) {
    this.now = other.now;
    this.later = other.later;
    for (int profile = 0; profile < other.profiles(); profile++) {
      payoffs.add(units.scaled(other.payoffs.get(profile)));
      needed.add(units.stretched(other.needed.get(profile)));
    }
    this.pureMinimax = units.scaled(other.pureMinimax);
  }

  /** The same game with payoffs counted in other units. */
  RepeatedGame in(Units units) {
    return new RepeatedGame(this, units);
  }

  /** How many profiles of actions the stage game has. */
  int profiles() {
    return payoffs.size();
  }

  /** What a profile pays in a round. */
  public Point payoffs(int profile) {
    return payoffs.get(profile);
  }

  /** All that players can have on average, by lotteries over profiles. */
  public Polygon feasible() {
    return Polygon.hull(payoffs);
  }

  /** What each player can be held to by an action of the other that is no lottery. */
  public Point pureMinimax() {
    return pureMinimax;
  }

  /** What a profile now and a continuation worth so much are worth together. */
  Point total(int profile, Point continuation) {
    Point pays = payoffs.get(profile);
    return new Point(
        now.times(pays.first()).plus(later.times(continuation.first())),
        now.times(pays.second()).plus(later.times(continuation.second())));
  }

  /** What has to follow a profile so that it and what follows are worth so much together. */
  public Point continuation(int profile, Point total) {
    Point pays = payoffs.get(profile);
    return new Point(
        total.first().minus(now.times(pays.first())).dividedBy(later),
        total.second().minus(now.times(pays.second())).dividedBy(later));
  }

  /** What a player has to be promised after a profile, where it is held to so much otherwise. */
  private Real promise(int profile, int player, Point punishments) {
    return punishments.coordinate(player).plus(needed.get(profile).coordinate(player));
  }

  /** Whether nobody gains by leaving a profile that is followed by a continuation. */
  public boolean isEnforced(int profile, Point continuation, Point punishments) {
    return continuation.first().compareTo(promise(profile, 0, punishments)) >= 0
        && continuation.second().compareTo(promise(profile, 1, punishments)) >= 0;
  }

  /** The continuations among some that make a profile worth keeping. */
  private Polygon enforcing(int profile, Polygon among, Point punishments) {
    return among
        .atLeast(0, promise(profile, 0, punishments))
        .atLeast(1, promise(profile, 1, punishments));
  }

  /** What each player is held to at worst in a set of payoffs. */
  static Point punishments(Polygon set) {
    return new Point(set.least(0), set.least(1));
  }

  /**
   * All payoffs of a profile followed by a continuation that makes it worth keeping, and lotteries
   * over them: the operator B of Abreu, Pearce and Stacchetti. A set within what it generates
   * consists of equilibrium payoffs.
   */
  Polygon generated(Polygon continuations) {
    List<Point> points = new ArrayList<>();
    if (!continuations.isEmpty()) {
      Point punishments = punishments(continuations);
      for (int profile = 0; profile < profiles(); profile++) {
        for (Point corner : enforcing(profile, continuations, punishments).corners()) {
          points.add(total(profile, corner));
        }
      }
    }
    return Polygon.hull(points);
  }

  /**
   * A smaller set that holds all equilibrium payoffs, from one that does. An extreme equilibrium
   * payoff is either that of a profile played for ever, or comes of a profile with a continuation
   * that leaves somebody who could gain now just content (Abreu and Sannikov 2014, theorem 1). And
   * where a profile could be played for ever, other continuations of it add nothing: they lie
   * between it and payoffs that are in the set anyway.
   *
   * @param least what each is held to at least, surely
   * @param most what each is held to at most, surely; null where that is not known
   */
  Polygon sifted(Polygon holds, Point least, @Nullable Point most) {
    List<Point> points = new ArrayList<>();
    for (int profile = 0; profile < profiles(); profile++) {
      Point pays = payoffs.get(profile);
      if (isEnforced(profile, pays, least) && holds.contains(pays)) {
        points.add(pays);
        continue;
      }
      Polygon enforcing = enforcing(profile, holds, least);
      for (int player = 0; player < 2; player++) {
        if (needed.get(profile).coordinate(player).signum() == 0) {
          continue;
        }
        Polygon content =
            most == null ? enforcing : enforcing.atMost(player, promise(profile, player, most));
        for (Point corner : content.corners()) {
          points.add(total(profile, corner));
        }
      }
    }
    return Polygon.hull(points);
  }
}
