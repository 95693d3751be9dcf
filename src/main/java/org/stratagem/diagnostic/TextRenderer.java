package org.stratagem.diagnostic;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.stratagem.diagnostic.Excerpt.Mark;
import org.stratagem.diagnostic.Style.Tone;
import org.stratagem.source.SourceFile;
import org.stratagem.source.Span;

/**
 * Lays a diagnostic out for people: the headline with its code, the place, the source lines with
 * carets under the primary place and dashes under the others, then reasons and what to do.
 */
public final class TextRenderer {
  private final Style style;

  public TextRenderer(Style style) {
    this.style = style;
  }

  /** Several lines, each ended by a newline. */
  public String render(Diagnostic diagnostic) {
    Tone tone = diagnostic.isError() ? Tone.ERROR : Tone.WARNING;
    String severity = diagnostic.isError() ? "error" : "warning";
    StringBuilder out = new StringBuilder();
    out.append(style.paint(tone, severity + "[" + diagnostic.code() + "]"))
        .append(style.paint(Tone.STRONG, ": " + oneLine(diagnostic.message())))
        .append('\n');
    Map<SourceFile, NavigableMap<Integer, List<Mark>>> places = places(diagnostic);
    int width = gutterWidth(places.values());
    String indent = " ".repeat(width);
    places.forEach(
        (file, lines) -> {
          boolean main = file == diagnostic.span().file();
          int offset = main ? diagnostic.span().start() : firstOffset(diagnostic, file);
          out.append(style.paint(Tone.FRAME, indent + (main ? "--> " : "::: ")))
              .append(new Span(file, offset, offset))
              .append('\n')
              .append(style.paint(Tone.FRAME, indent + " |"))
              .append('\n');
          excerpts(file, lines, width, tone, out);
        });
    String bullet = style.paint(Tone.FRAME, indent + " = ");
    String hanging = "\n" + indent + "   ";
    for (String note : diagnostic.notes()) {
      out.append(bullet).append(note.replace("\n", hanging)).append('\n');
    }
    boolean first = true;
    for (String hint : diagnostic.hints()) {
      boolean question = hint.startsWith("did you mean");
      String lead = question ? "" : first ? "try: " : "or:  ";
      out.append(bullet)
          .append(style.paint(Tone.ASIDE, lead))
          .append(hint.replace("\n", hanging + " ".repeat(lead.length())))
          .append('\n');
      first &= question;
    }
    return out.toString();
  }

  /** Files in order of first mention, in each the marked lines in order. */
  private static Map<SourceFile, NavigableMap<Integer, List<Mark>>> places(Diagnostic diagnostic) {
    Map<SourceFile, NavigableMap<Integer, List<Mark>>> places = new LinkedHashMap<>();
    boolean primary = true;
    for (Label label : diagnostic.labels()) {
      Span span = label.span();
      mark(
          span,
          primary,
          label.text(),
          places.computeIfAbsent(span.file(), file -> new TreeMap<>()));
      primary = false;
    }
    return places;
  }

  /** A place over several lines is marked in its first and its last one, where its text stands. */
  private static void mark(
      Span span, boolean primary, String text, NavigableMap<Integer, List<Mark>> lines) {
    SourceFile file = span.file();
    int first = file.line(span.start());
    int last = span.end() > span.start() ? file.line(span.end() - 1) : first;
    int start = span.start() - file.lineStart(first);
    if (first == last) {
      add(lines, first, new Mark(start, span.end() - file.lineStart(first), primary, text));
      return;
    }
    String lastLine = file.lineText(last);
    int indented = lastLine.length() - lastLine.stripLeading().length();
    int end = span.end() - file.lineStart(last);
    add(lines, first, new Mark(start, file.lineText(first).length(), primary, ""));
    add(lines, last, new Mark(Math.min(indented, end - 1), end, primary, text));
  }

  private static void add(NavigableMap<Integer, List<Mark>> lines, int line, Mark mark) {
    lines.computeIfAbsent(line, key -> new ArrayList<>()).add(mark);
  }

  private static int firstOffset(Diagnostic diagnostic, SourceFile file) {
    return diagnostic.labels().stream()
        .map(Label::span)
        .filter(span -> span.file() == file)
        .findFirst()
        .orElseThrow()
        .start();
  }

  private static int gutterWidth(Collection<NavigableMap<Integer, List<Mark>>> places) {
    int last = places.stream().mapToInt(NavigableMap::lastKey).max().orElse(1);
    return Integer.toString(last).length();
  }

  @SuppressWarnings("ReferenceEquality") // two marks may look the same; this one is meant
  private void excerpts(
      SourceFile file,
      NavigableMap<Integer, List<Mark>> lines,
      int width,
      Tone tone,
      StringBuilder out) {
    int previous = 0;
    for (Map.Entry<Integer, List<Mark>> entry : lines.entrySet()) {
      int line = entry.getKey();
      if (previous > 0 && line == previous + 2) {
        row(
            Integer.toString(previous + 1),
            width,
            DisplayLine.of(file.lineText(previous + 1), 0).text(),
            out);
      } else if (previous > 0 && line > previous + 1) {
        out.append(style.paint(Tone.FRAME, "...")).append('\n');
      }
      previous = line;
      String text = file.lineText(line);
      List<Mark> left = new ArrayList<>(entry.getValue());
      while (!left.isEmpty()) {
        // Marks of a long line that lie far apart get an excerpt each.
        Mark anchor = left.stream().filter(Mark::primary).findFirst().orElse(left.get(0));
        DisplayLine shown = DisplayLine.of(text, anchor.start());
        List<Mark> here =
            left.stream().filter(mark -> mark.equals(anchor) || shown.shows(mark.start())).toList();
        left.removeAll(here);
        String number = Integer.toString(line);
        for (String row : new Excerpt(shown, here, style, tone).rows()) {
          row(number, width, row, out);
          number = "";
        }
      }
    }
  }

  private void row(String number, int width, String text, StringBuilder out) {
    String gutter = " ".repeat(width - number.length()) + number + " |";
    out.append(style.paint(Tone.FRAME, gutter))
        .append(text.isEmpty() ? "" : " ")
        .append(text)
        .append('\n');
  }

  private static String oneLine(String text) {
    return text.replace('\n', ' ');
  }
}
