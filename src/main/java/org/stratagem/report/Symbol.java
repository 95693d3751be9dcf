package org.stratagem.report;

import java.util.List;

/** The shapes of points. */
enum Symbol {
  CIRCLE,
  SQUARE,
  TRIANGLE,
  DIAMOND,
  RING;

  private static final List<Symbol> OF_SERIES = List.of(CIRCLE, SQUARE, TRIANGLE, DIAMOND);
  private static final List<Symbol> OF_MARKERS = List.of(RING, DIAMOND, SQUARE, TRIANGLE);

  static Symbol ofSeries(int number) {
    return OF_SERIES.get(number % OF_SERIES.size());
  }

  static Symbol ofMarkers(int number) {
    return OF_MARKERS.get(number % OF_MARKERS.size());
  }

  /** The symbol around a point, of a radius, as an element. */
  void draw(SvgText svg, double x, double y, double radius, String colour) {
    String fill = this == RING ? "white" : colour;
    String edge = this == RING ? colour : "white";
    double width = this == RING ? radius / 3 : 0.8;
    String style =
        "fill=\"%s\" stroke=\"%s\" stroke-width=\"%s\""
            .formatted(fill, edge, SvgText.number(width));
    if (this == CIRCLE || this == RING) {
      svg.raw(
          "<circle cx=\"%s\" cy=\"%s\" r=\"%s\" %s/>\n"
              .formatted(SvgText.number(x), SvgText.number(y), SvgText.number(radius), style));
    } else {
      svg.path(outline(x, y, radius), style);
    }
  }

  private String outline(double x, double y, double r) {
    return switch (this) {
      case SQUARE -> closed(x - r, y - r, x + r, y - r, x + r, y + r, x - r, y + r);
      case TRIANGLE -> closed(x, y - 1.3 * r, x + 1.15 * r, y + r, x - 1.15 * r, y + r);
      default -> closed(x, y - 1.4 * r, x + 1.4 * r, y, x, y + 1.4 * r, x - 1.4 * r, y);
    };
  }

  private static String closed(double... points) {
    StringBuilder path = new StringBuilder();
    for (int i = 0; i < points.length; i += 2) {
      path.append(i == 0 ? "M" : "L")
          .append(SvgText.number(points[i]))
          .append(' ')
          .append(SvgText.number(points[i + 1]));
    }
    return path.append('Z').toString();
  }
}
