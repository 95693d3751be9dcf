package org.stratagem.solve.continuous;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stratagem.game.ContinuousGame;
import org.stratagem.numeric.Tape;
import org.stratagem.numeric.interval.BoxEvaluator;
import org.stratagem.numeric.interval.Interval;

/**
 * A game's payoffs over boxes of profiles: payoffs, what a deviation adds, slopes, and the
 * conditions that hold at an equilibrium inside. Not for use by two threads.
 */
final class PayoffBounds {
  private final ContinuousGame game;
  private final List<BoxEvaluator> payoffs = new ArrayList<>();
  private final List<BoxEvaluator> gains = new ArrayList<>();
  private final BoxEvaluator conditions;
  private final @Nullable BoxEvaluator total;
  private long evaluations;

  /**
   * @param piece the payoffs at the profiles that are looked at: those of the game, or a part of
   *     them that holds there; what a deviation leads to is always read from the game
   */
  PayoffBounds(ContinuousGame game, Tape piece) {
    this.game = game;
    List<Tape> slopes = new ArrayList<>();
    List<Tape> bends = new ArrayList<>();
    for (int player = 0; player < game.playerCount(); player++) {
      Tape payoff = Tapes.pick(piece, player);
      Tape elsewhere = Tapes.pick(game.payoffs(), player);
      Tape slope = Derivatives.gradient(payoff);
      payoffs.add(evaluator(slope));
      gains.add(
          evaluator(
              Derivatives.gradient(
                  Tapes.gain(payoff, elsewhere, game.first(player), game.moves(player)))));
      for (int k = game.first(player); k < game.first(player + 1); k++) {
        Tape bend = Derivatives.gradient(Tapes.pick(slope, 1 + k));
        slopes.add(Tapes.pick(bend, 0));
        int[] entries = new int[game.dimension()];
        java.util.Arrays.setAll(entries, entry -> 1 + entry);
        bends.add(Tapes.pick(bend, entries));
      }
    }
    slopes.addAll(bends);
    conditions = evaluator(Tapes.join(slopes));
    total = TotalPayoff.of(piece).map(PayoffBounds::evaluator).orElse(null);
  }

  private static BoxEvaluator evaluator(Tape tape) {
    return new BoxEvaluator(tape, Derivatives.inner());
  }

  ContinuousGame game() {
    return game;
  }

  long evaluations() {
    return evaluations;
  }

  /** What a player gets anywhere in a box; null where that may be undefined. */
  @Nullable Interval payoff(int player, Box box) {
    BoxEvaluator evaluator = payoffs.get(player);
    evaluator.start(box.low(), box.high());
    evaluator.through(0);
    evaluations++;
    return evaluator.defined(0) ? new Interval(evaluator.low(0), evaluator.high(0)) : null;
  }

  /** What all players get together at most in a box, where that is simple; else infinity. */
  double most(Box box) {
    if (total == null) {
      return Double.POSITIVE_INFINITY;
    }
    total.start(box.low(), box.high());
    total.through(0);
    evaluations++;
    return total.undefined(0) ? Double.POSITIVE_INFINITY : total.high(0);
  }

  /** What a player gets at a point, about; minus infinity where that is undefined. */
  double payoff(int player, double[] profile) {
    BoxEvaluator evaluator = payoffs.get(player);
    evaluator.start(profile, profile);
    evaluator.through(0);
    evaluations++;
    return evaluator.defined(0)
        ? evaluator.low(0) + (evaluator.high(0) - evaluator.low(0)) / 2
        : Double.NEGATIVE_INFINITY;
  }

  /**
   * How the player's payoff changes with one of its own coordinates in a box; null where the payoff
   * may jump there, or have no slope.
   */
  @Nullable Interval slope(int coordinate, Box box) {
    BoxEvaluator evaluator = payoffs.get(game.owner(coordinate));
    evaluator.start(box.low(), box.high());
    evaluations++;
    evaluator.through(0);
    if (!evaluator.continuous(0)) {
      return null;
    }
    int output = 1 + coordinate;
    evaluator.through(output);
    return evaluator.defined(output)
        ? new Interval(evaluator.low(output), evaluator.high(output))
        : null;
  }

