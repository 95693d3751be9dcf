package org.stratagem.report;

/** How wide texts are in Helvetica and its like, closely enough to leave room for them. */
final class Lettering {
  /** In units of the drawing; a figure in a column of a paper is printed at two thirds. */
  static final double SIZE = 14;

  private Lettering() {}

  /** The width of a text in the size of labels. */
  static double width(String text) {
    double ems = 0;
    for (int i = 0; i < text.length(); i++) {
      ems += width(text.charAt(i));
    }
    return ems * SIZE;
  }

  private static double width(char c) {
    if ("ijl.,:;'|! ".indexOf(c) >= 0) {
      return 0.28;
    } else if ("frt()[]-".indexOf(c) >= 0) {
      return 0.34;
    } else if ("mwMW%@".indexOf(c) >= 0) {
      return 0.86;
    } else if (c >= 0x2e80) {
      return 1;
    }
    return Character.isUpperCase(c) ? 0.7 : 0.57;
  }

  /** The text, cut with an ellipsis where it is wider. */
  static String cut(String text, double width) {
    if (width(text) <= width) {
      return text;
    }
    int length = text.length();
    while (length > 1 && width(text.substring(0, length) + "…") > width) {
      length--;
    }
    if (Character.isHighSurrogate(text.charAt(length - 1))) {
      length--;
    }
    return text.substring(0, length).stripTrailing() + "…";
  }
}
