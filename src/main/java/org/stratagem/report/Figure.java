package org.stratagem.report;

import java.util.List;

/**
 * What a {@code plot} shows: panels in columns, from left to right and from top to bottom. Figures
 * are data; {@link Drawing} draws them and {@link HtmlPage} makes them a page.
 */
public record Figure(List<List<Panel>> columns) implements Picture {
  public Figure {
    columns = columns.stream().map(List::copyOf).toList();
    if (columns.isEmpty() || columns.stream().anyMatch(List::isEmpty)) {
      throw new IllegalArgumentException("a figure has panels");
    }
  }

  /** Panels one below the other. */
  public static Figure of(List<? extends Panel> panels) {
    return new Figure(List.of(List.copyOf(panels)));
  }

  public static Figure of(Panel panel) {
    return of(List.of(panel));
  }

  /** All panels, column by column. */
  public List<Panel> panels() {
    return columns.stream().flatMap(List::stream).toList();
  }
}
