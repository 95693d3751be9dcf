package org.stratagem.solve.continuous;

import java.util.List;
import org.stratagem.numeric.interval.Interval;

/**
 * What a player could gain at most by changing its own action alone.
 *
 * @param payoff what it gets as it is
 * @param regret holds the gain of its best deviation, never below 0; the upper bound is proven, and
 *     the lower one too
 * @param best the best deviation that is known, its coordinates in order
 * @param sharp whether the bounds meet, up to rounding
 */
public record Deviation(Interval payoff, Interval regret, List<Double> best, boolean sharp) {
  public Deviation {
    best = List.copyOf(best);
  }
}
