package org.stratagem.numeric;

/**
 * What a node of a formula computes from its operands. Conditions are numbers too: 1 where they
 * hold and 0 where they do not.
 */
public enum Operation {
  /** An input, numbered from 0. */
  VARIABLE(0),
  /** A known number. */
  CONSTANT(0),
  /** No number: not a number in every domain. */
  UNDEFINED(0),
  ADD(2),
  SUBTRACT(2),
  MULTIPLY(2),
  DIVIDE(2),
  NEGATE(1),
  /** The first operand to the power of the second. */
  POWER(2),
  /** The remainder that has the divisor's sign. */
  MODULO(2),
  EXP(1),
  /** The natural logarithm. */
  LOG(1),
  SQRT(1),
  /** {@code 1 / (1 + exp(-x))}. */
  LOGISTIC(1),
  SIN(1),
  COS(1),
  ABS(1),
  /** 1, 0 or -1. */
  SIGN(1),
  FLOOR(1),
  CEIL(1),
  /** The nearest integer; of two, the one farther from 0. */
  ROUND(1),
  MIN(2),
  MAX(2),
  LESS(2),
  LESS_EQUAL(2),
  EQUAL(2),
  NOT(1),
  /** Holds where both hold; the second need not be defined where the first does not hold. */
  AND(2),
  /** Holds where one holds; the second need not be defined where the first holds. */
  OR(2),
  /**
   * The second operand where the first holds, else the third; the other one need not be defined.
   */
  SELECT(3),
  /**
   * A coordinate of the point at which an {@link InnerProblem} is optimal; operands: its inputs.
   */
  REPLY(-1),
  /** The optimal value of an {@link InnerProblem}; operands: its inputs. */
  OPTIMUM(-1);

  private final int arity;

  Operation(int arity) {
    this.arity = arity;
  }

  /** The number of operands; -1 where it varies. */
  public int arity() {
    return arity;
  }

  /** Whether the result is a truth value. */
  public boolean isCondition() {
    return switch (this) {
      case LESS, LESS_EQUAL, EQUAL, NOT, AND, OR -> true;
      default -> false;
    };
  }
}
