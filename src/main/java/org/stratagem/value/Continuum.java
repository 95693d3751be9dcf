package org.stratagem.value;

import java.util.List;
import org.stratagem.numeric.Real;

/**
 * A domain whose values are given by finitely many numbers, each from an interval: an interval
 * itself, a product of intervals, a simplex.
 */
public interface Continuum {
  /** The intervals of the coordinates. */
  List<Interval> coordinates();

  /** The value at some coordinates, one number for each interval. */
  Object at(List<Real> coordinates);

  /**
   * Where the numbers of a value lie whose coordinates lie in the intervals given: an interval for
   * each number of the value, in order.
   */
  default List<Interval> parts(List<Interval> within) {
    return within;
  }

  /** Whether a value belongs to it; false for values of another kind. */
  boolean holds(Object value);
}