  /**
   * What playing a part of a box adds to a player's payoff, over a box: a lower and an upper bound;
   * null where the payoff may be undefined.
   */
  @Nullable Interval gain(int player, Box own, Box box) {
    BoxEvaluator evaluator = gains.get(player);
    Box all = box.and(own);
    evaluator.start(all.low(), all.high());
    evaluator.through(0);
    evaluations++;
    if (!evaluator.defined(0)) {
      return null;
    }
    Interval direct = new Interval(evaluator.low(0), evaluator.high(0));
    if (direct.low() > 0 || direct.high() < 0 || !evaluator.continuous(0)) {
      return direct;
    }
    Interval centred = centred(evaluator, all);
    return centred == null
        ? direct
        : new Interval(
            Math.max(direct.low(), Math.min(centred.low(), direct.high())),
            Math.min(direct.high(), Math.max(centred.high(), direct.low())));
  }

  /**
   * Whether an action is proven to pay a player more at every profile of a box. A profile at which
   * the payoff is undefined is worse than any action whose payoff is defined.
   *
   * @param everywhere the payoffs of the whole game
   */
  boolean pays(int player, double[] action, Box box, PayoffBounds everywhere) {
    Interval gain = gain(player, Box.point(action), box);
    if (gain != null) {
      return gain.low() > 0;
    }
    if (everywhere.payoff(player, box.with(game.first(player), Box.point(action))) == null) {
      return false;
    }
    BoxEvaluator evaluator = start(player, Box.point(action), box);
    return evaluator.undefined(0) || evaluator.low(0) > 0;
  }

  /** An upper bound of what actions add to a player's payoff where they have a payoff at all. */
  double gainAtMost(int player, Box own, Box box) {
    Interval gain = gain(player, own, box);
    if (gain != null) {
      return gain.high();
    }
    BoxEvaluator evaluator = start(player, own, box);
    return evaluator.undefined(0) ? Double.NEGATIVE_INFINITY : evaluator.high(0);
  }

  private BoxEvaluator start(int player, Box own, Box box) {
    BoxEvaluator evaluator = gains.get(player);
    Box all = box.and(own);
    evaluator.start(all.low(), all.high());
    evaluator.through(0);
    evaluations++;
    return evaluator;
  }

  /** The mean value form: the value in the middle, and slope times distance from there. */
  private @Nullable Interval centred(BoxEvaluator evaluator, Box all) {
    double[] middle = all.middle();
    EnclosedSum sum = new EnclosedSum();
    for (int k = 0; k < middle.length; k++) {
      if (!all.isPoint(k)) {
        evaluator.through(1 + k);
        if (!evaluator.defined(1 + k)) {
          return null;
        }
        EnclosedSum offset = new EnclosedSum(all.low()[k], all.high()[k]);
        offset.subtract(middle[k], middle[k]);
        sum.addProduct(evaluator.low(1 + k), evaluator.high(1 + k), offset.low(), offset.high());
      }
    }
    evaluator.start(middle, middle);
    evaluator.through(0);
    evaluations++;
    if (!evaluator.defined(0)) {
      return null;
    }
    sum.add(evaluator.low(0), evaluator.high(0));
    return Double.isNaN(sum.low()) || Double.isNaN(sum.high())
        ? null
        : new Interval(sum.low(), sum.high());
  }

  /** The slopes of all coordinates' owners' payoffs, and how they change, over a box. */
  Conditions conditions(Box box) {
    conditions.start(box.low(), box.high());
    evaluations++;
    return new Conditions(conditions, game.dimension());
  }

  /**
   * A view of the last box's conditions: good until the next one.
   *
   * @param evaluator outputs: the slopes, then their derivatives row by row
   * @param dimension the number of coordinates
   */
  record Conditions(BoxEvaluator evaluator, int dimension) {
    /** The slope, or null where it may jump or be undefined. */
    @Nullable Interval slope(int coordinate) {
      evaluator.through(coordinate);
      return evaluator.continuous(coordinate)
          ? new Interval(evaluator.low(coordinate), evaluator.high(coordinate))
          : null;
    }

    /** How the slope in one coordinate changes with another; null where that may be undefined. */
    @Nullable Interval bend(int coordinate, int by) {
      int output = dimension + coordinate * dimension + by;
      evaluator.through(output);
      return evaluator.defined(output) && slope(coordinate) != null
          ? new Interval(evaluator.low(output), evaluator.high(output))
          : null;
    }
  }
}
