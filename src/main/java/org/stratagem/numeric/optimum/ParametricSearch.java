package org.stratagem.numeric.optimum;

import static org.stratagem.numeric.interval.Rounding.addUp;
import static org.stratagem.numeric.interval.Rounding.multiplyUp;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.stratagem.numeric.InnerProblem;
import org.stratagem.numeric.interval.BoxEvaluator;
import org.stratagem.numeric.interval.Decoration;
import org.stratagem.numeric.interval.Enclosure;
import org.stratagem.numeric.interval.InnerEnclosures;

/**
 * Encloses the optimal points and the optimal value of an inner problem for all values of what it
 * is given at once: a branch and bound over its coordinates in which a box is discarded only if it
 * holds no optimal point for any given value; what remains of a concave piece is narrowed by
 * interval Newton steps whose slopes and curvatures hold for all given values (Hansen and Walster,
 * Global Optimization Using Interval Analysis, 2004, on problems with uncertain parameters).
 *
 * <p>Where one strictly concave piece remains, the optimal point is a continuous function of what
 * is given (Berge's maximum theorem). The search is short: wide given boxes are divided by the
 * outer search anyway.
 */
final class ParametricSearch {
  private static final int MOST_BOXES = 64;

  /**
   * What is known.
   *
   * @param low lower bounds of the optimal points
   * @param high upper bounds of the optimal points
   * @param least a lower bound of the optimal values, of the objective as it is maximised
   * @param most an upper bound of the optimal values
   * @param reply whether the optimal point exists for every given value, and is continuous
   * @param optimum the same of the optimal value
   */
  record Result(
      double[] low,
      double[] high,
      double least,
      double most,
      Decoration reply,
      Decoration optimum) {}

  private final Derived derived;
  private final BoxEvaluator evaluator;
  private final int given;
  private final int size;
  private final double[] domainLow;
  private final double[] domainHigh;
  private final double[] low;
  private final double[] high;
  private List<Enclosure> lastGiven = List.of();
  private boolean searched;
  private Result last;

  private final Deque<Box> queue = new ArrayDeque<>();
  private final List<Box> remaining = new ArrayList<>();
  private double least;
  private boolean doubtful;
  private boolean continuous;

  ParametricSearch(InnerProblem problem, InnerEnclosures inner) {
    this.given = problem.parameters();
    this.size = problem.box().size();
    this.derived = Derived.of(problem.objective(), problem.sense(), given);
    this.evaluator = new BoxEvaluator(derived.tape(), inner);
    this.domainLow = problem.box().stream().mapToDouble(InnerProblem.Bounds::low).toArray();
    this.domainHigh = problem.box().stream().mapToDouble(InnerProblem.Bounds::high).toArray();
    this.low = new double[given + size];
    this.high = new double[given + size];
    this.last =
        new Result(
            domainLow,
            domainHigh,
            Double.NEGATIVE_INFINITY,
            Double.POSITIVE_INFINITY,
            Decoration.PERHAPS_UNDEFINED,
            Decoration.PERHAPS_UNDEFINED);
  }

  /**
   * @param values none of them undefined
   */
  Result find(List<Enclosure> values) {
    if (!searched || !values.equals(lastGiven)) {
      searched = true;
      for (int i = 0; i < given; i++) {
        low[i] = values.get(i).low();
        high[i] = values.get(i).high();
      }
      last = search();
      lastGiven = List.copyOf(values);
    }
    return last;
  }

  private Result search() {
    queue.clear();
    remaining.clear();
    least = Double.NEGATIVE_INFINITY;
    doubtful = false;
    continuous = true;
    queue.add(new Box(domainLow, domainHigh));
    tryPoint(domainLow);
    tryPoint(domainHigh);
    for (int boxes = 0; boxes < MOST_BOXES && !queue.isEmpty(); boxes++) {
      examine(queue.poll());
    }
    remaining.addAll(queue);
    for (Box box : remaining) {
      doubtful |= box.doubtful;
    }
    remaining.removeIf(box -> box.bound < least);
    for (Box box : remaining) {
      continuous &= box.continuous;
    }
    return result();
  }

