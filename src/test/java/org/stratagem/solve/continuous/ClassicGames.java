package org.stratagem.solve.continuous;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.stratagem.game.ContinuousGame;
import org.stratagem.numeric.Condition;
import org.stratagem.numeric.Elementary;
import org.stratagem.numeric.Formula;
import org.stratagem.numeric.FormulaGraph;
import org.stratagem.numeric.InnerProblem;
import org.stratagem.numeric.Operation;
import org.stratagem.numeric.Real;

/** Continuous games of the textbooks, as formulas. */
final class ClassicGames {
  private ClassicGames() {}

  /** One move for each player. */
  static ContinuousGame game(double[][] intervals, Function<List<Real>, List<Real>> payoffs) {
    List<ContinuousGame.Chooser> players = new ArrayList<>();
    for (int i = 0; i < intervals.length; i++) {
      players.add(
          new ContinuousGame.Chooser(
              "P" + (i + 1), List.of(new InnerProblem.Bounds(intervals[i][0], intervals[i][1]))));
    }
    return game(players, payoffs);
  }

  static ContinuousGame game(
      List<ContinuousGame.Chooser> players, Function<List<Real>, List<Real>> payoffs) {
    FormulaGraph graph = new FormulaGraph();
    List<Formula> moves = new ArrayList<>();
    for (ContinuousGame.Chooser player : players) {
      player.moves().forEach(move -> moves.add(graph.variable()));
    }
    List<Real> results = payoffs.apply(List.copyOf(moves));
    Formula[] outputs =
        results.stream()
            .map(result -> result instanceof Formula f ? f : graph.constant(result))
            .toArray(Formula[]::new);
    return new ContinuousGame(players, graph.tape(moves, outputs));
  }

  static double[][] intervals(int players, double low, double high) {
    double[][] intervals = new double[players][];
    java.util.Arrays.fill(intervals, new double[] {low, high});
    return intervals;
  }

  static Real number(double value) {
    return Real.parse(java.math.BigDecimal.valueOf(value).toPlainString());
  }

  static Real sum(List<Real> terms) {
    return terms.stream().reduce(Real::plus).orElse(Real.ZERO);
  }

  static Real square(Real x) {
    return x.times(x);
  }

  static Condition less(Real left, Real right) {
    return Condition.of(Operation.LESS, left, right);
  }

  static Condition equal(Real left, Real right) {
    return Condition.of(Operation.EQUAL, left, right);
  }

  /** Price 12 less the total quantity; constant marginal costs. */
  static ContinuousGame cournot(double... costs) {
    return game(
        intervals(costs.length, 0, 20),
        q -> {
          Real price = number(12).minus(sum(q));
          List<Real> profits = new ArrayList<>();
          for (int i = 0; i < costs.length; i++) {
            profits.add(q.get(i).times(price.minus(number(costs[i]))));
          }
          return profits;
        });
  }

  /** Demand 10 - 2p + q at unit cost 1. */
  static ContinuousGame differentiatedBertrand() {
    return game(
        intervals(2, 0, 20),
        p -> {
          List<Real> profits = new ArrayList<>();
          for (int i = 0; i < 2; i++) {
            Real demand = number(10).minus(number(2).times(p.get(i))).plus(p.get(1 - i));
            profits.add(p.get(i).minus(Real.ONE).times(demand));
          }
          return profits;
        });
  }

  /** The lower price sells 10 - p at unit cost 3; equal prices share. */
  static ContinuousGame bertrand() {
    return game(
        intervals(2, 0, 10),
        p -> {
          List<Real> profits = new ArrayList<>();
          for (int i = 0; i < 2; i++) {
            Real own = p.get(i);
            Real other = p.get(1 - i);
            Real all = own.minus(number(3)).times(number(10).minus(own));
            Real tied = equal(own, other).select(all.dividedBy(number(2)), Real.ZERO);
            profits.add(less(own, other).select(all, tied));
          }
          return profits;
        });
  }

  /** A prize of 1 is won in proportion to effort. */
  static ContinuousGame tullock(int players) {
    return game(
        intervals(players, 0, 1),
        x -> {
          Real total = sum(x);
          List<Real> payoffs = new ArrayList<>();
          for (Real own : x) {
            Real share =
                equal(total, Real.ZERO)
                    .select(number(1).dividedBy(number(players)), own.dividedBy(total));
            payoffs.add(share.minus(own));
          }
          return payoffs;
        });
  }

  /** The higher bid wins a prize of 1; both pay. */
  static ContinuousGame allPay() {
    return game(
        intervals(2, 0, 1),
        b -> {
          List<Real> payoffs = new ArrayList<>();
          for (int i = 0; i < 2; i++) {
            Real own = b.get(i);
            Real other = b.get(1 - i);
            Real tied = equal(own, other).select(number(0.5), Real.ZERO);
            payoffs.add(less(other, own).select(Real.ONE, tied).minus(own));
          }
          return payoffs;
        });
  }

  /** Both get what they demand if that is no more than 1 together. */
  static ContinuousGame nashDemand() {
    return game(
        intervals(2, 0, 1),
        d -> {
          Condition feasible = Condition.of(Operation.LESS_EQUAL, sum(d), Real.ONE);
          return List.of(
              feasible.select(d.get(0), Real.ZERO), feasible.select(d.get(1), Real.ZERO));
        });
  }

  /** Demands that are met with a probability that falls smoothly. */
  static ContinuousGame smoothedNashDemand(double steepness) {
    return game(
        intervals(2, 0, 1),
        d -> {
          Real met = Elementary.logistic(number(steepness).times(Real.ONE.minus(sum(d))));
          return List.of(d.get(0).times(met), d.get(1).times(met));
        });
  }

  /** Two sellers on a street serve the nearer buyers. */
  static ContinuousGame hotelling() {
    return game(
        intervals(2, 0, 1),
        x -> {
          List<Real> payoffs = new ArrayList<>();
          Real middle = sum(x).dividedBy(number(2));
          for (int i = 0; i < 2; i++) {
            Real own = x.get(i);
            Real other = x.get(1 - i);
            Real tied = equal(own, other).select(number(0.5), Real.ONE.minus(middle));
            payoffs.add(less(own, other).select(middle, tied));
          }
          return payoffs;
        });
  }

  /** One wants to be near, the other far: no equilibrium in pure strategies. */
  static ContinuousGame pursuit() {
    return game(
        intervals(2, 0, 1),
        x -> {
          Real distance = square(x.get(0).minus(x.get(1)));
          return List.of(distance.negate(), distance);
        });
  }
}
