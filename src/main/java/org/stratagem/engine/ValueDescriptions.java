package org.stratagem.engine;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stratagem.function.FunctionValue;
import org.stratagem.report.Descriptions;

/** Tells reports of functions and games. */
final class ValueDescriptions implements Descriptions {
  @Override
  public @Nullable List<Entry> table(FunctionValue function) {
    return null;
  }

  @Override
  public @Nullable String describe(Object value) {
    return null;
  }
}
