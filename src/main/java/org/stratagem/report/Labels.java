package org.stratagem.report;

import java.util.ArrayList;
import java.util.List;

/**
 * Texts beside points. Each goes to the place around its point where it covers least of what is
 * there already, and stays inside the panel.
 */
final class Labels {
  private static final double GAP = 9;
  private static final double HEIGHT = 16;
  private static final double POINT = 3;

  /** How bad it is to cover a label, in points of curves. */
  private static final double LABEL = 40;

  private static final double SYMBOL = 15;

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

  private void avoid(double x, double y, double around, double weight) {
    if (Double.isFinite(x) && Double.isFinite(y)) {
      taken.add(new Taken(new Box(x - around, y - around, x + around, y + around), weight));
    }
  }

  /** Writes a text beside a point. */
  void place(SvgText svg, double x, double y, String text) {
    String shown = Lettering.cut(text, plot.width() * 0.6);
    double width = Lettering.width(shown);
    Box best = null;
    double least = Double.POSITIVE_INFINITY;
    for (Box candidate : candidates(x, y, width)) {
      double covered = plot.holds(candidate) ? 0 : 1_000;
      for (Taken each : taken) {
        covered += candidate.overlaps(each.box) ? each.weight : 0;
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
    svg.text(
        best.left(),
        best.bottom() - 4,
        "start",
        shown,
        "stroke=\"white\" stroke-width=\"3\" stroke-linejoin=\"round\" paint-order=\"stroke\"");
  }

  private boolean coversLabel(Box place) {
    return taken.stream().anyMatch(each -> each.weight == LABEL && place.overlaps(each.box));
  }

  private static List<Box> candidates(double x, double y, double width) {
    List<Box> around = new ArrayList<>();
    for (double distance : new double[] {GAP, 2.2 * GAP}) {
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
    return around;
  }

  private static Box at(double left, double top, double width) {
    return new Box(left, top, left + width, top + HEIGHT);
  }
}
