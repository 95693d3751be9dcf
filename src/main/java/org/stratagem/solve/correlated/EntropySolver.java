package org.stratagem.solve.correlated;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.stratagem.numeric.Rational;
import org.stratagem.numeric.Real;
import org.stratagem.numeric.interval.Interval;
import org.stratagem.numeric.linear.LinearProgram;
import org.stratagem.numeric.linear.LinearSolution;
import org.stratagem.numeric.linear.LinearSolver;
import org.stratagem.numeric.optimum.SimplestFraction;

/**
 * The equilibrium of greatest entropy. A linear program says which profiles an equilibrium can draw
 * and which deviations can lose; a convex program in doubles over those gives weights and prices.
 * An exact equilibrium is made of the weights, and the prices bound every equilibrium's entropy.
 */
public final class EntropySolver {
  /** Weights are first taken as the simplest fractions so near, the nearest first. */
  private static final List<Rational> NEAR =
      List.of(Rational.of(1, 1_000_000_000), Rational.of(1, 1_000_000), Rational.of(1, 10_000));

  /** Steps quick at first, more careful where those get stuck. */
  private static final double[] CENTERING = {0.1, 0.4, 0.8};

  /** Entropies so near are as good as equal. */
  private static final double CLOSE = 1e-9;

  /** The share of an inner equilibrium that makes up for rounding. */
  private static final Rational SHARE = Rational.of(1, 100_000_000_000L);

  private final CorrelatedPolytope polytope;
  private final BooleanSupplier cancelled;

  /**
   * @param cancelled asked now and then; true ends the search
   */
  public EntropySolver(CorrelatedPolytope polytope, BooleanSupplier cancelled) {
    this.polytope = polytope;
    this.cancelled = cancelled;
  }

  /** Nothing only where the search was cancelled. */
  public Optional<MostEven> solve() {
    return RelativeInterior.of(polytope, cancelled).flatMap(this::solve);
  }

  private Optional<MostEven> solve(RelativeInterior inner) {
    int[] drawn =
        IntStream.range(0, polytope.form().profiles())
            .filter(profile -> inner.joint().get(profile).signum() > 0)
            .toArray();
    List<CorrelatedPolytope.Deviation> deviations = polytope.deviations();
    Real[][] gains = new Real[deviations.size()][drawn.length];
    double[][] rows = new double[deviations.size()][drawn.length];
    List<Integer> losing = new ArrayList<>();
    List<Integer> even = new ArrayList<>();
    for (int number = 0; number < rows.length; number++) {
      Real most = Real.ZERO;
      for (int place = 0; place < drawn.length; place++) {
        gains[number][place] = polytope.gain(deviations.get(number), drawn[place]);
        most = most.max(gains[number][place]).max(gains[number][place].negate());
      }
      if (most.signum() == 0) {
        continue;
      }
      for (int place = 0; place < drawn.length; place++) {
        gains[number][place] = gains[number][place].dividedBy(most);
        rows[number][place] = gains[number][place].doubleValue();
      }
      (inner.strict().get(number) ? losing : even).add(number);
    }
    double[] start =
        Arrays.stream(drawn).mapToDouble(p -> inner.joint().get(p).doubleValue()).toArray();
    MostEven best = null;
    for (double centering : CENTERING) {
      ConvexProgram program =
          new ConvexProgram(select(rows, losing), select(rows, even), start, centering).solve();
      double[] prices = new double[rows.length];
      for (int place = 0; place < losing.size(); place++) {
        prices[losing.get(place)] = Math.max(0, program.prices()[place]);
      }
      for (int place = 0; place < even.size(); place++) {
        // No equilibrium gains or loses by these: a price of either sign is worth nothing.
        prices[even.get(place)] = program.multipliers()[place];
      }
      Optional<MostEven> found = enclosed(program.weights(), prices, gains, drawn, inner);
      if (found.isEmpty()) {
        return found;
      }
      if (best == null || found.get().entropy().width() < best.entropy().width()) {
        best = found.get();
      }
      if (best.entropy().width() < CLOSE) {
        break;
      }
    }
    return Optional.ofNullable(best);
  }

