package org.stratagem.report;

import java.util.List;

/**
 * Draws a race. Where two leaders meet, the corner towards the first player's higher indices has
 * the colour of its order, the other corner that of the second player's.
 */
final class RaceDrawing implements PanelDrawing {
  private static final double LINE = 16;
  private static final String BORDER = "stroke=\"white\" stroke-width=\"1.5\"";

  private final RaceChart chart;

  RaceDrawing(RaceChart chart) {
    this.chart = chart;
  }

  @Override
  public boolean isWhole() {
    return true;
  }

  @Override
  public Legend legend() {
    Legend legend = new Legend();
    for (int i = 0; i < Math.min(chart.outcomes().size(), Palette.areas()); i++) {
      swatch(legend, chart.outcomes().get(i), Palette.area(i));
    }
    if (chart.outcomes().size() > Palette.areas()) {
      swatch(legend, "others", Palette.PALE);
    }
    if (chart.hasGaps()) {
      swatch(legend, "no order of moves", Palette.NOTHING);
    }
    if (chart.hasTies()) {
      legend.add(
          "hinges on a tie",
          (svg, left, right, y) -> svg.text((left + right) / 2, y + 6, "middle", "*", ""));
    }
    return legend;
  }

  private static void swatch(Legend legend, String name, String colour) {
    legend.add(
        name,
        (svg, left, right, y) ->
            svg.rectangle(
                new Box(left, y - 6, right, y + 6),
                "fill=\"" + colour + "\" stroke=\"" + Palette.INK + "\" stroke-width=\"0.5\""));
  }

  @Override
  public void draw(SvgText svg, Box plot) {
    for (int up = 0; up < chart.rows().size(); up++) {
      List<RaceChart.Cell> row = chart.rows().get(up);
      for (int across = 0; across < row.size(); across++) {
        Box box =
            new Box(
                plot.across(chart.across(), across - 0.5),
                plot.up(chart.up(), up + 0.5),
                plot.across(chart.across(), across + 0.5),
                plot.up(chart.up(), up - 0.5));
        draw(svg, box, row.get(across));
      }
    }
  }

  private static void draw(SvgText svg, Box box, RaceChart.Cell cell) {
    if (cell.outcomes().size() < 2) {
      String colour = cell.outcomes().isEmpty() ? Palette.NOTHING : colour(cell.outcomes().get(0));
      svg.rectangle(box, "fill=\"" + colour + "\" " + BORDER);
    } else {
      triangle(svg, box, true, colour(cell.outcomes().get(0)));
      triangle(svg, box, false, colour(cell.outcomes().get(1)));
      svg.rectangle(box, "fill=\"none\" " + BORDER);
    }
    int fitting = Math.max(1, (int) ((box.height() - 4) / LINE));
    List<String> lines = cell.lines().subList(0, Math.min(fitting, cell.lines().size()));
    double middle = (box.left() + box.right()) / 2;
    double y = (box.top() + box.bottom()) / 2 - (lines.size() - 1) * LINE / 2 + 5;
    for (int i = 0; i < lines.size(); i++) {
      String mark = i == 0 && cell.tie() ? " *" : "";
      double room = box.width() - 6 - Lettering.width(mark);
      svg.text(middle, y + i * LINE, "middle", Lettering.cut(lines.get(i), room) + mark, "");
    }
  }

  /** Half of a cell, below the rising diagonal or above it. */
  private static void triangle(SvgText svg, Box box, boolean below, String colour) {
    String rising =
        "M%s %sL%s %s"
            .formatted(
                SvgText.number(box.left()),
                SvgText.number(box.bottom()),
                SvgText.number(box.right()),
                SvgText.number(box.top()));
    String corner =
        below
            ? "L%s %sZ".formatted(SvgText.number(box.right()), SvgText.number(box.bottom()))
            : "L%s %sZ".formatted(SvgText.number(box.left()), SvgText.number(box.top()));
    svg.path(rising + corner, "fill=\"" + colour + "\"");
  }

  private static String colour(int outcome) {
    return outcome < Palette.areas() ? Palette.area(outcome) : Palette.PALE;
  }
}
