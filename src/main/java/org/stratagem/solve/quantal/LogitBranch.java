package org.stratagem.solve.quantal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.stratagem.game.NormalForm;
import org.stratagem.numeric.TriangularFactors;
import org.stratagem.solve.mixture.PayoffTables;

/**
 * Logit quantal response equilibria: every action is chosen with a probability proportional to the
 * exponential of its expected payoff times the precision lambda (McKelvey and Palfrey 1995; for
 * Markov games Eibelshaeuser and Poensgen 2019). The principal branch is followed from uniform play
 * by predictor and corrector in the logarithms of the probabilities, which keeps the smallest of
 * them accurate (Turocy 2005). Where the branch bends back, a precision is met more than once; the
 * first point is given.
 *
 * <p>Cost: each step takes a few systems of as many linear equations as there are actions and
 * further unknowns, and as many evaluations of payoffs with their derivatives.
 */
public final class LogitBranch {
  /** Steps of at most this length in logarithms of probabilities are taken at first. */
  private static final double FIRST_STEP = 0.03;

  private static final double GROWTH = 1.4;
  private static final double SHORTEST_STEP = 1e-12;
  private static final int MOST_STEPS = 20_000;
  private static final int CORRECTIONS = 12;
  private static final double CLOSE = 1e-11;

  /** How far a logarithm can be off, per unit of precision, by the rounding of payoffs. */
  private static final double ROUNDING = 4e-15;

  /** A correction longer than this part of the step asks for shorter steps. */
  private static final double DRIFT = 0.3;

  private static final double SETTLED = 1e-10;

  /**
   * So short a step that changes the orientation has crossed a fork, as where symmetric players go
   * on alike; a longer one may have turned back.
   */
  private static final double FORK = 1e-4;

  /** Derivatives are taken anew where a correction is not this much shorter than the last one. */
  private static final double SHRINKING = 0.1;

  private final LogitSystem system;
  private final int actions;
  private final int unknowns;
  private final double scale;
  private final double longest;
  private final BooleanSupplier cancelled;

  /** The logarithms of what is played with precision 0. */
  private final double[] prior;

  /**
   * @param longest the most that the logarithm of a probability may change in one step; positive,
   *     may be infinite
   * @param cancelled asked at every step; when it says yes, the branch ends there
   */
  public LogitBranch(NormalForm game, double longest, BooleanSupplier cancelled) {
    this(new ExpectedPayoffs(game), longest, cancelled);
  }

  /** The same for any system of actions whose payoffs depend on all probabilities. */
  public LogitBranch(LogitSystem system, double longest, BooleanSupplier cancelled) {
    this.system = system;
    this.actions = system.actions();
    this.unknowns = actions + system.auxiliaries();
    double range = system.range();
    this.scale = range > 0 ? range : 1;
    this.longest = longest;
    this.cancelled = cancelled;
    this.prior = uniform(system);
  }

  /**
   * For payoffs in one unit for all players.
   *
   * @param prior what is played with precision 0, by player and action: all positive. Every action
   *     is chosen with a probability proportional to the prior's times the exponential
   */
  public LogitBranch(PayoffTables tables, double[][] prior, BooleanSupplier cancelled) {
    this.system = new ExpectedPayoffs(tables);
    this.actions = system.actions();
    this.unknowns = actions;
    double range = system.range();
    this.scale = range > 0 ? range : 1;
    this.longest = Double.POSITIVE_INFINITY;
    this.cancelled = cancelled;
    this.prior = Arrays.stream(prior).flatMapToDouble(Arrays::stream).map(Math::log).toArray();
  }

  private static double[] uniform(LogitSystem system) {
    double[] uniform = new double[system.actions()];
    for (int chooser = 0; chooser < system.choosers(); chooser++) {
      int from = system.first(chooser);
      int to = system.first(chooser + 1);
      Arrays.fill(uniform, from, to, -Math.log(to - from));
    }
    return uniform;
  }

  /** The branch up to a precision, at least 0. */
  public QuantalBranch upTo(double lambda) {
    return follow(lambda * scale, (point, regret) -> false);
  }

