package org.stratagem.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The payoffs of a finite game of two players, all their mixtures, which are the convex hull, parts
 * of it, and marked points.
 */
public record RegionChart(
    Axis across, Axis up, List<Cell> cells, List<Area> areas, List<CurveChart.Marker> markers)
    implements Panel {
  public RegionChart {
    cells = List.copyOf(cells);
    areas = List.copyOf(areas);
    markers = List.copyOf(markers);
  }

  /**
   * A convex part of the region.
   *
   * @param name for the legend
   * @param across of its corners, in order
   * @param up of its corners
   */
  public record Area(String name, List<Double> across, List<Double> up) {
    public Area {
      across = List.copyOf(across);
      up = List.copyOf(up);
    }
  }

  /**
   * A pair of payoffs.
   *
   * @param names the action profiles that give it
   * @param equilibrium whether nobody gains by leaving one of them
   */
  public record Cell(double across, double up, List<String> names, boolean equilibrium) {
    public Cell {
      names = List.copyOf(names);
    }
  }

  /**
   * The corners of the convex hull, anticlockwise from the leftmost lowest (A. M. Andrew, Another
   * efficient algorithm for convex hulls in two dimensions, 1979).
   */
  public List<Cell> hull() {
    List<Cell> sorted = new ArrayList<>(cells);
    sorted.sort(Comparator.comparingDouble(Cell::across).thenComparingDouble(Cell::up));
    if (sorted.size() < 3) {
      return sorted;
    }
    List<Cell> hull = new ArrayList<>();
    half(sorted, hull);
    List<Cell> back = new ArrayList<>(sorted);
    java.util.Collections.reverse(back);
    half(back, hull);
    return hull;
  }

  /** The lower half, without its last corner, which begins the other half. */
  private static void half(List<Cell> sorted, List<Cell> hull) {
    int begin = hull.size();
    for (Cell cell : sorted) {
      while (hull.size() >= begin + 2
          && turn(hull.get(hull.size() - 2), hull.get(hull.size() - 1), cell) <= 0) {
        hull.remove(hull.size() - 1);
      }
      hull.add(cell);
    }
    hull.remove(hull.size() - 1);
  }

  /** Positive where the way from a over b to c turns to the left. */
  private static double turn(Cell a, Cell b, Cell c) {
    return (b.across - a.across) * (c.up - a.up) - (b.up - a.up) * (c.across - a.across);
  }
}
