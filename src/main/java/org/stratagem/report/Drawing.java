package org.stratagem.report;

/** A picture drawn. */
public interface Drawing {
  /** The picture as SVG that needs nothing else: no script, no style sheet, no network. */
  String svg();

  /** How wide it is. */
  double width();

  /**
   * Draws a picture.
   *
   * @param title what is drawn, for those who cannot see it; it is not written into the picture
   */
  static Drawing of(String title, Picture picture) {
    if (picture instanceof TreeChart tree) {
      return new TreeDrawing(title, tree);
    } else if (picture instanceof StageDiagram stages) {
      return new StageDrawing(title, stages);
    } else if (picture instanceof SimplexChart simplex) {
      return new SimplexDrawing(title, simplex);
    }
    return new SvgFigure(title, (Figure) picture);
  }
}
