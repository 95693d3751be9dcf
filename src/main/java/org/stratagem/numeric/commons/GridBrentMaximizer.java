package org.stratagem.numeric.commons;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.DoubleUnaryOperator;
import org.apache.commons.math3.optim.MaxEval;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;
import org.apache.commons.math3.optim.univariate.BrentOptimizer;
import org.apache.commons.math3.optim.univariate.SearchInterval;
import org.apache.commons.math3.optim.univariate.UnivariateObjectiveFunction;
import org.apache.commons.math3.optim.univariate.UnivariatePointValuePair;
import org.stratagem.numeric.ChebyshevPeak;
import org.stratagem.numeric.ScalarMaximizer;
import org.stratagem.numeric.ScalarOptimum;
import org.stratagem.numeric.ScalarProblem;

/**
 * Maximises on a grid and sharpens its best peaks. The grid is even, with shaken steps so that no
 * period hides between them, and denser towards both ends, where economic quantities often have
 * their scale. Around each of the best peaks of the grid Brent's method (Algorithms for
 * Minimization without Derivatives, 1973, chapter 5) finds the maximum to the square root of the
 * rounding error, and {@link ChebyshevPeak} the rest where the function is smooth.
 *
 * <p>A peak narrower than the grid can be missed: the answer is not proven global. Cost: some 160
 * evaluations for the grid, and some 80 for each of the peaks that may be the best, {@value #PEAKS}
 * at most.
 */
public final class GridBrentMaximizer implements ScalarMaximizer {
  private static final int STEPS = 128;
  private static final int ZOOMS = 14;
  private static final int PEAKS = 64;
  private static final int BRENT_EVALUATIONS = 200;

  /** Values this close, relative to the largest on the grid, are as good as each other. */
  private static final double TIE = 1e-13;

  @Override
  public ScalarOptimum maximize(ScalarProblem problem) {
    if (problem.low() == problem.high()) {
      double value = problem.objective().applyAsDouble(problem.low());
      return optimum(List.of(new Point(problem.low(), value, Trust.END)), 1);
    }
    Search search = new Search(problem);
    return search.run();
  }

  private static ScalarOptimum optimum(List<Point> best, long evaluations) {
    List<Double> ties = best.stream().map(Point::argument).toList();
    return new ScalarOptimum(
        ties.get(0), best.get(0).value, ties, ScalarOptimum.Status.NOT_PROVEN_GLOBAL, evaluations);
  }

  /**
   * Peaks this far below the best, relative to the largest value, are not sharpened: sharpening
   * adds less.
   */
  private static final double CONTENDER = 1e-6;

  /** Differences this small, relative to the value, may be rounding of a long computation. */
  private static final double NOISE = 1e-13;

  private static double greatest(List<Point> points) {
    return points.stream().mapToDouble(Point::value).max().orElse(Double.NEGATIVE_INFINITY);
  }

  private record Point(double argument, double value, Trust trust) {}

  /** A peak between two points of the grid. */
  private record Bracket(double left, Point found, double right) {}

  /**
   * How well a point is known to be a maximum; the later the better, but an end has to be as good
   * to count.
   */
  private enum Trust {
    GRID,
    BRACKETED,
    SHARPENED,
    END
  }

  /** One problem's search; counts its evaluations. */
  private static final class Search {
    private final ScalarProblem problem;
    private final double low;
    private final double high;
    private final DoubleUnaryOperator objective;
    private long evaluations;

    Search(ScalarProblem problem) {
      this.problem = problem;
      this.low = problem.low();
      this.high = problem.high();
      this.objective =
          x -> {
            evaluations++;
            return problem.objective().applyAsDouble(x);
          };
    }

    private Point at(double x, Trust trust) {
      return new Point(x, objective.applyAsDouble(x), trust);
    }

    ScalarOptimum run() {
      List<Point> grid =
          grid().stream().map(x -> at(x, x == low || x == high ? Trust.END : Trust.GRID)).toList();
      List<Point> candidates = new ArrayList<>(grid);
      List<Bracket> brackets = new ArrayList<>();
      double reached = greatest(candidates);
      for (int peak : peaks(grid)) {
        Point middle = grid.get(peak);
        Point left = grid.get(Math.max(peak - 1, 0));
        Point right = grid.get(Math.min(peak + 1, grid.size() - 1));
        if (!couldReach(reached, left, middle, right)) {
          continue;
        }
        Point found = brent(left.argument, middle, right.argument);
        brackets.add(new Bracket(left.argument, found, right.argument));
        candidates.add(found);
        reached = Math.max(reached, found.value);
      }
      double size =
          grid.stream()
              .mapToDouble(point -> Math.abs(point.value))
              .filter(Double::isFinite)
              .max()
              .orElse(0);
      double promising = greatest(candidates) - CONTENDER * size;
      for (Bracket bracket : brackets) {
        if (bracket.found.value >= promising) {
          sharpened(bracket).ifPresent(candidates::add);
        }
      }
      double best = greatest(candidates);
      double slack = TIE * Math.max(size, Math.abs(best));
      return optimum(distinct(candidates, best - slack), evaluations);
    }

