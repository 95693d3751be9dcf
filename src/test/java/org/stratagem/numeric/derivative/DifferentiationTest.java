package org.stratagem.numeric.derivative;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.stratagem.numeric.Traced.ifLess;
import static org.stratagem.numeric.Traced.square;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.stratagem.numeric.Elementary;
import org.stratagem.numeric.Formula;
import org.stratagem.numeric.FormulaGraph;
import org.stratagem.numeric.InnerProblem;
import org.stratagem.numeric.InnerProblem.Bounds;
import org.stratagem.numeric.Operation;
import org.stratagem.numeric.RandomTape;
import org.stratagem.numeric.Real;
import org.stratagem.numeric.Tape;
import org.stratagem.numeric.Traced;
import org.stratagem.numeric.optimum.NestedSearch;

class DifferentiationTest {
  private static final double STEP = 1e-5;

  private static double[] run(Tape tape, double... point) {
    double[] outputs = new double[tape.outputs()];
    new NestedSearch().compiler().compile(tape).evaluate(point, outputs);
    return outputs;
  }

  /** Central differences with two steps; NaN where they disagree, near kinks and poles. */
  private static double difference(Tape tape, int output, double[] point, int by) {
    double coarse = quotient(tape, output, point, by, STEP);
    double fine = quotient(tape, output, point, by, STEP / 4);
    return Math.abs(coarse - fine) <= 1e-5 * (1 + Math.abs(fine)) ? fine : Double.NaN;
  }

  private static double quotient(Tape tape, int output, double[] point, int by, double step) {
    double[] left = point.clone();
    double[] right = point.clone();
    left[by] -= step;
    right[by] += step;
    return (run(tape, right)[output] - run(tape, left)[output]) / (right[by] - left[by]);
  }

  private static int agree(Tape tape, double[] point, String label) {
    Tape derived = Differentiation.second(tape, 0, 1);
    double[] values = run(derived, point);
    int checked = 0;
    if (Double.isNaN(values[0])) {
      return 0;
    }
    assertThat(values[0]).isEqualTo(run(tape, point)[0]);
    int[][] second = {{0, 0}, {0, 1}, {1, 1}};
    for (int i = 0; i < 2; i++) {
      checked += close(values[1 + i], difference(tape, 0, point, i), label);
    }
    for (int k = 0; k < 3; k++) {
      double expected = difference(derived, 1 + second[k][0], point, second[k][1]);
      checked += close(values[3 + k], expected, label);
    }
    return checked;
  }

  private static int close(double derivative, double expected, String label) {
    if (Double.isNaN(expected) || Math.abs(expected) > 1e6) {
      return 0;
    }
    assertThat(derivative).as(label).isCloseTo(expected, within(1e-3 * (1 + Math.abs(expected))));
    return 1;
  }

  @Test
  void randomFormulasAgreeWithDifferences() {
    int checked = 0;
    for (int seed = 0; seed < 1500; seed++) {
      Random random = new Random(seed);
      Tape tape =
          seed % 2 == 0
              ? RandomTape.smooth(random, 2, 1 + random.nextInt(10))
              : RandomTape.kinked(random, 2, 1 + random.nextInt(10));
      double[] point = {4 * random.nextDouble() - 2, 4 * random.nextDouble() - 2};
      checked += agree(tape, point, "seed " + seed);
    }
    assertThat(checked).isGreaterThan(3000);
  }

  @Test
  void linearCombinationsAreCollected() {
    // By c the derivative of p (x + c) + (1 - p) (b + c) is 1, whatever p is.
    Tape tape =
        Traced.of(
            3,
            v ->
                v.get(0)
                    .times(v.get(1).plus(v.get(2)))
                    .plus(Real.ONE.minus(v.get(0)).times(Real.of(7).plus(v.get(2)))));
    Tape derived = Differentiation.first(tape, 2);
    Tape.Instruction last = derived.instructions().get(derived.output(1));
    assertThat(last.operation()).isEqualTo(Operation.CONSTANT);
    assertThat(derived.constants().get(last.operands()[0])).isEqualTo(Real.ONE);
  }

  @Test
  void aBranchThatIsNotTakenLeavesNoTrace() {
    Tape tape =
        Traced.of(x -> ifLess(Real.ZERO, x, x.times(Elementary.log(x)), x.times(Real.of(2))));
    Tape derived = Differentiation.second(tape, 0);
    assertThat(run(derived, -1)).containsExactly(-2, 2, 0);
    assertThat(run(derived, 1)).containsExactly(0, 1, 1);
    assertThat(run(derived, 0)).containsExactly(0, 2, 0);
  }

  @Test
  void optimaInside() {
    // max over y in [0, 1] of a y - y^2: y = a / 2, value a^2 / 4; at the bounds 0 and a - 1.
    FormulaGraph graph = new FormulaGraph();
    Formula a = graph.variable();
    Formula y = graph.variable();
    Formula objective = (Formula) a.times(y).minus(square(y));
    List<Bounds> box = List.of(new Bounds(0, 1));
    Formula reply =
        graph
            .reply(
                objective,
                null,
                List.of(y),
                box,
                InnerProblem.Sense.MAXIMIZE,
                InnerProblem.TieRule.LOWEST)
            .get(0);
    Formula optimum = graph.optimum(objective, null, List.of(y), box, InnerProblem.Sense.MAXIMIZE);
    Tape replies = Differentiation.second(graph.tape(List.of(a), reply), 0);
    Tape values = Differentiation.second(graph.tape(List.of(a), optimum), 0);
    assertThat(run(replies, 1)).containsExactly(0.5, 0.5, 0);
    assertThat(run(replies, 3)).containsExactly(1, 0, 0);
    assertThat(run(replies, -1)).containsExactly(0, 0, 0);
    assertThat(run(values, 1)).containsExactly(0.25, 0.5, 0.5);
    assertThat(run(values, 3)).containsExactly(2, 1, 0);
  }
}
