package org.stratagem.report;

import java.util.List;

/**
 * What a {@code plot} shows: panels with axes, or a diagram of stages. Figures are data; {@link
 * SvgFigure} draws them and {@link HtmlPage} makes them a page.
 */
public sealed interface Figure permits PanelFigure, StageDiagram {
  /** Panels one below the other. */
  static Figure of(List<? extends Panel> panels) {
    return new PanelFigure(List.of(List.copyOf(panels)));
  }

  /** One panel. */
  static Figure of(Panel panel) {
    return of(List.of(panel));
  }

  /** All panels; none in a diagram. */
  List<Panel> panels();
}
