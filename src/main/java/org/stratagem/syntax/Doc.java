package org.stratagem.syntax;

import java.util.List;

/**
 * A layout with choices, after Wadler, "A prettier printer" (2003): a group is printed on one line
 * if it fits there, else with all of its own line breaks.
 */
sealed interface Doc {
  Doc NOTHING = new Text("");
  Doc SPACE = new Text(" ");

  /** Becomes a space in a group that fits. */
  Doc LINE = new Line(" ");

  /** Becomes nothing in a group that fits. */
  Doc SOFT = new Line("");

  /** Always a line break. */
  Doc HARD = new Hard(false);

  /** A line break and an empty line. */
  Doc BLANK = new Hard(true);

  /** Words that stay together. */
  record Text(String text) implements Doc {}

  /**
   * A comment: a line comment takes part in no decision about width, since what follows it starts a
   * new line.
   */
  record Remark(String text) implements Doc {}

  /** Spaces that align a table, printed only where its group does not fit on a line. */
  record Padding(int width) implements Doc {}

  /** A possible line break. */
  record Line(String flat) implements Doc {}

  /** A certain line break. */
  record Hard(boolean blank) implements Doc {}

  /** Indents the line breaks of its content. */
  record Nest(int columns, Doc content) implements Doc {}

  /** A choice between one line and several. */
  record Group(Doc content, boolean broken) implements Doc {}

  /** One after the other. */
  record Sequence(List<Doc> parts, boolean broken) implements Doc {
    public Sequence {
      parts = List.copyOf(parts);
    }
  }

  static Doc sequence(Doc... parts) {
    return sequence(List.of(parts));
  }

  static Doc sequence(List<Doc> parts) {
    return new Sequence(parts, parts.stream().anyMatch(Doc::isBroken));
  }

  static Doc group(Doc... parts) {
    Doc content = sequence(parts);
    return new Group(content, isBroken(content));
  }

  static Doc nest(int columns, Doc... parts) {
    return new Nest(columns, sequence(parts));
  }

  /** True when it holds a certain line break, so that it cannot be on one line. */
  static boolean isBroken(Doc doc) {
    if (doc instanceof Hard) {
      return true;
    }
    if (doc instanceof Remark remark) {
      return remark.text().startsWith("//") || remark.text().indexOf('\n') >= 0;
    }
    if (doc instanceof Nest nest) {
      return isBroken(nest.content());
    }
    if (doc instanceof Group group) {
      return group.broken();
    }
    return doc instanceof Sequence sequence && sequence.broken();
  }

  /** The width on one line, in characters. */
  static int width(Doc doc) {
    if (doc instanceof Text text) {
      return text.text().codePointCount(0, text.text().length());
    }
    if (doc instanceof Remark remark) {
      return remark.text().codePointCount(0, remark.text().length());
    }
    if (doc instanceof Line line) {
      return line.flat().length();
    }
    if (doc instanceof Nest nest) {
      return width(nest.content());
    }
    if (doc instanceof Group group) {
      return width(group.content());
    }
    int width = 0;
    if (doc instanceof Sequence sequence) {
      for (Doc part : sequence.parts()) {
        width += width(part);
      }
    }
    return width;
  }
}
