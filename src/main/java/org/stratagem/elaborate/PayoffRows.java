package org.stratagem.elaborate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stratagem.core.GameMember;
import org.stratagem.core.Term.Pattern;
import org.stratagem.value.Label;

/**
 * The rows of a payoff table, found by the moves: of all that match the first. Rows that name a
 * label for every player are looked up, so that a table of all cells is read in one pass over them;
 * only the others are tried one by one.
 */
final class PayoffRows {
  /**
   * A row that matches.
   *
   * @param bound what its patterns bind, by slot
   */
  record Found(GameMember.Row row, Object[] bound) {}

  private final List<GameMember.Row> rows;
  private final Map<List<Label>, Integer> cells = new HashMap<>();
  private final List<Integer> others = new ArrayList<>();

  PayoffRows(GameMember.PayoffTable table) {
    this.rows = table.rows();
    for (int number = 0; number < rows.size(); number++) {
      List<Label> cell = cell(rows.get(number).patterns());
      if (cell == null) {
        others.add(number);
      } else {
        cells.putIfAbsent(cell, number);
      }
    }
  }

  /** The labels, if the patterns are nothing else. */
  private static @Nullable List<Label> cell(List<Pattern> patterns) {
    List<Label> cell = new ArrayList<>(patterns.size());
    for (Pattern pattern : patterns) {
      if (!(pattern instanceof Pattern.Exactly exactly)
          || !(exactly.value() instanceof Label label)) {
        return null;
      }
      cell.add(label);
    }
    return cell;
  }

  /** The first row that matches what the players do; null for none. */
  @Nullable Found first(List<Object> moves) {
    // Lists are equal whatever they are lists of: moves that are no labels are in no cell.
    int cell = cells.getOrDefault((Object) moves, rows.size());
    for (int number : others) {
      if (number > cell) {
        break;
      }
      PatternMatch match = new PatternMatch();
      if (match.matches(rows.get(number).patterns(), moves)) {
        return new Found(rows.get(number), match.leading());
      }
    }
    return cell == rows.size() ? null : new Found(rows.get(cell), new Object[0]);
  }
}
