package org.stratagem.report;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stratagem.function.FunctionValue;
import org.stratagem.value.Table;

/**
 * What a report has to be told about values that it cannot look into: functions, games, coalitions.
 */
public interface Descriptions {
  /** One line of a function's table. */
  record Entry(Object input, Object output) {}

  /**
   * The function as a table, in the order of its inputs; null where they are not finite or too
   * many.
   */
  @Nullable List<Entry> table(FunctionValue function);

  /**
   * A line that names a value of a kind unknown here, such as a game with its parameters; null for
   * none.
   */
  @Nullable String describe(Object value);

  /**
   * What a value of a kind unknown here is shown as: a finite game as its payoff table; null for
   * none.
   */
  default @Nullable Table layout(Object value) {
    return null;
  }

  /** Knows nothing: functions are shown by their names. */
  static Descriptions none() {
    return new Descriptions() {
      @Override
      public @Nullable List<Entry> table(FunctionValue function) {
        return null;
      }

      @Override
      public @Nullable String describe(Object value) {
        return null;
      }
    };
  }

  /** What is said of a value before it is laid out: the documentation of a game, line by line. */
  default List<String> notes(Object value) {
    return List.of();
  }
}
