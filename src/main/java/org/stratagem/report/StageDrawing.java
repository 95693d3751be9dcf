package org.stratagem.report;

import org.stratagem.report.StageDiagram.Kind;
import org.stratagem.report.StageDiagram.Link;
import org.stratagem.report.StageDiagram.Meaning;
import org.stratagem.report.StageDiagram.Node;

/** Draws a diagram of stages: columns of boxes, arrows from what is read to what it leads to. */
final class StageDrawing implements Drawing {
  private static final double MARGIN = 34;
  private static final double HEAD = 40;
  private static final double ROW = 62;
  private static final double BOX = 30;
  private static final double FOOT = 48;
  private static final double NARROW = 84;
  private static final double WIDE = 190;
  private static final double GAP = 92;
  private static final double LEAST = 320;
  private static final double TIP = 7;

  /** Arrows leave a box a little below its middle, and arrive a little above. */
  private static final double APART = 6;

  private static final String WARNING = "#b00020";
  private static final String PALE = "#777777";

  private final String title;
  private final StageDiagram diagram;
  private final double column;
  private final double left;

  StageDrawing(String title, StageDiagram diagram) {
    this.title = title.strip().replaceAll("\\s+", " ");
    this.diagram = diagram;
    double widest = NARROW;
    for (Node node : diagram.stages()) {
      double text = Math.max(Lettering.width(node.name()), Lettering.width(node.note()) * 0.86);
      widest = Math.max(widest, Math.min(WIDE, text + 22));
    }
    this.column = widest;
    this.left = MARGIN + Math.max(0, (LEAST - columns()) / 2);
  }

  private double columns() {
    return diagram.players().size() * (column + GAP) - GAP;
  }

  @Override
  public double width() {
    return left + columns() + MARGIN + Math.max(0, (LEAST - columns()) / 2);
  }

  private double height() {
    return HEAD + diagram.rows() * ROW + (diagram.caption().isEmpty() ? FOOT / 2 : FOOT);
  }

  @Override
  public String svg() {
    SvgText svg = new SvgText();
    svg.raw(SvgFigure.opening(title, width(), height()));
    for (int player = 0; player < diagram.players().size(); player++) {
      String name = Lettering.cut(diagram.players().get(player), column + GAP - 10);
      svg.text(
          center(player),
          24,
          "middle",
          name,
          "font-weight=\"bold\" fill=\"" + colour(player) + "\"");
    }
    for (int row = 0; row < diagram.steps().size(); row++) {
      svg.text(16, middle(row) + 5, "middle", diagram.steps().get(row), "fill=\"" + PALE + "\"");
    }
    for (Link link : diagram.links()) {
      draw(svg, link);
    }
    for (Node node : diagram.stages()) {
      draw(svg, node);
    }
    legend(svg);
    return svg.raw("</svg>\n").toString();
  }

  private double center(int player) {
    return left + player * (column + GAP) + column / 2;
  }

  private static double middle(int row) {
    return HEAD + row * ROW + BOX / 2;
  }

  private static String colour(int player) {
    return Palette.colour(player);
  }

  private void draw(SvgText svg, Node node) {
    double x = center(node.player());
    double y = middle(node.row());
    String text = Lettering.cut(node.name(), column - 12);
    if (node.kind() == Kind.OMITTED) {
      svg.rectangle(
          new Box(x - column / 2, y - BOX / 2, x + column / 2, y + BOX / 2), "fill=\"white\"");
      svg.text(x, y + 5, "middle", "⋮ " + text, "fill=\"" + PALE + "\"");
      return;
    }
    boolean there = node.kind() == Kind.REACHED;
    String style =
        there
            ? "rx=\"4\" fill=\"white\" stroke=\""
                + colour(node.player())
                + "\" stroke-width=\"1.6\""
            : "rx=\"4\" fill=\"white\" stroke=\"" + PALE + "\" stroke-dasharray=\"4 3\"";
    svg.rectangle(new Box(x - column / 2, y - BOX / 2, x + column / 2, y + BOX / 2), style);
    svg.text(x, y + 5, "middle", text, there ? "" : "fill=\"" + PALE + "\"");
    if (!node.note().isEmpty()) {
      svg.text(
          x,
          y + BOX / 2 + 15,
          "middle",
          Lettering.cut(node.note(), (column + GAP - 14) / 0.86),
          "font-size=\"12\" fill=\""
              + WARNING
              + "\" stroke=\"white\" stroke-width=\"4\" paint-order=\"stroke\"");
    }
  }