  private Result result() {
    double[] from = new double[size];
    double[] to = new double[size];
    java.util.Arrays.fill(from, Double.POSITIVE_INFINITY);
    java.util.Arrays.fill(to, Double.NEGATIVE_INFINITY);
    double most = Double.NEGATIVE_INFINITY;
    for (Box box : remaining) {
      most = Math.max(most, box.bound);
      for (int i = 0; i < size; i++) {
        from[i] = Math.min(from[i], box.low[i]);
        to[i] = Math.max(to[i], box.high[i]);
      }
    }
    if (remaining.isEmpty()) {
      return new Result(
          domainLow,
          domainHigh,
          Double.NEGATIVE_INFINITY,
          Double.POSITIVE_INFINITY,
          Decoration.PERHAPS_UNDEFINED,
          Decoration.PERHAPS_UNDEFINED);
    }
    boolean concave = concave(from, to);
    boolean exists = !doubtful && (continuous || concave);
    Decoration reply =
        !exists
            ? Decoration.PERHAPS_UNDEFINED
            : concave ? Decoration.CONTINUOUS : Decoration.DEFINED;
    Decoration optimum = exists ? Decoration.CONTINUOUS : Decoration.PERHAPS_UNDEFINED;
    return new Result(from, to, Math.min(least, most), most, reply, optimum);
  }

  /** Whether each given value has one optimal point at most between the bounds. */
  private boolean concave(double[] from, double[] to) {
    boolean point = true;
    for (int i = 0; i < size; i++) {
      double rim = 0x1p-10 * (to[i] - from[i]);
      point &= from[i] == to[i];
      low[given + i] = Math.max(domainLow[i], from[i] - rim);
      high[given + i] = Math.min(domainHigh[i], to[i] + rim);
    }
    start();
    if (!evaluator.continuous(Derived.VALUE) || !allowed()) {
      return false;
    }
    if (point) {
      return true;
    }
    for (int i = 0; i < size; i++) {
      if (from[i] == to[i]) {
        continue;
      }
      evaluator.through(derived.slope(i));
      if (!evaluator.continuous(derived.slope(i))) {
        return false;
      }
      double rest = 0;
      for (int j = 0; j < size; j++) {
        int output = derived.curvature(i, j);
        evaluator.through(output);
        double size = Math.max(-evaluator.low(output), evaluator.high(output));
        rest = addUp(rest, i == j ? evaluator.high(output) : from[j] == to[j] ? 0 : size);
      }
      if (!(rest < 0)) {
        return false;
      }
    }
    return true;
  }

  private void start() {
    evaluator.start(low, high);
    evaluator.through(Derived.VALUE);
    if (derived.guarded()) {
      evaluator.through(Derived.GUARD);
    }
  }

  private boolean allowed() {
    return !derived.guarded()
        || evaluator.defined(Derived.GUARD) && evaluator.low(Derived.GUARD) == 1;
  }

  /** Raises what every optimal value reaches. */
  private void tryPoint(double[] point) {
    System.arraycopy(point, 0, low, given, size);
    System.arraycopy(point, 0, high, given, size);
    start();
    if (allowed() && evaluator.defined(Derived.VALUE)) {
      least = Math.max(least, evaluator.low(Derived.VALUE));
    }
  }

  private void examine(Box box) {
    for (int i = 0; i < size; i++) {
      double scale = Math.max(Math.abs(box.low[i]), Math.abs(box.high[i]));
      boolean free = box.low[i] < box.high[i];
      double rim = free ? Math.max(0x1p-10 * box.width(i), 2 * Math.ulp(scale)) : 0;
      low[given + i] = Math.max(domainLow[i], box.low[i] - rim);
      high[given + i] = Math.min(domainHigh[i], box.high[i] + rim);
    }
    start();
    boolean defined =
        evaluator.defined(Derived.VALUE)
            && (!derived.guarded() || evaluator.defined(Derived.GUARD));
    box.doubtful = !defined;
    boolean forbidden =
        derived.guarded() && evaluator.defined(Derived.GUARD) && evaluator.high(Derived.GUARD) == 0;
    if (forbidden) {
      return;
    }
    if (evaluator.undefined(Derived.VALUE)) {
      doubtful = true;
      return;
    }
    box.bound = Math.min(box.bound, evaluator.high(Derived.VALUE));
    if (box.bound < least) {
      doubtful |= !defined;
      return;
    }
    box.continuous = allowed() && evaluator.continuous(Derived.VALUE);
    if (box.continuous) {
      smooth(box);
    } else {
      divide(box);
    }
  }

  private void smooth(Box box) {
    double[] slopeLow = new double[size];
    double[] slopeHigh = new double[size];
    boolean moved = false;
    for (int i = 0; i < size; i++) {
      int output = derived.slope(i);
      evaluator.through(output);
      if (evaluator.undefined(output)) {
        divide(box);
        return;
      }
      slopeLow[i] = evaluator.low(output);
      slopeHigh[i] = evaluator.high(output);
    }
    for (int i = 0; i < size; i++) {
      if (box.low[i] < box.high[i] && slopeLow[i] > 0) {
        if (box.high[i] < domainHigh[i]) {
          return;
        }
        box.low[i] = box.high[i];
        moved = true;
      } else if (box.low[i] < box.high[i] && slopeHigh[i] < 0) {
        if (box.low[i] > domainLow[i]) {
          return;
        }
        box.high[i] = box.low[i];
        moved = true;
      }
    }
    if (moved) {
      tryPoint(box.middle());
      queue.add(box);
      return;
    }
    if (point(box)) {
      remaining.add(box);
      return;
    }
    boolean done = size == 1 && newton(box);
    meanValue(box, slopeLow, slopeHigh);
    if (!done && box.bound >= least) {
      divide(box);
    }
  }

