package org.stratagem.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.stratagem.numeric.Real;
import org.stratagem.report.CurveChart.Series;
import org.stratagem.value.Label;
import org.stratagem.value.Parts;
import org.stratagem.value.Player;
import org.stratagem.value.Printer;

/**
 * Draws a table: its numbers, and its names where they are few, as lines over one variable, as
 * colours over two, as a line for each value of a variable that is no number.
 */
final class TableFigure {
  /** A line whose range is a smaller share of the whole range than this could not be read. */
  private static final double FLAT = 0.03;

  private static final int MOST_PANELS = 4;
  private static final int FEW = 20;

  /** More points than this are drawn as a mere line. */
  private static final int MANY = 40;

  private final Columns columns;
  private final List<Integer> measured = new ArrayList<>();

  TableFigure(Columns columns) {
    this.columns = columns;
    for (int column = Math.max(1, columns.variables()); column < columns.names().size(); column++) {
      if (columns.cells().get(column).stream().anyMatch(Real.class::isInstance)
          || isOfNames(column)) {
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

  /** Whether a column that depends on variables holds a few names, such as outcomes. */
  private boolean isOfNames(int column) {
    return columns.variables() > 0
        && columns.cells().get(column).stream().allMatch(TableFigure::isName)
        && categories(column).size() <= Palette.areas();
  }

  private static boolean isName(Object cell) {
    List<Object> parts = Parts.of(cell);
    return parts == null
        ? cell instanceof Label || cell instanceof Boolean || cell instanceof Player
        : !parts.isEmpty() && parts.stream().allMatch(TableFigure::isName);
  }

  private boolean isNumeric(int column) {
    return columns.cells().get(column).stream().allMatch(Real.class::isInstance);
  }

  /** One variable: numbers together, names each in a panel of its own. */
  private Figure lines() {
    List<Double> at = positions(0);
    Axis across = axis(0);
    List<Series> numbers = new ArrayList<>();
    List<CurveChart> names = new ArrayList<>();
    for (int column : measured) {
      Series series = new Series(columns.names().get(column), at, values(column), style(at.size()));
      if (isOfNames(column)) {
        names.add(new CurveChart(across, axis(column), List.of(series), List.of()));
      } else {
        numbers.add(series);
      }
    }
    List<CurveChart> panels = new ArrayList<>();
    if (!numbers.isEmpty()) {
      panels.addAll(panels(across, numbers));
    }
    panels.addAll(names);
    return Figure.of(panels);
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
    Axis across = axis(along);
    List<CurveChart> panels = new ArrayList<>();
    List<Double> at = positions(along);
    for (int column : measured) {
      Map<String, Member> members = new LinkedHashMap<>();
      List<Double> heights = values(column);
      for (int row = 0; row < at.size(); row++) {
        String name =
            columns.names().get(family) + " = " + text(columns.cells().get(family).get(row));
        Member member = members.computeIfAbsent(name, key -> new Member());
        member.across.add(at.get(row));
        member.up.add(heights.get(row));
      }
      List<Series> series = new ArrayList<>();
      members.forEach(
          (name, member) ->
              series.add(new Series(name, member.across, member.up, style(member.up.size()))));
      panels.add(
          isOfNames(column)
              ? new CurveChart(across, axis(column), series, List.of())
              : chart(across, columns.names().get(column), series));
    }
    return Figure.of(panels);
  }

  /** The points of one line of a family. */
  private static final class Member {
    private final List<Double> across = new ArrayList<>();
    private final List<Double> up = new ArrayList<>();
  }

  /** Two variables of one kind: a panel of colours for each column of numbers. */
  private Figure colours() {
    List<Double> across = cellPositions(0);
    List<Double> up = cellPositions(1);
    List<Double> xs = List.copyOf(new TreeSet<>(across));
    List<Double> ys = List.copyOf(new TreeSet<>(up));
    List<Panel> maps = new ArrayList<>();
    for (int column : measured) {
      double[][] grid = new double[ys.size()][xs.size()];
      for (double[] line : grid) {
        Arrays.fill(line, Double.NaN);
      }
      List<Double> heights = values(column);
      for (int row = 0; row < heights.size(); row++) {
        int x = Collections.binarySearch(xs, across.get(row));
        int y = Collections.binarySearch(ys, up.get(row));
        grid[y][x] = heights.get(row);
      }
      List<List<Double>> values = new ArrayList<>();
      for (double[] line : grid) {
        values.add(Arrays.stream(line).boxed().toList());
      }
      maps.add(
          new HeatMap(
              cellAxis(0),
              cellAxis(1),
              columns.names().get(column),
              xs,
              ys,
              values,
              isOfNames(column) ? categories(column) : List.of(),
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

  private Axis axis(int column) {
    String name = columns.names().get(column);
    return isNumeric(column)
        ? Axis.spanning(name, heights(column))
        : Axis.of(name, categories(column));
  }

  /** The same where each value is a cell with some width rather than a point. */
  private Axis cellAxis(int column) {
    String name = columns.names().get(column);
    if (!isEven(column)) {
      return Axis.of(name, categories(column));
    }
    double[] edges = HeatMap.edges(List.copyOf(new TreeSet<>(heights(column))));
    return Axis.between(name, edges[0], edges[edges.length - 1]);
  }

  private List<Double> cellPositions(int column) {
    return isEven(column) ? heights(column) : places(column);
  }

  /** A few numbers at uneven distances have cells of one width, as names have. */
  private boolean isEven(int column) {
    if (!isNumeric(column)) {
      return false;
    }
    List<Double> positions = List.copyOf(new TreeSet<>(heights(column)));
    double least = Double.POSITIVE_INFINITY;
    double greatest = 0;
    for (int i = 1; i < positions.size(); i++) {
      least = Math.min(least, positions.get(i) - positions.get(i - 1));
      greatest = Math.max(greatest, positions.get(i) - positions.get(i - 1));
    }
    return positions.size() > FEW
        || greatest <= 1.5 * least
        || categories(column).size() < positions.size();
  }

  private List<String> categories(int column) {
    LinkedHashSet<String> names = new LinkedHashSet<>();
    List<Object> cells = columns.cells().get(column);
    if (isNumeric(column)) {
      new TreeSet<>(heights(column)).forEach(number -> names.add(Numerals.brief(number)));
    } else {
      cells.forEach(cell -> names.add(text(cell)));
    }
    return List.copyOf(names);
  }

  /** Numbers as they are; of other things the place at which they are first mentioned. */
  private List<Double> positions(int column) {
    return isNumeric(column) ? heights(column) : places(column);
  }

  private List<Double> places(int column) {
    List<String> names = categories(column);
    return columns.cells().get(column).stream()
        .map(cell -> (double) names.indexOf(text(cell)))
        .toList();
  }

  /** What is drawn of a column: its numbers, or the places of its names. */
  private List<Double> values(int column) {
    return isOfNames(column) ? places(column) : heights(column);
  }

  private List<Double> heights(int column) {
    return columns.cells().get(column).stream()
        .map(cell -> cell instanceof Real number ? number.doubleValue() : Double.NaN)
        .toList();
  }

  private static String text(Object cell) {
    if (cell instanceof Real number) {
      return Numerals.brief(number.doubleValue());
    }
    return cell instanceof String text ? text : Printer.brief(cell);
  }

  private static CurveChart.Style style(int points) {
    return points > MANY ? CurveChart.Style.LINE : CurveChart.Style.POINTS;
  }
}
