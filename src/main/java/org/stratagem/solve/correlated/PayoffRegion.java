package org.stratagem.solve.correlated;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.stratagem.numeric.Rational;
import org.stratagem.numeric.Real;

/**
 * All pairs of payoffs that two players can have in a correlated equilibrium: a convex polygon, by
 * its corners, anticlockwise from the leftmost lowest; two corners are a segment, one a point. It is
 * exact: a linear program for each edge proves that no equilibrium lies beyond it.
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
    private List<Corner> hull = List.of();

    Search(CorrelatedPolytope polytope, CorrelatedSolver solver) {
      this.polytope = polytope;
      this.solver = solver;
    }

    Optional<PayoffRegion> run() {
      List<Corner> proven = new ArrayList<>();
      for (int[] direction : new int[][] {{1, 0}, {0, 1}, {-1, 0}, {0, -1}}) {
        Optional<Corner> farthest =
            farthest(Rational.of(direction[0]), Rational.of(direction[1]));
        if (farthest.isEmpty()) {
          return Optional.empty();
        }
        hull = hull(with(farthest.get()));
      }
      for (int place = 0; place < hull.size() && hull.size() > 1; ) {
        Corner from = hull.get(place);
        Corner to = hull.get((place + 1) % hull.size());
        // Anticlockwise the outside lies to the right.
        Rational across = to.second().minus(from.second()).toRational();
        Rational up = from.first().minus(to.first()).toRational();
        Corner edge = new Corner(across, up);
        Optional<Corner> farthest =
            proven.contains(edge) ? Optional.of(from) : farthest(across, up);
        if (farthest.isEmpty()) {
          return Optional.empty();
        }
        if (along(across, up, farthest.get()).compareTo(along(across, up, from)) > 0) {
          hull = hull(with(farthest.get()));
          place = 0;
        } else {
          proven.add(edge);
          place++;
        }
      }
      return Optional.of(new PayoffRegion(hull));
    }

    private List<Corner> with(Corner more) {
      List<Corner> all = new ArrayList<>(hull);
      all.add(more);
      return all;
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

    /** Andrew's monotone chain (1979), without points on edges. */
    private static List<Corner> hull(List<Corner> points) {
      List<Corner> sorted =
          new ArrayList<>(
              points.stream()
                  .distinct()
                  .sorted(Comparator.comparing(Corner::first).thenComparing(Corner::second))
                  .toList());
      if (sorted.size() < 3) {
        return sorted;
      }
      List<Corner> hull = new ArrayList<>();
      half(sorted, hull);
      java.util.Collections.reverse(sorted);
      half(sorted, hull);
      return List.copyOf(hull);
    }

    private static void half(List<Corner> sorted, List<Corner> hull) {
      int begin = hull.size();
      for (Corner corner : sorted) {
        while (hull.size() >= begin + 2
            && turn(hull.get(hull.size() - 2), hull.get(hull.size() - 1), corner) <= 0) {
          hull.remove(hull.size() - 1);
        }
        hull.add(corner);
      }
      hull.remove(hull.size() - 1);
    }

    private static int turn(Corner a, Corner b, Corner c) {
      return b.first()
          .minus(a.first())
          .times(c.second().minus(a.second()))
          .compareTo(b.second().minus(a.second()).times(c.first().minus(a.first())));
    }
  }
}