  /** The branch until nobody could gain more than 10^-10 of the payoffs' range. */
  public QuantalBranch toLimit() {
    return follow(Double.POSITIVE_INFINITY, (point, regret) -> false);
  }

  /** The same, or until somebody says that a point is near enough. */
  public QuantalBranch toLimit(Arrival arrival) {
    return follow(Double.POSITIVE_INFINITY, arrival);
  }

  /** Looks at the points of a branch. */
  @FunctionalInterface
  public interface Arrival {
    /**
     * Whether the branch need not be followed beyond a point.
     *
     * @param regret the most that anybody could gain there, as a part of the payoffs' range
     */
    boolean at(QuantalPoint point, double regret);
  }

  /**
   * The point where the branch passes a precision for the first time, from two neighbours on it.
   *
   * @return null where Newton's method does not find it
   */
  public @Nullable QuantalPoint between(QuantalPoint before, QuantalPoint after, double lambda) {
    double[] low = place(before);
    double[] high = place(after);
    double[] found = cross(low, high, lambda * scale);
    return found == null ? null : point(found);
  }

  private QuantalBranch follow(double target, Arrival arrival) {
    int size = unknowns;
    double[] place = new double[size + 1];
    System.arraycopy(prior, 0, place, 0, actions);
    double[] further = system.solved(probabilities(place));
    System.arraycopy(further, 0, place, actions, further.length);
    List<QuantalPoint> points = new ArrayList<>();
    points.add(point(place));
    if (target == 0) {
      return new QuantalBranch(points, QuantalBranch.Ending.REACHED);
    }
    double[] forward = new double[size + 1];
    forward[size] = 1;
    Heading heading = heading(place, forward);
    double length = FIRST_STEP;
    int taken = 0;
    while (heading != null && length >= SHORTEST_STEP) {
      if (cancelled.getAsBoolean()) {
        return new QuantalBranch(points, QuantalBranch.Ending.CANCELLED);
      }
      double[] next = step(place, heading.tangent(), length);
      if (next != null && next[size] >= target) {
        double[] at = cross(place, next, target);
        if (at != null) {
          points.add(point(at));
          return new QuantalBranch(points, QuantalBranch.Ending.REACHED);
        }
        next = null;
      }
      Heading after = next == null ? null : heading(next, heading.tangent());
      if (next == null
          || after == null
          || after.orientation() != heading.orientation() && length > FORK) {
        length /= 2;
        continue;
      }
      place = next;
      heading = after;
      double[] values = values(place);
      points.add(point(place, values));
      length = Math.min(longest, length * GROWTH);
      if (target == Double.POSITIVE_INFINITY) {
        double regret = regret(place, values);
        if (regret <= SETTLED || arrival.at(points.get(points.size() - 1), regret)) {
          return new QuantalBranch(points, QuantalBranch.Ending.SETTLED);
        }
      }
      if (++taken == MOST_STEPS) {
        return new QuantalBranch(points, QuantalBranch.Ending.STEPS_SPENT);
      }
    }
    return new QuantalBranch(points, QuantalBranch.Ending.STUCK);
  }

  /** One step along the tangent and back to the branch; null where the step is too long. */
  private double @Nullable [] step(double[] place, double[] tangent, double length) {
    int size = unknowns;
    double[] next = new double[size + 1];
    for (int k = 0; k <= size; k++) {
      next[k] = place[k] + length * tangent[k];
    }
    if (next[size] < 0) {
      return null;
    }
    double moved = 0;
    double last = 0;
    TriangularFactors factors = null;
    for (int correction = 0; correction < CORRECTIONS; correction++) {
      factors = factors == null ? factors(next, tangent) : factors;
      if (factors == null) {
        return null;
      }
      double[] change = factors.solve(negative(defects(next)));
      double most = 0;
      for (int k = 0; k <= size; k++) {
        next[k] += change[k];
        most = Math.max(most, Math.abs(change[k]) / (1 + Math.abs(next[k])));
        moved = Math.max(moved, Math.abs(next[k] - place[k] - length * tangent[k]));
      }
      if (!(moved <= DRIFT * length) || next[size] < 0) {
        return null;
      }
      if (most <= CLOSE + ROUNDING * next[size]) {
        return next;
      }
      // The derivatives of the place before serve as long as they bring it near quickly.
      factors = correction > 0 && most > last * SHRINKING ? null : factors;
      last = most;
    }
    return null;
  }

