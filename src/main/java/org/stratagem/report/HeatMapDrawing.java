package org.stratagem.report;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Draws a heat map with the scale of its colours. */
final class HeatMapDrawing implements PanelDrawing {
  private static final int LEVELS = 256;
  private static final double GAP = 14;
  private static final double BAR = 16;
  private static final double NAME = 26;
  private static final double PER_LINE = 34;

  private final HeatMap map;
  private final Axis shades;

  HeatMapDrawing(HeatMap map) {
    this.map = map;
    this.shades = map.shades();
  }

  @Override
  public boolean isWhole() {
    return map.columns().stream().allMatch(value -> value == Math.rint(value));
  }

  @Override
  public Legend legend() {
    Legend legend = new Legend();
    for (int i = 0; i < map.names().size(); i++) {
      swatch(legend, map.names().get(i), Palette.area(i));
    }
    if (isIncomplete()) {
      swatch(legend, "no value", Palette.NOTHING);
    }
    CurveDrawing.markers(legend, map.markers());
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

  private boolean isOfNames() {
    return !map.names().isEmpty();
  }

  private boolean isIncomplete() {
    return map.values().stream().anyMatch(row -> row.contains(Double.NaN));
  }

  private Ticks ticks(double height) {
    return Ticks.of(shades, (int) (height / PER_LINE), false);
  }

  @Override
  public double right(double height) {
    if (isOfNames()) {
      return NAME;
    }
    double widest = ticks(height).labels().stream().mapToDouble(Lettering::width).max().orElse(0);
    return GAP + BAR + 9 + widest + 26;
  }

  @Override
  public void draw(SvgText svg, Box plot) {
    cells(svg, plot);
    CurveDrawing.draw(svg, plot, map, map.markers(), CurveDrawing.MARKER);
    if (isOfNames()) {
      name(svg, plot, map.shade());
    } else {
      bar(svg, plot);
    }
  }

  /** The cells by colour, neighbours of one colour in a row as one. */
  private void cells(SvgText svg, Box plot) {
    String[] xs = places(HeatMap.edges(map.columns()), true, plot);
    String[] ys = places(HeatMap.edges(map.rows()), false, plot);
    Map<Integer, StringBuilder> levels = new TreeMap<>();
    for (int row = 0; row < map.rows().size(); row++) {
      List<Double> values = map.values().get(row);
      int begin = 0;
      while (begin < values.size()) {
        int level = level(values.get(begin));
        int end = begin + 1;
        while (end < values.size() && level(values.get(end)) == level) {
          end++;
        }
        levels
            .computeIfAbsent(level, key -> new StringBuilder())
            .append(
                "M%s %sH%sV%sH%sZ".formatted(xs[begin], ys[row], xs[end], ys[row + 1], xs[begin]));
        begin = end;
      }
    }
    String name = "cells" + SvgText.number(plot.left()) + "-" + SvgText.number(plot.top());
    svg.raw("<defs><g id=\"" + name + "\">\n");
    levels.forEach(
        (level, path) -> {
          String colour = colour(level);
          svg.path(path.toString(), "fill=\"" + colour + "\" stroke=\"" + colour + "\"");
        });
    // Between two cells that share a pixel, programs let what is behind shine through: there the
    // same cells, a little larger, are of the right colours.
    svg.raw("</g></defs>\n<use href=\"#" + name + "\" stroke-width=\"1.4\"/>\n");
    svg.raw("<use href=\"#" + name + "\" stroke-width=\"0\"/>\n");
  }

  private String[] places(double[] edges, boolean across, Box plot) {
    String[] places = new String[edges.length];
    for (int i = 0; i < edges.length; i++) {
      double place = across ? plot.across(map.across(), edges[i]) : plot.up(map.up(), edges[i]);
      places[i] = SvgText.number(place);
    }
    return places;
  }

  private String colour(int level) {
    if (level < 0) {
      return Palette.NOTHING;
    }
    return isOfNames() ? Palette.area(level) : Palette.shade((double) level / (LEVELS - 1));
  }

  private int level(double value) {
    if (!Double.isFinite(value)) {
      return -1;
    } else if (isOfNames()) {
      return (int) value;
    }
    double share = (value - shades.low()) / (shades.high() - shades.low());
    return (int) Math.round(share * (LEVELS - 1));
  }

  private void bar(SvgText svg, Box plot) {
    Box bar = new Box(plot.right() + GAP, plot.top(), plot.right() + GAP + BAR, plot.bottom());
    int steps = 64;
    for (int i = 0; i < steps; i++) {
      double top = bar.bottom() - bar.height() * (i + 1) / steps;
      Box slice = new Box(bar.left(), top, bar.right(), top + bar.height() / steps);
      String colour = Palette.shade(i / (steps - 1.0));
      svg.rectangle(
          slice,
          "fill=\"%s\" stroke=\"%s\" stroke-width=\"0.3\" shape-rendering=\"crispEdges\""
              .formatted(colour, colour));
    }
    String style = "stroke=\"" + Palette.INK + "\" stroke-width=\"1\"";
    svg.rectangle(bar, "fill=\"none\" " + style);
    Ticks ticks = ticks(plot.height());
    for (int i = 0; i < ticks.at().size(); i++) {
      double y = bar.up(shades, ticks.at().get(i));
      svg.line(bar.right(), y, bar.right() + 4, y, style);
      svg.text(bar.right() + 8, y + 5, "start", ticks.labels().get(i), "");
    }
    name(svg, plot, ticks.label(shades));
  }

  /** What the colours measure, at the right edge. */
  private void name(SvgText svg, Box plot, String text) {
    svg.upward(
        plot.right() + right(plot.height()) - 6,
        (plot.top() + plot.bottom()) / 2,
        Lettering.cut(text, plot.height() + 20));
  }
}
