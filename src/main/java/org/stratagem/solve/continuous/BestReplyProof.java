package org.stratagem.solve.continuous;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stratagem.game.ContinuousGame;
import org.stratagem.numeric.interval.Interval;

/**
 * Proves of a solution of the first-order conditions that it is a best reply of a player among all
 * of its actions, or that it is not. Around the solution the payoff is concave in what rests inside
 * and has a slope in what rests at a bound; what else the player could do is divided until it is
 * seen to pay less, or to pay more.
 */
final class BestReplyProof {
  private static final int MOST_BOXES = 4000;

  private final PayoffBounds bounds;
  private final ContinuousGame game;
  private final Box whole;

  /** What is known of a reply. */
  enum Verdict {
    BEST,
    BEATEN,
    OPEN
  }

  /**
   * What was found.
   *
   * @param deviation pays more where the reply is beaten, else null
   */
  record Finding(Verdict verdict, double @Nullable [] deviation) {}

  BestReplyProof(PayoffBounds bounds) {
    this.bounds = bounds;
    this.game = bounds.game();
    this.whole = Box.of(game.box());
  }

  /**
   * @param solution holds exactly one solution
   * @param rests where its coordinates rest
   */
  Finding examine(int player, Box solution, List<Rest> rests) {
    if (game.moves(player) == 0) {
      return new Finding(Verdict.BEST, null);
    }
    Box own = whole.part(game.first(player), game.first(player + 1));
    Box around = neighbourhood(player, solution, rests);
    Deque<Box> left = new ArrayDeque<>();
    left.add(own);
    boolean open = false;
    for (int examined = 0; !left.isEmpty(); examined++) {
      if (examined == MOST_BOXES) {
        return new Finding(Verdict.OPEN, null);
      }
      Box actions = left.removeFirst();
      if (around != null && around.contains(actions)) {
        continue;
      }
      if (bounds.gainAtMost(player, actions, solution) < 0) {
        continue;
      }
      double[] middle = actions.middle();
      Interval there = bounds.gain(player, Box.point(middle), solution);
      if (there != null && there.low() > 0) {
        return new Finding(Verdict.BEATEN, middle);
      }
      int widest = widest(actions, own);
      if (actions.width(widest) <= own.width(widest) * 0x1p-30) {
        open = true;
        continue;
      }
      double cut = actions.middle(widest);
      left.addLast(actions.with(widest, actions.low()[widest], cut));
      left.addLast(actions.with(widest, cut, actions.high()[widest]));
    }
    return new Finding(open ? Verdict.OPEN : Verdict.BEST, null);
  }

  private static int widest(Box actions, Box own) {
    int widest = 0;
    double most = -1;
    for (int side = 0; side < actions.dimension(); side++) {
      double share = own.isPoint(side) ? 0 : actions.width(side) / own.width(side);
      if (share > most) {
        most = share;
        widest = side;
      }
    }
    return widest;
  }

  /** Actions around the solution of which none pays more than it; null where none are known. */
  private @Nullable Box neighbourhood(int player, Box solution, List<Rest> rests) {
    int from = game.first(player);
    int to = game.first(player + 1);
    for (double share = 0.25; share > 1e-9; share /= 4) {
      Box wide = solution;
      for (int k = from; k < to; k++) {
        double radius = share * whole.width(k);
        wide =
            wide.with(
                k,
                Math.max(whole.low()[k], solution.low()[k] - radius),
                Math.min(whole.high()[k], solution.high()[k] + radius));
      }
      if (peaks(player, wide, rests)) {
        return wide.part(from, to);
      }
    }
    return null;
  }

  private boolean peaks(int player, Box box, List<Rest> rests) {
    for (int k = game.first(player); k < game.first(player + 1); k++) {
      Rest rest = rests.get(k);
      if (rest == Rest.LOW || rest == Rest.HIGH) {
        Interval slope = bounds.slope(k, box);
        if (slope == null || !(rest == Rest.LOW ? slope.high() < 0 : slope.low() > 0)) {
          return false;
        }
      } else if (rest != Rest.FIXED && !isDominant(player, k, box, rests)) {
        return false;
      }
    }
    return true;
  }

  /** Gershgorin: rows whose diagonal outweighs the rest make the form negative definite. */
  private boolean isDominant(int player, int k, Box box, List<Rest> rests) {
    PayoffBounds.Conditions conditions = bounds.conditions(box);
    Interval own = conditions.bend(k, k);
    if (own == null) {
      return false;
    }
    double total = own.high();
    for (int other = game.first(player); other < game.first(player + 1); other++) {
      Rest rest = rests.get(other);
      if (other != k && (rest == Rest.FREE || rest == Rest.INSIDE)) {
        Interval cross = conditions.bend(k, other);
        if (cross == null) {
          return false;
        }
        total += Math.nextUp(Math.max(Math.abs(cross.low()), Math.abs(cross.high())));
      }
    }
    return Math.nextUp(total) < 0;
  }
}
