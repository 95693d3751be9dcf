package org.stratagem.numeric;

/**
 * A number that is not known yet: a node of a {@link FormulaGraph}. Arithmetic on it grows the
 * graph, so a computation that is run on formulas instead of numbers writes itself down, and can
 * then be evaluated in every number domain. Questions that only a known number can answer throw
 * {@link UndecidedException}.
 */
public final class Formula extends Real {
  private final FormulaGraph graph;
  private final int node;

  Formula(FormulaGraph graph, int node) {
    this.graph = graph;
    this.node = node;
  }

  public FormulaGraph graph() {
    return graph;
  }

  /** The node's place in its graph. */
  public int node() {
    return node;
  }

  /** The result of an operation of which at least one operand is a formula. */
  static Real of(Operation operation, Real... operands) {
    for (Real operand : operands) {
      if (operand instanceof Formula formula) {
        return formula.graph.apply(operation, operands);
      }
    }
    throw new IllegalArgumentException("no formula among the operands of " + operation);
  }

  /** Whether any of the numbers is a formula. */
  public static boolean among(Real left, Real right) {
    return left instanceof Formula || right instanceof Formula;
  }

  @Override
  public boolean isExact() {
    return false;
  }

  @Override
  public double doubleValue() {
    throw new UndecidedException("a number is needed that is not known before the search");
  }

  @Override
  public Rational toRational() {
    throw new UndecidedException("an exact number is needed that is not known before the search");
  }

  @Override
  public Real negate() {
    return graph.apply(Operation.NEGATE, this);
  }

  @Override
  public int signum() {
    throw new UndecidedException("the sign of a number is needed before the search");
  }

  @Override
  public boolean isInteger() {
    throw new UndecidedException("a whole number is needed before the search");
  }

  @Override
  public String toString() {
    return "formula " + node;
  }
}
