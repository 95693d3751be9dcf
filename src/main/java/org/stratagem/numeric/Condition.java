package org.stratagem.numeric;

/**
 * A truth value that depends on unknown numbers: a formula that is 1 where it holds and 0 where it
 * does not.
 */
public record Condition(Formula formula) {
  /** The condition that a comparison of numbers holds; one of them is a formula. */
  public static Condition of(Operation comparison, Real left, Real right) {
    return new Condition((Formula) Formula.of(comparison, left, right));
  }

  public Condition not() {
    return new Condition((Formula) Formula.of(Operation.NOT, formula));
  }

  public Condition and(Condition other) {
    return new Condition((Formula) Formula.of(Operation.AND, formula, other.formula));
  }

  public Condition or(Condition other) {
    return new Condition((Formula) Formula.of(Operation.OR, formula, other.formula));
  }

  /** The first number where the condition holds, else the second. */
  public Real select(Real then, Real otherwise) {
    return Formula.of(Operation.SELECT, formula, then, otherwise);
  }
}
