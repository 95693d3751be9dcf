package org.stratagem.solve.continuous;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.stratagem.game.ContinuousGame;
import org.stratagem.numeric.interval.Interval;
import org.stratagem.numeric.interval.Rounding;

/**
 * Tells of a cell that no profile in it is an equilibrium, because one player has a profitable
 * deviation at each of them: a small step along a slope that has one sign on the cell, or away from
 * the middle where its payoff bends upwards, or one and the same point that pays more against all
 * of the cell. A slope that has one sign also moves the cell to the bound it points to.
 */
final class Exclusion {
  private static final int GRID = 8;

  /** How many deviations of a player are tried on a cell, where payoffs do not jump. */
  private static final int CHOSEN = 3;

  /** Slopes are enclosed on a bit more than the cell, so that a step out of it is covered. */
  private static final double MARGIN = 1.0 / 64;

  private final Pieces pieces;
  private final ContinuousGame game;
  private final Box whole;

  Exclusion(Pieces pieces) {
    this.pieces = pieces;
    this.game = pieces.game();
    this.whole = Box.of(game.box());
  }

  /** What is left of a cell; empty where nothing is. */
  Optional<Cell> reduce(Cell cell) {
    if (isEmpty(cell)) {
      return Optional.empty();
    }
    PayoffBounds bounds = pieces.of(cell.signs());
    Cell reduced = cell;
    for (int k = 0; k < game.dimension(); k++) {
      if (cell.rests().get(k) == Rest.FIXED || !canMove(cell, k)) {
        continue;
      }
      Interval slope = bounds.slope(k, widened(reduced.box(), k));
      if (slope != null && (slope.low() > 0 || slope.high() < 0)) {
        reduced = along(reduced, k, slope.low() > 0);
        if (reduced == null) {
          return Optional.empty();
        }
      }
    }
    return bendsUp(reduced) ? Optional.empty() : deviate(reduced);
  }

