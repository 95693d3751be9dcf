package org.stratagem.solve.continuous;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.stratagem.game.ContinuousGame;

/**
 * Finds all equilibria in pure strategies by dividing the box of all profiles. A box is dropped
 * where somebody is proven to gain by a deviation, moved to a bound where a slope points there, and
 * settled where the first-order conditions are proven to have exactly one solution in it. What is
 * left, too small to be divided or too much, is reported as undecided.
 *
 * <p>Source: interval subdivision with Krawczyk's test as in Neumaier, Interval Methods for Systems
 * of Equations, 1990, chapter 5; the exclusion tests are those of a game. Cost: grows with the
 * number of solutions of the first-order conditions, and exponentially with the number of
 * coordinates.
 */
final class PureSearch {
  /** Boxes narrower than this, relative to the players' intervals, are not divided. */
  private static final double FINEST = 0x1p-24;

  /** A side at a bound is parted from the bound once it is this narrow. */
  private static final double NARROW = 0.26;

  /** A box is worth another step of the same kind if it shrank to this. */
  private static final double SHRUNK = 0.7;

  /** Not in the middle: solutions are often there. */
  private static final double CUT = 0.4873;

  private final PayoffBounds bounds;
  private final ContinuousGame game;
  private final SearchLimits limits;
  private final Box whole;
  private final Exclusion exclusion;
  private final FirstOrder firstOrder;
  private final List<Solution> solutions = new ArrayList<>();
  private final List<Cell> undecided = new ArrayList<>();
  private final List<Known> known = new ArrayList<>();
  private long boxes;

  /**
   * A solution of the first-order conditions.
   *
   * @param box holds it; inside the game
   * @param isCertain whether it is proven to be there, and to be inside
   */
  record Solution(Box box, List<Rest> rests, boolean isCertain) {}

  /** A box in which the first-order conditions have at most the solution that is known. */
  private record Known(Box box, int[] active) {}

  /** What is found. */
  record Findings(List<Solution> solutions, List<Cell> undecided, PureEquilibria.End end, long boxes) {}

  PureSearch(PayoffBounds bounds, SearchLimits limits) {
    this.bounds = bounds;
    this.game = bounds.game();
    this.limits = limits;
    this.whole = Box.of(game.box());
    this.exclusion = new Exclusion(bounds);
    this.firstOrder = new FirstOrder(bounds);
  }

  Findings run() {
    List<Cell> level = List.of(root());
    PureEquilibria.End end = PureEquilibria.End.EXHAUSTED;
    while (!level.isEmpty() && end == PureEquilibria.End.EXHAUSTED) {
      List<Cell> next = new ArrayList<>();
      for (Cell cell : level) {
        if (limits.cancelled().getAsBoolean()) {
          end = PureEquilibria.End.CANCELLED;
        } else if (boxes >= limits.boxes()) {
          end = PureEquilibria.End.BUDGET_SPENT;
        }
        if (end == PureEquilibria.End.EXHAUSTED) {
          examine(cell, next);
        } else {
          undecided.add(cell);
        }
      }
      level = next;
      if (next.size() > limits.spread() && end == PureEquilibria.End.EXHAUSTED) {
        end = PureEquilibria.End.SPREAD;
      }
    }
    undecided.addAll(level);
    return new Findings(solutions, undecided, end, boxes);
  }

  private Cell root() {
    List<Rest> rests = new ArrayList<>();
    for (int k = 0; k < game.dimension(); k++) {
      rests.add(whole.isPoint(k) ? Rest.FIXED : Rest.FREE);
    }
    return new Cell(whole, rests, Collections.nCopies(game.playerCount(), new double[0]));
  }

  private void examine(Cell given, List<Cell> next) {
    Deque<Cell> work = new ArrayDeque<>();
    work.add(given);
    while (!work.isEmpty()) {
      boxes++;
      Optional<Cell> left = exclusion.reduce(work.removeFirst());
      if (left.isEmpty() || isKnown(left.get())) {
        continue;
      }
      Cell cell = left.get();
      int atBound = atBound(cell);
      if (atBound >= 0) {
        work.addAll(parted(cell, atBound));
        continue;
      }
      Cell rest = solve(cell, work);
      if (rest != null) {
        divide(rest, next);
      }
    }
  }

  /** A narrow side that reaches a bound of its interval; -1 where there is none. */
  private int atBound(Cell cell) {
    for (int k = 0; k < game.dimension(); k++) {
      if (cell.rests().get(k) == Rest.FREE
          && !cell.isInside(k, whole)
          && cell.box().width(k) <= NARROW * whole.width(k)) {
        return k;
      }
    }
    return -1;
  }

