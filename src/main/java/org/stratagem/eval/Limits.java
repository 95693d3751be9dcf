package org.stratagem.eval;

import java.util.function.BooleanSupplier;

/**
 * What an evaluation may use.
 *
 * @param maxSize the greatest number of things that may be enumerated
 * @param outOfTime true when the time limit has passed; asked now and then
 * @param cancelled true when the user has cancelled; asked now and then
 */
public record Limits(long maxSize, BooleanSupplier outOfTime, BooleanSupplier cancelled) {
  /** The default of {@code --max-size}. */
  public static final long DEFAULT_MAX_SIZE = 1_000_000;

  /** Whether it is time to end. */
  public boolean isOver() {
    return cancelled.getAsBoolean() || outOfTime.getAsBoolean();
  }

  public static Limits none() {
    return new Limits(DEFAULT_MAX_SIZE, () -> false, () -> false);
  }
}
