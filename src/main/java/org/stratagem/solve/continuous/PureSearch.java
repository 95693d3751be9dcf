package org.stratagem.solve.continuous;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.stratagem.game.ContinuousGame;
import org.stratagem.numeric.interval.Interval;

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

  /** So many undecided signs are taken case by case at once, and so many on narrow boxes. */
  private static final int FEW = 3;

  private static final int SOME = 6;

  /** Not in the middle: solutions are often there. */
  private static final double CUT = 0.4873;

  private final Pieces pieces;
  private final ContinuousGame game;
  private final SearchLimits limits;
  private final Box whole;
  private final Exclusion exclusion;
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
  record Solution(Box box, List<Rest> rests, List<Integer> signs, boolean isCertain) {}

  /** A box in which the first-order conditions have at most the solution that is known. */
  private record Known(Box box, int[] active, List<Integer> signs) {}

  /** What is found. */
  record Findings(
      List<Solution> solutions, List<Cell> undecided, PureEquilibria.End end, long boxes) {}

  PureSearch(Pieces pieces, SearchLimits limits) {
    this.pieces = pieces;
    this.game = pieces.game();
    this.limits = limits;
    this.whole = Box.of(game.box());
    this.exclusion = new Exclusion(pieces);
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
      if (next.size() > spread() && end == PureEquilibria.End.EXHAUSTED) {
        end = PureEquilibria.End.SPREAD;
      }
    }
    undecided.addAll(level);
    return new Findings(solutions, undecided, end, boxes);
  }

  /** Of more coordinates more boxes meet in a corner. */
  private long spread() {
    int more = Math.min(20, Math.max(0, game.dimension() - 2));
    return (long) limits.spread() << 2 * more;
  }

  private Cell root() {
    List<Rest> rests = new ArrayList<>();
    for (int k = 0; k < game.dimension(); k++) {
      rests.add(whole.isPoint(k) ? Rest.FIXED : Rest.FREE);
    }
    return new Cell(
        whole, rests, pieces.unknown(), Collections.nCopies(game.playerCount(), new double[0]));
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
      int undecided = undecided(cell);
      if (undecided >= 0) {
        work.add(cell.signed(undecided, -1));
        work.add(cell.signed(undecided, 0));
        work.add(cell.signed(undecided, 1));
        continue;
      }
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

  /** A difference whose sign is not known on the cell and makes a case; -1 where there is none. */
  private int undecided(Cell cell) {
    int found = -1;
    int many = 0;
    for (int number = 0; number < pieces.count(); number++) {
      if (cell.signs().get(number) == Pieces.UNKNOWN
          && pieces.difference(number, cell.box()).contains(0)) {
        found = found < 0 ? number : found;
        many++;
      }
    }
    return many <= FEW || many <= SOME && widest(cell.box()) <= NARROW ? found : -1;
  }

  /** The greatest width of a side, relative to the player's interval. */
  private double widest(Box box) {
    double most = 0;
    for (int k = 0; k < game.dimension(); k++) {
      most = Math.max(most, whole.isPoint(k) ? 0 : box.width(k) / whole.width(k));
    }
    return most;
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
    return isKnown(cell.box(), active, cell.signs());
  }

  private boolean isKnown(Box box, int[] active, List<Integer> signs) {
    return known.stream()
        .anyMatch(
            solved ->
                Arrays.equals(solved.active(), active)
                    && solved.signs().equals(signs)
                    && solved.box().contains(box));
  }

  /** Solves the first-order conditions on a cell; what is left of it, or null. */
  private @Nullable Cell solve(Cell cell, Deque<Cell> work) {
    int[] active = active(cell);
    for (int k : active) {
      if (!cell.isInside(k, whole) || !exclusion.canMove(cell, k)) {
        return cell;
      }
    }
    if (active.length == 0) {
      solutions.add(new Solution(cell.box(), cell.rests(), cell.signs(), true));
      return null;
    }
    FirstOrder firstOrder = new FirstOrder(pieces.of(cell.signs()));
    FirstOrder.Image image = firstOrder.image(cell.box(), active);
    if (image == null) {
      return cell;
    }
    if (image.box() == null) {
      return null;
    }
    if (image.unique()) {
      accept(cell, firstOrder.sharpen(image.box(), active), active, cell.box());
      return null;
    }
    if (approach(cell, firstOrder, active)) {
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
  private boolean approach(Cell cell, FirstOrder firstOrder, int[] active) {
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
      if (isKnown(around, active, cell.signs())) {
        return false;
      }
      FirstOrder.Image image = firstOrder.image(around, active);
      if (image != null && image.unique() && image.box() != null) {
        accept(cell, firstOrder.sharpen(image.box(), active), active, around);
        return around.contains(cell.box());
      }
    }
    return false;
  }

  private void accept(Cell cell, Box sharp, int[] active, Box unique) {
    known.add(new Known(unique, active, cell.signs()));
    for (Solution other : solutions) {
      if (Arrays.equals(active, activeOf(other)) && other.box().meets(sharp)) {
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
    for (int number = 0; number < pieces.count(); number++) {
      int sign = cell.signs().get(number);
      if (sign == Pieces.UNKNOWN) {
        continue;
      }
      Interval difference = pieces.difference(number, sharp);
      if (sign < 0 && difference.low() >= 0
          || sign > 0 && difference.high() <= 0
          || sign == 0 && !difference.contains(0)) {
        return;
      }
      certain &= sign < 0 && difference.high() < 0 || sign > 0 && difference.low() > 0;
    }
    solutions.add(new Solution(box, cell.rests(), cell.signs(), certain));
  }

  private int[] activeOf(Solution solution) {
    return active(new Cell(solution.box(), solution.rests(), solution.signs(), List.of()));
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
