package org.stratagem.report;

import java.util.ArrayList;
import java.util.List;

/**
 * Draws a figure as SVG that needs nothing else: no script, no style sheet, no network. A column is
 * as wide as a column of a paper, where its letters are then some eight points high.
 */
final class SvgFigure implements Drawing {
  private static final double COLUMN = 470;
  private static final double ALONE = 350;
  private static final double STACKED = 215;
  private static final double TOP = 12;
  private static final double NAME = 15;
  private static final double BETWEEN = 18;
  private static final String FONT = "Helvetica, Arial, 'Liberation Sans', sans-serif";

  /**
   * A panel with its place.
   *
   * @param plot between its axes
   * @param name where the name of the axis up is, from the left
   * @param named whether the axis across has its name
   */
  record Placed(Panel panel, Box plot, double name, boolean named) {}

  private final String title;
  private final List<Placed> placed = new ArrayList<>();
  private final double width;
  private final double height;

  /**
   * @param title what is drawn, for those who cannot see it; it is not written into the picture
   */
  SvgFigure(String title, Figure figure) {
    this.title = title.strip().replaceAll("\\s+", " ");
    int most = figure.columns().stream().mapToInt(List::size).max().orElse(1);
    this.height = most == 1 ? ALONE : most * STACKED;
    this.width = figure.columns().size() * (COLUMN + BETWEEN) - BETWEEN;
    for (int column = 0; column < figure.columns().size(); column++) {
      place(figure.columns().get(column), column * (COLUMN + BETWEEN));
    }
  }

  /** Panels of one column have their axes one below the other. */
  private void place(List<Panel> panels, double from) {
    double left = 0;
    double right = 0;
    // The room on the left depends on the height of a panel, which depends a little on that room.
    for (int pass = 0; pass < 3; pass++) {
      for (int i = 0; i < panels.size(); i++) {
        Panel panel = panels.get(i);
        PanelDrawing drawing = PanelDrawing.of(panel);
        Axes axes = new Axes(panel, drawing.isWhole(), isNamed(panels, i));
        double inside = box(panels, i, from, left, right).height();
        left = Math.max(left, axes.left(inside));
        right = Math.max(right, Math.max(axes.right(), drawing.right(inside)));
      }
    }
    for (int i = 0; i < panels.size(); i++) {
      Box plot = box(panels, i, from, left, right);
      placed.add(new Placed(panels.get(i), plot, from + NAME, isNamed(panels, i)));
    }
  }

  /** Of panels with one axis across the lowest has its name. */
  private static boolean isNamed(List<Panel> panels, int number) {
    return number == panels.size() - 1
        || !panels.get(number + 1).across().equals(panels.get(number).across());
  }

  private Box box(List<Panel> panels, int number, double from, double left, double right) {
    double each = height / panels.size();
    PanelDrawing drawing = PanelDrawing.of(panels.get(number));
    double legend = drawing.legend().height(COLUMN - left - right);
    Axes axes = new Axes(panels.get(number), drawing.isWhole(), isNamed(panels, number));
    return new Box(
        from + left,
        number * each + TOP + legend,
        from + COLUMN - right,
        (number + 1) * each - axes.below());
  }

  @Override
  public double width() {
    return width;
  }

  /** Where the panels are, column by column. */
  List<Placed> placed() {
    return placed;
  }

  @Override
  public String svg() {
    SvgText svg = new SvgText();
    svg.raw(opening(title, width, height));
    for (Placed each : placed) {
      draw(svg, each);
    }
    return svg.raw("</svg>\n").toString();
  }

  /** How a drawing of a size begins. */
  static String opening(String title, double width, double height) {
    return """
    <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %s %s" width="%s" height="%s" \
    font-family="%s" font-size="%s" fill="%s" role="img">
    <title>%s</title>
    <rect width="100%%" height="100%%" fill="white"/>
    """
        .formatted(
            SvgText.number(width),
            SvgText.number(height),
            SvgText.number(width),
            SvgText.number(height),
            FONT,
            SvgText.number(Lettering.SIZE),
            Palette.INK,
            SvgText.escaped(title));
  }

  private static void draw(SvgText svg, Placed each) {
    Box plot = each.plot();
    PanelDrawing drawing = PanelDrawing.of(each.panel());
    Axes axes = new Axes(each.panel(), drawing.isWhole(), each.named());
    Legend legend = drawing.legend();
    svg.raw("<g class=\"panel\">\n");
    if (!(each.panel() instanceof HeatMap || each.panel() instanceof RaceChart)) {
      axes.grid(svg, plot);
    }
    drawing.draw(svg, plot);
    axes.draw(svg, plot, each.name());
    legend.draw(svg, plot.left(), plot.top() - legend.height(plot.width()), plot.width());
    svg.raw("</g>\n");
  }
}