  private static boolean point(Box box) {
    for (int i = 0; i < box.low.length; i++) {
      if (box.low[i] < box.high[i]) {
        return false;
      }
    }
    return true;
  }

  /** Narrows a concave piece of one coordinate; whether nothing more is to be done with it. */
  private boolean newton(Box box) {
    int slope = derived.slope(0);
    int curvature = derived.curvature(0, 0);
    evaluator.through(curvature);
    double most = evaluator.high(curvature);
    double fewest = evaluator.low(curvature);
    if (!evaluator.continuous(slope) || !(most < 0) || Double.isInfinite(fewest)) {
      return false;
    }
    double[] from = {low[given]};
    double[] to = {high[given]};
    double[] centre = box.middle();
    low[given] = centre[0];
    high[given] = centre[0];
    start();
    least = allowed() ? Math.max(least, evaluator.low(Derived.VALUE)) : least;
    evaluator.through(slope);
    if (evaluator.undefined(slope)) {
      return false;
    }
    double[][] slopes = {{evaluator.low(slope)}, {evaluator.high(slope)}};
    NewtonStep step = new NewtonStep(from, to);
    if (!step.solve(centre, slopes, new double[][][] {{{fewest}}, {{most}}})) {
      return false;
    }
    // Besides the stationary point, the ends of the domain may be optimal.
    boolean lowEnd = box.low[0] == domainLow[0] && !(slope(domainLow[0], 0) > 0);
    boolean highEnd = box.high[0] == domainHigh[0] && !(slope(domainHigh[0], 1) < 0);
    double left = Math.max(box.low[0], from[0]);
    double right = Math.min(box.high[0], to[0]);
    if (step.empty() || left > right) {
      // Without a stationary point the slope has one sign for each given value.
      if (lowEnd && highEnd) {
        return false;
      }
      if (lowEnd || highEnd) {
        box.low[0] = lowEnd ? box.low[0] : box.high[0];
        box.high[0] = box.low[0];
        queue.add(box);
      }
      return true;
    }
    left = lowEnd ? box.low[0] : left;
    right = highEnd ? box.high[0] : right;
    double before = box.width(0);
    box.low[0] = left;
    box.high[0] = right;
    (right - left > 0.7 * before ? remaining : queue).add(box);
    return true;
  }

  /** A lower (0) or upper (1) bound of the slope at a point of one coordinate. */
  private double slope(double point, int side) {
    low[given] = point;
    high[given] = point;
    start();
    evaluator.through(derived.slope(0));
    return side == 0 ? evaluator.low(derived.slope(0)) : evaluator.high(derived.slope(0));
  }

  /** Lowers the bound by the mean value form in the coordinates. */
  private void meanValue(Box box, double[] slopeLow, double[] slopeHigh) {
    double rise = 0;
    double[] centre = box.middle();
    for (int i = 0; i < size; i++) {
      double half = Math.max(addUp(box.high[i], -centre[i]), addUp(centre[i], -box.low[i]));
      double steep = Math.max(Math.abs(slopeLow[i]), Math.abs(slopeHigh[i]));
      rise = addUp(rise, multiplyUp(steep, half));
    }
    System.arraycopy(centre, 0, low, given, size);
    System.arraycopy(centre, 0, high, given, size);
    start();
    if (evaluator.defined(Derived.VALUE)) {
      least = allowed() ? Math.max(least, evaluator.low(Derived.VALUE)) : least;
      box.bound = Math.min(box.bound, addUp(evaluator.high(Derived.VALUE), rise));
    }
  }

  private void divide(Box box) {
    int widest = -1;
    double most = 0;
    for (int i = 0; i < size; i++) {
      double share = box.width(i) / (domainHigh[i] - domainLow[i]);
      if (!box.narrow(i, 0) && share > most) {
        most = share;
        widest = i;
      }
    }
    if (widest < 0) {
      remaining.add(box);
      return;
    }
    double middle = box.middle(widest);
    Box left = box.copy();
    left.continuous = box.continuous;
    left.high[widest] = middle;
    queue.add(left);
    Box right = box.copy();
    right.continuous = box.continuous;
    right.low[widest] = middle;
    queue.add(right);
    double[] point = box.middle();
    tryPoint(point);
  }
}
