package org.stratagem.report;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.math.BigInteger;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.stratagem.function.FunctionValue;
import org.stratagem.numeric.Rational;
import org.stratagem.numeric.Real;
import org.stratagem.value.Captioned;
import org.stratagem.value.Certificate;
import org.stratagem.value.Distribution;
import org.stratagem.value.Interval;
import org.stratagem.value.NamedTuple;
import org.stratagem.value.Profile;
import org.stratagem.value.Result;
import org.stratagem.value.Sequence;
import org.stratagem.value.Table;
import org.stratagem.value.Tuple;
import org.stratagem.value.ValueSet;

/**
 * Values as JSON. Exact integers up to 2^53 and doubles are numbers, other exact numbers strings
 * ({@code "2/3"}), labels and players strings; tuples, lists and sets are arrays; profiles, records
 * and results objects (a result names its {@code kind} first); a distribution is an array of {@code
 * {"value", "probability"}}, a table {@code {"columns", "rows"}}, an interval {@code {"low",
 * "high"}}, a function {@code {"function"}} with a {@code "table"} of {@code {"input", "output"}}
 * where it is finite.
 */
public final class JsonReport {
  private static final BigInteger EXACT_IN_DOUBLE = BigInteger.TWO.pow(53);

  private final Descriptions descriptions;

  public JsonReport(Descriptions descriptions) {
    this.descriptions = descriptions;
  }

  public JsonElement value(Object value) {
    if (value instanceof Real number) {
      return number(number);
    } else if (value instanceof Boolean truth) {
      return new JsonPrimitive(truth);
    } else if (value instanceof String text) {
      return new JsonPrimitive(text);
    } else if (value instanceof Tuple tuple) {
      return array(tuple.parts());
    } else if (value instanceof Sequence sequence) {
      return array(sequence.elements());
    } else if (value instanceof ValueSet set) {
      return array(set.elements());
    } else if (value instanceof Profile profile) {
      return profile(profile);
    } else if (value instanceof Distribution distribution) {
      return distribution(distribution);
    } else if (value instanceof NamedTuple record) {
      return fields(new JsonObject(), record.fields());
    } else if (value instanceof Result result) {
      JsonObject object = new JsonObject();
      object.addProperty("kind", result.kind());
      Profile profile = result.profile();
      if (profile != null) {
        object.add(result.kind(), profile(profile));
      }
      return fields(object, result.fields());
    } else if (value instanceof Table table) {
      return table(table);
    } else if (value instanceof Captioned cell) {
      return value(cell.value());
    } else if (value instanceof Interval interval) {
      JsonObject object = new JsonObject();
      object.add("low", number(interval.low()));
      object.add("high", number(interval.high()));
      return object;
    } else if (value instanceof FunctionValue function) {
      return function(function);
    }
    Table layout = descriptions.layout(value);
    if (layout != null) {
      JsonObject object = new JsonObject();
      object.addProperty("game", String.valueOf(value));
      object.add("payoffs", table(layout));
      return object;
    }
    String description = descriptions.describe(value);
    return new JsonPrimitive(description != null ? description : String.valueOf(value));
  }

  private static JsonElement number(Real number) {
    if (number instanceof Rational exact) {
      return exact.isInteger() && exact.numerator().abs().compareTo(EXACT_IN_DOUBLE) <= 0
          ? new JsonPrimitive(exact.numerator())
          : new JsonPrimitive(exact.toString());
    }
    return new JsonPrimitive(number.doubleValue());
  }

  private JsonElement profile(Profile profile) {
    JsonObject object = new JsonObject();
    for (int i = 0; i < profile.players().size(); i++) {
      object.add(profile.players().get(i).toString(), value(profile.values().get(i)));
    }
    return object;
  }

  private JsonElement distribution(Distribution distribution) {
    JsonArray array = new JsonArray();
    distribution
        .weights()
        .forEach(
            (key, weight) -> {
              JsonObject entry = new JsonObject();
              entry.add("value", value(key));
              entry.add("probability", number(weight));
              array.add(entry);
            });
    return array;
  }

  private JsonElement table(Table table) {
    JsonObject object = new JsonObject();
    JsonArray columns = new JsonArray();
    table.columns().forEach(columns::add);
    object.add("columns", columns);
    JsonArray rows = new JsonArray();
    table.rows().forEach(row -> rows.add(array(row)));
    object.add("rows", rows);
    return object;
  }

  private JsonElement function(FunctionValue function) {
    JsonObject object = new JsonObject();
    object.addProperty("function", function.name());
    List<Descriptions.Entry> table = descriptions.table(function);
    if (table != null) {
      JsonArray entries = new JsonArray();
      for (Descriptions.Entry entry : table) {
        JsonObject line = new JsonObject();
        line.add("input", value(entry.input()));
        line.add("output", value(entry.output()));
        entries.add(line);
      }
      object.add("table", entries);
    }
    return object;
  }

  private JsonObject fields(JsonObject object, Map<String, Object> fields) {
    fields.forEach((name, value) -> object.add(name, value(value)));
    return object;
  }

  private JsonArray array(Collection<?> values) {
    JsonArray array = new JsonArray();
    values.forEach(element -> array.add(value(element)));
    return array;
  }

  /** What is known of optima. */
  public JsonElement certificates(List<Certificate> certificates) {
    JsonArray all = new JsonArray();
    for (Certificate certificate : certificates) {
      JsonObject one = new JsonObject();
      one.addProperty("subject", certificate.subject());
      one.addProperty("line", certificate.line());
      JsonArray arguments = new JsonArray();
      certificate.arguments().forEach(argument -> arguments.add(value(argument)));
      one.add("arguments", arguments);
      one.add("value", value(certificate.value()));
      one.addProperty("proven", certificate.proven());
      if (!certificate.proven()) {
        one.addProperty("reason", certificate.reason());
      }
      one.addProperty("optima", certificate.optima());
      if (!certificate.tie().isEmpty()) {
        one.addProperty("tie", certificate.tie());
      }
      if (!certificate.because().isEmpty()) {
        one.addProperty("because", certificate.because());
      }
      all.add(one);
    }
    return all;
  }
}
