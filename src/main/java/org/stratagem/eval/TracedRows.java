package org.stratagem.eval;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stratagem.diagnostic.StratagemException;
import org.stratagem.numeric.DoubleFunction;
import org.stratagem.numeric.Formula;
import org.stratagem.numeric.FormulaGraph;
import org.stratagem.numeric.Real;
import org.stratagem.numeric.UndecidedException;
import org.stratagem.value.Certificate;
import org.stratagem.value.Interval;
import org.stratagem.value.NamedTuple;
import org.stratagem.value.Profile;
import org.stratagem.value.Tuple;

/**
 * The rows of a long sweep as one formula of its variables, where each row asks for optima: the
 * formula is compiled once, and a row costs what its searches cost. The searches are in doubles, so
 * that nothing is proven of the optima; the certificate says so. Where the body is no such formula,
 * rows are evaluated one by one.
 */
final class TracedRows {
  private static final Interval UNKNOWN_VALUE = new Interval(Real.ZERO, Real.ZERO);

  private final Object template;
  private final List<Formula> unknown;
  private final DoubleFunction formula;
  private final Certificates certificates;
  private final Certificate certificate;

  private TracedRows(
      Object template,
      List<Formula> unknown,
      DoubleFunction formula,
      Certificates certificates,
      Certificate certificate) {
    this.template = template;
    this.unknown = unknown;
    this.formula = formula;
    this.certificates = certificates;
    this.certificate = certificate;
  }

  /**
   * The formula of the rows, or null where there is none or nothing is searched for.
   *
   * @param frame where the body is evaluated; its slots of the variables are overwritten
   * @param slots the slots of the variables, all of which range over numbers
   */
  static @Nullable TracedRows of(Node body, Frame frame, int[] slots, Interpreter interpreter) {
    FormulaGraph graph = new FormulaGraph();
    List<Formula> variables = new ArrayList<>();
    for (int slot : slots) {
      Formula variable = graph.variable();
      variables.add(variable);
      frame.slots[slot] = variable;
    }
    Object template;
    List<Formula> unknown = new ArrayList<>();
    try {
      template = interpreter.trace(graph, () -> body.run(frame));
      collect(template, unknown);
    } catch (UndecidedException | StratagemException untraceable) {

      return null;
    }
    Formula[] outputs = unknown.toArray(new Formula[0]);
    if (outputs.length == 0 || !graph.holdsProblems(outputs)) {
      return null;
    }
    return new TracedRows(
        template,
        unknown,
        interpreter.solvers().compile(graph.tape(variables, outputs)),
        interpreter.certificates(),
        new Certificate(
            "the optima of this sweep",
            body.span.line(),
            List.of(),
            UNKNOWN_VALUE,
            false,
            "in a table of many rows they are searched for; `show` proves one that is asked for"
                + " alone",
            1,
            "",
            0));
  }

  /** What is not known in a value that is made of numbers only. */
  private static void collect(Object value, List<Formula> unknown) {
    if (value instanceof Formula formula) {
      unknown.add(formula);
    } else if (value instanceof Tuple tuple) {
      tuple.parts().forEach(part -> collect(part, unknown));
    } else if (value instanceof Profile profile) {
      profile.values().forEach(part -> collect(part, unknown));
    } else if (value instanceof NamedTuple named) {
      named.fields().values().forEach(part -> collect(part, unknown));
    } else if (!(value instanceof Real)) {
      throw new UndecidedException("a row that holds more than numbers");
    }
  }

  /** The value of a row; null where it is undefined, or the searches fail. */
  @Nullable Object at(Frame row, int[] slots) {
    double[] inputs = new double[slots.length];
    for (int i = 0; i < slots.length; i++) {
      inputs[i] = ((Real) row.slots[slots[i]]).doubleValue();
    }
    double[] outputs = new double[unknown.size()];
    formula.evaluate(inputs, outputs);
    for (double output : outputs) {
      if (Double.isNaN(output)) {
        return null;
      }
    }
    return filled(template, outputs, new int[1]);
  }

  private Object filled(Object value, double[] outputs, int[] next) {
    if (value instanceof Formula) {
      Real number = Real.of(outputs[next[0]++]);
      certificates.attach(number, certificate);
      return number;
    } else if (value instanceof Tuple tuple) {
      return new Tuple(filled(tuple.parts(), outputs, next));
    } else if (value instanceof Profile profile) {
      return new Profile(profile.players(), filled(profile.values(), outputs, next));
    } else if (value instanceof NamedTuple named) {
      Map<String, Object> fields = new LinkedHashMap<>();
      named.fields().forEach((name, part) -> fields.put(name, filled(part, outputs, next)));
      return new NamedTuple(fields);
    }
    return value;
  }

  private List<Object> filled(List<Object> parts, double[] outputs, int[] next) {
    List<Object> filled = new ArrayList<>();
    parts.forEach(part -> filled.add(filled(part, outputs, next)));
    return filled;
  }
}
