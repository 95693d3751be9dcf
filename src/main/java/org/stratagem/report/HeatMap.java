package org.stratagem.report;

import java.util.Collection;
import java.util.List;

/**
 * A number, or one of a few names, for each pair of two numbers, as colours.
 *
 * @param shade what the colours measure
 * @param columns positions on the axis across, ascending
 * @param rows positions on the axis up, ascending
 * @param values for each row from the lowest up the numbers from left to right; NaN where there is
 *     none
 * @param names where the colours stand for names: what the values 0, 1, 2, ... are called; else
 *     empty
 * @param markers points that are pointed out
 */
public record HeatMap(
    Axis across,
    Axis up,
    String shade,
    List<Double> columns,
    List<Double> rows,
    List<List<Double>> values,
    List<String> names,
    List<CurveChart.Marker> markers)
    implements Panel {
  public HeatMap {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
    values = values.stream().map(List::copyOf).toList();
    names = List.copyOf(names);
    markers = List.copyOf(markers);
  }

  /** The axis of the colours. */
  Axis shades() {
    return Axis.spanning(shade, values.stream().flatMap(Collection::stream).toList());
  }

  /** The bounds of the cells around ascending positions: half way to their neighbours. */
  static double[] edges(List<Double> positions) {
    int count = positions.size();
    double[] edges = new double[count + 1];
    for (int i = 1; i < count; i++) {
      edges[i] = (positions.get(i - 1) + positions.get(i)) / 2;
    }
    double first = positions.get(0);
    double last = positions.get(count - 1);
    edges[0] = count == 1 ? first - 0.5 : first - (edges[1] - first);
    edges[count] = count == 1 ? last + 0.5 : last + (last - edges[count - 1]);
    return edges;
  }
}
