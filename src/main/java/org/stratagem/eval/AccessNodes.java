package org.stratagem.eval;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stratagem.core.Term;
import org.stratagem.diagnostic.Code;
import org.stratagem.function.FunctionValue;
import org.stratagem.numeric.Real;
import org.stratagem.source.Span;
import org.stratagem.value.NamedTuple;
import org.stratagem.value.Parts;
import org.stratagem.value.Player;
import org.stratagem.value.Printer;
import org.stratagem.value.Profile;
import org.stratagem.value.Result;
import org.stratagem.value.Sequence;
import org.stratagem.value.Table;

/** {@code .name} and {@code [i]}. */
final class AccessNodes {
  private AccessNodes() {}

  /**
   * A field of a record or result, of a profile by player, a column of a table, or whatever a game
   * has.
   */
  static final class Select extends Node {
    private final Node target;
    private final String field;
    private final Span fieldSpan;
    private final Interpreter interpreter;

    Select(Term.Select term, Node target, Interpreter interpreter) {
      super(term.span());
      this.target = target;
      this.field = term.field();
      this.fieldSpan = term.fieldSpan();
      this.interpreter = interpreter;
    }

    @Override
    Object run(Frame frame) {
      Object value = target.run(frame);
      Object found = field(value, field);
      if (found == null && isOwn(value)) {
        throw Refusal.noField(fieldSpan, value, field, fields(value));
      }
      if (found == null) {
        found = interpreter.elaborator().field(value, field, fieldSpan);
      }
      if (found == null) {
        throw Refusal.noField(fieldSpan, value, field, List.of());
      }
      return found;
    }
  }

  private static @Nullable Object field(Object value, String name) {
    if (value instanceof Profile profile) {
      return profile.get(name);
    } else if (value instanceof NamedTuple named) {
      return named.fields().get(name);
    } else if (value instanceof Result result) {
      return result.get(name);
    } else if (value instanceof Table table) {
      return column(table, name);
    }
    return null;
  }

  private static boolean isOwn(Object value) {
    return value instanceof Profile
        || value instanceof NamedTuple
        || value instanceof Result
        || value instanceof Table;
  }

  private static Collection<String> fields(Object value) {
    if (value instanceof Profile profile) {
      return profile.players().stream().map(Player::toString).toList();
    } else if (value instanceof NamedTuple named) {
      return named.fields().keySet();
    } else if (value instanceof Result result) {
      return result.fields().keySet();
    } else if (value instanceof Table table) {
      return table.columns();
    }
    return List.of();
  }

  private static @Nullable Object column(Table table, String name) {
    int column = table.columns().indexOf(name);
    if (column < 0) {
      return null;
    }
    List<Object> cells = new ArrayList<>(table.rows().size());
    for (List<Object> row : table.rows()) {
      cells.add(row.get(column));
    }
    return new Sequence(cells);
  }

  /** A part by its position from 0, a player's by the player; a row of a table as a record. */
  static final class Index extends Node {
    private final Node target;
    private final Node index;

    Index(Term.Index term, Node target, Node index) {
      super(term.span());
      this.target = target;
      this.index = index;
    }

    @Override
    Object run(Frame frame) {
      Object value = target.run(frame);
      Object at = index.run(frame);
      if (at instanceof Player player) {
        return ofPlayer(value, player);
      }
      List<Object> parts = Parts.of(value);
      if (parts != null) {
        return parts.get(position(at, parts.size()));
      } else if (value instanceof NamedTuple named) {
        List<Object> fields = List.copyOf(named.fields().values());
        return fields.get(position(at, fields.size()));
      } else if (value instanceof Table table) {
        return row(table, position(at, table.rows().size()));
      }
      throw notIndexed(value);
    }

    private Object ofPlayer(Object value, Player player) {
      if (isOwn(value)) {
        Object found = field(value, player.toString());
        if (found == null) {
          throw Refusal.of(
              Code.E306,
              index.span,
              Refusal.words(target.span) + " has nothing for the player `" + player + "`",
              "it has `" + String.join("`, `", fields(value)) + "`");
        }
        return found;
      } else if (Parts.of(value) != null) {
        throw Refusal.of(
            Code.E310,
            index.span,
            "the player `"
                + player
                + "` is no position in "
                + Refusal.words(target.span)
                + ", which is "
                + Printer.kind(value),
            "positions are counted from 0");
      }
      throw notIndexed(value);
    }

    private int position(Object at, int length) {
      if (!(at instanceof Real number)) {
        throw Refusal.wrongKind(index.span, "a position, counted from 0,", at);
      }
      if (!number.isInteger()) {
        throw Refusal.of(
            Code.E306, index.span, "the position " + Printer.number(number) + " is not an integer");
      }
      if (number.signum() < 0 || number.compareTo(Real.of(length)) >= 0) {
        String has =
            length == 0
                ? "is empty"
                : "has length " + length + ", so its positions are 0 to " + (length - 1);
        throw Refusal.of(
            Code.E306,
            index.span,
            "there is no position "
                + Printer.number(number)
                + " in "
                + Refusal.words(target.span)
                + ": it "
                + has);
      }
      return (int) number.doubleValue();
    }

    private org.stratagem.diagnostic.StratagemException notIndexed(Object value) {
      String message =
          Refusal.words(target.span)
              + " is "
              + Refusal.describe(value)
              + ", which has no positions";
      return value instanceof FunctionValue
          ? Refusal.of(Code.E310, span, message, "a function is applied with round brackets")
          : Refusal.of(Code.E310, span, message);
    }

    private static NamedTuple row(Table table, int position) {
      Map<String, Object> cells = new LinkedHashMap<>();
      for (int i = 0; i < table.columns().size(); i++) {
        cells.put(table.columns().get(i), table.rows().get(position).get(i));
      }
      return new NamedTuple(cells);
    }
  }
}
