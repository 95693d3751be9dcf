package org.stratagem.elaborate;

import java.util.function.UnaryOperator;
import org.stratagem.function.FunctionValue;
import org.stratagem.type.Stage;

/** A move of a player who may see infinitely many things: its choice is checked when it is made. */
final class MoveRule implements FunctionValue {
  private final FunctionValue rule;
  private final Stage stage;
  private final UnaryOperator<Object> check;

  MoveRule(FunctionValue rule, Stage stage, UnaryOperator<Object> check) {
    this.rule = rule;
    this.stage = stage;
    this.check = check;
  }

  @Override
  public Object call(Object... arguments) {
    return check.apply(rule.call(arguments));
  }

  @Override
  public Stage stage() {
    return stage;
  }

  @Override
  public String name() {
    return rule.name();
  }

  @Override
  public String toString() {
    return name();
  }
}
