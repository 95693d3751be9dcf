package org.stratagem.numeric;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Tapes of functions written in Java. */
public final class Traced {
  private Traced() {}

  public static Tape of(int inputs, Function<List<Real>, Real> function) {
    FormulaGraph graph = new FormulaGraph();
    List<Formula> variables = new ArrayList<>();
    for (int i = 0; i < inputs; i++) {
      variables.add(graph.variable());
    }
    return graph.tape(variables, formula(graph, function.apply(List.copyOf(variables))));
  }

  public static Tape of(Function<Real, Real> function) {
    return of(1, inputs -> function.apply(inputs.get(0)));
  }

  public static Tape guarded(
      int inputs, Function<List<Real>, Real> function, Function<List<Real>, Condition> guard) {
    FormulaGraph graph = new FormulaGraph();
    List<Formula> variables = new ArrayList<>();
    for (int i = 0; i < inputs; i++) {
      variables.add(graph.variable());
    }
    return graph.tape(
        variables,
        formula(graph, function.apply(List.copyOf(variables))),
        guard.apply(List.copyOf(variables)).formula());
  }

  private static Formula formula(FormulaGraph graph, Real value) {
    return value instanceof Formula formula ? formula : graph.constant(value);
  }

  public static Real number(String decimal) {
    return Real.parse(decimal);
  }

  public static Real less(Real left, Real right) {
    return Condition.of(Operation.LESS, left, right).formula();
  }

  /** The first number where left is less than right, else the second. */
  public static Real ifLess(Real left, Real right, Real then, Real otherwise) {
    return Condition.of(Operation.LESS, left, right).select(then, otherwise);
  }

  public static Real ifAtMost(Real left, Real right, Real then, Real otherwise) {
    return Condition.of(Operation.LESS_EQUAL, left, right).select(then, otherwise);
  }

  public static Real min(Real left, Real right) {
    return Formula.of(Operation.MIN, left, right);
  }

  public static Real max(Real left, Real right) {
    return Formula.of(Operation.MAX, left, right);
  }

  public static Real square(Real x) {
    return x.times(x);
  }
}
