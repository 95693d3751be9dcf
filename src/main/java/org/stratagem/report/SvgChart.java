package org.stratagem.report;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Draws a line chart as a picture in SVG that needs nothing else. */
public final class SvgChart {
  private static final int WIDTH = 760;
  private static final int HEIGHT = 460;
  private static final int LEFT = 80;
  private static final int RIGHT = 170;
  private static final int TOP = 50;
  private static final int BOTTOM = 60;
  private static final int TICKS = 6;

  /** Paul Tol's bright scheme: told apart by colour-blind readers too. */
  private static final List<String> COLOURS =
      List.of("#4477aa", "#ee6677", "#228833", "#ccbb44", "#66ccee", "#aa3377", "#888888");

  private final LineChart chart;
  private final Scale across;
  private final Scale up;

  private SvgChart(LineChart chart) {
    this.chart = chart;
    this.across = Scale.of(chart.at(), LEFT, WIDTH - RIGHT);
    this.up =
        Scale.of(
            chart.lines().values().stream().flatMap(Collection::stream).toList(),
            HEIGHT - BOTTOM,
            TOP);
  }

  /** Maps values to pixels; its ticks are round numbers. */
  private record Scale(double low, double high, double step, int from, int to) {
    static Scale of(Collection<Double> values, int from, int to) {
      double low = values.stream().filter(Double::isFinite).min(Double::compare).orElse(0.0);
      double high = values.stream().filter(Double::isFinite).max(Double::compare).orElse(1.0);
      if (high <= low) {
        high = low + 1;
      }
      double rough = (high - low) / TICKS;
      double power = Math.pow(10, Math.floor(Math.log10(rough)));
      double factor = rough / power;
      double step = power * (factor <= 1 ? 1 : factor <= 2 ? 2 : factor <= 5 ? 5 : 10);
      return new Scale(
          Math.floor(low / step) * step, Math.ceil(high / step) * step, step, from, to);
    }

    double pixel(double value) {
      return from + (value - low) / (high - low) * (to - from);
    }

    List<Double> ticks() {
      List<Double> ticks = new ArrayList<>();
      long count = Math.round((high - low) / step);
      for (long i = 0; i <= count; i++) {
        ticks.add(low + i * step);
      }
      return ticks;
    }
  }

  /**
   * @param title above the picture
   * @param chart what to draw
   */
  public static String draw(String title, LineChart chart) {
    return new SvgChart(chart).draw(title);
  }

  private String draw(String title) {
    StringBuilder svg = new StringBuilder();
    svg.append(
        String.format(
            Locale.ROOT,
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" width=\"%d\""
                + " height=\"%d\" font-family=\"sans-serif\" font-size=\"12\">\n",
            WIDTH,
            HEIGHT,
            WIDTH,
            HEIGHT));
    svg.append("<rect width=\"100%\" height=\"100%\" fill=\"white\"/>\n");
    svg.append(text(LEFT, 28, "start", title.strip().replaceAll("\\s+", " "), "font-size=\"14\""));
    for (double tick : across.ticks()) {
      double x = across.pixel(tick);
      svg.append(line(x, HEIGHT - BOTTOM, x, TOP, "#e5e5e5"));
      svg.append(text(x, HEIGHT - BOTTOM + 18, "middle", label(tick, across.step()), ""));
    }
    for (double tick : up.ticks()) {
      double y = up.pixel(tick);
      svg.append(line(LEFT, y, WIDTH - RIGHT, y, "#e5e5e5"));
      svg.append(text(LEFT - 8, y + 4, "end", label(tick, up.step()), ""));
    }
    svg.append(line(LEFT, HEIGHT - BOTTOM, WIDTH - RIGHT, HEIGHT - BOTTOM, "black"));
    svg.append(line(LEFT, HEIGHT - BOTTOM, LEFT, TOP, "black"));
    svg.append(text((LEFT + WIDTH - RIGHT) / 2.0, HEIGHT - 16, "middle", chart.horizontal(), ""));
    int index = 0;
    for (Map.Entry<String, List<Double>> entry : chart.lines().entrySet()) {
      String colour = COLOURS.get(index % COLOURS.size());
      svg.append(polyline(entry.getValue(), colour));
      int y = TOP + 10 + 20 * index++;
      svg.append(line(WIDTH - RIGHT + 12, y, WIDTH - RIGHT + 32, y, colour));
      svg.append(text(WIDTH - RIGHT + 38, y + 4, "start", entry.getKey(), ""));
    }
    return svg.append("</svg>\n").toString();
  }

  /** The points joined; a missing height breaks the line. */
  private String polyline(List<Double> heights, String colour) {
    StringBuilder path = new StringBuilder();
    StringBuilder dots = new StringBuilder();
    boolean joined = false;
    for (int i = 0; i < heights.size(); i++) {
      if (!Double.isFinite(heights.get(i))) {
        joined = false;
        continue;
      }
      double x = across.pixel(chart.at().get(i));
      double y = up.pixel(heights.get(i));
      path.append(String.format(Locale.ROOT, "%s%.2f %.2f", joined ? " L" : " M", x, y));
      dots.append(
          String.format(
              Locale.ROOT,
              "<circle cx=\"%.2f\" cy=\"%.2f\" r=\"2.5\" fill=\"%s\"/>\n",
              x,
              y,
              colour));
      joined = true;
    }
    return "<path d=\""
        + path.toString().strip()
        + "\" fill=\"none\" stroke=\""
        + colour
        + "\" stroke-width=\"1.5\"/>\n"
        + dots;
  }

  private static String line(double x1, double y1, double x2, double y2, String colour) {
    return String.format(
        Locale.ROOT,
        "<line x1=\"%.2f\" y1=\"%.2f\" x2=\"%.2f\" y2=\"%.2f\" stroke=\"%s\"/>\n",
        x1,
        y1,
        x2,
        y2,
        colour);
  }

  private static String text(double x, double y, String anchor, String text, String more) {
    return String.format(
        Locale.ROOT,
        "<text x=\"%.2f\" y=\"%.2f\" text-anchor=\"%s\" %s>%s</text>\n",
        x,
        y,
        anchor,
        more,
        text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;"));
  }

  /** A tick with the decimals that its step needs. */
  private static String label(double tick, double step) {
    int decimals = Math.max(0, (int) -Math.floor(Math.log10(step) + 1e-9));
    return decimals <= 6 && Math.abs(tick) < 1e9
        ? String.format(Locale.ROOT, "%." + decimals + "f", tick + 0.0)
        : Numerals.text(tick);
  }
}
