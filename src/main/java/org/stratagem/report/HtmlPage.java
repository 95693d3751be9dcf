package org.stratagem.report;

import com.google.gson.JsonArray;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * A figure as a page that stands alone: the drawing, its numbers under the pointer and in tables.
 * The page asks the network for nothing, and forbids itself to.
 */
public final class HtmlPage {
  /** A screen has more room than a column of a paper. */
  private static final double ENLARGED = 1.3;

  private HtmlPage() {}

  /**
   * The page.
   *
   * @param title its heading: the expression that was plotted
   * @param origin a line that tells where it comes from
   */
  public static String of(String title, String origin, Figure figure) {
    SvgFigure drawing = new SvgFigure(title, figure);
    JsonArray panels = new JsonArray();
    drawing.placed().forEach(placed -> panels.add(panel(placed)));
    // In a script a text must not end the script: < is written as an escape.
    String data = panels.toString().replace("<", "\\u003c");
    return """
    <!DOCTYPE html>
    <html lang="en">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'; \
    style-src 'unsafe-inline'; script-src 'unsafe-inline'">
    <title>%s</title>
    <style>
    %s</style>
    </head>
    <body>
    <h1>%s</h1>
    <figure style="max-width: %spx">
    %s<div id="readout" role="status"></div>
    </figure>
    <p><a id="save" download="figure.svg">Save the figure as SVG</a></p>
    <details%s><summary>The numbers</summary><div class="scroll"></div></details>
    <footer>%s</footer>
    <script type="application/json" id="data">%s</script>
    <script>
    %s</script>
    </body>
    </html>
    """
        .formatted(
            SvgText.escaped(title.strip().replaceAll("\\s+", " ")),
            resource("page.css"),
            SvgText.escaped(title.strip()),
            SvgText.number(ENLARGED * drawing.width()),
            drawing.svg(),
            panels.isEmpty() ? " hidden" : "",
            SvgText.escaped(origin),
            data,
            resource("page.js"));
  }

  private static String resource(String name) {
    try (InputStream in = HtmlPage.class.getResourceAsStream(name)) {
      return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static JsonObject panel(SvgFigure.Placed placed) {
    Panel panel = placed.panel();
    JsonObject object = new JsonObject();
    Box plot = placed.plot();
    object.add("box", numbers(List.of(plot.left(), plot.top(), plot.right(), plot.bottom())));
    object.add("x", axis(panel.across()));
    object.add("y", axis(panel.up()));
    if (panel instanceof CurveChart chart) {
      curves(object, chart);
    } else if (panel instanceof HeatMap map) {
      heatMap(object, map);
    } else if (panel instanceof RegionChart region) {
      region(object, region);
    } else if (panel instanceof RaceChart race) {
      race(object, race);
    }
    return object;
  }

  private static void curves(JsonObject object, CurveChart chart) {
    object.addProperty("kind", "curves");
    JsonArray series = new JsonArray();
    for (CurveChart.Series each : chart.series()) {
      JsonObject one = new JsonObject();
      one.addProperty("name", each.name());
      one.add("x", numbers(each.across()));
      one.add("y", numbers(each.up()));
      series.add(one);
    }
    object.add("series", series);
    object.add("markers", markers(chart.markers()));
  }

  private static JsonArray markers(List<CurveChart.Marker> markers) {
    JsonArray array = new JsonArray();
    for (CurveChart.Marker marker : markers) {
      JsonObject one = new JsonObject();
      one.addProperty("name", marker.name());
      one.addProperty("x", marker.across());
      one.addProperty("y", marker.up());
      array.add(one);
    }
    return array;
  }

  private static void heatMap(JsonObject object, HeatMap map) {
    object.addProperty("kind", "map");
    object.addProperty("shade", map.shade());
    object.add("columns", numbers(map.columns()));
    object.add("rows", numbers(map.rows()));
    object.add("columnEdges", numbers(edges(map.columns())));
    object.add("rowEdges", numbers(edges(map.rows())));
    JsonArray values = new JsonArray();
    map.values().forEach(row -> values.add(numbers(row)));
    object.add("values", values);
    object.add("names", texts(map.names()));
    object.add("markers", markers(map.markers()));
  }

  private static List<Double> edges(List<Double> positions) {
    return java.util.Arrays.stream(HeatMap.edges(positions)).boxed().toList();
  }

  private static void region(JsonObject object, RegionChart region) {
    object.addProperty("kind", "region");
    JsonArray cells = new JsonArray();
    for (RegionChart.Cell cell : region.cells()) {
      JsonObject one = new JsonObject();
      one.addProperty("x", cell.across());
      one.addProperty("y", cell.up());
      one.addProperty("equilibrium", cell.equilibrium());
      one.add("names", texts(cell.names()));
      cells.add(one);
    }
    object.add("cells", cells);
    JsonArray areas = new JsonArray();
    for (RegionChart.Area area : region.areas()) {
      JsonObject one = new JsonObject();
      one.addProperty("name", area.name());
      one.add("x", numbers(area.across()));
      one.add("y", numbers(area.up()));
      areas.add(one);
    }
    if (!areas.isEmpty()) {
      object.add("areas", areas);
    }
    object.add("markers", markers(region.markers()));
  }

  /** Its cells are points of which something can be read. */
  private static void race(JsonObject object, RaceChart race) {
    object.addProperty("kind", "region");
    JsonArray cells = new JsonArray();
    for (int up = 0; up < race.rows().size(); up++) {
      List<RaceChart.Cell> row = race.rows().get(up);
      for (int across = 0; across < row.size(); across++) {
        RaceChart.Cell cell = row.get(across);
        List<String> names = new ArrayList<>(cell.lines());
        if (cell.outcomes().size() > 1) {
          cell.outcomes().forEach(outcome -> names.add(race.outcomes().get(outcome)));
        }
        if (cell.tie()) {
          names.add("hinges on a tie");
        }
        JsonObject one = new JsonObject();
        one.addProperty("x", across);
        one.addProperty("y", up);
        one.addProperty("equilibrium", false);
        one.add("names", texts(names));
        cells.add(one);
      }
    }
    object.add("cells", cells);
    object.add("markers", new JsonArray());
  }

  private static JsonObject axis(Axis axis) {
    JsonObject object = new JsonObject();
    object.addProperty("label", axis.label());
    object.addProperty("low", axis.low());
    object.addProperty("high", axis.high());
    object.add("categories", texts(axis.categories()));
    return object;
  }

  private static JsonArray texts(List<String> texts) {
    JsonArray array = new JsonArray();
    texts.forEach(array::add);
    return array;
  }

  private static JsonArray numbers(List<Double> values) {
    JsonArray array = new JsonArray();
    for (double value : values) {
      array.add(Double.isFinite(value) ? new JsonPrimitive(value) : JsonNull.INSTANCE);
    }
    return array;
  }
}
