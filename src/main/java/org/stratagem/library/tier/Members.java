package org.stratagem.library.tier;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stratagem.elaborate.GameInstance;
import org.stratagem.elaborate.StageSpaces;
import org.stratagem.function.Call;
import org.stratagem.type.Size;
import org.stratagem.type.Stage;
import org.stratagem.type.StagePrinter;
import org.stratagem.value.NamedTuple;
import org.stratagem.value.Tuple;

/** What one strategy of a tier consists of, in words. */
final class Members {
  /** A longer entry is not written out. */
  private static final long MOST_ACTIONS = 40;

  private static final int DEEPEST = 8;

  /** Of more parts of a domain the first are named. */
  private static final int NAMED = 6;

  private final StagePrinter printer;
  private final Call call;
  private final StageSpaces spaces;

  Members(GameInstance game, StagePrinter printer, Call call) {
    this.printer = printer;
    this.call = call;
    this.spaces = game.seating().spaces();
  }

  /** One sentence: how many entries it has and what an entry is. */
  String describe(Stage stage) {
    if (stage instanceof Stage.Action) {
      return "one of " + player(stage) + "'s plans (of " + SizeWords.of(spaces.count(stage)) + ")";
    } else if (stage instanceof Stage.Behaviour) {
      return "a distribution over the moves, wherever " + player(stage) + " may move";
    } else if (stage instanceof Stage.Policy) {
      return "for every history of rounds a distribution over the actions of " + player(stage);
    } else if (stage instanceof Stage.Dist dist) {
      return "a probability for each " + counted(dist.of());
    }
    Stage.Read read = (Stage.Read) stage;
    List<String> told = new ArrayList<>();
    Size entries = Size.of(1);
    for (Stage part : read.domain()) {
      entries = entries.times(spaces.count(part));
      if (told.size() < NAMED) {
        told.add(printer.name(part) + " of " + player(part));
      }
    }
    int more = read.domain().size() - told.size();
    String many = SizeWords.of(entries);
    String table =
        many.equals("1")
            ? "1 entry"
            : many.matches("\\d+")
                ? many + " entries"
                : entries.isFinite() ? "a table" : "a function";
    return table
        + ": for every "
        + String.join(" and every ", told)
        + (more > 0 ? ", and so on for " + more + " more," : "")
        + " one "
        + counted(read.result());
  }

  /** The first entry of the first strategy in the stated order; null where it is long, or none. */
  @Nullable NamedTuple entry(Stage stage) {
    if (!(stage instanceof Stage.Read read) || stage.depth() > DEEPEST) {
      return null;
    }
    List<Stage> parts = new ArrayList<>(read.domain());
    parts.add(read.result());
    List<Object> values = new ArrayList<>();
    long written = 0;
    for (Stage part : parts) {
      written += actions(part);
      if (written > MOST_ACTIONS) {
        return null;
      }
      values.add(spaces.domain(part, call.span()).iterator().next());
    }
    Object gives = values.remove(values.size() - 1);
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("reads", values.size() == 1 ? values.get(0) : new Tuple(values));
    fields.put("gives", gives);
    return new NamedTuple(fields);
  }

  /** How many actions stand in a strategy that is written out, or more than the most. */
  private long actions(Stage stage) {
    if (spaces.count(stage).exact() == null) {
      return MOST_ACTIONS + 1;
    } else if (stage instanceof Stage.Action) {
      return 1;
    }
    Stage.Read read = (Stage.Read) stage;
    Size rows = Size.of(1);
    long row = actions(read.result());
    for (Stage part : read.domain()) {
      rows = rows.times(spaces.count(part));
      row += actions(part);
    }
    BigInteger exact = rows.exact();
    return exact == null || rows.exceeds(MOST_ACTIONS)
        ? MOST_ACTIONS + 1
        : Math.min(MOST_ACTIONS + 1, exact.longValueExact() * row);
  }

  private String counted(Stage stage) {
    Size size = spaces.count(stage);
    String many = size.isFinite() ? " (of " + SizeWords.of(size) + ")" : "";
    return printer.name(stage) + " of " + player(stage) + many;
  }

  private String player(Stage stage) {
    return printer.player(stage.owner());
  }
}
