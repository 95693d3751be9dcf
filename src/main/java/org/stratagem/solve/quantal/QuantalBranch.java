package org.stratagem.solve.quantal;

import java.util.List;

/**
 * The principal branch of the logit correspondence: it begins at uniform play with precision 0 and
 * is followed continuously, also where the precision falls on the way.
 *
 * @param points in the order of the branch, uniform play first; at least one
 * @param ending why it ends where it does
 */
public record QuantalBranch(List<QuantalPoint> points, Ending ending) {
  /** Why a branch was followed no further. */
  public enum Ending {
    /** The wanted precision was reached; the last point has it. */
    REACHED,
    /** Nobody could gain more than 10^-10 of the payoffs' range, or the last point will do. */
    SETTLED,
    /** The steps allowed were taken. */
    STEPS_SPENT,
    /** The work was cancelled. */
    CANCELLED,
    /** No step was short enough for Newton's method to come back to the branch. */
    STUCK
  }

  public QuantalBranch {
    points = List.copyOf(points);
  }

  /** The point where the branch ends. */
  public QuantalPoint last() {
    return points.get(points.size() - 1);
  }

  /** Whether the precision falls somewhere along the branch: it then bends back. */
  public boolean bends() {
    for (int i = 1; i < points.size(); i++) {
      if (points.get(i).lambda() < points.get(i - 1).lambda()) {
        return true;
      }
    }
    return false;
  }
}
