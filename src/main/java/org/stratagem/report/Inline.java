package org.stratagem.report;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.stratagem.function.FunctionValue;
import org.stratagem.numeric.Real;
import org.stratagem.value.Distribution;
import org.stratagem.value.Interval;
import org.stratagem.value.NamedTuple;
import org.stratagem.value.Profile;
import org.stratagem.value.Result;
import org.stratagem.value.Sequence;
import org.stratagem.value.Table;
import org.stratagem.value.Tuple;
import org.stratagem.value.ValueSet;

/** Values on one line, written as the language writes them where it can. */
final class Inline {
  private final Descriptions descriptions;

  Inline(Descriptions descriptions) {
    this.descriptions = descriptions;
  }

  /** The value on one line; texts in quotes. */
  String text(Object value) {
    if (value instanceof Real number) {
      return Numerals.text(number);
    } else if (value instanceof String text) {
      return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + '"';
    } else if (value instanceof Tuple tuple) {
      return list("(", tuple.parts(), ")");
    } else if (value instanceof Profile profile) {
      return list("(", profile.values(), ")");
    } else if (value instanceof Sequence sequence) {
      return list("[", sequence.elements(), "]");
    } else if (value instanceof ValueSet set) {
      return list("{", set.elements(), "}");
    } else if (value instanceof Distribution distribution) {
      return entries("{", distribution.weights(), "}");
    } else if (value instanceof NamedTuple record) {
      return fields(record.fields());
    } else if (value instanceof Result result) {
      return answer(result);
    } else if (value instanceof Interval interval) {
      return list("[", List.of(interval.low(), interval.high()), "]");
    } else if (value instanceof Table table) {
      return "a table of " + table.rows().size() + " rows";
    } else if (value instanceof FunctionValue function) {
      return function.name();
    }
    String description = descriptions.describe(value);
    return description != null ? description : String.valueOf(value);
  }

  /** An answer in brief: its profile, or where strategies end and what they get, or its fields. */
  private String answer(Result result) {
    if (result.profile() != null) {
      return text(result.profile());
    }
    Object end = result.fields().getOrDefault("actions", result.fields().get("joint"));
    Object payoffs = result.fields().get("payoffs");
    return result.kind().equals("play") && end != null && payoffs != null
        ? text(end) + " with payoffs " + text(payoffs)
        : fields(result.fields());
  }

  /** {@code Row: 1, Col: -1}. */
  String byPlayer(Profile profile) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < profile.players().size(); i++) {
      text.append(i == 0 ? "" : ", ")
          .append(profile.players().get(i))
          .append(": ")
          .append(text(profile.values().get(i)));
    }
    return text.toString();
  }

  private String fields(Map<String, Object> fields) {
    return fields.entrySet().stream()
        .map(field -> field.getKey() + ": " + text(field.getValue()))
        .collect(Collectors.joining(", ", "(", ")"));
  }

  private String entries(String open, Map<?, ?> entries, String close) {
    return entries.entrySet().stream()
        .map(entry -> text(entry.getKey()) + ": " + text(entry.getValue()))
        .collect(Collectors.joining(", ", open, close));
  }

  private String list(String open, Collection<?> values, String close) {
    return values.stream().map(this::text).collect(Collectors.joining(", ", open, close));
  }
}
