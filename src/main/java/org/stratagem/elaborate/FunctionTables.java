package org.stratagem.elaborate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stratagem.diagnostic.StratagemException;
import org.stratagem.function.FunctionValue;
import org.stratagem.source.Span;
import org.stratagem.type.Size;
import org.stratagem.type.Stage;
import org.stratagem.value.Printer;
import org.stratagem.value.Profile;

/** Strategies and plans as tables, for people to read. */
public final class FunctionTables {
  /** Longer tables are not shown. */
  private static final int LONGEST = 16;

  /** Tables of tables with few rows can still be long. */
  private static final int WIDEST = 240;

  private FunctionTables() {}

  /**
   * What the function gives for everything it may be given, in order; null where that is infinite,
   * or too much to show.
   */
  public static @Nullable Map<Object, Object> of(FunctionValue function) {
    if (function instanceof MoveTable table) {
      return table.choices().size() <= LONGEST ? table.choices() : null;
    }
    return function instanceof SeatedStrategy strategy
        ? reads(strategy.seating(), strategy.stage(), strategy)
        : null;
  }

  private static @Nullable Map<Object, Object> reads(
      Seating seating, Stage.Read stage, FunctionValue function) {
    Size inputs = Size.of(1);
    for (Stage part : stage.domain()) {
      inputs = inputs.times(seating.spaces().count(part));
    }
    if (inputs.exceeds(LONGEST)) {
      return null;
    }
    Map<Object, Object> table = new LinkedHashMap<>();
    Span at = seating.game().definition().span();
    try {
      for (List<Object> read : seating.spaces().products(stage.domain(), at)) {
        Object input =
            read.size() == 1 ? read.get(0) : new Profile(seating.owners(stage.domain()), read);
        table.put(input, function.call(read.toArray()));
      }
    } catch (StratagemException undefined) {
      // A strategy that is refused for some input has no table; its name has to do.
      return null;
    }
    return table;
  }

  /**
   * A strategy's whole table in words: {@code {Swerve -> Straight, Straight -> Swerve}}; null where
   * that is more than a line or two.
   */
  static @Nullable String text(SeatedStrategy strategy) {
    Map<Object, Object> table = of(strategy);
    String text = table == null ? null : text(table);
    return text == null || text.length() > WIDEST ? null : text;
  }

  /** The same for a table that is known. */
  static String text(Map<Object, Object> table) {
    List<String> rows = new ArrayList<>();
    table.forEach(
        (input, output) -> rows.add(Printer.brief(input) + " -> " + Printer.brief(output)));
    return "{" + String.join(", ", rows) + "}";
  }
}
