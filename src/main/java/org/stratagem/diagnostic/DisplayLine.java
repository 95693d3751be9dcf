package org.stratagem.diagnostic;

import java.util.List;

/**
 * A source line as it is shown: tabs widened to the next multiple of four columns, control
 * characters replaced, columns counted as a terminal does (wide characters take two, combining ones
 * none), and a long line cut down to a window.
 */
final class DisplayLine {
  /** Lines of more UTF-16 units than this are cut. */
  private static final int LONGEST = 160;

  /** How much of a cut line stands before the place it is cut around. */
  private static final int LEAD_IN = 60;

  private static final int TAB = 4;
  private static final String CUT = "...";

  private static final List<Range> TURNING =
      List.of(new Range(0x202A, 0x202E), new Range(0x2066, 0x2069));

  /**
   * East Asian wide and full-width characters and pictographs (Unicode Standard Annex 11), by
   * block.
   */
  private static final List<Range> WIDE =
      List.of(
          new Range(0x1100, 0x115F),
          new Range(0x2E80, 0x303E),
          new Range(0x3041, 0xA4CF),
          new Range(0xA960, 0xA97F),
          new Range(0xAC00, 0xD7A3),
          new Range(0xF900, 0xFAFF),
          new Range(0xFE30, 0xFE6F),
          new Range(0xFF00, 0xFF60),
          new Range(0xFFE0, 0xFFE6),
          new Range(0x1F300, 0x1F64F),
          new Range(0x1F680, 0x1F6FF),
          new Range(0x1F900, 0x1FAFF),
          new Range(0x20000, 0x3FFFD));

  private final String text;
  private final int from;
  private final int to;
  private final int[] columns;

  private DisplayLine(String text, int from, int to, int[] columns) {
    this.text = text;
    this.from = from;
    this.to = to;
    this.columns = columns;
  }

  /**
   * @param line the source line
   * @param around offset in the line that has to be seen
   */
  static DisplayLine of(String line, int around) {
    int from = 0;
    int to = line.length();
    if (line.length() > LONGEST) {
      from = Math.max(0, Math.min(around - LEAD_IN, line.length() - LONGEST));
      to = Math.min(line.length(), from + LONGEST);
      from = onCharacter(line, from);
      to = onCharacter(line, to);
    }
    StringBuilder shown = new StringBuilder(from > 0 ? CUT : "");
    int[] columns = new int[to - from + 1];
    int column = shown.length();
    int at = from;
    while (at < to) {
      int character = line.codePointAt(at);
      int units = Character.charCount(character);
      for (int i = 0; i < units; i++) {
        columns[at - from + i] = column;
      }
      if (character == '\t') {
        int spaces = TAB - (column - (from > 0 ? CUT.length() : 0)) % TAB;
        shown.append(" ".repeat(spaces));
        column += spaces;
      } else {
        int visible =
            Character.isISOControl(character) || isDirectional(character) ? 0xFFFD : character;
        shown.appendCodePoint(visible);
        column += width(visible);
      }
      at += units;
    }
    columns[to - from] = column;
    return new DisplayLine(shown + (to < line.length() ? CUT : ""), from, to, columns);
  }

  /** The line as printed. */
  String text() {
    return text;
  }

  /** Whether the offset in the source line lies in what is shown. */
  boolean shows(int offset) {
    return from <= offset && offset <= to;
  }

  /**
   * The 0-based column on the screen of an offset in the source line, at the window's edge where it
   * lies outside.
   */
  int column(int offset) {
    return offset > to
        ? columns[to - from] + (offset - to)
        : columns[Math.max(offset, from) - from];
  }

  /** The column after the last character that is shown. */
  int end() {
    return columns[to - from];
  }

  /** The columns that a text takes on a terminal. */
  static int width(String text) {
    return text.codePoints().map(DisplayLine::width).sum();
  }

  private static int onCharacter(String line, int offset) {
    return offset < line.length() && offset > 0 && Character.isLowSurrogate(line.charAt(offset))
        ? offset - 1
        : offset;
  }

  /**
   * Characters that turn the direction of the text around them, and could make a line read other
   * than it is.
   */
  private static boolean isDirectional(int character) {
    return TURNING.stream().anyMatch(range -> range.holds(character));
  }

  private static int width(int character) {
    if (character < 0x300) {
      return 1;
    }
    int type = Character.getType(character);
    if (type == Character.NON_SPACING_MARK
        || type == Character.ENCLOSING_MARK
        || type == Character.FORMAT) {
      return 0;
    }
    return isWide(character) ? 2 : 1;
  }

  private static boolean isWide(int character) {
    return WIDE.stream().anyMatch(range -> range.holds(character));
  }

  private record Range(int first, int last) {
    boolean holds(int character) {
      return first <= character && character <= last;
    }
  }
}