  private void draw(SvgText svg, Link link) {
    Node from = diagram.stages().get(link.from());
    Node to = diagram.stages().get(link.to());
    String style = style(link.meaning(), from);
    if (from.player() == to.player()) {
      String own = link.meaning() == Meaning.WAITS ? PALE : Palette.INK;
      String dashes = link.meaning() == Meaning.WAITS ? " stroke-dasharray=\"4 3\"" : "";
      double x = center(from.player());
      double end = middle(to.row()) - BOX / 2;
      svg.line(
          x,
          middle(from.row()) + BOX / 2,
          x,
          end - TIP,
          "stroke=\"" + own + "\" stroke-width=\"1.2\"" + dashes);
      tip(svg, x, end, 0, 1, own);
      return;
    }
    int side = from.player() < to.player() ? 1 : -1;
    double x1 = center(from.player()) + side * column / 2;
    double x2 = center(to.player()) - side * column / 2;
    double y1 = middle(from.row()) + APART;
    double y2 = middle(to.row()) - APART;
    double end = x2 - side * TIP;
    boolean far = Math.abs(from.player() - to.player()) > 1;
    String way =
        far
            ? curve(x1, y1, x1 + side * GAP / 2, corridor(from, to))
                + "L"
                + point(end - side * GAP / 2, corridor(from, to))
                + curve(end - side * GAP / 2, corridor(from, to), end, y2)
                    .replaceFirst("M[^C]*", "")
            : curve(x1, y1, end, y2);
    svg.path(way, style);
    tip(svg, x2, y2, side, 0, fill(link.meaning(), from));
  }

  /** Between two rows, where arrows pass other players' boxes. */
  private static double corridor(Node from, Node to) {
    return middle(from.row()) + (from.row() < to.row() ? ROW : -ROW) / 2;
  }

  /** A curve that begins and ends level. */
  private static String curve(double x1, double y1, double x2, double y2) {
    double half = (x1 + x2) / 2;
    return "M"
        + point(x1, y1)
        + "C"
        + point(half, y1)
        + " "
        + point(half, y2)
        + " "
        + point(x2, y2);
  }

  private static String point(double x, double y) {
    return SvgText.number(x) + " " + SvgText.number(y);
  }

  private static String fill(Meaning meaning, Node from) {
    return switch (meaning) {
      case BECOMES -> Palette.INK;
      case READS -> colour(from.player());
      case WAITS -> WARNING;
    };
  }

  private static String style(Meaning meaning, Node from) {
    String base = "fill=\"none\" stroke=\"" + fill(meaning, from) + "\" stroke-width=\"";
    return switch (meaning) {
      case BECOMES -> base + "1.2\"";
      case READS -> base + "1.8\"";
      case WAITS -> base + "1.4\" stroke-dasharray=\"4 3\"";
    };
  }

  /** The head of an arrow that ends at a place, pointing along a direction. */
  private static void tip(SvgText svg, double x, double y, double dx, double dy, String fill) {
    double half = TIP * 0.55;
    svg.path(
        "M%s %sL%s %sL%s %sZ"
            .formatted(
                SvgText.number(x),
                SvgText.number(y),
                SvgText.number(x - dx * TIP - dy * half),
                SvgText.number(y - dy * TIP - dx * half),
                SvgText.number(x - dx * TIP + dy * half),
                SvgText.number(y - dy * TIP + dx * half)),
        "fill=\"" + fill + "\"");
  }

  private void legend(SvgText svg) {
    double y = HEAD + diagram.rows() * ROW + 2;
    double x = left;
    if (shows(Meaning.BECOMES)) {
      x = entry(svg, x, y, "becomes", "stroke=\"" + Palette.INK + "\" stroke-width=\"1.2\"");
    }
    if (shows(Meaning.READS)) {
      x = entry(svg, x, y, "is read by", "stroke=\"" + colour(0) + "\" stroke-width=\"1.8\"");
    }
    if (shows(Meaning.WAITS)) {
      entry(svg, x, y, "is waited for by", "stroke=\"" + WARNING + "\" stroke-dasharray=\"4 3\"");
    }
    if (!diagram.caption().isEmpty()) {
      svg.text(left, y + 26, "start", diagram.caption(), "fill=\"" + WARNING + "\"");
    }
  }

  /** Whether there is a link of that meaning; of those who wait, between players. */
  private boolean shows(Meaning meaning) {
    return diagram.links().stream()
        .anyMatch(
            link ->
                link.meaning() == meaning
                    && (meaning != Meaning.WAITS
                        || diagram.stages().get(link.from()).player()
                            != diagram.stages().get(link.to()).player()));
  }

  private static double entry(SvgText svg, double x, double y, String name, String style) {
    svg.line(x, y, x + 24, y, style);
    svg.text(x + 30, y + 5, "start", name, "");
    return x + 30 + Lettering.width(name) + 22;
  }
}
