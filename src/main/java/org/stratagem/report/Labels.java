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
  private static final double POINT = 5;

  private final Box plot;
  private final List<Box> taken = new ArrayList<>();

  Labels(Box plot) {
    this.plot = plot;
  }

  /** Something is drawn at a point. */
  void avoid(double x, double y) {
    if (Double.isFinite(x) && Double.isFinite(y)) {
      taken.add(new Box(x - POINT, y - POINT, x + POINT, y + POINT));
    }
  }

  /** Writes a text beside a point. */
  void place(SvgText svg, double x, double y, String text) {
    String shown = Lettering.cut(text, plot.width() * 0.6);
    double width = Lettering.width(shown);
    Box best = null;
    long fewest = Long.MAX_VALUE;
    for (Box candidate : candidates(x, y, width)) {
      long covered = taken.stream().filter(candidate::overlaps).count();
      covered += plot.holds(candidate) ? 0 : 1_000;
      if (covered < fewest) {
        fewest = covered;
        best = candidate;
      }
    }
    if (best == null) {
      return;
    }
    taken.add(best);
    svg.text(
        best.left(),
        best.bottom() - 4,
        "start",
        shown,
        "stroke=\"white\" stroke-width=\"3\" stroke-linejoin=\"round\" paint-order=\"stroke\"");
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
