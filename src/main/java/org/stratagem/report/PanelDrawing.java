package org.stratagem.report;

/** What goes between the axes of one kind of panel, and what that needs around them. */
interface PanelDrawing {
  /** How a panel is drawn. */
  static PanelDrawing of(Panel panel) {
    if (panel instanceof CurveChart chart) {
      return new CurveDrawing(chart);
    } else if (panel instanceof HeatMap map) {
      return new HeatMapDrawing(map);
    } else if (panel instanceof RaceChart race) {
      return new RaceDrawing(race);
    }
    return new RegionDrawing((RegionChart) panel);
  }

  /** Whether only whole numbers lie on the axis across. */
  boolean isWhole();

  /** The names of what is drawn. */
  Legend legend();

  /** The room needed right of the panel, besides that for the last number below it. */
  default double right(double height) {
    return 0;
  }

  /** Draws inside the box, and to its right if it has asked for room there. */
  void draw(SvgText svg, Box plot);
}
