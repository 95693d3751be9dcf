package org.stratagem.numeric.optimum;

import java.util.List;

/**
 * Why an optimum is not proven.
 *
 * @param reason what stands in the way
 * @param point where, for the reasons that have a place; else empty
 * @param amount the one-sided limit of an {@link Reason#OPEN_SUPREMUM}; the gap between the best
 *     value and the bound on all values for {@link Reason#BUDGET_SPENT}, {@link Reason#CANCELLED},
 *     {@link Reason#UNRESOLVED} and {@link Reason#INNER_REPLY_NOT_ENCLOSED}; else NaN
 */
public record Obstacle(Reason reason, List<Double> point, double amount) {
  /** What can stand in the way of a proof. */
  public enum Reason {
    /** The objective has no value at the point: a division by zero, the logarithm of a negative. */
    UNDEFINED_SOMEWHERE,
    /** Near the point the objective may have no value; rounding does not let it be decided. */
    UNDEFINED_PERHAPS,
    /** The objective grows beyond every bound, or beyond the numbers, near the point. */
    UNBOUNDED,
    /** Near the point values come as close as one likes to a limit that is not attained. */
    OPEN_SUPREMUM,
    /** The budget is spent before the bounds meet. */
    BUDGET_SPENT,
    /** The boxes that remain are too small to be divided, and the bounds do not meet. */
    UNRESOLVED,
    /** The objective contains a reply that cannot be enclosed tightly enough. */
    INNER_REPLY_NOT_ENCLOSED,
    /** No point of the box is allowed. */
    EMPTY,
    /** No allowed point is found, and it is not proven that there is none. */
    EMPTY_PERHAPS,
    /** Somebody cancelled the search. */
    CANCELLED
  }

  public Obstacle {
    point = List.copyOf(point);
  }
}
