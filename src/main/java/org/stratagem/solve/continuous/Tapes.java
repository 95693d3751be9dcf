package org.stratagem.solve.continuous;

import java.util.ArrayList;
import java.util.List;
import org.stratagem.numeric.Formula;
import org.stratagem.numeric.FormulaGraph;
import org.stratagem.numeric.Tape;

/** Tapes made of other tapes. */
final class Tapes {
  private Tapes() {}

  /** Some of a tape's outputs. */
  static Tape pick(Tape tape, int... outputs) {
    FormulaGraph graph = new FormulaGraph();
    List<Formula> inputs = variables(graph, tape.inputs());
    List<Formula> all = graph.embed(tape, inputs);
    Formula[] picked = new Formula[outputs.length];
    for (int i = 0; i < picked.length; i++) {
      picked[i] = all.get(outputs[i]);
    }
    return graph.tape(inputs, picked);
  }

  /** Tapes of the same inputs as one with all their outputs in order. */
  static Tape join(List<Tape> tapes) {
    FormulaGraph graph = new FormulaGraph();
    List<Formula> inputs = variables(graph, tapes.get(0).inputs());
    List<Formula> outputs = new ArrayList<>();
    tapes.forEach(tape -> outputs.addAll(graph.embed(tape, inputs)));
    return graph.tape(inputs, outputs.toArray(Formula[]::new));
  }

  /**
   * What replacing some inputs in a row adds to an output.
   *
   * @param before what is computed from the inputs as they are
   * @param then what is computed from the replaced ones
   * @return inputs: those of the tapes, then the replacements
   */
  static Tape gain(Tape before, Tape then, int from, int count) {
    FormulaGraph graph = new FormulaGraph();
    List<Formula> inputs = variables(graph, before.inputs());
    List<Formula> replacements = variables(graph, count);
    List<Formula> changed = new ArrayList<>(inputs);
    for (int i = 0; i < count; i++) {
      changed.set(from + i, replacements.get(i));
    }
    Formula now = graph.embed(before, inputs).get(0);
    Formula after = graph.embed(then, changed).get(0);
    List<Formula> all = new ArrayList<>(inputs);
    all.addAll(replacements);
    return graph.tape(all, (Formula) after.minus(now));
  }

  /**
   * A tape with all inputs but some in a row fixed.
   *
   * @param values of all inputs; those of the free ones are not read
   */
  static Tape fix(Tape tape, double[] values, int from, int count) {
    FormulaGraph graph = new FormulaGraph();
    List<Formula> free = variables(graph, count);
    List<Formula> inputs = new ArrayList<>();
    for (int i = 0; i < values.length; i++) {
      inputs.add(
          i >= from && i < from + count
              ? free.get(i - from)
              : graph.constant(org.stratagem.numeric.Real.of(values[i])));
    }
    return graph.tape(free, graph.embed(tape, inputs).toArray(Formula[]::new));
  }

  static List<Formula> variables(FormulaGraph graph, int count) {
    List<Formula> variables = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      variables.add(graph.variable());
    }
    return variables;
  }
}
