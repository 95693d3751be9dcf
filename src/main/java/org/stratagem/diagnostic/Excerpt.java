package org.stratagem.diagnostic;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.stratagem.diagnostic.Style.Tone;

/**
 * A source line with marks under it. The text of the mark furthest right stands beside it; the
 * texts of the others hang below on connecting bars, the furthest right first.
 */
final class Excerpt {
  /**
   * A stretch of the line to be marked.
   *
   * @param start offset in the line
   * @param end offset in the line, after the last character
   * @param primary carets instead of dashes
   * @param text beside or below the mark; may be empty
   */
  record Mark(int start, int end, boolean primary, String text) {}

  private final DisplayLine line;
  private final List<Placed> marks;
  private final Style style;
  private final Tone tone;

  private record Placed(int start, int end, boolean primary, String text) {}

  /**
   * @param line the line
   * @param marks at least one
   * @param style how to paint them
   * @param tone of the primary mark
   */
  Excerpt(DisplayLine line, List<Mark> marks, Style style, Tone tone) {
    this.line = line;
    this.style = style;
    this.tone = tone;
    this.marks =
        marks.stream()
            .map(mark -> place(line, mark))
            .sorted(Comparator.comparingInt(Placed::start).thenComparingInt(Placed::end))
            .toList();
  }

  private static Placed place(DisplayLine line, Mark mark) {
    int start = line.column(mark.start());
    int end =
        Math.max(start + 1, Math.min(line.column(mark.end()), Math.max(line.end(), start + 1)));
    return new Placed(start, end, mark.primary(), mark.text().replace('\n', ' '));
  }

  /** The rows to print after the gutter, the source line first. */
  List<String> rows() {
    List<String> rows = new ArrayList<>();
    rows.add(line.text());
    Placed beside = furthestRight();
    String carets = caretRow();
    rows.add(
        beside.text().isEmpty()
            ? carets
            : carets + " " + style.paint(toneOf(beside), beside.text()));
    List<Placed> hanging = new ArrayList<>(marks);
    hanging.remove(beside);
    hanging.removeIf(mark -> mark.text().isEmpty());
    if (!hanging.isEmpty()) {
      rows.add(bars(hanging, ""));
    }
    while (!hanging.isEmpty()) {
      Placed last = hanging.remove(hanging.size() - 1);
      List<Placed> left = hanging.stream().filter(mark -> mark.start() < last.start()).toList();
      rows.add(
          bars(
              left,
              " ".repeat(last.start() - width(left)) + style.paint(toneOf(last), last.text())));
    }
    return rows;
  }

  private Placed furthestRight() {
    return marks.stream()
        .max(
            Comparator.comparingInt(Placed::end)
                .thenComparingInt(Placed::start)
                .thenComparing(Placed::primary))
        .orElseThrow();
  }

  private String caretRow() {
    int width = marks.stream().mapToInt(Placed::end).max().orElse(0);
    char[] row = new char[width];
    Arrays.fill(row, ' ');
    marks.stream()
        .filter(mark -> !mark.primary())
        .forEach(mark -> Arrays.fill(row, mark.start(), mark.end(), '-'));
    marks.stream()
        .filter(Placed::primary)
        .forEach(mark -> Arrays.fill(row, mark.start(), mark.end(), '^'));
    StringBuilder painted = new StringBuilder();
    int at = 0;
    while (at < width) {
      int until = at;
      while (until < width && row[until] == row[at]) {
        until++;
      }
      String run = new String(row, at, until - at);
      painted.append(row[at] == ' ' ? run : style.paint(row[at] == '^' ? tone : Tone.FRAME, run));
      at = until;
    }
    return painted.toString();
  }

  private String bars(List<Placed> below, String text) {
    StringBuilder row = new StringBuilder();
    int column = 0;
    for (Placed mark : below) {
      if (mark.start() >= column) {
        row.append(" ".repeat(mark.start() - column)).append(style.paint(toneOf(mark), "|"));
        column = mark.start() + 1;
      }
    }
    return row + text;
  }

  private static int width(List<Placed> bars) {
    return bars.isEmpty() ? 0 : bars.get(bars.size() - 1).start() + 1;
  }

  private Tone toneOf(Placed mark) {
    return mark.primary() ? tone : Tone.FRAME;
  }
}
