package org.stratagem.solve.correlated;

import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.stratagem.numeric.Rational;
import org.stratagem.numeric.linear.LinearProgram;
import org.stratagem.numeric.linear.PlanarImage;

/**
 * All pairs of payoffs that two players can have in a correlated equilibrium: a convex polygon, by
 * its corners, anticlockwise from the leftmost lowest; two corners are a segment, one a point. It
 * is exact: a linear program for each edge proves that no equilibrium lies beyond it.
 *
 * @param corners what the first and the second player get
 */
public record PayoffRegion(List<Corner> corners) {
  public PayoffRegion {
    corners = List.copyOf(corners);
  }

  /** A pair of payoffs. */
  public record Corner(Rational first, Rational second) {}

  /**
   * The region of a polytope of a game of two players; nothing only where the search was cancelled.
   */
  public static Optional<PayoffRegion> of(CorrelatedPolytope polytope, BooleanSupplier cancelled) {
    LinearProgram program = polytope.program(LinearProgram.Goal.MAXIMIZE, 0).build();
    return PlanarImage.corners(program, payoffs(polytope, 0), payoffs(polytope, 1), cancelled)
        .map(
            corners ->
                new PayoffRegion(
                    corners.stream()
                        .map(corner -> new Corner(corner.across(), corner.up()))
                        .toList()));
  }

  private static List<Rational> payoffs(CorrelatedPolytope polytope, int player) {
    return IntStream.range(0, polytope.form().profiles())
        .mapToObj(profile -> polytope.form().payoff(profile, player).toRational())
        .toList();
  }
}