  /** Whether a difference is proven nowhere in the box to have the sign that it should have. */
  private boolean isEmpty(Cell cell) {
    for (int number = 0; number < pieces.count(); number++) {
      int sign = cell.signs().get(number);
      if (sign == Pieces.UNKNOWN) {
        continue;
      }
      Interval difference = pieces.difference(number, cell.box());
      if (sign < 0 && difference.low() >= 0
          || sign > 0 && difference.high() <= 0
          || sign == 0 && !difference.contains(0)) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether a small step along a coordinate keeps all signs: no equality hangs on it, and no
   * difference jumps with it.
   */
  boolean canMove(Cell cell, int k) {
    for (int number = 0; number < pieces.count(); number++) {
      int sign = cell.signs().get(number);
      if (sign != Pieces.UNKNOWN
          && pieces.dependsOn(number, k)
          && (sign == 0 || !pieces.isContinuous(number, widened(cell.box(), k)))) {
        return false;
      }
    }
    return true;
  }

  /** The cell's part at the bound that the slope points to, or null where it does not reach it. */
  private @org.jspecify.annotations.Nullable Cell along(Cell cell, int k, boolean rising) {
    double bound = rising ? whole.high()[k] : whole.low()[k];
    double end = rising ? cell.box().high()[k] : cell.box().low()[k];
    if (end != bound || cell.rests().get(k) == Rest.INSIDE) {
      return null;
    }
    return cell.with(k, rising ? Rest.HIGH : Rest.LOW, bound, bound);
  }

  /** The box with one side a bit wider, within the game. */
  Box widened(Box box, int k) {
    double margin = Math.max(box.width(k) * MARGIN, whole.width(k) * 0x1p-36);
    return box.with(
        k,
        Math.max(whole.low()[k], box.low()[k] - margin),
        Math.min(whole.high()[k], box.high()[k] + margin));
  }

  /** Whether some payoff is strictly convex in a coordinate that can move both ways. */
  private boolean bendsUp(Cell cell) {
    PayoffBounds bounds = pieces.of(cell.signs());
    for (int k = 0; k < game.dimension(); k++) {
      if (cell.isInside(k, whole) && canMove(cell, k)) {
        Box widened = widened(cell.box(), k);
        Interval bend = bounds.conditions(widened).bend(k, k);
        if (bend != null && bend.low() > 0) {
          return true;
        }
      }
    }
    return false;
  }

  private Optional<Cell> deviate(Cell cell) {
    PayoffBounds bounds = pieces.of(cell.signs());
    PayoffBounds everywhere = pieces.of(pieces.unknown());
    List<double[]> hints = new ArrayList<>(cell.hints());
    double together = bounds.most(cell.box());
    for (int player = 0; player < game.playerCount(); player++) {
      if (game.moves(player) == 0) {
        continue;
      }
      List<double[]> best = promising(cell, player, hints.get(player));
      for (double[] deviation : best) {
        if (bounds.pays(player, deviation, cell.box(), everywhere)) {
          return Optional.empty();
        }
      }
      hints.set(player, best.get(0));
      if (together < Double.POSITIVE_INFINITY) {
        together = Rounding.addUp(together, -surely(cell, player, best));
      }
    }
    return together < 0 ? Optional.empty() : Optional.of(cell.hinted(hints));
  }

  /** What one of some actions gets a player at least, whatever the others do in the cell. */
  private double surely(Cell cell, int player, List<double[]> actions) {
    double most = Double.NEGATIVE_INFINITY;
    for (double[] action : actions) {
      Interval payoff =
          pieces
              .of(pieces.unknown())
              .payoff(player, cell.box().with(game.first(player), Box.point(action)));
      most = Math.max(most, payoff == null ? most : payoff.low());
    }
    return most;
  }

  /** Deviations that may pay on all of the cell; first the one that pays most in its middle. */
  private List<double[]> promising(Cell cell, int player, double[] hint) {
    PayoffBounds bounds = pieces.of(pieces.unknown());
    double[] middle = cell.box().middle();
    Climb climb = new Climb(bounds, player, middle);
    climb.offer(game.part(middle, player));
    if (hint.length > 0) {
      climb.offer(hint);
    }
    List<double[]> more = new ArrayList<>();
    for (int move = 0; move < game.moves(player); move++) {
      int k = game.first(player) + move;
      double low = whole.low()[k];
      double high = whole.high()[k];
      for (int i = 0; i <= GRID; i++) {
        climb.offer(move, low + (high - low) * i / GRID);
      }
      // Narrow peaks are often at a bound.
      double beside = whole.width(k) / GRID;
      while (beside > cell.box().width(k) / GRID && beside > whole.width(k) * 0x1p-30) {
        beside /= 2;
        climb.offer(move, low + beside);
        climb.offer(move, high - beside);
      }
      double step = whole.width(k) / GRID;
      while (step > cell.box().width(k) / GRID && step > whole.width(k) * 0x1p-30) {
        step /= 2;
        climb.offer(move, climb.best()[move] - step);
        climb.offer(move, climb.best()[move] + step);
      }
      if (bounds.slope(k, cell.box().with(k, low, high)) == null) {
        for (double value : besideOthers(cell, k, climb.best()[move])) {
          if (value >= low && value <= high) {
            double[] changed = climb.best().clone();
            changed[move] = value;
            more.add(changed);
          }
        }
      }
    }
    more.addAll(0, climb.distinct(cell.box()));
    return more;
  }

  /** Values of one coordinate just beside what others may do, where payoffs jump. */
  private double[] besideOthers(Cell cell, int k, double best) {
    List<Double> values = new ArrayList<>();
    for (int other = 0; other < game.dimension(); other++) {
      if (game.owner(other) != game.owner(k)) {
        double margin = Math.max(cell.box().width(other) / 16, whole.width(other) * 0x1p-36);
        values.add(cell.box().low()[other] - margin);
        values.add(cell.box().high()[other] + margin);
        double reach = cell.box().width(other) / 2 + margin;
        values.add(best - reach);
        values.add(best + reach);
      }
    }
    return values.stream().mapToDouble(Double::doubleValue).distinct().toArray();
  }

  /** An action and what it gets. */
  private record Offer(double[] action, double payoff) {}

  /** The best action found so far against one profile of the others. */
  private final class Climb {
    private final PayoffBounds bounds;
    private final int player;
    private final double[] profile;
    private final List<Offer> offers = new ArrayList<>();
    private double[] best = new double[0];
    private double most = Double.NEGATIVE_INFINITY;

    Climb(PayoffBounds bounds, int player, double[] profile) {
      this.bounds = bounds;
      this.player = player;
      this.profile = profile;
    }

    double[] best() {
      return best;
    }

    void offer(double[] action) {
      double payoff = bounds.payoff(player, game.deviate(profile, player, action));
      offers.add(new Offer(action, payoff));
      if (best.length == 0 || payoff > most) {
        best = action;
        most = payoff;
      }
    }

    /**
     * The best actions that differ by more than the cell is wide; one of them pays on all of it.
     */
    List<double[]> distinct(Box cell) {
      List<Offer> sorted = new ArrayList<>(offers);
      sorted.sort(Comparator.comparingDouble(Offer::payoff).reversed());
      List<double[]> chosen = new ArrayList<>(List.of(best));
      for (Offer offer : sorted) {
        if (chosen.size() == CHOSEN) {
          break;
        }
        if (chosen.stream().noneMatch(other -> isNear(other, offer.action(), cell))) {
          chosen.add(offer.action());
        }
      }
      return chosen;
    }

    private boolean isNear(double[] left, double[] right, Box cell) {
      for (int move = 0; move < left.length; move++) {
        double reach = cell.width(game.first(player) + move);
        if (Math.abs(left[move] - right[move]) > 2 * reach + 0x1p-20 * Math.abs(left[move])) {
          return false;
        }
      }
      return true;
    }

    void offer(int move, double value) {
      int k = game.first(player) + move;
      if (value >= whole.low()[k] && value <= whole.high()[k]) {
        double[] changed = best.clone();
        changed[move] = value;
        offer(changed);
      }
    }
  }
}
