package org.stratagem.report;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.stratagem.value.Printer;
import org.stratagem.value.Table;

/**
 * Tables as comma-separated values (RFC 4180): a line of headings, then a line for each row, each
 * ended by a carriage return and a line feed. Numbers are written in full: exact ones as they are
 * printed ({@code 2/3}), others with the fewest digits that read back as the same double. Profiles
 * take a column for each player.
 */
public final class CsvReport {
  private static final String LINE_END = "\r\n";

  private CsvReport() {}

  /** The lines of a table; nothing for any other value. */
  public static Optional<String> of(Object value) {
    return value instanceof Table table ? Optional.of(lines(table)) : Optional.empty();
  }

  private static String lines(Table table) {
    Columns columns = Columns.of(table);
    StringBuilder csv = new StringBuilder();
    csv.append(line(columns.names()));
    for (int row = 0; row < table.rows().size(); row++) {
      int index = row;
      csv.append(line(columns.cells().stream().map(cells -> text(cells.get(index))).toList()));
    }
    return csv.toString();
  }

  private static String text(Object cell) {
    return cell instanceof String text ? text : Printer.text(cell);
  }

  private static String line(List<String> cells) {
    return cells.stream().map(CsvReport::quoted).collect(Collectors.joining(",")) + LINE_END;
  }

  private static String quoted(String cell) {
    boolean plain = cell.chars().noneMatch(c -> c == ',' || c == '"' || c == '\r' || c == '\n');
    return plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
  }
}
