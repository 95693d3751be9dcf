package org.stratagem.report;

import java.util.ArrayList;
import java.util.List;

/** Names of what is drawn, above the panel and never on it, in as many lines as they need. */
final class Legend {
  private static final double LINE = 20;
  private static final double SWATCH = 26;
  private static final double GAP = 18;

  /** Draws the sign of an entry between two places at a height. */
  interface Sign {
    void draw(SvgText svg, double left, double right, double y);
  }

  private record Entry(String name, Sign sign) {}

  private final List<Entry> entries = new ArrayList<>();

  void add(String name, Sign sign) {
    if (entries.stream().noneMatch(entry -> entry.name.equals(name))) {
      entries.add(new Entry(name, sign));
    }
  }

  /** The height that it takes where it may be so wide. */
  double height(double width) {
    int lines = lines(width).size();
    return lines == 0 ? 0 : lines * LINE + 6;
  }

  private List<List<Entry>> lines(double width) {
    List<List<Entry>> lines = new ArrayList<>();
    double used = width;
    for (Entry entry : entries) {
      double own = SWATCH + Lettering.width(name(entry, width)) + GAP;
      if (lines.isEmpty() || used + own - GAP > width) {
        lines.add(new ArrayList<>());
        used = 0;
      }
      lines.get(lines.size() - 1).add(entry);
      used += own;
    }
    return lines;
  }

  private static String name(Entry entry, double width) {
    return Lettering.cut(entry.name, width - SWATCH);
  }

  /** Draws it from a corner to the right and down. */
  void draw(SvgText svg, double left, double top, double width) {
    double y = top + LINE / 2;
    for (List<Entry> line : lines(width)) {
      double x = left;
      for (Entry entry : line) {
        String name = name(entry, width);
        entry.sign.draw(svg, x, x + SWATCH - 6, y);
        svg.text(x + SWATCH, y + 5, "start", name, "");
        x += SWATCH + Lettering.width(name) + GAP;
      }
      y += LINE;
    }
  }
}
