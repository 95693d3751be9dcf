package org.stratagem.bargain.continuous;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.stratagem.bargain.coco.Coalition;
import org.stratagem.game.ContinuousGame;
import org.stratagem.numeric.InnerProblem;
import org.stratagem.numeric.Real;
import org.stratagem.numeric.Tape;
import org.stratagem.numeric.interval.Interval;
import org.stratagem.numeric.optimum.BoxOptimizer;
import org.stratagem.numeric.optimum.BoxOptimum;
import org.stratagem.solve.continuous.ContinuousNash;
import org.stratagem.solve.continuous.Deviation;
import org.stratagem.solve.continuous.DoubleOracle;
import org.stratagem.solve.continuous.MixedEquilibrium;
import org.stratagem.solve.continuous.MixedStrategy;
import org.stratagem.solve.continuous.PureEquilibrium;
import org.stratagem.solve.continuous.SearchLimits;

/**
 * The value of a zero-sum game over intervals in which a coalition maximizes a weighted sum of
 * payoffs and the others together minimize it, each side correlating what it does.
 *
 * @param value holds it: the ends are what the two mixtures guarantee, proven by global searches
 *     for what each side could do better
 * @param coalition a mixture of the coalition's coordinates, members in player order
 * @param rest a mixture of the others' coordinates
 */
public record IntervalValue(Interval value, MixedStrategy coalition, MixedStrategy rest) {
  /** Wanted of the mixtures, relative to the payoffs' size. */
  private static final double EPSILON = 1e-10;

  /** A value that is enclosed less sharply is sought by saddle points in pure actions too. */
  private static final double SHARP = 1e-8;

  private static final int SUPPORT = 60;

  /**
   * @param weights of the players' payoffs in what the coalition maximizes
   * @param cancelled asked now and then; true ends the search
   */
  public static IntervalValue of(
      ContinuousGame game,
      Coalition coalition,
      List<? extends Real> weights,
      BoxOptimizer optimizer,
      BooleanSupplier cancelled) {
    List<Integer> first = coordinates(game, coalition);
    List<Integer> second = coordinates(game, coalition.rest(game.playerCount()));
    List<Integer> order = new ArrayList<>(first);
    order.addAll(second);
    List<Real> minus = new ArrayList<>();
    weights.forEach(weight -> minus.add(weight.negate()));
    if (first.isEmpty() || second.isEmpty()) {
      boolean ours = second.isEmpty();
      Tape sum = WeightedPayoff.of(game, ours ? weights : minus, order);
      BoxOptimum best = WeightedPayoff.greatest(sum, bounds(game, order), optimizer, cancelled);
      Interval most = best.enclosure();
      return new IntervalValue(
          ours ? most : new Interval(-most.high(), -most.low()),
          point(ours ? best.point() : List.of()),
          point(ours ? List.of() : best.point()));
    }
    ContinuousGame sides =
        new ContinuousGame(
            List.of(
                new ContinuousGame.Chooser("coalition", bounds(game, first)),
                new ContinuousGame.Chooser("rest", bounds(game, second))),
            WeightedPayoff.both(
                WeightedPayoff.of(game, weights, order), WeightedPayoff.of(game, minus, order)));
    SearchLimits limits = SearchLimits.standard(cancelled);
    Optional<IntervalValue> mixed =
        new DoubleOracle(optimizer, limits, EPSILON, SUPPORT).solve(sides).map(IntervalValue::of);
    IntervalValue best = mixed.orElseThrow();
    if (!(best.value().width() <= SHARP * Math.max(1, Math.abs(best.value().high())))) {
      for (PureEquilibrium saddle : new ContinuousNash(optimizer, limits).pure(sides).list()) {
        IntervalValue pure = of(sides, saddle);
        best = pure.value().width() < best.value().width() ? pure : best;
      }
    }
    if (!Double.isFinite(best.value().width())) {
      throw new UnboundedPayoffException();
    }
    return best;
  }

  private static List<Integer> coordinates(ContinuousGame game, Coalition coalition) {
    List<Integer> coordinates = new ArrayList<>();
    for (int member : coalition.members()) {
      for (int k = game.first(member); k < game.first(member + 1); k++) {
        coordinates.add(k);
      }
    }
    return coordinates;
  }

  private static List<InnerProblem.Bounds> bounds(ContinuousGame game, List<Integer> coordinates) {
    return coordinates.stream().map(game.box()::get).toList();
  }

  private static MixedStrategy point(List<Double> action) {
    return new MixedStrategy(List.of(new MixedStrategy.Atom(action, 1)));
  }

  private static IntervalValue of(MixedEquilibrium equilibrium) {
    return new IntervalValue(
        value(equilibrium.deviations()),
        equilibrium.strategies().get(0),
        equilibrium.strategies().get(1));
  }

  private static IntervalValue of(ContinuousGame sides, PureEquilibrium saddle) {
    double[] profile = saddle.coordinates();
    List<MixedStrategy> strategies = new ArrayList<>();
    for (int side = 0; side < 2; side++) {
      List<Double> action = new ArrayList<>();
      for (double coordinate : sides.part(profile, side)) {
        action.add(coordinate);
      }
      strategies.add(point(action));
    }
    return new IntervalValue(value(saddle.deviations()), strategies.get(0), strategies.get(1));
  }

  /** No side gets more against the other's mixture than it gets and could gain. */
  private static Interval value(List<Deviation> deviations) {
    double high =
        Math.nextUp(deviations.get(0).payoff().high() + deviations.get(0).regret().high());
    double low =
        -Math.nextUp(deviations.get(1).payoff().high() + deviations.get(1).regret().high());
    return new Interval(Math.min(low, high), high);
  }
}
