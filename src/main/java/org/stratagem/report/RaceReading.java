package org.stratagem.report;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stratagem.value.Parts;
import org.stratagem.value.Result;

/**
 * A race as it is read by those who lay it out or draw it.
 *
 * @param players the two players
 * @param indices in the order of rows and columns
 * @param cells rows by the first player's index
 * @param examined whether other ways to break ties were tried
 */
record RaceReading(
    List<String> players, List<Object> indices, List<List<Result>> cells, boolean examined) {
  static RaceReading of(Result race) {
    List<List<Result>> cells = new ArrayList<>();
    for (Object row : parts(race.fields().get("list"))) {
      cells.add(parts(row).stream().map(Result.class::cast).toList());
    }
    return new RaceReading(
        parts(race.fields().get("players")).stream().map(Object::toString).toList(),
        parts(race.fields().get("indices")),
        cells,
        Boolean.TRUE.equals(race.fields().get("examined")));
  }

  private static List<Object> parts(@Nullable Object value) {
    List<Object> parts = Parts.of(value);
    return parts == null ? List.of() : parts;
  }

  String player(int number) {
    return players.get(number);
  }

  boolean hasTies() {
    return cells.stream()
        .flatMap(List::stream)
        .anyMatch(cell -> Boolean.TRUE.equals(cell.fields().get("tie")));
  }

  /** All outcomes, row by row; of two leaders both orders, and where both lead. */
  List<Result> outcomes() {
    List<Result> outcomes = new ArrayList<>();
    for (List<Result> row : cells) {
      for (Result cell : row) {
        if (cell.fields().containsKey("payoffs")) {
          outcomes.add(cell);
        } else if (cell.fields().get("orders") instanceof Result orders) {
          outcomes.addAll(orders(orders));
          if (orders.fields().get("crash") instanceof Result crash) {
            outcomes.add(crash);
          }
        }
      }
    }
    return outcomes;
  }

  /** The orders of two leaders, the first player leading first. */
  static List<Result> orders(Result orders) {
    return parts(orders.fields().get("list")).stream().map(Result.class::cast).toList();
  }
}
