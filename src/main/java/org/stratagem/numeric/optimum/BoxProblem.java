package org.stratagem.numeric.optimum;

import java.util.List;
import java.util.function.BooleanSupplier;
import org.stratagem.numeric.InnerProblem;
import org.stratagem.numeric.Tape;

/**
 * To make an objective as large (or small) as possible over a box.
 *
 * @param objective its inputs are the coordinates; its first output is the objective; where there
 *     is a second, a point is allowed only where that is 1
 * @param box the bounds of the coordinates, both included
 * @param sense whether to maximise or minimise
 * @param ties which of several optimal points is reported as the point
 * @param tolerance how wide the enclosure of the optimal value may be for a proof, relative to the
 *     larger of 1 and the value's size
 * @param budget how much work the search may do
 * @param cancelled asked now and then; when it says yes, the search ends with what it has
 */
public record BoxProblem(
    Tape objective,
    List<InnerProblem.Bounds> box,
    InnerProblem.Sense sense,
    InnerProblem.TieRule ties,
    double tolerance,
    Budget budget,
    BooleanSupplier cancelled) {
  /** A tolerance that leaves no doubt about any digit people read. */
  public static final double TOLERANCE = 1e-12;

  public BoxProblem {
    box = List.copyOf(box);
    if (objective.inputs() != box.size()) {
      throw new IllegalArgumentException(
          objective.inputs() + " inputs for " + box.size() + " coordinates");
    }
    if (objective.outputs() < 1 || objective.outputs() > 2) {
      throw new IllegalArgumentException(objective.outputs() + " outputs");
    }
    if (!(tolerance > 0)) {
      throw new IllegalArgumentException("tolerance " + tolerance);
    }
  }

  /** A problem with the usual tolerance and budget that nobody cancels. */
  public static BoxProblem of(
      Tape objective,
      List<InnerProblem.Bounds> box,
      InnerProblem.Sense sense,
      InnerProblem.TieRule ties) {
    return new BoxProblem(objective, box, sense, ties, TOLERANCE, Budget.DEFAULT, () -> false);
  }
}
