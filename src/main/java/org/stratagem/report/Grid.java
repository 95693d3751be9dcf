package org.stratagem.report;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stratagem.numeric.Real;
import org.stratagem.value.Player;
import org.stratagem.value.Profile;

/**
 * A ruled table with aligned columns, which is also a table in Markdown; columns of numbers are
 * flush right.
 */
final class Grid {
  private final List<String> columns;
  private final List<List<String>> rows;
  private final boolean[] numeric;

  /**
   * @param columns headings
   * @param rows cells as values, which decide the alignment; a column of profiles of the same
   *     players becomes a column for each player
   * @param inline how to write a cell
   */
  Grid(List<String> columns, List<List<Object>> rows, Inline inline) {
    this.columns = new ArrayList<>();
    this.rows = new ArrayList<>();
    List<Boolean> aligned = new ArrayList<>();
    rows.forEach(row -> this.rows.add(new ArrayList<>()));
    for (int column = 0; column < columns.size(); column++) {
      int index = column;
      List<Object> cells = rows.stream().map(row -> row.get(index)).toList();
      List<Player> players = players(cells);
      if (players == null) {
        add(columns.get(column), cells, inline, aligned);
        continue;
      }
      for (int player = 0; player < players.size(); player++) {
        int position = player;
        add(
            columns.get(column) + " " + players.get(player),
            cells.stream().map(cell -> ((Profile) cell).values().get(position)).toList(),
            inline,
            aligned);
      }
    }
    this.numeric = new boolean[aligned.size()];
    for (int column = 0; column < numeric.length; column++) {
      numeric[column] = aligned.get(column);
    }
  }

  private void add(String heading, List<Object> cells, Inline inline, List<Boolean> aligned) {
    columns.add(heading);
    aligned.add(!cells.isEmpty() && cells.stream().allMatch(Real.class::isInstance));
    for (int i = 0; i < cells.size(); i++) {
      rows.get(i).add(cells.get(i) instanceof String text ? text : inline.text(cells.get(i)));
    }
  }

  /** The players of whom all cells hold a profile, or null. */
  private static @Nullable List<Player> players(List<Object> cells) {
    List<Player> players = null;
    for (Object cell : cells) {
      if (!(cell instanceof Profile profile)
          || (players != null && !players.equals(profile.players()))) {
        return null;
      }
      players = profile.players();
    }
    return players;
  }

  List<String> lines() {
    int[] widths = new int[columns.size()];
    for (int column = 0; column < widths.length; column++) {
      widths[column] = Math.max(3, columns.get(column).length());
      for (List<String> row : rows) {
        widths[column] = Math.max(widths[column], row.get(column).length());
      }
    }
    List<String> lines = new ArrayList<>();
    lines.add(line(columns, widths));
    StringBuilder rule = new StringBuilder("|");
    for (int column = 0; column < widths.length; column++) {
      rule.append("-".repeat(widths[column] + 1)).append(numeric[column] ? ":|" : "-|");
    }
    lines.add(rule.toString());
    rows.forEach(row -> lines.add(line(row, widths)));
    return lines;
  }

  private String line(List<String> cells, int[] widths) {
    StringBuilder line = new StringBuilder("|");
    for (int column = 0; column < widths.length; column++) {
      String cell = cells.get(column);
      String space = " ".repeat(widths[column] - cell.length());
      line.append(' ').append(numeric[column] ? space + cell : cell + space).append(" |");
    }
    return line.toString();
  }
}
