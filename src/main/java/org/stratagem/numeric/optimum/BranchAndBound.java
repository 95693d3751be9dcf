package org.stratagem.numeric.optimum;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.stratagem.numeric.DoubleFunction;
import org.stratagem.numeric.InnerProblem;
import org.stratagem.numeric.Tape;
import org.stratagem.numeric.TapeCompiler;
import org.stratagem.numeric.interval.InnerEnclosures;
import org.stratagem.numeric.interval.Interval;

/**
 * Certified global optima by branch and bound on interval enclosures (Hansen and Walster, Global
 * Optimization Using Interval Analysis, 2004; Ratschek and Rokne, New Computer Methods for Global
 * Optimization, 1988). Bounds come from the formula itself and from its gradient; boxes go where
 * the objective is strictly monotonic or convex, and shrink to stationary points by interval Newton
 * steps, which also give the point its last digits.
 *
 * <p>What is certified is the real function that the tape stands for, with all constants exact: a
 * payoff that saturates in doubles is still strictly increasing. Points of regions are doubles.
 *
 * <p>Cost: some dozens of boxes for a smooth function of one variable, some microseconds each; it
 * grows exponentially with the number of coordinates. Instances keep no state; they may be used by
 * several threads.
 */
public final class BranchAndBound implements BoxOptimizer {
  private final TapeCompiler compiler;
  private final Supplier<? extends InnerEnclosures> inner;

  /**
   * With tapes run one instruction after the other, and inner optima enclosed where they can be.
   */
  public BranchAndBound() {
    this(new NestedSearch().compiler());
  }

  /**
   * @param compiler evaluates objectives at points
   */
  public BranchAndBound(TapeCompiler compiler) {
    this(compiler, ParametricEnclosures::new);
  }

  /**
   * @param compiler evaluates objectives at points
   * @param inner makes, for each problem, what encloses the optima inside its objective
   */
  public BranchAndBound(TapeCompiler compiler, Supplier<? extends InnerEnclosures> inner) {
    this.compiler = compiler;
    this.inner = inner;
  }

  @Override
  public BoxOptimum optimize(BoxProblem problem) {
    return new Run(problem).optimum();
  }

  /** One problem being solved. */
  private final class Run {
    private final BoxProblem problem;
    private final double sign;
    private final double[] low;
    private final double[] high;
    private final Objective objective;
    private final Search search;

    Run(BoxProblem problem) {
      this.problem = problem;
      this.sign = problem.sense().sign();
      this.low = problem.box().stream().mapToDouble(InnerProblem.Bounds::low).toArray();
      this.high = problem.box().stream().mapToDouble(InnerProblem.Bounds::high).toArray();
      Tape tape = problem.objective();
      DoubleFunction doubles = compiler.compile(tape);
      this.objective = new Objective(Derived.of(tape, problem.sense()), inner.get(), doubles, sign);
      this.search =
          new Search(objective, low, high, problem.tolerance(), budget(), problem.cancelled());
    }

    /** A box with an inner problem costs as much as dozens without. */
    private Budget budget() {
      long boxes = problem.budget().boxes();
      return problem.objective().problems().isEmpty()
          ? problem.budget()
          : new Budget(Math.max(1, boxes / 20));
    }

    BoxOptimum optimum() {
      search.run();
      double bound = search.best;
      for (Box box : search.remaining) {
        bound = Math.max(bound, box.bound);
      }
      List<Region> regions =
          new Regions(objective, low, high, problem.ties(), search).of(search.remaining);
      Optional<double[]> point = choose(regions);
      List<Obstacle> obstacles = obstacles(bound, point.isPresent());
      return new BoxOptimum(
          point.map(BranchAndBound::list).orElse(List.of()),
          point.map(found -> sign * objective.value(found) + 0.0).orElse(Double.NaN),
          interval(search.best, bound),
          regions.stream().map(this::turned).toList(),
          obstacles,
          search.boxes,
          objective.evaluations);
    }

