package org.stratagem.solve.continuous;

import java.util.List;
import org.stratagem.numeric.interval.Interval;

/**
 * A connected set of boxes in which equilibria could neither be told apart nor excluded: a
 * continuum of them, one where payoffs jump or best replies touch, or none.
 *
 * @param hull the sides of the smallest box around it
 * @param boxes how many boxes it consists of
 * @param finest how wide its widest box is, relative to the players' intervals
 * @param samples profiles in it, and near it, that are equilibria up to their regrets
 */
public record UndecidedRegion(
    List<Interval> hull, int boxes, double finest, List<PureEquilibrium> samples) {
  public UndecidedRegion {
    hull = List.copyOf(hull);
    samples = List.copyOf(samples);
  }
}
