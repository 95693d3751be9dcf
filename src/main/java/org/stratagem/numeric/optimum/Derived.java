package org.stratagem.numeric.optimum;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.stratagem.numeric.Formula;
import org.stratagem.numeric.FormulaGraph;
import org.stratagem.numeric.InnerProblem;
import org.stratagem.numeric.Operation;
import org.stratagem.numeric.Tape;
import org.stratagem.numeric.derivative.Differentiation;

/**
 * An objective to be maximised with its derivatives.
 *
 * @param tape the objective, the guard where there is one, the gradient, and the rows of the upper
 *     triangle of the second derivatives
 * @param size by how many inputs it is differentiated
 * @param guarded whether there is a guard
 */
record Derived(Tape tape, int size, boolean guarded) {
  static final int VALUE = 0;
  static final int GUARD = 1;

  static Derived of(Tape objective, InnerProblem.Sense sense) {
    return of(objective, sense, 0);
  }

  /** With derivatives by the inputs from one on only; the others are given. */
  static Derived of(Tape objective, InnerProblem.Sense sense, int from) {
    Tape upward = sense == InnerProblem.Sense.MAXIMIZE ? objective : negated(objective);
    int[] by = IntStream.range(from, objective.inputs()).toArray();
    return new Derived(Differentiation.second(upward, by), by.length, objective.outputs() > 1);
  }

  private static Tape negated(Tape objective) {
    FormulaGraph graph = new FormulaGraph();
    List<Formula> inputs = new ArrayList<>();
    for (int i = 0; i < objective.inputs(); i++) {
      inputs.add(graph.variable());
    }
    List<Formula> outputs = new ArrayList<>(graph.embed(objective, inputs));
    outputs.set(VALUE, (Formula) graph.apply(Operation.NEGATE, outputs.get(VALUE)));
    return graph.tape(inputs, outputs.toArray(Formula[]::new));
  }

  /** Where the derivative by an input stands among the outputs. */
  int slope(int input) {
    return (guarded ? 2 : 1) + input;
  }

  /** Where a second derivative stands among the outputs. */
  int curvature(int one, int other) {
    int row = Math.min(one, other);
    int column = Math.max(one, other);
    return slope(size) + row * size - row * (row - 1) / 2 + column - row;
  }
}
