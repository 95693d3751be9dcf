package org.stratagem.value;

/** The operators of the language, with their precedence: a greater number binds tighter. */
public enum Operator {
  OR("or", 1),
  AND("and", 2),
  NOT("not", 3),
  EQUAL("==", 4),
  NOT_EQUAL("!=", 4),
  LESS("<", 4),
  LESS_EQUAL("<=", 4),
  GREATER(">", 4),
  GREATER_EQUAL(">=", 4),
  IN("in", 4),
  PLUS("+", 6),
  MINUS("-", 6),
  TIMES("*", 7),
  DIVIDE("/", 7),
  MOD("mod", 7),
  NEGATE("-", 8),
  POWER("^", 9);

  private final String symbol;
  private final int precedence;

  Operator(String symbol, int precedence) {
    this.symbol = symbol;
    this.precedence = precedence;
  }

  /** As the user writes it. */
  public String symbol() {
    return symbol;
  }

  /** Ranges stand at 5, between comparisons and sums. */
  public int precedence() {
    return precedence;
  }

  public boolean isComparison() {
    return precedence == 4;
  }
}