  private static double[] negative(double... numbers) {
    double[] negative = new double[numbers.length];
    for (int k = 0; k < numbers.length; k++) {
      negative[k] = -numbers[k];
    }
    return negative;
  }

  /** The derivatives at a place, and one row at right angles to which there is no step. */
  private @Nullable TriangularFactors factors(double[] place, double[] row) {
    return TriangularFactors.of(jacobian(place, row));
  }

  /**
   * Where the branch goes on.
   *
   * @param tangent of length 1, forward as before
   * @param orientation of the derivatives with it: the same all along a branch but at forks, so
   *     that another one tells that a step may have come to a part that leads back (Allgower and
   *     Georg 1990, Numerical Continuation Methods, 2.3)
   */
  private record Heading(double[] tangent, int orientation) {}

  private @Nullable Heading heading(double[] place, double[] forward) {
    TriangularFactors factors = factors(place, forward);
    if (factors == null) {
      return null;
    }
    double[] right = new double[unknowns + 1];
    right[unknowns] = 1;
    double[] tangent = factors.solve(right);
    double norm = 0;
    for (double part : tangent) {
      norm = Math.max(norm, Math.abs(part));
    }
    for (int k = 0; k < tangent.length; k++) {
      tangent[k] /= norm;
    }
    return new Heading(tangent, factors.orientation());
  }

  /** The point of the branch between two others that has a precision. */
  private double @Nullable [] cross(double[] low, double[] high, double target) {
    int size = unknowns;
    double width = high[size] - low[size];
    double share = width == 0 ? 0 : (target - low[size]) / width;
    double[] place = new double[size + 1];
    for (int k = 0; k < size; k++) {
      place[k] = low[k] + share * (high[k] - low[k]);
    }
    place[size] = target;
    double[] fixed = new double[size + 1];
    fixed[size] = 1;
    for (int correction = 0; correction < 2 * CORRECTIONS; correction++) {
      TriangularFactors factors = factors(place, fixed);
      if (factors == null) {
        return null;
      }
      double[] change = factors.solve(negative(defects(place)));
      double most = 0;
      for (int k = 0; k < size; k++) {
        place[k] += change[k];
        most = Math.max(most, Math.abs(change[k]) / (1 + Math.abs(place[k])));
      }
      place[size] = target;
      if (most <= CLOSE / 100 + ROUNDING * target) {
        return place;
      }
    }
    return null;
  }

  /** How far a place is from the branch, equation by equation; the last one is the step's own. */
  private double[] defects(double[] place) {
    LogitSystem.State state =
        system.evaluate(probabilities(place), Arrays.copyOfRange(place, actions, unknowns));
    double lambda = place[unknowns];
    double[] values = state.values();
    double[] defects = new double[place.length];
    for (int chooser = 0; chooser < system.choosers(); chooser++) {
      int reference = system.first(chooser);
      double sum = 0;
      for (int k = reference; k < system.first(chooser + 1); k++) {
        sum += Math.exp(place[k]);
        double wanted = prior[k] - prior[reference];
        wanted += lambda * (values[k] - values[reference]) / scale;
        defects[k] = place[k] - place[reference] - wanted;
      }
      defects[reference] = sum - 1;
    }
    System.arraycopy(state.defects(), 0, defects, actions, state.defects().length);
    return defects;
  }

