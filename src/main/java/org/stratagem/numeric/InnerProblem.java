package org.stratagem.numeric;

import java.util.List;

/**
 * A problem inside a formula: to make an objective as large as possible over a box, the objective
 * depending on further inputs that are fixed from outside.
 *
 * @param objective a tape with one output; its inputs are the fixed ones, then the coordinates of
 *     the point; where there is a second output, a point is allowed only where that is 1
 * @param box the bounds of the coordinates
 * @param sense whether to maximise or minimise
 * @param ties which of several optimal points is meant
 */
public record InnerProblem(Tape objective, List<Bounds> box, Sense sense, TieRule ties) {
  /** The bounds of one coordinate, both included. */
  public record Bounds(double low, double high) {
    public Bounds {
      if (!(low <= high) || Double.isInfinite(low) || Double.isInfinite(high)) {
        throw new IllegalArgumentException("[" + low + ", " + high + "]");
      }
    }
  }

  /** Which way to go. */
  public enum Sense {
    MAXIMIZE(1),
    MINIMIZE(-1);

    private final int sign;

    Sense(int sign) {
      this.sign = sign;
    }

    public int sign() {
      return sign;
    }
  }

  /** Which of several optimal points is taken. */
  public enum TieRule {
    /** The lexicographically lowest. */
    LOWEST,
    /** The lexicographically highest. */
    HIGHEST
  }

  public InnerProblem {
    box = List.copyOf(box);
    if (objective.inputs() < box.size()) {
      throw new IllegalArgumentException(
          objective.inputs() + " inputs for " + box.size() + " coordinates");
    }
  }

  /** The number of inputs that are fixed from outside. */
  public int parameters() {
    return objective.inputs() - box.size();
  }
}
