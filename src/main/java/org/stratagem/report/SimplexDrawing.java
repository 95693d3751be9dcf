package org.stratagem.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.stratagem.report.SimplexChart.Mark;
import org.stratagem.report.SimplexChart.Place;
import org.stratagem.report.SimplexChart.Wall;

/** Draws the core in the triangle of divisions. */
final class SimplexDrawing implements Drawing {
  private static final double WIDTH = 560;
  private static final double MARGIN = 70;
  private static final double SIDE = WIDTH - 2 * MARGIN;
  private static final double HEIGHT = SIDE * 0.8660254037844386;
  private static final double FOOT = 62;
  private static final String CORE =
      "fill=\"#e69f00\" fill-opacity=\"0.45\" stroke=\"#b26b00\" stroke-width=\"1.6\""
          + " stroke-linejoin=\"round\"";
  private static final String TRIANGLE =
      "fill=\"#0072b2\" fill-opacity=\"0.06\" stroke=\"#222222\" stroke-width=\"1.2\"";
  private static final String WALL =
      "fill=\"none\" stroke=\"#777777\" stroke-width=\"1\" stroke-dasharray=\"5 3\"";
  private static final String GRAY = "fill=\"#555555\"";

  private final String title;
  private final SimplexChart chart;
  private final Legend legend = new Legend();
  private final double top;

  SimplexDrawing(String title, SimplexChart chart) {
    this.title = title.strip().replaceAll("\\s+", " ");
    this.chart = chart;
    describe();
    this.top = 24 + legend.height(WIDTH - 40) + 30;
  }

  private void describe() {
    if (!chart.core().isEmpty()) {
      legend.add(
          "core", (svg, left, right, y) -> svg.rectangle(new Box(left, y - 6, right, y + 6), CORE));
    }
    if (chart.walls().stream().anyMatch(wall -> wall.part() > 0 && wall.part() < 1)) {
      legend.add(
          "a pair gets its worth", (svg, left, right, y) -> svg.line(left, y, right, y, WALL));
    }
    for (int i = 0; i < chart.marks().size(); i++) {
      int number = i;
      Mark mark = chart.marks().get(i);
      legend.add(
          mark.name() + " " + mark.shares(),
          (svg, left, right, y) -> symbol(svg, number, (left + right) / 2, y, 5));
    }
  }

  @Override
  public double width() {
    return WIDTH;
  }

  @Override
  public String svg() {
    double height = top + HEIGHT + FOOT;
    SvgText svg = new SvgText();
    svg.raw(SvgFigure.opening(title, WIDTH, height));
    legend.draw(svg, 20, 14, WIDTH - 40);
    svg.path(path(List.of(new Place(1, 0), new Place(0, 1), new Place(0, 0))) + "Z", TRIANGLE);
    corner(svg, new Place(0, 0), 0, -12, 2);
    corner(svg, new Place(1, 0), 0, 24, 0);
    corner(svg, new Place(0, 1), 0, 24, 1);
    Labels labels = new Labels(new Box(8, top - 20, WIDTH - 8, top + HEIGHT + 14));
    List<Place> core = around(chart.core());
    if (core.size() == 1) {
      svg.raw(
          "<circle cx=\"%s\" cy=\"%s\" r=\"10\" %s/>\n"
              .formatted(SvgText.number(x(core.get(0))), SvgText.number(y(core.get(0))), CORE));
    } else if (core.size() == 2) {
      svg.line(
          x(core.get(0)),
          y(core.get(0)),
          x(core.get(1)),
          y(core.get(1)),
          "stroke=\"#b26b00\" stroke-width=\"5\" stroke-linecap=\"round\"");
    } else if (!core.isEmpty()) {
      svg.path(path(core) + "Z", CORE);
    }
    for (Mark mark : chart.marks()) {
      labels.avoidSymbol(x(mark.place()), y(mark.place()));
    }
    for (Wall wall : chart.walls()) {
      wall(svg, wall, labels);
    }
    for (int i = 0; i < chart.marks().size(); i++) {
      Mark mark = chart.marks().get(i);
      // Behind the others and larger, so that several at one place all show.
      symbol(svg, i, x(mark.place()), y(mark.place()), 9.5 - 3.5 * i);
    }
    for (Mark mark : chart.marks()) {
      labels.place(svg, x(mark.place()), y(mark.place()), mark.name());
    }
    svg.text(WIDTH / 2, top + HEIGHT + 50, "middle", chart.caption(), GRAY);
    return svg.raw("</svg>\n").toString();
  }

  private static void symbol(SvgText svg, int number, double x, double y, double radius) {
    Symbol.ofMarkers(number + 1).draw(svg, x, y, Math.max(radius, 3), Palette.colour(number));
  }

  private void corner(SvgText svg, Place place, double right, double down, int player) {
    svg.text(
        x(place) + right,
        y(place) + down,
        "middle",
        Lettering.cut(chart.corners().get(player), 240),
        "font-weight=\"bold\"");
  }

  /** The line on which one player's part is fixed, from side to side. */
  private void wall(SvgText svg, Wall wall, Labels labels) {
    double part = wall.part();
    if (part <= 0 || part >= 1) {
      return; // no line inside the triangle
    }
    Place from = at(wall.player(), part, 1 - part);
    Place to = at(wall.player(), part, 0);
    svg.line(x(from), y(from), x(to), y(to), WALL);
    for (int i = 0; i <= 40; i++) {
      double other = (1 - part) * i / 40;
      Place between = at(wall.player(), part, other);
      labels.avoidLine(x(between), y(between));
    }
    Place middle = at(wall.player(), part, (1 - part) / 6);
    labels.place(svg, x(middle), y(middle), wall.name());
  }

  /** The place where one player has a part and the next another. */
  private static Place at(int player, double part, double next) {
    return switch (player) {
      case 0 -> new Place(part, next);
      case 1 -> new Place(1 - part - next, part);
      default -> new Place(next, 1 - part - next);
    };
  }

  private static double x(Place place) {
    return MARGIN + SIDE * (place.second() + place.third() / 2);
  }

  private double y(Place place) {
    return top + HEIGHT * (1 - place.third());
  }

  private String path(List<Place> places) {
    StringBuilder path = new StringBuilder();
    for (Place place : places) {
      path.append(path.isEmpty() ? "M" : "L")
          .append(SvgText.number(x(place)))
          .append(' ')
          .append(SvgText.number(y(place)));
    }
    return path.toString();
  }

  /** Corners of a convex polygon in their order around its middle. */
  private static List<Place> around(List<Place> corners) {
    double first = corners.stream().mapToDouble(Place::first).average().orElse(0);
    double second = corners.stream().mapToDouble(Place::second).average().orElse(0);
    List<Place> ordered = new ArrayList<>(corners);
    ordered.sort(
        Comparator.comparingDouble(
            place -> Math.atan2(place.second() - second, place.first() - first)));
    return ordered;
  }
}
