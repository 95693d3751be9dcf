package org.stratagem.report;

import java.util.List;

/** The frame of a panel: ticks with their numbers, the names of the axes, a pale grid. */
final class Axes {
  private static final double TICK = 5;
  private static final double WIDEST_NAME = 110;
  private static final double PER_LINE = 28;
  private static final int MOST_ACROSS = 9;
  private static final double TYPICAL_WIDTH = 380;

  private final Panel panel;
  private final boolean whole;
  private final boolean named;

  /**
   * @param whole whether only whole numbers lie on the axis across
   * @param named whether the axis across has its name below; else the panel below has it
   */
  Axes(Panel panel, boolean whole, boolean named) {
    this.panel = panel;
    this.whole = whole;
    this.named = named;
  }

  private Ticks up(double height) {
    return Ticks.of(panel.up(), (int) (height / PER_LINE), false);
  }

  private Ticks across(double width) {
    for (int most = MOST_ACROSS; most > 2; most--) {
      Ticks ticks = Ticks.of(panel.across(), most, whole);
      double widest = ticks.labels().stream().mapToDouble(Lettering::width).max().orElse(0);
      if ((widest + 16) * ticks.labels().size() <= width) {
        return ticks;
      }
    }
    return Ticks.of(panel.across(), 2, whole);
  }

  /** The room that it takes left of the panel. */
  double left(double height) {
    double widest = up(height).labels().stream().mapToDouble(Lettering::width).max().orElse(0);
    return TICK + 6 + Math.min(widest, WIDEST_NAME) + (panel.up().label().isEmpty() ? 8 : 28);
  }

  /** The room that it takes right of the panel: half of the last number. */
  double right() {
    Ticks ticks = across(TYPICAL_WIDTH);
    String last = ticks.labels().isEmpty() ? "" : ticks.labels().get(ticks.labels().size() - 1);
    return Math.max(14, panel.across().isNumeric() ? Lettering.width(last) / 2 + 4 : 0);
  }

  /** The room that it takes below the panel. */
  double below() {
    return TICK + 20 + (named ? 24 : 4);
  }

  /** What lies behind the curves. */
  void grid(SvgText svg, Box plot) {
    String style = "stroke=\"" + Palette.PALE + "\" stroke-width=\"0.7\"";
    for (double tick : across(plot.width()).at()) {
      double x = plot.across(panel.across(), tick);
      svg.line(x, plot.top(), x, plot.bottom(), style);
    }
    for (double tick : up(plot.height()).at()) {
      double y = plot.up(panel.up(), tick);
      svg.line(plot.left(), y, plot.right(), y, style);
    }
  }

  /**
   * What lies around them.
   *
   * @param name where the name of the axis up is, from the left
   */
  void draw(SvgText svg, Box plot, double name) {
    String style = "stroke=\"" + Palette.INK + "\" stroke-width=\"1\"";
    Ticks across = across(plot.width());
    double slot = plot.width() / Math.max(1, across.at().size());
    int every = panel.across().isNumeric() ? 1 : Math.max(1, (int) Math.ceil(24 / slot));
    for (int i = 0; i < across.at().size(); i++) {
      double x = plot.across(panel.across(), across.at().get(i));
      svg.line(x, plot.bottom(), x, plot.bottom() + TICK, style);
      if (i % every == 0) {
        String label = across.labels().get(i);
        label = panel.across().isNumeric() ? label : Lettering.cut(label, every * slot - 4);
        svg.text(x, plot.bottom() + TICK + 15, "middle", label, "");
      }
    }
    Ticks up = up(plot.height());
    List<String> labels = up.labels();
    for (int i = 0; i < labels.size(); i++) {
      double y = plot.up(panel.up(), up.at().get(i));
      svg.line(plot.left() - TICK, y, plot.left(), y, style);
      String label = Lettering.cut(labels.get(i), WIDEST_NAME);
      svg.text(plot.left() - TICK - 4, y + 5, "end", label, "");
    }
    svg.rectangle(plot, "fill=\"none\" " + style);
    if (named) {
      svg.text(
          (plot.left() + plot.right()) / 2,
          plot.bottom() + below() - 6,
          "middle",
          Lettering.cut(across.label(panel.across()), plot.width()),
          "");
    }
    svg.upward(
        name,
        (plot.top() + plot.bottom()) / 2,
        Lettering.cut(up.label(panel.up()), plot.height() + 30));
  }
}
