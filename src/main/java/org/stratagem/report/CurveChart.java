package org.stratagem.report;

import java.util.List;

/**
 * Curves and marked points: lines over a variable, trajectories, best replies with their crossings,
 * an objective with its maximum.
 */
public record CurveChart(Axis across, Axis up, List<Series> series, List<Marker> markers)
    implements Panel {
  public CurveChart {
    series = List.copyOf(series);
    markers = List.copyOf(markers);
  }

  /** How the points of a series are joined. */
  public enum Style {
    /** By straight lines. */
    LINE,
    /** By straight lines, each point shown. */
    POINTS,
    /** By straight lines with an arrow in the direction of time, each point shown. */
    PATH
  }

  /**
   * Points in order; where a coordinate is NaN the curve is interrupted.
   *
   * @param name for the legend
   */
  public record Series(String name, List<Double> across, List<Double> up, Style style) {
    public Series {
      across = List.copyOf(across);
      up = List.copyOf(up);
      if (across.size() != up.size()) {
        throw new IllegalArgumentException(across.size() + " against " + up.size());
      }
    }
  }

  /**
   * A point that is pointed out.
   *
   * @param name what it is, for the legend; markers of the same name share an entry
   * @param note written beside it; empty for nothing
   */
  public record Marker(String name, double across, double up, String note) {}
}
