package org.stratagem.numeric.optimum;

import static org.stratagem.numeric.interval.Rounding.addUp;
import static org.stratagem.numeric.interval.Rounding.multiplyUp;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.BooleanSupplier;
import org.stratagem.numeric.interval.BoxEvaluator;

/**
 * The branch and bound itself, for a maximum. A box is divided, narrowed or discarded; what cannot
 * be discarded ends among the {@link #remaining} boxes.
 *
 * <p>A box is examined together with a thin rim around it, so that what is true on it (a slope
 * without a zero, a strict curvature) holds in a neighbourhood of each of its points that is inside
 * the domain: there an optimal point is a stationary one. Points on the boundary of the domain are
 * boxes of fewer free coordinates.
 */
final class Search {
  /** How many boxes may be spent, beyond those of the proof, to narrow the regions. */
  private static final int REFINEMENT = 600;

  private final Objective objective;
  private final int size;
  private final double[] domainLow;
  private final double[] domainHigh;
  private final double tolerance;
  private final long budget;
  private final BooleanSupplier cancelled;

  private final PriorityQueue<Box> queue =
      new PriorityQueue<>(
          Comparator.<Box>comparingDouble(box -> -box.bound).thenComparingLong(box -> box.number));
  private final Doubts doubts;
  private final double[] low;
  private final double[] high;
  private final double[] slopeLow;
  private final double[] slopeHigh;
  private long made;

  final List<Box> remaining = new ArrayList<>();
  double best = Double.NEGATIVE_INFINITY;
  double[] bestPoint = new double[0];
  boolean stopped;
  boolean spent;
  long boxes;

  Search(
      Objective objective,
      double[] domainLow,
      double[] domainHigh,
      double tolerance,
      Budget budget,
      BooleanSupplier cancelled) {
    this.objective = objective;
    this.size = domainLow.length;
    this.domainLow = domainLow;
    this.domainHigh = domainHigh;
    this.tolerance = tolerance;
    this.budget = budget.boxes();
    this.cancelled = cancelled;
    this.low = new double[size];
    this.high = new double[size];
    this.slopeLow = new double[size];
    this.slopeHigh = new double[size];
    this.doubts = new Doubts(objective, domainLow, domainHigh);
  }

  /** What is known of points at which the objective is undefined. */
  Doubts doubts() {
    return doubts;
  }

  /** How much bounds may differ for a proof. */
  double slack() {
    return tolerance * Math.max(1, Math.abs(best));
  }

  void run() {
    push(new Box(domainLow, domainHigh));
    tryPoint(domainLow);
    tryPoint(domainHigh);
    long settled = -1;
    while (!queue.isEmpty()) {
      if (boxes >= budget || (boxes & 63) == 0 && cancelled.getAsBoolean()) {
        spent = boxes >= budget;
        stopped = !spent;
        break;
      }
      Box box = queue.poll();
      if (box.bound < best) {
        drop(box);
        continue;
      }
      if (settled < 0 && box.bound - best <= slack()) {
        settled = boxes;
      }
      if (settled >= 0 && boxes - settled > REFINEMENT) {
        queue.add(box);
        break;
      }
      examine(box);
    }
    remaining.addAll(queue);
    queue.clear();
    remaining.removeIf(
        box -> {
          if (box.bound < best) {
            drop(box);
            return true;
          }
          return false;
        });
    remaining.stream().filter(box -> box.doubtful).forEach(doubts::add);
    if (stopped) {
      doubts.leave();
    } else {
      boxes += doubts.resolve(cancelled);
    }
  }

  private void push(Box box) {
    box.number = made++;
    queue.add(box);
  }

  /** Discards a box that holds no optimal point; it may still hold an undefined one. */
  private void drop(Box box) {
    if (box.doubtful) {
      doubts.add(box);
    }
  }

  private void tryPoint(double[] point) {
    double value = objective.least(point);
    if (value > best) {
      best = value;
      bestPoint = point.clone();
    }
  }

  /** The box with its rim, inside the domain. */
  private void widen(Box box) {
    for (int i = 0; i < size; i++) {
      double rim = 0x1p-10 * box.width(i);
      double size = Math.max(Math.abs(box.low[i]), Math.abs(box.high[i]));
      rim = box.low[i] < box.high[i] ? Math.max(rim, 2 * Math.ulp(size)) : 0;
      low[i] = Math.max(domainLow[i], box.low[i] - rim);
      high[i] = Math.min(domainHigh[i], box.high[i] + rim);
    }
  }

  private void examine(Box box) {
    boxes++;
    widen(box);
    BoxEvaluator here = objective.over(low, high);
    box.doubtful = !objective.defined(here);
    if (objective.forbidden(here) || here.undefined(Derived.VALUE)) {
      drop(box);
      return;
    }
    box.bound = Math.min(box.bound, here.high(Derived.VALUE));
    if (box.bound < best) {
      drop(box);
      return;
    }
    box.continuous = objective.allowed(here) && here.continuous(Derived.VALUE);
    if (box.continuous) {
      examineSlopes(box, here);
    } else {
      tryPoint(box.middle());
      divide(box);
    }
  }

