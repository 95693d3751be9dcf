package org.stratagem.report;

import java.util.ArrayList;
import java.util.List;
import org.stratagem.numeric.Real;

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
    Columns spread = Columns.of(columns, rows);
    this.columns = spread.names();
    this.rows = new ArrayList<>();
    this.numeric = new boolean[spread.names().size()];
    rows.forEach(row -> this.rows.add(new ArrayList<>()));
    for (int column = 0; column < numeric.length; column++) {
      List<Object> cells = spread.cells().get(column);
      numeric[column] = !cells.isEmpty() && cells.stream().allMatch(Real.class::isInstance);
      for (int i = 0; i < cells.size(); i++) {
        Object cell = cells.get(i);
        this.rows.get(i).add(cell instanceof String text ? text : inline.text(cell));
      }
    }
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