  /** An exact equilibrium near weights, with what the prices make of all entropies. */
  private Optional<MostEven> enclosed(
      double[] weights, double[] prices, Real[][] gains, int[] drawn, RelativeInterior inner) {
    EntropyBounds bounds = new EntropyBounds();
    boolean usable =
        Arrays.stream(weights).allMatch(Double::isFinite)
            && Arrays.stream(prices).allMatch(Double::isFinite);
    // Without prices all profiles that can be drawn are as likely as each other.
    double even = bounds.above(gains, new double[prices.length], drawn.length);
    double priced = usable ? bounds.above(gains, prices, drawn.length) : even;
    double above = priced < even ? priced : even;
    double[] near =
        usable
            ? weights
            : Arrays.stream(drawn).mapToDouble(p -> inner.joint().get(p).doubleValue()).toArray();
    return exact(near, drawn, inner, above)
        .map(
            joint ->
                new MostEven(joint, new Interval(Math.min(bounds.below(joint), above), above)));
  }

  private static double[][] select(double[][] rows, List<Integer> numbers) {
    return numbers.stream().map(number -> rows[number]).toArray(double[][]::new);
  }

  /** An exact equilibrium at or near the weights. */
  private Optional<List<Rational>> exact(
      double[] weights, int[] drawn, RelativeInterior inner, double above) {
    Rational[] rounded = new Rational[inner.joint().size()];
    Arrays.fill(rounded, Rational.of(0));
    for (int place = 0; place < drawn.length; place++) {
      rounded[drawn[place]] = Real.of(weights[place]).toRational();
    }
    for (Rational near : NEAR) {
      List<Rational> guess =
          Arrays.stream(rounded)
              .map(
                  weight ->
                      SimplestFraction.between(
                          weight.minus(near).toRational(), weight.plus(near).toRational()))
              .toList();
      if (isEquilibrium(guess) && new EntropyBounds().below(guess) > above - CLOSE) {
        return Optional.of(guess);
      }
    }
    List<Rational> mixed = mixed(List.of(rounded), inner.joint());
    return isEquilibrium(mixed) ? Optional.of(mixed) : nearest(mixed);
  }

  private boolean isEquilibrium(List<Rational> joint) {
    Real total = Real.ZERO;
    for (Rational probability : joint) {
      total = total.plus(probability);
    }
    return total.equals(Real.ONE)
        && polytope.regrets(joint).stream().allMatch(regret -> regret.signum() == 0);
  }

  /** The weights, normalized, with a small share of an equilibrium in which deviations lose. */
  private static List<Rational> mixed(List<Rational> weights, List<Rational> inner) {
    Real total = Real.ZERO;
    for (Rational weight : weights) {
      total = total.plus(weight);
    }
    Real rest = Real.ONE.minus(SHARE).dividedBy(total);
    List<Rational> mixed = new ArrayList<>();
    for (int profile = 0; profile < weights.size(); profile++) {
      mixed.add(
          weights.get(profile).times(rest).plus(inner.get(profile).times(SHARE)).toRational());
    }
    return mixed;
  }

  /** The equilibrium whose probabilities differ least from weights, at the worst of them. */
  private Optional<List<Rational>> nearest(List<Rational> weights) {
    int profiles = weights.size();
    LinearProgram.Builder program = polytope.program(LinearProgram.Goal.MINIMIZE, 1);
    program.cost(profiles, Rational.of(1));
    for (int profile = 0; profile < profiles; profile++) {
      int[] variables = {profile, profiles};
      program.constraint(
          variables,
          new Rational[] {Rational.of(1), Rational.of(1)},
          LinearProgram.Relation.AT_LEAST,
          weights.get(profile));
      program.constraint(
          variables,
          new Rational[] {Rational.of(1), Rational.of(-1)},
          LinearProgram.Relation.AT_MOST,
          weights.get(profile));
    }
    LinearSolution solution = new LinearSolver(cancelled).solve(program.build());
    return solution instanceof LinearSolution.Optimal optimal
        ? Optional.of(optimal.primal().subList(0, profiles))
        : Optional.empty();
  }
}
