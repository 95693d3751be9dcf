package org.stratagem.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.stratagem.numeric.Real;
import org.stratagem.value.Profile;
import org.stratagem.value.Result;
import org.stratagem.value.Sequence;
import org.stratagem.value.Table;

/**
 * Numbers against a number, ready to be drawn: the states of an iteration against its steps, or the
 * numeric columns of a table against its first one.
 *
 * @param horizontal what the horizontal axis counts
 * @param at positions on it, increasing or not
 * @param lines by name, each with a height for every position, NaN where there is none
 */
public record LineChart(String horizontal, List<Double> at, Map<String, List<Double>> lines) {
  /** What can be drawn, for messages. */
  public static final String DRAWABLE =
      "an `iterate` over numbers, or a table whose first column and at least one other hold"
          + " numbers";

  public LineChart {
    at = List.copyOf(at);
    Map<String, List<Double>> copied = new LinkedHashMap<>();
    lines.forEach((name, heights) -> copied.put(name, List.copyOf(heights)));
    lines = copied;
  }

  /** The chart of a value, or nothing where it is none of those that can be drawn. */
  public static Optional<LineChart> of(Object value) {
    if (value instanceof Result result
        && result.fields().get("states") instanceof Sequence states) {
      return ofStates(states.elements());
    } else if (value instanceof Table table) {
      return ofTable(table);
    }
    return Optional.empty();
  }

  private static Optional<LineChart> ofStates(List<Object> states) {
    List<Double> steps = new ArrayList<>();
    List<Map<String, Double>> rows = new ArrayList<>();
    for (Object state : states) {
      steps.add((double) steps.size());
      rows.add(numbers("", state));
    }
    return chart("step", steps, rows);
  }

  private static Optional<LineChart> ofTable(Table table) {
    List<Double> at = new ArrayList<>();
    List<Map<String, Double>> rows = new ArrayList<>();
    for (List<Object> row : table.rows()) {
      if (!(row.get(0) instanceof Real position)) {
        return Optional.empty();
      }
      at.add(position.doubleValue());
      Map<String, Double> heights = new LinkedHashMap<>();
      for (int column = 1; column < row.size(); column++) {
        heights.putAll(numbers(table.columns().get(column), row.get(column)));
      }
      rows.add(heights);
    }
    return table.columns().isEmpty() ? Optional.empty() : chart(table.columns().get(0), at, rows);
  }

  /** The numbers in a cell: itself, or one for each player of a profile. */
  private static Map<String, Double> numbers(String column, Object cell) {
    Map<String, Double> numbers = new LinkedHashMap<>();
    if (cell instanceof Real number) {
      numbers.put(column, number.doubleValue());
    } else if (cell instanceof Profile profile) {
      for (int i = 0; i < profile.players().size(); i++) {
        if (profile.values().get(i) instanceof Real number) {
          String player = profile.players().get(i).toString();
          numbers.put(column.isEmpty() ? player : column + " " + player, number.doubleValue());
        }
      }
    }
    return numbers;
  }

  private static Optional<LineChart> chart(
      String horizontal, List<Double> at, List<Map<String, Double>> rows) {
    Map<String, List<Double>> lines = new LinkedHashMap<>();
    rows.forEach(row -> row.keySet().forEach(name -> lines.put(name, new ArrayList<>())));
    for (Map<String, Double> row : rows) {
      lines.forEach((name, heights) -> heights.add(orNaN(row.get(name))));
    }
    return lines.isEmpty() ? Optional.empty() : Optional.of(new LineChart(horizontal, at, lines));
  }

  private static double orNaN(@Nullable Double number) {
    return number == null ? Double.NaN : number;
  }
}
