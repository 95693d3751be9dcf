package org.stratagem.elaborate;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stratagem.diagnostic.Code;
import org.stratagem.diagnostic.Diagnostic;
import org.stratagem.diagnostic.StratagemException;
import org.stratagem.function.FunctionValue;
import org.stratagem.source.Span;
import org.stratagem.type.Stage;
import org.stratagem.value.Printer;
import org.stratagem.value.Tuple;

/**
 * A move whose mover sees something: what it chooses for each thing it may see. Equal to another
 * with the same choices.
 */
final class MoveTable implements FunctionValue {
  private final @Nullable String name;
  private final Stage stage;
  private final Map<Object, Object> choices;
  private final Span at;

  /**
   * @param name the rule that it tabulates, or null for a table of its own
   * @param choices by what is seen: a value, or a tuple of what is seen in order
   * @param at where it was written, for messages
   */
  MoveTable(@Nullable String name, Stage stage, Map<Object, Object> choices, Span at) {
    this.name = name;
    this.stage = stage;
    this.choices = Collections.unmodifiableMap(new LinkedHashMap<>(choices));
    this.at = at;
  }

  Map<Object, Object> choices() {
    return choices;
  }

  @Override
  public Object call(Object... arguments) {
    Object seen = arguments.length == 1 ? arguments[0] : new Tuple(Arrays.asList(arguments));
    Object chosen = choices.get(seen);
    if (chosen == null) {
      throw new StratagemException(
          Diagnostic.error(Code.E303, at, "`" + name() + "` never sees " + Printer.brief(seen)));
    }
    return chosen;
  }

  @Override
  public Stage stage() {
    return stage;
  }

  /** The rule's name, or the table: {@code {King -> Raise, Queen -> Fold}}. */
  @Override
  public String name() {
    if (name != null) {
      return name;
    }
    return FunctionTables.text(choices);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof MoveTable that && choices.equals(that.choices);
  }

  @Override
  public int hashCode() {
    return choices.hashCode();
  }

  @Override
  public String toString() {
    return name();
  }
}