  private void examineSlopes(Box box, BoxEvaluator here) {
    boolean known = true;
    boolean moves = false;
    for (int i = 0; i < size; i++) {
      int output = objective.derived.slope(i);
      here.through(output);
      slopeLow[i] = here.low(output);
      slopeHigh[i] = here.high(output);
      box.idle[i] = slopeLow[i] == 0 && slopeHigh[i] == 0;
      moves |= box.free(i);
      known &= box.low[i] == box.high[i] || !here.undefined(output);
    }
    if (!known) {
      tryPoint(box.middle());
      divide(box);
      return;
    }
    if (!moves) {
      double[] point = box.middle();
      tryPoint(point);
      box.bound = Math.min(box.bound, objective.at(point).high(Derived.VALUE));
      keep(box, true);
      return;
    }
    if (collapse(box)) {
      return;
    }
    if (curved(box, here)) {
      return;
    }
    boundByMeanValue(box);
    if (box.bound >= best) {
      divide(box);
    }
  }

  private void keep(Box box, boolean single) {
    box.plateau = box.flat();
    box.single = single && !box.plateau;
    remaining.add(box);
  }

  /**
   * Where the objective rises or falls strictly in a coordinate, only a face of the domain can hold
   * an optimal point.
   */
  private boolean collapse(Box box) {
    boolean collapsed = false;
    for (int i = 0; i < size; i++) {
      if (!box.free(i)) {
        continue;
      }
      if (slopeLow[i] > 0) {
        if (box.high[i] < domainHigh[i] || (box.faces[i] & 2) != 0) {
          return true;
        }
        box.low[i] = box.high[i];
        collapsed = true;
      } else if (slopeHigh[i] < 0) {
        if (box.low[i] > domainLow[i] || (box.faces[i] & 1) != 0) {
          return true;
        }
        box.high[i] = box.low[i];
        collapsed = true;
      }
    }
    if (collapsed) {
      tryPoint(box.middle());
      push(box);
    }
    return collapsed;
  }

  /** Uses the second derivatives; whether that is all there is to do with the box. */
  private boolean curved(Box box, BoxEvaluator here) {
    int[] free = new int[size];
    int count = 0;
    for (int i = 0; i < size; i++) {
      if (box.free(i)) {
        free[count++] = i;
      }
    }
    double[][][] curvature = new double[2][count][count];
    for (int i = 0; i < count; i++) {
      if (!here.continuous(objective.derived.slope(free[i]))) {
        return false;
      }
      for (int j = i; j < count; j++) {
        int output = objective.derived.curvature(free[i], free[j]);
        here.through(output);
        if (here.undefined(output)
            || Double.isInfinite(here.low(output))
            || Double.isInfinite(here.high(output))) {
          return false;
        }
        curvature[0][i][j] = here.low(output);
        curvature[1][i][j] = here.high(output);
        curvature[0][j][i] = here.low(output);
        curvature[1][j][i] = here.high(output);
      }
    }
    for (int i = 0; i < count; i++) {
      if (curvature[0][i][i] > 0) {
        splitFaces(box, free[i]);
        return true;
      }
    }
    for (int i = 0; i < count; i++) {
      // A step can succeed only where the middle has the shape of a peak.
      if (curvature[0][i][i] + curvature[1][i][i] >= 0) {
        return false;
      }
    }
    for (int i = 0; i < count; i++) {
      splitFaces(box, free[i]);
    }
    return newton(box, free, count, curvature);
  }

  /** Makes the parts of a box on the boundary of the domain boxes of their own. */
  private void splitFaces(Box box, int coordinate) {
    if (box.low[coordinate] == domainLow[coordinate] && (box.faces[coordinate] & 1) == 0) {
      Box face = box.copy();
      face.high[coordinate] = face.low[coordinate];
      push(face);
      box.faces[coordinate] |= 1;
    }
    if (box.high[coordinate] == domainHigh[coordinate] && (box.faces[coordinate] & 2) == 0) {
      Box face = box.copy();
      face.low[coordinate] = face.high[coordinate];
      push(face);
      box.faces[coordinate] |= 2;
    }
  }

