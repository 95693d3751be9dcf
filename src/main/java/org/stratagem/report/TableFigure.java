package org.stratagem.report;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.stratagem.numeric.Real;
import org.stratagem.report.CurveChart.Series;
import org.stratagem.value.Printer;

/**
 * Draws a table: its numbers as lines over one variable, as colours over two, as a line for each
 * value of a variable that is no number.
 */
final class TableFigure {
  /** A line whose range is a smaller share of the whole range than this could not be read. */
  private static final double FLAT = 0.03;

  private static final int MOST_PANELS = 4;

  /** More points than this are drawn as a mere line. */
  private static final int MANY = 40;

  private final Columns columns;
  private final List<Integer> measured = new ArrayList<>();

  TableFigure(Columns columns) {
    this.columns = columns;
    for (int column = Math.max(1, columns.variables()); column < columns.names().size(); column++) {
      if (columns.cells().get(column).stream().anyMatch(Real.class::isInstance)) {
        measured.add(column);
      }
    }
  }

  Optional<Figure> draw() {
    if (measured.isEmpty() || columns.cells().get(0).isEmpty()) {
      return Optional.empty();
    }
    int variables = Math.max(1, columns.variables());
    if (variables == 1) {
      // Rows of a table in which nothing was varied are things, and not positions.
      return columns.variables() == 0 && !isNumeric(0) ? Optional.empty() : Optional.of(lines());
    } else if (variables == 2) {
      return Optional.of(isNumeric(0) == isNumeric(1) ? colours() : families(isNumeric(0) ? 1 : 0));
    }
    return Optional.empty();
  }

  private boolean isNumeric(int column) {
    return columns.cells().get(column).stream().allMatch(Real.class::isInstance);
  }

  /** One variable. */
  private Figure lines() {
    List<Double> at = positions(0);
    Axis across = axis(0, false);
    List<Series> series = new ArrayList<>();
    for (int column : measured) {
      List<Double> heights = heights(column);
      series.add(new Series(columns.names().get(column), at, heights, style(at.size())));
    }
    return Figure.of(panels(across, series));
  }

  /** Lines in one panel where they can be read in one, else each in its own. */
  private static List<CurveChart> panels(Axis across, List<Series> series) {
    if (series.size() == 1 || series.size() > MOST_PANELS || areComparable(series)) {
      return List.of(chart(across, series.size() == 1 ? series.get(0).name() : "", series));
    }
    List<CurveChart> panels = new ArrayList<>();
    for (Series each : series) {
      panels.add(chart(across, each.name(), List.of(each)));
    }
    return panels;
  }

  private static boolean areComparable(List<Series> series) {
    double whole = range(series.stream().flatMap(each -> each.up().stream()).toList());
    return series.stream()
        .map(each -> range(each.up()))
        .allMatch(own -> own == 0 || own >= FLAT * whole);
  }

  private static double range(Collection<Double> values) {
    double low = values.stream().filter(Double::isFinite).min(Double::compare).orElse(0.0);
    double high = values.stream().filter(Double::isFinite).max(Double::compare).orElse(0.0);
    return high - low;
  }

  private static CurveChart chart(Axis across, String label, List<Series> series) {
    List<Double> heights = series.stream().flatMap(each -> each.up().stream()).toList();
    return new CurveChart(across, Axis.around(label, heights), series, List.of());
  }

  /**
   * Two variables, of which one is no number: a line for each of its values.
   *
   * @param family that variable
   */
  private Figure families(int family) {
    int along = 1 - family;
    Axis across = axis(along, false);
    List<CurveChart> panels = new ArrayList<>();
    List<Double> at = positions(along);
    for (int column : measured) {
      Map<String, List<Double>> places = new LinkedHashMap<>();
      Map<String, List<Double>> values = new LinkedHashMap<>();
      List<Double> heights = heights(column);
      for (int row = 0; row < at.size(); row++) {
        String name =
            columns.names().get(family) + " = " + text(columns.cells().get(family).get(row));
        places.computeIfAbsent(name, key -> new ArrayList<>()).add(at.get(row));
        values.computeIfAbsent(name, key -> new ArrayList<>()).add(heights.get(row));
      }
      List<Series> series = new ArrayList<>();
      places.forEach(
          (name, positions) ->
              series.add(new Series(name, positions, values.get(name), style(positions.size()))));
      panels.add(chart(across, columns.names().get(column), series));
    }
    return Figure.of(panels);
  }

  /** Two variables of one kind: a panel of colours for each column of numbers. */
  private Figure colours() {
    List<Double> across = positions(0);
    List<Double> up = positions(1);
    List<Double> xs = List.copyOf(new TreeSet<>(across));
    List<Double> ys = List.copyOf(new TreeSet<>(up));
    Map<Double, Integer> columnOf = numbered(xs);
    Map<Double, Integer> rowOf = numbered(ys);
    List<Panel> maps = new ArrayList<>();
    for (int column : measured) {
      double[][] grid = new double[ys.size()][xs.size()];
      for (double[] line : grid) {
        java.util.Arrays.fill(line, Double.NaN);
      }
      List<Double> heights = heights(column);
      for (int row = 0; row < heights.size(); row++) {
        grid[rowOf.get(up.get(row))][columnOf.get(across.get(row))] = heights.get(row);
      }
      List<List<Double>> values = new ArrayList<>();
      for (double[] line : grid) {
        values.add(java.util.Arrays.stream(line).boxed().toList());
      }
      maps.add(
          new HeatMap(
              axis(0, true),
              axis(1, true),
              columns.names().get(column),
              xs,
              ys,
              values,
              List.of()));
    }
    List<List<Panel>> beside = new ArrayList<>();
    for (int i = 0; i < maps.size(); i++) {
      if (i < 2) {
        beside.add(new ArrayList<>());
      }
      beside.get(i % 2).add(maps.get(i));
    }
    return new Figure(beside);
  }

  private static Map<Double, Integer> numbered(List<Double> positions) {
    Map<Double, Integer> numbers = new LinkedHashMap<>();
    positions.forEach(position -> numbers.put(position, numbers.size()));
    return numbers;
  }

  /**
   * The axis of a variable.
   *
   * @param cells whether each value is a cell with some width rather than a point
   */
  private Axis axis(int column, boolean cells) {
    String name = columns.names().get(column);
    if (!isNumeric(column)) {
      return Axis.of(name, categories(column));
    }
    List<Double> positions = positions(column);
    if (!cells) {
      return Axis.spanning(name, positions);
    }
    double[] edges = HeatMap.edges(List.copyOf(new TreeSet<>(positions)));
    return Axis.between(name, edges[0], edges[edges.length - 1]);
  }

  private List<String> categories(int column) {
    LinkedHashSet<String> names = new LinkedHashSet<>();
    columns.cells().get(column).forEach(cell -> names.add(text(cell)));
    return List.copyOf(names);
  }

  /** Numbers as they are; of other things the place at which they are first mentioned. */
  private List<Double> positions(int column) {
    if (isNumeric(column)) {
      return heights(column);
    }
    List<String> names = categories(column);
    return columns.cells().get(column).stream()
        .map(cell -> (double) names.indexOf(text(cell)))
        .toList();
  }

  private List<Double> heights(int column) {
    return columns.cells().get(column).stream()
        .map(cell -> cell instanceof Real number ? number.doubleValue() : Double.NaN)
        .toList();
  }

  private static String text(Object cell) {
    return cell instanceof String text ? text : Printer.brief(cell);
  }

  private static CurveChart.Style style(int points) {
    return points > MANY ? CurveChart.Style.LINE : CurveChart.Style.POINTS;
  }
}
