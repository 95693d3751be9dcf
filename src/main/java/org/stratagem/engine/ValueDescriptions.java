package org.stratagem.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stratagem.elaborate.FunctionTables;
import org.stratagem.elaborate.GameInstance;
import org.stratagem.function.FunctionValue;
import org.stratagem.report.Descriptions;
import org.stratagem.value.Table;

/** Tells reports of functions; games and the like say themselves what they are. */
final class ValueDescriptions implements Descriptions {
  @Override
  public @Nullable List<Entry> table(FunctionValue function) {
    Map<Object, Object> table = FunctionTables.of(function);
    if (table == null) {
      return null;
    }
    List<Entry> entries = new ArrayList<>();
    table.forEach((input, output) -> entries.add(new Entry(input, output)));
    return entries;
  }

  @Override
  public @Nullable String describe(Object value) {
    return null;
  }

  @Override
  public @Nullable Table layout(Object value) {
    return value instanceof GameInstance game ? PayoffTables.of(game) : null;
  }

  @Override
  public List<String> notes(Object value) {
    return value instanceof GameInstance game
        ? game.definition().documentation().lines().toList()
        : List.of();
  }
}
