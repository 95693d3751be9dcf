package org.stratagem.report;

/** Draws an arrow from each profile to the next, in the colour of the cycle it leads to. */
final class OrbitDrawing implements PanelDrawing {
  private static final double RADIUS = 5;
  private static final double BEND = 0.12;
  private static final double HEAD = 7;

  private final OrbitChart chart;

  OrbitDrawing(OrbitChart chart) {
    this.chart = chart;
  }

  @Override
  public boolean isWhole() {
    return true;
  }

  @Override
  public Legend legend() {
    Legend legend = new Legend();
    for (int cycle = 0; cycle < chart.cycles().size(); cycle++) {
      String colour = Palette.colour(cycle);
      legend.add(
          chart.cycles().get(cycle),
          (svg, left, right, y) -> Symbol.CIRCLE.draw(svg, (left + right) / 2, y, RADIUS, colour));
    }
    return legend;
  }

  @Override
  public void draw(SvgText svg, Box plot) {
    for (OrbitChart.Way way : chart.ways()) {
      if (!way.isFixpoint()) {
        arrow(svg, plot, way);
      }
    }
    for (OrbitChart.Way way : chart.ways()) {
      double x = plot.across(chart.across(), way.across());
      double y = plot.up(chart.up(), way.up());
      Symbol symbol = way.isFixpoint() ? Symbol.DIAMOND : Symbol.CIRCLE;
      symbol.draw(svg, x, y, way.steps() == 0 ? RADIUS + 1 : RADIUS - 1.5, colour(way));
    }
  }

  private static String colour(OrbitChart.Way way) {
    return Palette.colour(way.cycle());
  }

  /** Bent to its left, so that an arrow and its way back are two. */
  private void arrow(SvgText svg, Box plot, OrbitChart.Way way) {
    double x1 = plot.across(chart.across(), way.across());
    double y1 = plot.up(chart.up(), way.up());
    double x2 = plot.across(chart.across(), way.nextAcross());
    double y2 = plot.up(chart.up(), way.nextUp());
    double xm = (x1 + x2) / 2 + BEND * (y2 - y1);
    double ym = (y1 + y2) / 2 - BEND * (x2 - x1);
    double length = Math.hypot(x2 - xm, y2 - ym);
    double dx = (x2 - xm) / length;
    double dy = (y2 - ym) / length;
    double tipX = x2 - (RADIUS + 2) * dx;
    double tipY = y2 - (RADIUS + 2) * dy;
    String stroke =
        "fill=\"none\" stroke=\"%s\" stroke-width=\"%s\""
            .formatted(colour(way), way.steps() == 0 ? "2" : "1.1");
    svg.path(
        "M" + at(x1, y1) + "Q" + at(xm, ym) + " " + at(tipX - HEAD / 2 * dx, tipY - HEAD / 2 * dy),
        stroke);
    svg.path(
        "M"
            + at(tipX, tipY)
            + "L"
            + at(tipX - HEAD * dx - HEAD / 2 * dy, tipY - HEAD * dy + HEAD / 2 * dx)
            + "L"
            + at(tipX - HEAD * dx + HEAD / 2 * dy, tipY - HEAD * dy - HEAD / 2 * dx)
            + "Z",
        "fill=\"" + colour(way) + "\"");
  }

  private static String at(double x, double y) {
    return SvgText.number(x) + " " + SvgText.number(y);
  }
}
