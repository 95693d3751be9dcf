package org.stratagem.numeric.interval;

import java.util.ArrayList;
import java.util.List;
import org.stratagem.numeric.InnerProblem;

/** Encloses the optima of inner problems for all values of what they are given. */
public interface InnerEnclosures {
  /**
   * For each coordinate an interval that holds it at every optimal point, for every given point.
   */
  List<Enclosure> reply(InnerProblem problem, List<Enclosure> given);

  /** Holds the optimal value for every given point. */
  Enclosure optimum(InnerProblem problem, List<Enclosure> given);

  /** Knows nothing about inner problems but their bounds. */
  InnerEnclosures BOUNDS_ONLY =
      new InnerEnclosures() {
        @Override
        public List<Enclosure> reply(InnerProblem problem, List<Enclosure> given) {
          List<Enclosure> sides = new ArrayList<>();
          for (InnerProblem.Bounds side : problem.box()) {
            sides.add(new Enclosure(side.low(), side.high(), Decoration.PERHAPS_UNDEFINED));
          }
          return sides;
        }

        @Override
        public Enclosure optimum(InnerProblem problem, List<Enclosure> given) {
          return new Enclosure(
              Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, Decoration.PERHAPS_UNDEFINED);
        }
      };
}
