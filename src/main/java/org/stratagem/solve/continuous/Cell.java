package org.stratagem.solve.continuous;

import java.util.ArrayList;
import java.util.List;

/**
 * A set of profiles in which equilibria are looked for: those of a box that rest as said.
 *
 * @param box sides of coordinates at a bound are that bound
 * @param rests for each coordinate
 * @param hints for each player a deviation that paid nearby; empty where none is known
 */
record Cell(Box box, List<Rest> rests, List<double[]> hints) {
  Cell with(Box other) {
    return new Cell(other, rests, hints);
  }

  Cell with(int coordinate, Rest rest, double low, double high) {
    List<Rest> changed = new ArrayList<>(rests);
    changed.set(coordinate, rest);
    return new Cell(box.with(coordinate, low, high), changed, hints);
  }

  Cell hinted(List<double[]> others) {
    return new Cell(box, rests, others);
  }

  /** Whether the coordinate is looked for strictly between its bounds. */
  boolean isInside(int coordinate, Box whole) {
    return rests.get(coordinate) == Rest.INSIDE
        || rests.get(coordinate) == Rest.FREE
            && box.low()[coordinate] > whole.low()[coordinate]
            && box.high()[coordinate] < whole.high()[coordinate];
  }
}
