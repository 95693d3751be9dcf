package org.stratagem.report;

import java.util.Locale;

/** Writes the elements of a drawing. */
final class SvgText {
  private final StringBuilder out = new StringBuilder();

  /** A number with at most two decimals. */
  static String number(double value) {
    String text = String.format(Locale.ROOT, "%.2f", value + 0.0);
    text = text.replaceAll("\\.?0+$", "");
    return text.equals("-0") || text.isEmpty() ? "0" : text;
  }

  /** A text as content or attribute; control characters, which XML cannot hold, are left out. */
  static String escaped(String text) {
    StringBuilder escaped = new StringBuilder();
    text.codePoints()
        .filter(
            c ->
                (c >= ' ' || c == '\n') && c != 0xfffe && c != 0xffff && (c < 0xd800 || c > 0xdfff))
        .forEach(
            c -> {
              switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                default -> escaped.appendCodePoint(c);
              }
            });
    return escaped.toString();
  }

  SvgText raw(String text) {
    out.append(text);
    return this;
  }

  SvgText line(double x1, double y1, double x2, double y2, String style) {
    out.append(
        String.format(
            "<path d=\"M%s %sL%s %s\" %s/>\n",
            number(x1), number(y1), number(x2), number(y2), style));
    return this;
  }

  SvgText path(String data, String style) {
    out.append("<path d=\"").append(data).append("\" ").append(style).append("/>\n");
    return this;
  }

  SvgText rectangle(Box box, String style) {
    out.append(
        String.format(
            "<rect x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" %s/>\n",
            number(box.left()),
            number(box.top()),
            number(box.width()),
            number(box.height()),
            style));
    return this;
  }

  /**
   * A text.
   *
   * @param anchor {@code start}, {@code middle} or {@code end}
   * @param style further attributes
   */
  SvgText text(double x, double y, String anchor, String text, String style) {
    out.append(
        String.format(
            "<text x=\"%s\" y=\"%s\"%s%s>%s</text>\n",
            number(x),
            number(y),
            anchor.equals("start") ? "" : " text-anchor=\"" + anchor + "\"",
            style.isEmpty() ? "" : " " + style,
            escaped(text)));
    return this;
  }

  /** A text that is read from below upwards. */
  SvgText upward(double x, double y, String text) {
    String turn = "transform=\"rotate(-90 " + number(x) + " " + number(y) + ")\"";
    return text(x, y, "middle", text, turn);
  }

  @Override
  public String toString() {
    return out.toString();
  }
}
