package org.stratagem.value;

import java.util.List;

/**
 * A table, as {@code sweep} gives it: rows in order, one cell per column.
 *
 * @param columns the headings
 * @param rows cells; each row as long as {@code columns}
 * @param variables how many of the first columns hold what was varied; the others depend on them
 */
public record Table(List<String> columns, List<List<Object>> rows, int variables) {
  public Table {
    columns = List.copyOf(columns);
    rows = rows.stream().map(List::copyOf).toList();
  }

  /** A table in which nothing was varied. */
  public Table(List<String> columns, List<List<Object>> rows) {
    this(columns, rows, 0);
  }
}
