package org.stratagem.solve.correlated;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.stratagem.numeric.Polygon;
import org.stratagem.numeric.Rational;
import org.stratagem.numeric.Real;

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
  public static Optional<PayoffRegion> of(CorrelatedPolytope polytope, CorrelatedSolver solver) {
    return new Search(polytope, solver).run();
  }

  /** Grows the hull of known points until no edge has an equilibrium beyond it. */
  private static final class Search {
    private final CorrelatedPolytope polytope;
    private final CorrelatedSolver solver;

    Search(CorrelatedPolytope polytope, CorrelatedSolver solver) {
      this.polytope = polytope;
      this.solver = solver;
    }

    /** An edge of the hull so far; anticlockwise the outside lies to its right. */
    private record Edge(Corner from, Corner to) {}

    Optional<PayoffRegion> run() {
      List<Corner> points = new ArrayList<>();
      for (int[] direction : new int[][] {{1, 0}, {0, 1}, {-1, 0}, {0, -1}}) {
        Optional<Corner> farthest = farthest(Rational.of(direction[0]), Rational.of(direction[1]));
        if (farthest.isEmpty()) {
          return Optional.empty();
        }
        points.add(farthest.get());
      }
      List<Corner> hull = hull(points);
      Deque<Edge> open = new ArrayDeque<>();
      for (int place = 0; place < hull.size() && hull.size() > 1; place++) {
        open.push(new Edge(hull.get(place), hull.get((place + 1) % hull.size())));
      }
      while (!open.isEmpty()) {
        Edge edge = open.pop();
        Rational across = edge.to.second().minus(edge.from.second()).toRational();
        Rational up = edge.from.first().minus(edge.to.first()).toRational();
        Optional<Corner> farthest = farthest(across, up);
        if (farthest.isEmpty()) {
          return Optional.empty();
        }
        Corner corner = farthest.get();
        if (along(across, up, corner).compareTo(along(across, up, edge.from)) > 0) {
          points.add(corner);
          open.push(new Edge(edge.from, corner));
          open.push(new Edge(corner, edge.to));
        }
      }
      return Optional.of(new PayoffRegion(hull(points)));
    }

    private Optional<Corner> farthest(Rational across, Rational up) {
      return solver
          .best(List.of(across, up))
          .map(
              optimum -> {
                List<Rational> payoffs = polytope.payoffs(optimum.joint());
                return new Corner(payoffs.get(0), payoffs.get(1));
              });
    }

    private static Real along(Rational across, Rational up, Corner corner) {
      return across.times(corner.first()).plus(up.times(corner.second()));
    }

    private static List<Corner> hull(List<Corner> points) {
      return Polygon.hull(
              points.stream()
                  .map(corner -> new Polygon.Point(corner.first(), corner.second()))
                  .toList())
          .corners()
          .stream()
          .map(point -> new Corner(point.first().toRational(), point.second().toRational()))
          .toList();
    }
  }
}
