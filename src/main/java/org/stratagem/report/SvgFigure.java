package org.stratagem.report;

import java.util.ArrayList;
import java.util.List;

/**
 * Draws a figure as SVG that needs nothing else: no script, no style sheet, no network. A column is
 * as wide as a column of a paper, where its letters are then some eight points high.
 */
public final class SvgFigure {
  private static final double COLUMN = 470;
  private static final double ALONE = 350;
  private static final double STACKED = 215;
  private static final double TOP = 12;
  private static final double BETWEEN = 18;
  private static final String FONT = "Helvetica, Arial, 'Liberation Sans', sans-serif";

  /** A panel with the place of its axes. */
  record Placed(Panel panel, Box plot, boolean named) {}

  private final String title;
  private final List<Placed> placed = new ArrayList<>();
  private final double width;
  private final double height;

  /**
   * @param title what is drawn, for those who cannot see it; it is not written into the picture
   */
  public SvgFigure(String title, Figure figure) {
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
    double each = height / panels.size();
    double left = 0;
    double right = 0;
    for (Panel panel : panels) {
      PanelDrawing drawing = PanelDrawing.of(panel);
      left = Math.max(left, new Axes(panel, drawing.isWhole(), true).left(each - 70));
      right = Math.max(right, drawing.right(each - 70));
    }
    for (int i = 0; i < panels.size(); i++) {
      Panel panel = panels.get(i);
      PanelDrawing drawing = PanelDrawing.of(panel);
      boolean named = i == panels.size() - 1 || !panels.get(i + 1).across().equals(panel.across());
      double legend = drawing.legend().height(COLUMN - left - right);
      Box plot =
          new Box(
              from + left,
              i * each + TOP + legend,
              from + COLUMN - right,
              (i + 1) * each - new Axes(panel, drawing.isWhole(), named).below());
      placed.add(new Placed(panel, plot, named));
    }
  }

  /** Where the panels are, column by column. */
  List<Placed> placed() {
    return placed;
  }

  public String svg() {
    SvgText svg = new SvgText();
    svg.raw(
        """
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
                SvgText.escaped(title)));
    for (Placed each : placed) {
      draw(svg, each);
    }
    return svg.raw("</svg>\n").toString();
  }

  private static void draw(SvgText svg, Placed each) {
    Box plot = each.plot();
    PanelDrawing drawing = PanelDrawing.of(each.panel());
    Axes axes = new Axes(each.panel(), drawing.isWhole(), each.named());
    Legend legend = drawing.legend();
    svg.raw("<g class=\"panel\">\n");
    if (!(each.panel() instanceof HeatMap)) {
      axes.grid(svg, plot);
    }
    drawing.draw(svg, plot);
    axes.draw(svg, plot);
    legend.draw(svg, plot.left(), plot.top() - legend.height(plot.width()), plot.width());
    svg.raw("</g>\n");
  }
}