  /** The derivatives of the defects; the last row is the given one. */
  private double[][] jacobian(double[] place, double[] last) {
    double lambda = place[unknowns];
    double[] probabilities = probabilities(place);
    LogitSystem.State state =
        system.evaluateWithDerivatives(probabilities, Arrays.copyOfRange(place, actions, unknowns));
    double[] values = state.values();
    double[][] derivatives = state.valueDerivatives();
    double[][] matrix = new double[unknowns + 1][unknowns + 1];
    for (int chooser = 0; chooser < system.choosers(); chooser++) {
      int reference = system.first(chooser);
      for (int k = reference; k < system.first(chooser + 1); k++) {
        matrix[reference][k] = probabilities[k];
        if (k == reference) {
          continue;
        }
        for (int other = 0; other < unknowns; other++) {
          double slope = derivatives[k][other] - derivatives[reference][other];
          double unit = other < actions ? probabilities[other] : 1;
          matrix[k][other] = -lambda * slope / scale * unit;
        }
        matrix[k][k] += 1;
        matrix[k][reference] -= 1;
        matrix[k][unknowns] = -(values[k] - values[reference]) / scale;
      }
    }
    for (int k = actions; k < unknowns; k++) {
      for (int other = 0; other < unknowns; other++) {
        double unit = other < actions ? probabilities[other] : 1;
        matrix[k][other] = state.defectDerivatives()[k - actions][other] * unit;
      }
    }
    matrix[unknowns] = last.clone();
    return matrix;
  }

  private double[] values(double[] place) {
    return system
        .evaluate(probabilities(place), Arrays.copyOfRange(place, actions, unknowns))
        .values();
  }

  private double[] probabilities(double[] place) {
    double[] probabilities = new double[actions];
    for (int k = 0; k < probabilities.length; k++) {
      probabilities[k] = Math.exp(place[k]);
    }
    return probabilities;
  }

  private double[] place(QuantalPoint point) {
    double[] place = new double[unknowns + 1];
    for (int chooser = 0; chooser < system.choosers(); chooser++) {
      for (int k = system.first(chooser); k < system.first(chooser + 1); k++) {
        double probability = point.probability(chooser, k - system.first(chooser));
        place[k] = Math.log(Math.max(probability, Double.MIN_NORMAL));
      }
    }
    double[] further = system.solved(probabilities(place));
    System.arraycopy(further, 0, place, actions, further.length);
    place[unknowns] = point.lambda() * scale;
    return place;
  }

  /** The most that anybody could gain by one choice, as a part of the payoffs' range. */
  private double regret(double[] place, double[] values) {
    double[] probabilities = probabilities(place);
    double regret = 0;
    for (int chooser = 0; chooser < system.choosers(); chooser++) {
      double best = Double.NEGATIVE_INFINITY;
      double mean = 0;
      for (int k = system.first(chooser); k < system.first(chooser + 1); k++) {
        best = Math.max(best, values[k]);
        mean += probabilities[k] * values[k];
      }
      regret = Math.max(regret, (best - mean) / scale);
    }
    return regret;
  }

  private QuantalPoint point(double... place) {
    return point(place, values(place));
  }

  private QuantalPoint point(double[] place, double[] values) {
    double lambda = place[unknowns] / scale;
    double[] probabilities = probabilities(place);
    double[] response = response(values, lambda);
    double residual = 0;
    for (int k = 0; k < probabilities.length; k++) {
      residual = Math.max(residual, Math.abs(probabilities[k] - response[k]));
    }
    List<double[]> byChooser = new ArrayList<>();
    for (int chooser = 0; chooser < system.choosers(); chooser++) {
      byChooser.add(
          Arrays.copyOfRange(probabilities, system.first(chooser), system.first(chooser + 1)));
    }
    return new QuantalPoint(lambda, byChooser, residual);
  }

  /** The logit response: proportional to the exponential of the values times the precision. */
  private double[] response(double[] values, double lambda) {
    double[] response = new double[values.length];
    for (int chooser = 0; chooser < system.choosers(); chooser++) {
      double best = Double.NEGATIVE_INFINITY;
      for (int k = system.first(chooser); k < system.first(chooser + 1); k++) {
        best = Math.max(best, values[k]);
      }
      double total = 0;
      int reference = system.first(chooser);
      for (int k = reference; k < system.first(chooser + 1); k++) {
        response[k] = Math.exp(prior[k] - prior[reference] + lambda * (values[k] - best));
        total += response[k];
      }
      for (int k = system.first(chooser); k < system.first(chooser + 1); k++) {
        response[k] /= total;
      }
    }
    return response;
  }
}
