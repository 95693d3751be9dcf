package org.stratagem.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stratagem.numeric.Real;
import org.stratagem.value.Parts;
import org.stratagem.value.Printer;
import org.stratagem.value.Result;

/** Draws a race: outcomes as colours, two where either of two leaders may lead. */
final class RaceFigure {
  private final RaceReading race;
  private final Map<String, Integer> outcomes = new LinkedHashMap<>();

  RaceFigure(Result race) {
    this.race = RaceReading.of(race);
  }

  Figure draw() {
    List<String> indices = race.indices().stream().map(Printer::brief).toList();
    List<List<RaceChart.Cell>> rows = new ArrayList<>();
    for (int up = 0; up < indices.size(); up++) {
      List<RaceChart.Cell> row = new ArrayList<>();
      for (int across = 0; across < indices.size(); across++) {
        row.add(cell(race.cells().get(across).get(up)));
      }
      rows.add(row);
    }
    return Figure.of(
        new RaceChart(
            Axis.of(race.player(0) + "'s index", indices),
            Axis.of(race.player(1) + "'s index", indices),
            List.copyOf(outcomes.keySet()),
            rows));
  }

  private RaceChart.Cell cell(Result cell) {
    boolean tie = Boolean.TRUE.equals(cell.fields().get("tie"));
    if (cell.fields().containsKey("payoffs")) {
      List<String> lines = List.of(outcome(cell), list(cell.fields().get("payoffs")));
      return new RaceChart.Cell(List.of(number(cell)), lines, tie);
    }
    String code = String.valueOf(cell.fields().get("code"));
    if (!(cell.fields().get("orders") instanceof Result orders)) {
      return new RaceChart.Cell(List.of(), List.of(code), tie);
    }
    List<Integer> both = RaceReading.orders(orders).stream().map(this::number).toList();
    return new RaceChart.Cell(both, List.of(code), tie);
  }

  private int number(Result outcome) {
    String text = outcome(outcome) + ": " + list(outcome.fields().get("payoffs"));
    return outcomes.computeIfAbsent(text, key -> outcomes.size());
  }

  private static String outcome(Result outcome) {
    Object actions = outcome.fields().get("actions");
    return actions == null ? "mixed" : list(actions);
  }

  private static String list(@Nullable Object value) {
    List<Object> parts = Parts.of(value);
    return parts == null ? "" : String.join(", ", parts.stream().map(RaceFigure::brief).toList());
  }

  private static String brief(Object value) {
    return value instanceof Real number && !number.isInteger()
        ? Numerals.brief(number.doubleValue())
        : Printer.brief(value);
  }
}
