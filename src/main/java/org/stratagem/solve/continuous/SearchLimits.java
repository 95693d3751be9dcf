package org.stratagem.solve.continuous;

import java.util.function.BooleanSupplier;
import org.stratagem.numeric.optimum.Budget;

/**
 * How much work a search may do, in steps that every machine counts alike.
 *
 * @param boxes how many boxes of profiles may be examined
 * @param spread how many boxes may be left at once in a game of two coordinates; four times as many
 *     for each further one
 * @param optimum for each global search of a best reply
 * @param cancelled asked now and then; when it says yes, the search ends with what it has
 */
public record SearchLimits(long boxes, int spread, Budget optimum, BooleanSupplier cancelled) {
  /** Enough for a few players with a few moves; some seconds. */
  public static SearchLimits standard(BooleanSupplier cancelled) {
    return new SearchLimits(60_000, 1_500, new Budget(20_000), cancelled);
  }
}
