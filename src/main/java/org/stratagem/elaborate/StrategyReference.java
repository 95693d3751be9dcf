package org.stratagem.elaborate;

import org.jspecify.annotations.Nullable;
import org.stratagem.core.Definition;
import org.stratagem.value.Printer;

/**
 * A named strategy that nobody has been given yet: at top level a strategy has no role.
 *
 * @param definition the declaration
 * @param index its index, or null
 */
public record StrategyReference(Definition.Strategy definition, @Nullable Object index) {
  @Override
  public String toString() {
    String name = definition.symbol().name();
    return index == null ? name : name + "[" + Printer.brief(index) + "]";
  }
}