    /** Of the points whose values cannot be told from the best, the one that the tie rule takes. */
    private Optional<double[]> choose(List<Region> regions) {
      List<double[]> points = new ArrayList<>();
      if (search.bestPoint.length > 0) {
        points.add(search.bestPoint);
      }
      List<double[]> own = new ArrayList<>();
      for (Region region : regions) {
        own.add(region.point().stream().mapToDouble(Double::doubleValue).toArray());
      }
      double most = Double.NEGATIVE_INFINITY;
      for (double[] point : points) {
        most = Math.max(most, objective.value(point));
      }
      for (double[] point : own) {
        most = Math.max(most, objective.value(point));
      }
      double level = most - noise();
      Optional<double[]> chosen = Optional.empty();
      for (double[] point : own) {
        boolean good = objective.value(point) >= level;
        if (good && (chosen.isEmpty() || Regions.before(point, chosen.get(), problem.ties()))) {
          chosen = Optional.of(point);
        }
      }
      return chosen.isPresent() || points.isEmpty() ? chosen : Optional.of(points.get(0));
    }

    /** How exactly the value at the best point is known. */
    private double noise() {
      if (search.bestPoint.length == 0) {
        return 0;
      }
      double top = objective.at(search.bestPoint).high(Derived.VALUE);
      return 2 * Math.max(0, top - search.best) + 4 * Math.ulp(search.best);
    }

    private List<Obstacle> obstacles(double bound, boolean found) {
      List<Obstacle> obstacles = new ArrayList<>();
      if (search.doubts().undefinedAt.length > 0) {
        obstacles.add(
            new Obstacle(
                Obstacle.Reason.UNDEFINED_SOMEWHERE,
                list(search.doubts().undefinedAt),
                Double.NaN));
      }
      boolean unfinished = search.stopped || search.spent;
      if (!found) {
        boolean nowhere = search.remaining.isEmpty() && !unfinished;
        if (problem.objective().outputs() > 1 || obstacles.isEmpty()) {
          obstacles.add(
              0,
              new Obstacle(
                  nowhere ? Obstacle.Reason.EMPTY : Obstacle.Reason.EMPTY_PERHAPS,
                  List.of(),
                  Double.NaN));
        }
        return obstacles;
      }
      if (search.doubts().undefinedAt.length == 0
          && search.doubts().perhapsUndefinedAt.length > 0) {
        obstacles.add(
            new Obstacle(
                Obstacle.Reason.UNDEFINED_PERHAPS,
                list(search.doubts().perhapsUndefinedAt),
                Double.NaN));
      }
      boolean nested = !problem.objective().problems().isEmpty();
      double gap = bound - search.best;
      if (unfinished) {
        Obstacle.Reason spent =
            nested ? Obstacle.Reason.INNER_REPLY_NOT_ENCLOSED : Obstacle.Reason.BUDGET_SPENT;
        obstacles.add(
            new Obstacle(search.stopped ? Obstacle.Reason.CANCELLED : spent, List.of(), gap));
        return obstacles;
      }
      limits().ifPresent(obstacles::add);
      if (gap > search.slack() && obstacles.isEmpty()) {
        Box worst = Collections.min(search.remaining, (a, b) -> Double.compare(b.bound, a.bound));
        obstacles.add(
            new Obstacle(
                nested ? Obstacle.Reason.INNER_REPLY_NOT_ENCLOSED : Obstacle.Reason.UNRESOLVED,
                list(worst.middle()),
                gap));
      }
      return obstacles;
    }

    /** Bounds that are not attained, next to poles and jumps. */
    private Optional<Obstacle> limits() {
      for (Box box : search.remaining) {
        if (box.bound == Double.POSITIVE_INFINITY) {
          return Optional.of(
              new Obstacle(Obstacle.Reason.UNBOUNDED, list(box.middle()), Double.NaN));
        }
      }
      if (low.length > 1) {
        return Optional.empty();
      }
      Jump jump = new Jump(objective, problem.objective(), low[0], high[0]);
      for (Box box : search.remaining) {
        if (!box.continuous && box.width(0) < 1e-9 * (high[0] - low[0])) {
          Optional<Jump.Limit> limit =
              jump.unattained(box.low[0], box.high[0], search.best - search.slack());
          if (limit.isPresent()) {
            return Optional.of(
                new Obstacle(
                    Obstacle.Reason.OPEN_SUPREMUM,
                    List.of(limit.get().point()),
                    limit.get().value()));
          }
        }
      }
      return Optional.empty();
    }

    private Region turned(Region region) {
      return new Region(
          region.box(),
          region.kind(),
          region.point(),
          interval(region.value().low(), region.value().high()));
    }

    private Interval interval(double least, double most) {
      return sign > 0 ? new Interval(least, most) : new Interval(-most, -least);
    }
  }

  private static List<Double> list(double[] point) {
    return Arrays.stream(point).boxed().toList();
  }
}
