package org.stratagem.bargain.continuous;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.stratagem.game.ContinuousGame;
import org.stratagem.numeric.Formula;
import org.stratagem.numeric.FormulaGraph;
import org.stratagem.numeric.InnerProblem;
import org.stratagem.numeric.Real;
import org.stratagem.numeric.Tape;
import org.stratagem.numeric.interval.BoxEvaluator;
import org.stratagem.numeric.optimum.BoxOptimizer;
import org.stratagem.numeric.optimum.BoxOptimum;
import org.stratagem.numeric.optimum.BoxProblem;
import org.stratagem.numeric.optimum.Budget;
import org.stratagem.numeric.optimum.ParametricEnclosures;

/** The payoffs of a continuous game added up with weights, as a formula of the profile. */
final class WeightedPayoff {
  /** Enough for sums of payoffs in a few moves; some seconds. */
  private static final Budget BUDGET = new Budget(50_000);

  private WeightedPayoff() {}

  /**
   * @param order the coordinates of a profile in the order in which the formula takes them
   */
  static Tape of(ContinuousGame game, List<? extends Real> weights, List<Integer> order) {
    FormulaGraph graph = new FormulaGraph();
    List<Formula> inputs = new ArrayList<>();
    List<Formula> profile = new ArrayList<>();
    for (int coordinate = 0; coordinate < game.dimension(); coordinate++) {
      profile.add(graph.constant(Real.ZERO));
    }
    for (int coordinate : order) {
      Formula variable = graph.variable(game.box().get(coordinate));
      inputs.add(variable);
      profile.set(coordinate, variable);
    }
    List<Formula> payoffs = graph.embed(game.payoffs(), profile);
    Formula sum = graph.constant(Real.ZERO);
    for (int player = 0; player < payoffs.size(); player++) {
      if (weights.get(player).signum() != 0) {
        sum = (Formula) sum.plus(payoffs.get(player).times(weights.get(player)));
      }
    }
    return graph.tape(inputs, sum);
  }

  /** Two formulas of the same numbers as one with two outputs. */
  static Tape both(Tape left, Tape right) {
    FormulaGraph graph = new FormulaGraph();
    List<Formula> inputs = new ArrayList<>();
    for (int input = 0; input < left.inputs(); input++) {
      inputs.add(graph.variable());
    }
    return graph.tape(inputs, graph.embed(left, inputs).get(0), graph.embed(right, inputs).get(0));
  }

  /** The middle of what encloses a formula at a point. */
  static double at(Tape tape, List<Double> point) {
    double[] coordinates = point.stream().mapToDouble(Double::doubleValue).toArray();
    BoxEvaluator evaluator = new BoxEvaluator(tape, new ParametricEnclosures());
    evaluator.start(coordinates, coordinates);
    evaluator.through(0);
    return evaluator.low(0) + (evaluator.high(0) - evaluator.low(0)) / 2;
  }

  /** Where it is greatest; throws where no bound is found. */
  static BoxOptimum greatest(
      Tape tape, List<InnerProblem.Bounds> box, BoxOptimizer optimizer, BooleanSupplier cancelled) {
    BoxOptimum best =
        optimizer.optimize(
            new BoxProblem(
                tape,
                box,
                InnerProblem.Sense.MAXIMIZE,
                InnerProblem.TieRule.LOWEST,
                BoxProblem.TOLERANCE,
                BUDGET,
                cancelled));
    if (best.point().isEmpty() || !Double.isFinite(best.enclosure().high())) {
      throw new UnboundedPayoffException();
    }
    return best;
  }
}
