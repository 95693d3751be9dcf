package org.stratagem.report;

import java.util.List;
import java.util.stream.Stream;
import org.stratagem.report.CurveChart.Marker;
import org.stratagem.report.CurveChart.Series;
import org.stratagem.report.CurveChart.Style;

/** Draws curves and marked points. */
final class CurveDrawing implements PanelDrawing {
  private static final double POINT = 3.2;
  static final double MARKER = 5.5;

  /** A way shorter than this has no arrow. */
  private static final double SHORTEST = 26;

  private final CurveChart chart;

  CurveDrawing(CurveChart chart) {
    this.chart = chart;
  }

  @Override
  public boolean isWhole() {
    return chart.series().stream()
        .flatMap(series -> series.across().stream())
        .allMatch(value -> value == Math.rint(value));
  }

  @Override
  public Legend legend() {
    Legend legend = new Legend();
    if (chart.series().size() + chart.markers().size() < 2) {
      return legend;
    }
    // The only curve has its name on its axis.
    boolean plain = chart.series().get(0).name().equals(chart.up().label());
    for (int i = plain ? chart.series().size() : 0; i < chart.series().size(); i++) {
      int number = i;
      legend.add(
          chart.series().get(i).name(),
          (svg, left, right, y) -> {
            svg.line(left, y, right, y, stroke(number));
            if (chart.series().get(number).style() != Style.LINE) {
              symbol(svg, number, (left + right) / 2, y);
            }
          });
    }
    markers(legend, chart.markers());
    return legend;
  }

  /** Names markers in a legend. */
  static void markers(Legend legend, List<Marker> markers) {
    List<String> names = markers.stream().map(Marker::name).distinct().toList();
    for (int i = 0; i < names.size(); i++) {
      Symbol symbol = Symbol.ofMarkers(i);
      legend.add(
          names.get(i),
          (svg, left, right, y) -> symbol.draw(svg, (left + right) / 2, y, MARKER, Palette.INK));
    }
  }

  private static String stroke(int series) {
    String dash = Palette.dash(series);
    return "fill=\"none\" stroke=\"%s\" stroke-width=\"1.8\" stroke-linejoin=\"round\"%s"
        .formatted(
            Palette.colour(series), dash.isEmpty() ? "" : " stroke-dasharray=\"" + dash + "\"");
  }

  private static void symbol(SvgText svg, int series, double x, double y) {
    Symbol.ofSeries(series).draw(svg, x, y, POINT, Palette.colour(series));
  }

  @Override
  public void draw(SvgText svg, Box plot) {
    for (int i = 0; i < chart.series().size(); i++) {
      curve(svg, plot, chart.series().get(i), i);
    }
    draw(svg, plot, chart, chart.markers(), MARKER);
  }

  private void curve(SvgText svg, Box plot, Series series, int number) {
    StringBuilder path = new StringBuilder();
    SvgText points = new SvgText();
    double lastX = Double.NaN;
    double lastY = Double.NaN;
    for (int i = 0; i < series.across().size(); i++) {
      double x = plot.across(chart.across(), series.across().get(i));
      double y = plot.up(chart.up(), series.up().get(i));
      boolean there = Double.isFinite(x) && Double.isFinite(y);
      if (there) {
        path.append(Double.isNaN(lastX) ? "M" : "L")
            .append(SvgText.number(x))
            .append(' ')
            .append(SvgText.number(y));
        if (series.style() != Style.LINE) {
          symbol(points, number, x, y);
        }
        if (series.style() == Style.PATH && Math.hypot(x - lastX, y - lastY) > SHORTEST) {
          arrow(points, lastX, lastY, x, y, Palette.colour(number));
        }
      }
      lastX = there ? x : Double.NaN;
      lastY = there ? y : Double.NaN;
    }
    svg.path(path.toString(), stroke(series.style() == Style.PATH ? 0 : number));
    svg.raw(points.toString());
  }

  /** An arrow half way. */
  private static void arrow(
      SvgText svg, double x1, double y1, double x2, double y2, String colour) {
    double length = Math.hypot(x2 - x1, y2 - y1);
    double dx = (x2 - x1) / length;
    double dy = (y2 - y1) / length;
    double x = (x1 + x2) / 2 + 5 * dx;
    double y = (y1 + y2) / 2 + 5 * dy;
    svg.path(
        "M%s %sL%s %sL%s %sZ"
            .formatted(
                SvgText.number(x),
                SvgText.number(y),
                SvgText.number(x - 10 * dx + 4 * dy),
                SvgText.number(y - 10 * dy - 4 * dx),
                SvgText.number(x - 10 * dx - 4 * dy),
                SvgText.number(y - 10 * dy + 4 * dx)),
        "fill=\"" + colour + "\"");
  }

  /** Draws markers, with their notes on the side where there is room. */
  static void draw(SvgText svg, Box plot, Panel panel, List<Marker> markers, double radius) {
    symbols(svg, plot, panel, markers, radius);
    notes(svg, plot, panel, markers);
  }

  /** The markers without their notes. */
  static void symbols(SvgText svg, Box plot, Panel panel, List<Marker> markers, double radius) {
    List<String> names = markers.stream().map(Marker::name).distinct().toList();
    for (Marker marker : markers) {
      double x = plot.across(panel.across(), marker.across());
      double y = plot.up(panel.up(), marker.up());
      Symbol.ofMarkers(names.indexOf(marker.name())).draw(svg, x, y, radius, Palette.INK);
    }
  }

  private static void notes(SvgText svg, Box plot, Panel panel, List<Marker> markers) {
    Labels labels = new Labels(plot);
    markers.forEach(
        marker ->
            labels.avoidSymbol(
                plot.across(panel.across(), marker.across()), plot.up(panel.up(), marker.up())));
    curvePoints(plot, panel).forEach(point -> labels.avoidLine(point[0], point[1]));
    for (Marker marker : markers) {
      if (!marker.note().isEmpty()) {
        labels.place(
            svg,
            plot.across(panel.across(), marker.across()),
            plot.up(panel.up(), marker.up()),
            marker.note());
      }
    }
  }

  /** Where curves run, for labels to keep away from. */
  private static Stream<double[]> curvePoints(Box plot, Panel panel) {
    if (!(panel instanceof CurveChart chart)) {
      return Stream.of();
    }
    return chart.series().stream()
        .flatMap(
            series ->
                java.util.stream.IntStream.range(0, series.across().size())
                    .mapToObj(
                        i ->
                            new double[] {
                              plot.across(chart.across(), series.across().get(i)),
                              plot.up(chart.up(), series.up().get(i))
                            }));
  }
}
