package org.stratagem.solve.continuous;

import java.util.ArrayList;
import java.util.List;

/**
 * A set of profiles in which equilibria are looked for: those of a box that rest as said.
 *
 * @param box sides of coordinates at a bound are that bound
 * @param rests for each coordinate
 * @param signs of the differences that payoffs compare, see {@link Pieces}
 * @param hints for each player a deviation that paid nearby; empty where none is known
 */
record Cell(Box box, List<Rest> rests, List<Integer> signs, List<double[]> hints) {
  Cell with(Box other) {
    return new Cell(other, rests, signs, hints);
  }

  Cell with(int coordinate, Rest rest, double low, double high) {
    List<Rest> changed = new ArrayList<>(rests);
    changed.set(coordinate, rest);
    return new Cell(box.with(coordinate, low, high), changed, signs, hints);
  }

  Cell hinted(List<double[]> others) {
    return new Cell(box, rests, signs, others);
  }

  /** Where a difference has a sign. */
  Cell signed(int difference, int sign) {
    List<Integer> changed = new ArrayList<>(signs);
    changed.set(difference, sign);
    return new Cell(box, rests, changed, hints);
  }

  /** Whether the coordinate is looked for strictly between its bounds. */
  boolean isInside(int coordinate, Box whole) {
    return rests.get(coordinate) == Rest.INSIDE
        || rests.get(coordinate) == Rest.FREE
            && box.low()[coordinate] > whole.low()[coordinate]
            && box.high()[coordinate] < whole.high()[coordinate];
  }
}
