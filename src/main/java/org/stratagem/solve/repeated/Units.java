package org.stratagem.solve.repeated;

import org.stratagem.numeric.Polygon;
import org.stratagem.numeric.Polygon.Point;
import org.stratagem.numeric.Real;

/**
 * Units in which the payoffs of both players range from 0 to 1, so that rounding means the same in
 * every game.
 *
 * @param least payoffs of the players, which become 0
 * @param width differences of payoffs that become 1
 */
record Units(Point least, Point width) {
  /** Those of a set of payoffs that is not empty. */
  static Units of(Polygon payoffs) {
    return new Units(
        new Point(payoffs.least(0), payoffs.least(1)),
        new Point(width(payoffs, 0), width(payoffs, 1)));
  }

  private static Real width(Polygon payoffs, int player) {
    Real range = payoffs.greatest(player).minus(payoffs.least(player));
    return range.signum() == 0 ? Real.ONE : range;
  }

  Point scaled(Point payoffs) {
    return stretched(
        new Point(payoffs.first().minus(least.first()), payoffs.second().minus(least.second())));
  }

  /** Differences of payoffs in these units. */
  Point stretched(Point difference) {
    return new Point(
        difference.first().dividedBy(width.first()), difference.second().dividedBy(width.second()));
  }

  /** Payoffs in these units as they were. */
  Polygon back(Polygon scaled) {
    return Polygon.hull(
        scaled.corners().stream()
            .map(
                point ->
                    new Point(
                        least.first().plus(width.first().times(point.first())),
                        least.second().plus(width.second().times(point.second()))))
            .toList());
  }
}
