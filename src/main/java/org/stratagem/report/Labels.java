package org.stratagem.report;

import java.util.ArrayList;
import java.util.List;

/**
 * Texts beside points. Each goes to the place around its point where it covers least of what is
 * there already, and stays inside the panel.
 */
final class Labels {
  private static final double GAP = 9;
  private static final double[] NEAR = {GAP + 3, 2.2 * GAP};
  private static final double[] FAR = {2.2 * GAP, 4 * GAP, 6 * GAP, 9 * GAP};

  /** Directions in which far places lie. */
  private static final int TURNS = 24;

  private static final double HEIGHT = 16;
  private static final double POINT = 3;

  /** How bad it is to cover a label, in points of curves. */
  private static final double LABEL = 300;

  private static final double SYMBOL = 15;
  private static final double MARKER = 60;

  /** How bad it is for a line to cross something for the length of a step. */
  private static final double CROSSING = 8;

  private final Box plot;
  private final List<Taken> taken = new ArrayList<>();

  /** Something that is drawn already, and how bad it is to cover it. */
  private record Taken(Box box, double weight) {}

  Labels(Box plot) {
    this.plot = plot;
  }

  /** A line runs through a point. */
  void avoidLine(double x, double y) {
    avoid(x, y, POINT, 1);
  }

  /** There is a symbol around a point. */
  void avoidSymbol(double x, double y) {
    avoid(x, y, 2 * POINT, SYMBOL);
  }

  /** There is a large symbol around a point. */
  void avoidMarker(double x, double y) {
    avoid(x, y, GAP, MARKER);
  }

  private void avoid(double x, double y, double around, double weight) {
    if (Double.isFinite(x) && Double.isFinite(y)) {
      taken.add(new Taken(new Box(x - around, y - around, x + around, y + around), weight));
    }
  }

  /** Writes a text beside a point. */
  void place(SvgText svg, double x, double y, String text) {
    place(svg, x, y, text, new double[0]);
  }

  /**
   * The same for a point that must not go without: where it is crowded, further off, with a line.
   */
  void point(SvgText svg, double x, double y, String text) {
    place(svg, x, y, text, FAR);
  }

  private void place(SvgText svg, double x, double y, String text, double[] far) {
    String shown = Lettering.cut(text, plot.width() * 0.6);
    double width = Lettering.width(shown);
    Box best = null;
    double least = Double.POSITIVE_INFINITY;
    for (Box candidate : candidates(x, y, width, far)) {
      double covered = plot.holds(candidate) ? 0 : 1_000;
      for (Taken each : taken) {
        covered += candidate.overlaps(each.box) ? each.weight : 0;
      }
      for (Box step : line(x, y, candidate)) {
        covered += taken.stream().anyMatch(each -> isText(each, step)) ? LABEL : 0;
        covered += taken.stream().anyMatch(each -> isOther(each, step, x, y)) ? CROSSING : 0;
      }
      if (covered < least) {
        least = covered;
        best = candidate;
      }
    }
    if (best == null || coversLabel(best)) {
      // Two texts in one place could both not be read; the page still tells of each point.
      return;
    }
    taken.add(new Taken(best, LABEL));
    List<Box> line = line(x, y, best);
    if (!line.isEmpty()) {
      line.forEach(step -> taken.add(new Taken(step, SYMBOL)));
      svg.path(
          "M%s %sL%s %s"
              .formatted(
                  SvgText.number(x),
                  SvgText.number(y),
                  SvgText.number(near(x, best.left(), best.right())),
                  SvgText.number(near(y, best.top(), best.bottom()))),
          "stroke=\"#555555\" stroke-width=\"0.8\"");
    }
    svg.text(
        best.left(),
        best.bottom() - 4,
        "start",
        shown,
        "stroke=\"white\" stroke-width=\"3\" stroke-linejoin=\"round\" paint-order=\"stroke\"");
  }

  /** Steps of the line from a point to a text that is not beside it; none to one that is. */
  private static List<Box> line(double x, double y, Box text) {
    double endX = near(x, text.left(), text.right());
    double endY = near(y, text.top(), text.bottom());
    double length = Math.hypot(endX - x, endY - y);
    List<Box> steps = new ArrayList<>();
    for (double at = 0; length > 3 * GAP && at < length; at += POINT) {
      double stepX = x + (endX - x) * at / length;
      double stepY = y + (endY - y) * at / length;
      steps.add(new Box(stepX - 1, stepY - 1, stepX + 1, stepY + 1));
    }
    return steps;
  }

  private static double near(double at, double low, double high) {
    return Math.max(low, Math.min(at, high));
  }

  /** A symbol or a line that is in the way of a line from a point, not the point's own symbol. */
  private static boolean isOther(Taken taken, Box step, double x, double y) {
    boolean isOwn = taken.box.overlaps(new Box(x - 1, y - 1, x + 1, y + 1));
    return taken.weight >= SYMBOL && !isOwn && step.overlaps(taken.box);
  }

  private static boolean isText(Taken taken, Box place) {
    return taken.weight == LABEL && place.overlaps(taken.box);
  }

  private boolean coversLabel(Box place) {
    return taken.stream().anyMatch(each -> isText(each, place));
  }

  private static List<Box> candidates(double x, double y, double width, double[] far) {
    List<Box> around = new ArrayList<>();
    for (double distance : NEAR) {
      double middle = y - HEIGHT / 2;
      around.add(at(x + distance, middle, width));
      around.add(at(x + distance * 0.7, y - distance * 0.7 - HEIGHT, width));
      around.add(at(x + distance * 0.7, y + distance * 0.7, width));
      around.add(at(x - distance - width, middle, width));
      around.add(at(x - distance * 0.7 - width, y - distance * 0.7 - HEIGHT, width));
      around.add(at(x - distance * 0.7 - width, y + distance * 0.7, width));
      around.add(at(x - width / 2, y - distance - HEIGHT, width));
      around.add(at(x - width / 2, y + distance, width));
    }
    for (double distance : far) {
      for (int turn = 0; turn < TURNS; turn++) {
        double angle = 2 * Math.PI * turn / TURNS;
        double middle = x + (distance + width / 2) * StrictMath.cos(angle);
        double height = y + (distance + HEIGHT / 2) * StrictMath.sin(angle);
        around.add(at(middle - width / 2, height - HEIGHT / 2, width));
      }
    }
    return around;
  }

  private static Box at(double left, double top, double width) {
    return new Box(left, top, left + width, top + HEIGHT);
  }
}
