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
    return picture instanceof TreeChart tree
        ? new TreeDrawing(title, tree)
        : new SvgFigure(title, (Figure) picture);
  }
}
