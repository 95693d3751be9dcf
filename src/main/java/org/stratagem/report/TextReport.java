package org.stratagem.report;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.stratagem.function.FunctionValue;
import org.stratagem.value.Certificate;
import org.stratagem.value.Distribution;
import org.stratagem.value.NamedTuple;
import org.stratagem.value.Profile;
import org.stratagem.value.Result;
import org.stratagem.value.Sequence;
import org.stratagem.value.Table;
import org.stratagem.value.ValueSet;

/**
 * Values laid out for people: short ones on a line, tables ruled, answers by the layout of their
 * kind.
 */
public final class TextReport {
  /** Lines are broken beyond this, where they can be. */
  static final int WIDTH = 96;

  private static final String INDENT = "  ";

  private final Inline inline;
  private final Descriptions descriptions;

  public TextReport(Descriptions descriptions) {
    this.descriptions = descriptions;
    this.inline = new Inline(descriptions);
  }

  /**
   * What {@code show} prints: the source and its value, on one line where there is room.
   *
   * @param source the expression as the user wrote it
   * @param value its value
   */
  public List<String> shown(String source, Object value) {
    String heading = source.strip().replaceAll("\\s+", " ");
    if (value instanceof String text) {
      return text.lines().toList();
    }
    List<String> lines = lines(value);
    if (lines.equals(List.of(heading))) {
      return lines;
    }
    if (lines.size() == 1 && heading.length() + lines.get(0).length() + 4 <= WIDTH) {
      return List.of(heading + " -> " + lines.get(0));
    }
    List<String> block = new ArrayList<>();
    block.add(heading);
    lines.forEach(line -> block.add(indented(line)));
    return block;
  }

  /** The same with what is known of the optima in it below. */
  public List<String> shown(String source, Object value, List<Certificate> certificates) {
    List<String> block = new ArrayList<>(shown(source, value));
    CertificateLines.of(certificates).forEach(line -> block.add(indented(line)));
    return block;
  }

  /** The value alone, over as many lines as it needs. */
  public List<String> lines(Object value) {
    if (value instanceof Table table) {
      return new Grid(table.columns(), table.rows(), inline).lines();
    } else if (value instanceof Result result) {
      return new ResultLayout(this).lines(result);
    } else if (value instanceof Profile profile && !holdsBlocks(profile.values())) {
      return fits(profile) ? List.of(inline.byPlayer(profile)) : broken(profile, "");
    } else if (value instanceof String text) {
      return text.lines().toList();
    } else if (value instanceof Sequence sequence && holdsBlocks(sequence.elements())) {
      return items(sequence.elements());
    }
    Table layout = descriptions.layout(value);
    List<String> notes = descriptions.notes(value);
    if (layout != null || !notes.isEmpty()) {
      List<String> block = new ArrayList<>(notes);
      block.addAll(layout == null ? List.of() : lines(layout));
      return block;
    }
    String line = inline.text(value);
    return line.length() <= WIDTH && !holdsBlocks(parts(value))
        ? List.of(line)
        : broken(value, line);
  }

  /** The value on one line. */
  public String line(Object value) {
    return inline.text(value);
  }

  /** Fields one below the other, names aligned; a value of several lines stands below its name. */
  List<String> fields(Map<String, Object> fields) {
    int width = fields.keySet().stream().mapToInt(String::length).max().orElse(0);
    List<String> lines = new ArrayList<>();
    fields.forEach((name, value) -> lines.addAll(field(name, width, lines(value))));
    return lines;
  }

  /** One field as {@link #fields} lays it out. */
  List<String> field(String name, int width, List<String> value) {
    if (value.size() == 1) {
      return List.of(name + " ".repeat(width - name.length()) + INDENT + value.get(0));
    }
    List<String> lines = new ArrayList<>();
    lines.add(name);
    value.forEach(line -> lines.add(indented(line)));
    return lines;
  }

  Grid grid(List<String> columns, List<List<Object>> rows) {
    return new Grid(columns, rows, inline);
  }

  private List<String> broken(Object value, String line) {
    if (value instanceof Sequence sequence) {
      return wrapped("[", sequence.elements(), "]");
    } else if (value instanceof ValueSet set) {
      return wrapped("{", set.elements(), "}");
    } else if (value instanceof Distribution distribution) {
      List<List<Object>> rows = new ArrayList<>();
      distribution.weights().forEach((key, weight) -> rows.add(List.of(key, weight)));
      return grid(List.of("value", "probability"), rows).lines();
    } else if (value instanceof NamedTuple record) {
      return fields(record.fields());
    } else if (value instanceof Profile profile) {
      List<String> lines = new ArrayList<>();
      int width = profile.players().stream().mapToInt(p -> p.toString().length()).max().orElse(0);
      for (int i = 0; i < profile.players().size(); i++) {
        String player = profile.players().get(i).toString();
        lines.addAll(field(player, width, lines(profile.values().get(i))));
      }
      return lines;
    } else if (value instanceof FunctionValue function) {
      List<Descriptions.Entry> table = descriptions.table(function);
      if (table != null) {
        List<List<Object>> rows = new ArrayList<>();
        table.forEach(entry -> rows.add(List.of(entry.input(), entry.output())));
        List<String> grid = grid(List.of("reads", "plays"), rows).lines();
        // Words say more than a table whose every row is longer than they are.
        return grid.get(0).length() < line.length() ? grid : List.of(line);
      }
    }
    return List.of(line);
  }

  private List<String> items(List<Object> elements) {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < elements.size(); i++) {
      lines.add("[" + i + "]");
      lines(elements.get(i)).forEach(line -> lines.add(indented(line)));
    }
    return lines;
  }

  private List<String> wrapped(String open, Collection<?> elements, String close) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder(open);
    String separator = "";
    for (Object element : elements) {
      String text = inline.text(element);
      line.append(separator);
      if (line.length() + text.length() > WIDTH && line.length() > 1) {
        lines.add(line.toString().stripTrailing());
        line.setLength(0);
        line.append(' ');
      }
      line.append(text);
      separator = ", ";
    }
    lines.add(line + close);
    return lines;
  }

  /** Whether it stays on one line: where that is short, or nothing in it could be broken. */
  private boolean fits(Profile profile) {
    return inline.byPlayer(profile).length() <= WIDTH
        || profile.values().stream().noneMatch(TextReport::isBreakable);
  }

  /** Whether a long value has a layout of more than one line. */
  private static boolean isBreakable(Object value) {
    return value instanceof Distribution || value instanceof FunctionValue;
  }

  private static Collection<?> parts(Object value) {
    if (value instanceof Profile profile) {
      return profile.values();
    } else if (value instanceof NamedTuple record) {
      return record.fields().values();
    }
    return List.of();
  }

  private static boolean holdsBlocks(Collection<?> values) {
    return values.stream().anyMatch(value -> value instanceof Table || value instanceof Result);
  }

  private static String indented(String line) {
    return line.isEmpty() ? line : INDENT + line;
  }
}
