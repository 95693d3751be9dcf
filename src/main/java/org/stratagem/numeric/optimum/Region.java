package org.stratagem.numeric.optimum;

import java.util.List;
import org.stratagem.numeric.InnerProblem;
import org.stratagem.numeric.interval.Interval;

/**
 * A box that may hold optimal points.
 *
 * @param box its sides
 * @param kind what is known about the optimal points in it
 * @param point the best point found in it
 * @param value an enclosure of the best value on it
 */
public record Region(List<InnerProblem.Bounds> box, Kind kind, List<Double> point, Interval value) {
  /** What is known about the optimal points in a region. */
  public enum Kind {
    /**
     * One point of it is better than all its others: proven. Or it is no wider than a few
     * neighbouring doubles, so that its points cannot be told apart.
     */
    UNIQUE,
    /**
     * All its points are optimal, or none: the objective is proven to be constant on it, but for a
     * few doubles at its ends.
     */
    PLATEAU,
    /** Its points have the same value to the last few digits of a double. */
    NUMERIC_PLATEAU,
    /** It may hold any number of optimal points. */
    UNDECIDED
  }

  public Region {
    box = List.copyOf(box);
    point = List.copyOf(point);
  }
}