  private boolean newton(Box box, int[] free, int count, double[][][] curvature) {
    double[] from = new double[count];
    double[] to = new double[count];
    double[] centre = box.middle();
    double[] local = new double[count];
    double[][] slope = new double[2][count];
    BoxEvaluator at = objective.at(centre);
    if (at.low(Derived.VALUE) > best && objective.allowed(at) && at.defined(Derived.VALUE)) {
      best = at.low(Derived.VALUE);
      bestPoint = centre.clone();
    }
    for (int k = 0; k < count; k++) {
      int output = objective.derived.slope(free[k]);
      at.through(output);
      if (at.undefined(output)) {
        return false;
      }
      slope[0][k] = at.low(output);
      slope[1][k] = at.high(output);
      from[k] = low[free[k]];
      to[k] = high[free[k]];
      local[k] = centre[free[k]];
    }
    NewtonStep step = new NewtonStep(from, to);
    if (!step.solve(local, slope, curvature)) {
      return false;
    }
    if (step.empty()) {
      return true;
    }
    box.single |= step.unique() || count == 1 && curvature[1][0][0] < 0;
    double shrunk = 0;
    double before = 0;
    for (int k = 0; k < count; k++) {
      int i = free[k];
      double left = Math.max(box.low[i], from[k]);
      double right = Math.min(box.high[i], to[k]);
      if (left > right) {
        return true;
      }
      before = Math.max(before, box.width(i) / widthOf(i));
      shrunk = Math.max(shrunk, (right - left) / widthOf(i));
      box.low[i] = left;
      box.high[i] = right;
    }
    boundByMeanValue(box);
    if (box.bound < best) {
      return true;
    }
    boolean holdsZero = true;
    for (int k = 0; k < count; k++) {
      holdsZero &= slope[0][k] <= 0 && slope[1][k] >= 0;
    }
    if (box.single && (narrow(box) || holdsZero && shrunk > 0.5 * before)) {
      // Rounding does not let it be narrowed further.
      tryPoint(box.middle());
      keep(box, true);
      return true;
    }
    if (shrunk <= 0.7 * before) {
      push(box);
      return true;
    }
    return false;
  }

  private double widthOf(int coordinate) {
    return domainHigh[coordinate] - domainLow[coordinate];
  }

  /**
   * Lowers the bound by the mean value form around the point that makes it best (Baumann, Optimal
   * centered forms, BIT 28, 1988).
   */
  private void boundByMeanValue(Box box) {
    double[] centre = new double[size];
    double rise = 0;
    for (int i = 0; i < size; i++) {
      double l = slopeLow[i];
      double h = slopeHigh[i];
      if (!box.free(i)) {
        centre[i] = box.middle(i);
        continue;
      }
      if (Double.isInfinite(l) || Double.isInfinite(h)) {
        centre[i] = box.middle(i);
        rise = Double.POSITIVE_INFINITY;
        continue;
      }
      double share = l >= 0 ? 1 : h <= 0 ? 0 : h / (h - l);
      double point = box.low[i] + share * box.width(i);
      centre[i] = Math.max(box.low[i], Math.min(box.high[i], point));
      double up = multiplyUp(Math.max(0, h), addUp(box.high[i], -centre[i]));
      double down = multiplyUp(Math.max(0, -l), addUp(centre[i], -box.low[i]));
      rise = addUp(rise, Math.max(up, down));
    }
    BoxEvaluator at = objective.at(centre);
    double value = at.low(Derived.VALUE);
    if (value > best && at.defined(Derived.VALUE) && objective.allowed(at)) {
      best = value;
      bestPoint = centre.clone();
    }
    if (at.defined(Derived.VALUE)) {
      box.bound = Math.min(box.bound, addUp(at.high(Derived.VALUE), rise));
    }
  }

  private boolean narrow(Box box) {
    for (int i = 0; i < size; i++) {
      if (box.free(i) && !box.narrow(i, least(box, i))) {
        return false;
      }
    }
    return true;
  }

  /** Next to 0 doubles go on for long; a box that is good enough is not followed there. */
  private double least(Box box, int coordinate) {
    return box.bound - best <= slack() ? Math.min(1, widthOf(coordinate)) * 0x1p-80 : 0;
  }

  /** Divides a box where it is widest, weighted by how much the objective changes across. */
  private void divide(Box box) {
    int widest = -1;
    double most = -1;
    for (int i = 0; i < size; i++) {
      if (box.free(i) && !box.narrow(i, least(box, i))) {
        double weight = box.width(i) / widthOf(i);
        double steep = Math.max(-slopeLow[i], slopeHigh[i]);
        if (size > 1 && box.continuous && steep < Double.POSITIVE_INFINITY) {
          weight = box.width(i) * steep + 1e-6 * weight;
        }
        if (weight > most) {
          most = weight;
          widest = i;
        }
      }
    }
    if (widest < 0) {
      tryPoint(box.low);
      tryPoint(box.high);
      tryPoint(box.middle());
      keep(box, false);
      return;
    }
    double middle = box.middle(widest);
    Box left = box.copy();
    left.high[widest] = middle;
    left.faces[widest] &= 1;
    push(left);
    Box right = box.copy();
    right.low[widest] = middle;
    right.faces[widest] &= 2;
    push(right);
  }
}
