package org.stratagem.report;

import java.util.List;

/** Panels in columns, from left to right and from top to bottom. */
public record PanelFigure(List<List<Panel>> columns) implements Figure {
  public PanelFigure {
    columns = columns.stream().map(List::copyOf).toList();
    if (columns.isEmpty() || columns.stream().anyMatch(List::isEmpty)) {
      throw new IllegalArgumentException("a figure has panels");
    }
  }

  /** All panels, column by column. */
  @Override
  public List<Panel> panels() {
    return columns.stream().flatMap(List::stream).toList();
  }
}
