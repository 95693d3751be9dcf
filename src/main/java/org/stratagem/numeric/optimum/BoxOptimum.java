package org.stratagem.numeric.optimum;

import java.util.List;
import java.util.Optional;
import org.stratagem.numeric.interval.Interval;

/**
 * What a search for a global optimum found.
 *
 * @param point the best point, by the tie rule where there are several; empty where none is known
 * @param value the objective there, in doubles; NaN where no point is known
 * @param enclosure holds the optimal value (the supremum or infimum of the values at allowed points
 *     where the objective is defined), rigorously, whatever the status
 * @param regions hold all optimal points between them, ascending; a point outside is proven not to
 *     be optimal. Several regions may be there because several points are optimal, or because their
 *     values differ by less than can be told
 * @param obstacles why it is not proven; empty where it is: then the point's value is the optimal
 *     value up to the tolerance
 * @param boxes how many boxes were examined
 * @param evaluations how often the objective was evaluated, over boxes and at points
 */
public record BoxOptimum(
    List<Double> point,
    double value,
    Interval enclosure,
    List<Region> regions,
    List<Obstacle> obstacles,
    long boxes,
    long evaluations) {
  public BoxOptimum {
    point = List.copyOf(point);
    regions = List.copyOf(regions);
    obstacles = List.copyOf(obstacles);
  }

  /** Whether this is proven to be the global optimum, within the problem's tolerance. */
  public boolean proven() {
    return obstacles.isEmpty();
  }

  /** The weightiest reason why it is not proven. */
  public Optional<Obstacle> obstacle() {
    return obstacles.stream().findFirst();
  }

  public double coordinate(int number) {
    return point.get(number);
  }
}
