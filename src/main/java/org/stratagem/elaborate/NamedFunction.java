package org.stratagem.elaborate;

import org.jspecify.annotations.Nullable;
import org.stratagem.function.FunctionValue;
import org.stratagem.type.Stage;

/** A function under the name of the strategy that it is, for traces and messages. */
public record NamedFunction(String name, FunctionValue function) implements FunctionValue {
  @Override
  public Object call(Object... arguments) {
    return function.call(arguments);
  }

  @Override
  public @Nullable Stage stage() {
    return function.stage();
  }
}
