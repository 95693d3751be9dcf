package org.stratagem.numeric.optimum;

/**
 * How much work a search may do, in steps that every machine counts alike.
 *
 * @param boxes how many boxes may be examined; a twentieth of it where the objective contains inner
 *     problems
 */
public record Budget(long boxes) {
  /** Enough for problems of a few coordinates; some seconds for formulas of a hundred steps. */
  public static final Budget DEFAULT = new Budget(100_000);

  public Budget {
    if (boxes < 1) {
      throw new IllegalArgumentException(boxes + " boxes");
    }
  }
}
