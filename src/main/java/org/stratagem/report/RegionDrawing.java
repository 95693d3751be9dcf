package org.stratagem.report;

import java.util.List;
import org.stratagem.report.RegionChart.Cell;

/** Draws payoff pairs and their convex hull. */
final class RegionDrawing implements PanelDrawing {
  /** More cells than this are not labelled, but for the corners where nothing else is marked. */
  private static final int LABELLED = 16;

  private static final double MARKER = 8.5;
  private static final String INSIDE = "fill=\"#0072b2\" fill-opacity=\"0.14\"";
  private static final String EDGE = " stroke=\"#0072b2\" stroke-width=\"1.4\"";
  private static final String ROOM = "fill=\"#009e73\" fill-opacity=\"0.2\"";
  private static final String ROOM_EDGE = " stroke=\"#007353\" stroke-width=\"1.5\"";
  private static final String PART = "fill=\"#e69f00\" fill-opacity=\"0.45\"";
  private static final String PART_EDGE = " stroke=\"#b26b00\" stroke-width=\"1.4\"";
  private static final String EQUILIBRIUM = "#d55e00";

  private final RegionChart chart;

  RegionDrawing(RegionChart chart) {
    this.chart = chart;
  }

  @Override
  public boolean isWhole() {
    return false;
  }

  @Override
  public Legend legend() {
    Legend legend = new Legend();
    legend.add(
        "mixtures",
        (svg, left, right, y) -> svg.rectangle(new Box(left, y - 6, right, y + 6), INSIDE + EDGE));
    for (RegionChart.Area area : chart.areas()) {
      legend.add(
          area.name(),
          (svg, left, right, y) -> svg.rectangle(new Box(left, y - 6, right, y + 6), style(area)));
    }
    legend.add(
        "action profiles",
        (svg, left, right, y) -> Symbol.CIRCLE.draw(svg, (left + right) / 2, y, 4, Palette.INK));
    if (chart.cells().stream().anyMatch(Cell::equilibrium)) {
      legend.add(
          "pure equilibria",
          (svg, left, right, y) -> Symbol.DIAMOND.draw(svg, (left + right) / 2, y, 5, EQUILIBRIUM));
    }
    CurveDrawing.markers(legend, chart.markers());
    return legend;
  }

  @Override
  public void draw(SvgText svg, Box plot) {
    List<Cell> hull = chart.hull();
    StringBuilder path = new StringBuilder();
    for (Cell corner : hull) {
      path.append(path.isEmpty() ? "M" : "L")
          .append(SvgText.number(x(plot, corner)))
          .append(' ')
          .append(SvgText.number(y(plot, corner)));
    }
    svg.path(path + "Z", INSIDE + EDGE + " stroke-linejoin=\"round\"");
    for (RegionChart.Area area : chart.areas()) {
      StringBuilder outline = new StringBuilder();
      for (int i = 0; i < area.across().size(); i++) {
        outline
            .append(i == 0 ? "M" : "L")
            .append(SvgText.number(plot.across(chart.across(), area.across().get(i))))
            .append(' ')
            .append(SvgText.number(plot.up(chart.up(), area.up().get(i))));
      }
      svg.path(outline + "Z", style(area) + " stroke-linejoin=\"round\"");
    }
    // Behind the cells and larger, so that a cell shows in the marker around it.
    CurveDrawing.symbols(svg, plot, chart, chart.markers(), MARKER);
    Labels labels = new Labels(plot);
    for (CurveChart.Marker marker : chart.markers()) {
      labels.avoidMarker(
          plot.across(chart.across(), marker.across()), plot.up(chart.up(), marker.up()));
    }
    for (int i = 0; i < hull.size(); i++) {
      edge(labels, plot, hull.get(i), hull.get((i + 1) % hull.size()));
    }
    for (Cell cell : chart.cells()) {
      labels.avoidSymbol(x(plot, cell), y(plot, cell));
      if (cell.equilibrium()) {
        Symbol.DIAMOND.draw(svg, x(plot, cell), y(plot, cell), 5.5, EQUILIBRIUM);
      } else {
        Symbol.CIRCLE.draw(svg, x(plot, cell), y(plot, cell), 4, Palette.INK);
      }
    }
    for (CurveChart.Marker marker : chart.markers()) {
      if (!marker.note().isEmpty()) {
        double x = plot.across(chart.across(), marker.across());
        labels.point(svg, x, plot.up(chart.up(), marker.up()), marker.note());
      }
    }
    boolean isMarked = chart.markers().stream().anyMatch(marker -> !marker.note().isEmpty());
    List<Cell> labelled =
        chart.cells().size() <= LABELLED ? chart.cells() : isMarked ? List.of() : hull;
    if (labelled.size() <= LABELLED) {
      labelled.forEach(cell -> labels.place(svg, x(plot, cell), y(plot, cell), text(cell.names())));
    }
  }

  /** The last area is the answer; those before it are there to compare it with. */
  private String style(RegionChart.Area area) {
    boolean last = area.equals(chart.areas().get(chart.areas().size() - 1));
    return last ? PART + PART_EDGE : ROOM + ROOM_EDGE;
  }

  /** Labels keep away from the edges too. */
  private void edge(Labels labels, Box plot, Cell from, Cell to) {
    int steps = 60;
    for (int i = 0; i <= steps; i++) {
      double part = (double) i / steps;
      labels.avoidLine(
          x(plot, from) + part * (x(plot, to) - x(plot, from)),
          y(plot, from) + part * (y(plot, to) - y(plot, from)));
    }
  }

  private double x(Box plot, Cell cell) {
    return plot.across(chart.across(), cell.across());
  }

  private double y(Box plot, Cell cell) {
    return plot.up(chart.up(), cell.up());
  }

  private static String text(List<String> names) {
    return names.size() <= 2
        ? String.join(", ", names)
        : names.get(0) + " and " + (names.size() - 1) + " more";
  }
}
