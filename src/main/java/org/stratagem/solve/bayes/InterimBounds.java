package org.stratagem.solve.bayes;

import java.util.ArrayList;
import java.util.List;
import org.stratagem.game.bayes.BayesianGame;
import org.stratagem.numeric.Rational;

/**
 * How much more than another action one action can be worth to a type, whatever the other types do
 * of what is left to them: the sum, over the draws in which the type is met, of the most in each.
 * In doubles, with a bound on their error, so that what is found impossible is so. Cost of a
 * question: the draws of a type times the profiles of actions that are left to the others.
 */
final class InterimBounds {
  /** What one variable of the others does to the number of a profile in a draw. */
  private record Influence(int variable, int stride) {}

  /** A draw seen by one type. */
  private record Sight(double[] payoffs, int ownStride, int alikeStride, Influence[] others) {}

  private final PlanVariables variables;
  private final List<Sight[]> sights = new ArrayList<>();
  private final double[] margins;
  private long work;

  InterimBounds(BayesianGame game, PlanVariables variables) {
    this.variables = variables;
    this.margins = new double[variables.count()];
    List<List<Sight>> byVariable = new ArrayList<>();
    for (int variable = 0; variable < variables.count(); variable++) {
      byVariable.add(new ArrayList<>());
    }
    boolean[] seen = new boolean[variables.count()];
    for (int player = 0; player < game.playerCount(); player++) {
      List<Integer> fresh = new ArrayList<>();
      for (int type = 0; type < game.types(player).size(); type++) {
        int variable = variables.of(player, type);
        if (!seen[variable]) {
          fresh.add(variable);
        }
      }
      Rational scale = scale(game, player);
      for (int draw = 0; draw < game.draws(); draw++) {
        int type = game.type(draw, player);
        if (type != BayesianGame.ABSENT && fresh.contains(variables.of(player, type))) {
          byVariable.get(variables.of(player, type)).add(sight(game, draw, player, scale));
        }
      }
      fresh.forEach(variable -> seen[variable] = true);
    }
    for (int variable = 0; variable < variables.count(); variable++) {
      Sight[] own = byVariable.get(variable).toArray(Sight[]::new);
      sights.add(own);
      double whole = 0;
      for (Sight sight : own) {
        double most = 0;
        for (double payoff : sight.payoffs()) {
          most = Math.max(most, Math.abs(payoff));
        }
        whole += 2 * most;
      }
      margins[variable] = whole * (own.length + 4) * 0x1p-51 + Double.MIN_NORMAL;
    }
  }

  /** The greatest weighted payoff: divided by it, numbers of any size are doubles. */
  private static Rational scale(BayesianGame game, int player) {
    Rational most = Rational.of(0);
    for (int draw = 0; draw < game.draws(); draw++) {
      for (int profile = 0; profile < game.profiles(draw); profile++) {
        Rational each = game.weighted(draw, player, profile);
        Rational size = each.signum() < 0 ? each.negate() : each;
        most = size.compareTo(most) > 0 ? size : most;
      }
    }
    return most.signum() == 0 ? Rational.of(1) : most;
  }

  private Sight sight(BayesianGame game, int draw, int player, Rational scale) {
    double[] payoffs = new double[game.profiles(draw)];
    for (int profile = 0; profile < payoffs.length; profile++) {
      payoffs[profile] = game.weighted(draw, player, profile).dividedBy(scale).doubleValue();
    }
    int own = variables.of(player, game.type(draw, player));
    int alike = 0;
    List<Influence> others = new ArrayList<>();
    for (int other = 0; other < game.playerCount(); other++) {
      int type = game.type(draw, other);
      if (other == player || type == BayesianGame.ABSENT) {
        continue;
      }
      int variable = variables.of(other, type);
      int stride = game.stride(draw, other);
      if (variable == own) {
        alike += stride;
        continue;
      }
      int place = 0;
      while (place < others.size() && others.get(place).variable() != variable) {
        place++;
      }
      if (place == others.size()) {
        others.add(new Influence(variable, stride));
      } else {
        others.set(place, new Influence(variable, others.get(place).stride() + stride));
      }
    }
    return new Sight(payoffs, game.stride(draw, player), alike, others.toArray(Influence[]::new));
  }

  /**
   * Whether an action is surely worse than another, where all types choose from what is left.
   *
   * @param left the actions that are left, by variable
   */
  boolean isWorse(int variable, int action, int instead, int[][] left) {
    double most = 0;
    for (Sight sight : sights.get(variable)) {
      int alike = action * sight.alikeStride();
      most +=
          most(
              sight,
              0,
              alike + action * sight.ownStride(),
              alike + instead * sight.ownStride(),
              left);
    }
    return most < -margins[variable];
  }

  private double most(Sight sight, int place, int with, int without, int[][] left) {
    if (place == sight.others().length) {
      return sight.payoffs()[with] - sight.payoffs()[without];
    }
    Influence other = sight.others()[place];
    double most = Double.NEGATIVE_INFINITY;
    int[] actions = left[other.variable()];
    if (place + 1 == sight.others().length) {
      double[] payoffs = sight.payoffs();
      work += actions.length;
      for (int action : actions) {
        int step = action * other.stride();
        most = Math.max(most, payoffs[with + step] - payoffs[without + step]);
      }
      return most;
    }
    for (int action : actions) {
      int step = action * other.stride();
      most = Math.max(most, most(sight, place + 1, with + step, without + step, left));
    }
    return most;
  }

  /** How many payoffs were compared so far. */
  long work() {
    return work;
  }
}