    /** Ascending, both ends included, without repetition. */
    private List<Double> grid() {
      double width = high - low;
      List<Double> points = new ArrayList<>();
      points.add(low);
      points.add(high);
      for (int i = 1; i < STEPS; i++) {
        // The fractional parts of multiples of the golden ratio spread evenly without a period
        // (Weyl 1916).
        double shake = (i * 0.6180339887498949) % 1 - 0.5;
        points.add(low + width * (i + 0.5 * shake) / STEPS);
      }
      double step = width / STEPS;
      for (int k = 1; k <= ZOOMS; k++) {
        step /= 3;
        points.add(low + step);
        points.add(high - step);
      }
      return points.stream().filter(x -> x >= low && x <= high).sorted().distinct().toList();
    }

    /** The best local maxima of the grid; on a plateau its two ends. */
    private static List<Integer> peaks(List<Point> grid) {
      List<Integer> peaks = new ArrayList<>();
      for (int i = 0; i < grid.size(); i++) {
        double here = grid.get(i).value;
        double left = i == 0 ? Double.NEGATIVE_INFINITY : grid.get(i - 1).value;
        double right = i == grid.size() - 1 ? Double.NEGATIVE_INFINITY : grid.get(i + 1).value;
        if (here >= left && here >= right && (here > left || here > right)) {
          peaks.add(i);
        }
      }
      peaks.sort(Comparator.comparingDouble((Integer i) -> -grid.get(i).value));
      return peaks.subList(0, Math.min(PEAKS, peaks.size()));
    }

    private Optional<Point> sharpened(Bracket bracket) {
      Point found = bracket.found;
      double width = bracket.right - bracket.left;
      double close =
          Math.max(
              1e-6 * width,
              64 * Math.ulp(Math.max(Math.abs(bracket.left), Math.abs(bracket.right))));
      double room = Math.min(found.argument - low, high - found.argument);
      if (room <= 8 * close) {
        return Optional.empty();
      }
      OptionalDouble sharp =
          ChebyshevPeak.sharpen(objective, found.argument, Math.min(4 * width, room), close);
      if (sharp.isEmpty()) {
        return Optional.empty();
      }
      Point sharper = at(sharp.getAsDouble(), Trust.SHARPENED);
      double noise = NOISE * Math.max(Math.abs(found.value), Math.abs(sharper.value));
      return sharper.value >= found.value - noise ? Optional.of(sharper) : Optional.empty();
    }

    /**
     * Whether a peak may rise to a level: beyond its highest point at most by as much as it stands
     * out.
     */
    private static boolean couldReach(double level, Point left, Point middle, Point right) {
      double stands = middle.value - Math.min(left.value, right.value);
      return middle.value + stands >= level;
    }

    private Point brent(double left, Point peak, double right) {
      UnivariatePointValuePair pair =
          new BrentOptimizer(problem.tolerance(), problem.tolerance() * (high - low))
              .optimize(
                  new MaxEval(BRENT_EVALUATIONS),
                  new UnivariateObjectiveFunction(objective::applyAsDouble),
                  GoalType.MAXIMIZE,
                  new SearchInterval(left, right, inside(left, peak.argument, right)));
      return pair.getValue() >= peak.value && peak.trust != Trust.END
              || pair.getValue() > peak.value
          ? new Point(pair.getPoint(), pair.getValue(), Trust.BRACKETED)
          : peak;
    }

    /** The peak itself where it is inside, else a point a golden section away from the end. */
    private static double inside(double left, double peak, double right) {
      return peak > left && peak < right ? peak : left + 0.381966 * (right - left);
    }

    /**
     * The points not below a level, ascending, neighbours of one peak merged. Grid points on a
     * plateau stand for no peak: only the lowest counts.
     */
    private List<Point> distinct(List<Point> candidates, double level) {
      double apart = 1e-6 * (high - low);
      List<Point> result = new ArrayList<>();
      candidates.stream()
          .filter(point -> point.value >= level)
          .sorted(Comparator.comparingDouble(Point::argument))
          .forEach(
              point -> {
                int last = result.size() - 1;
                if (last >= 0 && point.argument - result.get(last).argument <= apart) {
                  result.set(last, better(point, result.get(last)));
                } else if (last < 0 || point.trust != Trust.GRID) {
                  result.add(point);
                }
              });
      return result;
    }

    private static Point better(Point a, Point b) {
      boolean first = a.trust.compareTo(b.trust) >= 0;
      Point trusted = first ? a : b;
      Point other = first ? b : a;
      return trusted.trust == Trust.END && trusted.value < other.value ? other : trusted;
    }
  }
}
