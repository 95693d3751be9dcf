package org.stratagem.bargain.continuous;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.stratagem.bargain.agreement.FeasibleOutcomes;
import org.stratagem.game.ContinuousGame;
import org.stratagem.numeric.Rational;
import org.stratagem.numeric.Real;
import org.stratagem.numeric.Tape;
import org.stratagem.numeric.interval.BoxEvaluator;
import org.stratagem.numeric.optimum.BoxOptimizer;
import org.stratagem.numeric.optimum.BoxOptimum;
import org.stratagem.numeric.optimum.ParametricEnclosures;

/**
 * The profiles of a continuous game: some are listed, and those that are best at given prices are
 * found by a global search whose upper bound is proven. What is listed of a profile's payoffs are
 * lower bounds, next to them. Not for use by two threads.
 */
public final class IntervalOutcomes implements FeasibleOutcomes {
  /** What is worth more than everything listed by less than this, relatively, is not listed. */
  private static final double TOLD_APART = 1e-13;

  private final ContinuousGame game;
  private final BoxOptimizer optimizer;
  private final BooleanSupplier cancelled;
  private final List<Integer> order;
  private final BoxEvaluator evaluator;
  private final List<List<Double>> points = new ArrayList<>();
  private final List<List<Rational>> payoffs = new ArrayList<>();

  /**
   * @param cancelled asked now and then; true ends the search
   */
  public IntervalOutcomes(ContinuousGame game, BoxOptimizer optimizer, BooleanSupplier cancelled) {
    this.game = game;
    this.optimizer = optimizer;
    this.cancelled = cancelled;
    this.order = IntStream.range(0, game.dimension()).boxed().toList();
    this.evaluator = new BoxEvaluator(game.payoffs(), new ParametricEnclosures());
    List<Rational> ones = new ArrayList<>();
    for (int player = 0; player < players(); player++) {
      List<Rational> own = new ArrayList<>();
      for (int other = 0; other < players(); other++) {
        own.add(Rational.of(other == player ? 1 : 0));
      }
      most(own);
      ones.add(Rational.of(1));
    }
    most(ones);
  }

  @Override
  public int players() {
    return game.playerCount();
  }

  @Override
  public int size() {
    return points.size();
  }

  /** The coordinates of a listed profile. */
  public List<Double> point(int outcome) {
    return points.get(outcome);
  }

  @Override
  public List<Rational> payoffs(int outcome) {
    return payoffs.get(outcome);
  }

  @Override
  public boolean areAllListed() {
    return false;
  }

  @Override
  public Rational most(List<Rational> prices) {
    Rational scale = Rational.of(0);
    for (Rational price : prices) {
      scale = scale.plus(price.signum() < 0 ? price.negate() : price).toRational();
    }
    if (scale.signum() == 0) {
      return scale;
    }
    List<Rational> weights = new ArrayList<>();
    for (Rational price : prices) {
      weights.add(price.dividedBy(scale).toRational());
    }
    Tape sum = WeightedPayoff.of(game, weights, order);
    BoxOptimum best = WeightedPayoff.greatest(sum, game.box(), optimizer, cancelled);
    double high = best.enclosure().high();
    List<Rational> found = at(best.point());
    double worth = worth(weights, found).doubleValue();
    double listed = Double.NEGATIVE_INFINITY;
    for (List<Rational> other : payoffs) {
      listed = Math.max(listed, worth(weights, other).doubleValue());
    }
    if (worth > listed + TOLD_APART * Math.max(1, Math.abs(high))
        && !points.contains(best.point())) {
      points.add(best.point());
      payoffs.add(found);
    }
    return Real.of(high).toRational().times(scale).toRational();
  }

  private static Rational worth(List<Rational> weights, List<Rational> payoffs) {
    Real worth = Real.ZERO;
    for (int player = 0; player < weights.size(); player++) {
      worth = worth.plus(weights.get(player).times(payoffs.get(player)));
    }
    return worth.toRational();
  }

  /** The lower bounds of the payoffs at a point. */
  private List<Rational> at(List<Double> point) {
    double[] coordinates = point.stream().mapToDouble(Double::doubleValue).toArray();
    evaluator.start(coordinates, coordinates);
    List<Rational> lower = new ArrayList<>();
    for (int player = 0; player < players(); player++) {
      evaluator.through(player);
      if (!evaluator.defined(player) || !Double.isFinite(evaluator.low(player))) {
        throw new UnboundedPayoffException();
      }
      lower.add(Real.of(evaluator.low(player)).toRational());
    }
    return List.copyOf(lower);
  }
}