  /** The part at the bound, and the part inside. */
  private List<Cell> parted(Cell cell, int k) {
    double low = cell.box().low()[k];
    double high = cell.box().high()[k];
    List<Cell> parts = new ArrayList<>();
    if (low == whole.low()[k]) {
      parts.add(cell.with(k, Rest.LOW, low, low));
    }
    if (high == whole.high()[k]) {
      parts.add(cell.with(k, Rest.HIGH, high, high));
    }
    parts.add(cell.with(k, Rest.INSIDE, low, high));
    return parts;
  }

  private int[] active(Cell cell) {
    return IntStream.range(0, game.dimension())
        .filter(k -> cell.rests().get(k) == Rest.INSIDE || cell.rests().get(k) == Rest.FREE)
        .toArray();
  }

  private boolean isKnown(Cell cell) {
    int[] active = active(cell);
    for (int k : active) {
      if (!cell.isInside(k, whole)) {
        return false;
      }
    }
    return known.stream()
        .anyMatch(
            solved ->
                java.util.Arrays.equals(solved.active(), active)
                    && solved.box().contains(cell.box()));
  }

  /** Solves the first-order conditions on a cell; what is left of it, or null. */
  private @Nullable Cell solve(Cell cell, Deque<Cell> work) {
    int[] active = active(cell);
    for (int k : active) {
      if (!cell.isInside(k, whole)) {
        return cell;
      }
    }
    if (active.length == 0) {
      solutions.add(new Solution(cell.box(), cell.rests(), true));
      return null;
    }
    FirstOrder.Image image = firstOrder.image(cell.box(), active);
    if (image == null) {
      return cell;
    }
    if (image.box() == null) {
      return null;
    }
    if (image.unique()) {
      accept(firstOrder.sharpen(image.box(), active), cell.rests(), active, cell.box());
      return null;
    }
    if (approach(cell, active)) {
      return null;
    }
    if (hasShrunk(cell.box(), image.box(), active)) {
      work.addFirst(cell.with(image.box()));
      return null;
    }
    return cell.with(image.box());
  }

  private static boolean hasShrunk(Box before, Box after, int[] active) {
    for (int k : active) {
      if (after.width(k) < SHRUNK * before.width(k)) {
        return true;
      }
    }
    return false;
  }

  /**
   * Looks for a solution near a cell by Newton's method, and for a box around it in which there is
   * no other.
   *
   * @return whether that box holds the cell
   */
  private boolean approach(Cell cell, int[] active) {
    double[] point = firstOrder.newton(cell.box(), active);
    if (point == null) {
      return false;
    }
    for (double radius = 1; radius > 1e-3; radius /= 4) {
      Box around = cell.box();
      for (int k : active) {
        double reach = radius * cell.box().width(k);
        around = around.with(k, point[k] - reach, point[k] + reach);
      }
      Box box = around;
      if (known.stream()
          .anyMatch(
              solved ->
                  java.util.Arrays.equals(solved.active(), active)
                      && solved.box().contains(box))) {
        return false;
      }
      FirstOrder.Image image = firstOrder.image(box, active);
      if (image != null && image.unique() && image.box() != null) {
        accept(firstOrder.sharpen(image.box(), active), cell.rests(), active, box);
        return box.contains(cell.box());
      }
    }
    return false;
  }

  private void accept(Box sharp, List<Rest> rests, int[] active, Box unique) {
    known.add(new Known(unique, active));
    for (Solution other : solutions) {
      if (java.util.Arrays.equals(active, activeOf(other)) && other.box().meets(sharp)) {
        return;
      }
    }
    boolean certain = true;
    Box box = sharp;
    for (int k : active) {
      if (sharp.high()[k] < whole.low()[k] || sharp.low()[k] > whole.high()[k]) {
        return;
      }
      certain &= sharp.low()[k] > whole.low()[k] && sharp.high()[k] < whole.high()[k];
      box =
          box.with(
              k,
              Math.max(sharp.low()[k], whole.low()[k]),
              Math.min(sharp.high()[k], whole.high()[k]));
    }
    solutions.add(new Solution(box, rests, certain));
  }

  private int[] activeOf(Solution solution) {
    return active(new Cell(solution.box(), solution.rests(), List.of()));
  }

  private void divide(Cell cell, List<Cell> next) {
    int widest = -1;
    double most = 0;
    for (int k = 0; k < game.dimension(); k++) {
      double share = whole.isPoint(k) ? 0 : cell.box().width(k) / whole.width(k);
      if (share > most) {
        most = share;
        widest = k;
      }
    }
    if (most <= FINEST) {
      undecided.add(cell);
      return;
    }
    double low = cell.box().low()[widest];
    double high = cell.box().high()[widest];
    double cut = low + CUT * (high - low);
    next.add(cell.with(cell.box().with(widest, low, cut)));
    next.add(cell.with(cell.box().with(widest, cut, high)));
  }
}
