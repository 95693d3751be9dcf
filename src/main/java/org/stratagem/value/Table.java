package org.stratagem.value;

import java.util.List;

/**
 * A table, as {@code sweep} gives it: rows in order, one cell per column.
 *
 * @param columns the headings
 * @param rows cells; each row as long as {@code columns}
 */
public record Table(List<String> columns, List<List<Object>> rows) {
  public Table {
    columns = List.copyOf(columns);
    rows = rows.stream().map(List::copyOf).toList();
  }
}
