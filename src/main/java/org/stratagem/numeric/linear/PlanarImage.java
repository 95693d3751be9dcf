package org.stratagem.numeric.linear;

import java.math.BigInteger;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.stratagem.numeric.Rational;
import org.stratagem.numeric.Real;

/**
 * The image of a program's feasible set under two objectives: a polygon in the plane, exact. From
 * each edge of the hull of the corners found so far a search goes outwards, beginning at the basis
 * where the last one ended, until every edge is proven to have nothing beyond it: by {@link
 * LinearProof}, on the program alone. A corner costs a few pivots in floating point and three short
 * systems of equations ({@link PlanarVertex}); its basis mostly proves both its edges.
 */
public final class PlanarImage {
  /** A point of the plane: the values of the two objectives. */
  public record Corner(Rational across, Rational up) {}

  /**
   * A corner and where it comes from.
   *
   * @param vertex null where exact pivots had to find it
   */
  private record Found(Corner corner, @Nullable PlanarVertex vertex) {}

  /** An edge of the hull so far; anticlockwise the outside lies to its right. */
  private record Edge(Found from, Found to) {}

  private final LinearProgram program;
  private final IntegerProgram scaled;
  private final Rational scale;
  private final BigInteger[] across;
  private final BigInteger[] up;
  private final BooleanSupplier cancelled;
  private FloatingSimplex search;

  private PlanarImage(
      LinearProgram program, List<Rational> across, List<Rational> up, BooleanSupplier cancelled) {
    this.program = program;
    this.scaled = new IntegerProgram(program);
    this.cancelled = cancelled;
    IntegerScaling scaling = new IntegerScaling();
    across.forEach(scaling::meet);
    up.forEach(scaling::meet);
    this.scale = scaling.factor();
    this.across = integers(across);
    this.up = integers(up);
    this.search = new FloatingSimplex(scaled, Basis.ofActivities(scaled), cancelled);
  }

  private BigInteger[] integers(List<Rational> objective) {
    return objective.stream()
        .map(each -> IntegerScaling.integer(each, scale))
        .toArray(BigInteger[]::new);
  }

  /**
   * The polygon's corners, anticlockwise from the leftmost lowest; two are a segment, one a point.
   *
   * @param program to be maximized, feasible; its own objective plays no part
   * @param across the first objective's coefficients; bounded on the feasible set, as is the second
   * @param cancelled asked now and then; true ends the search with nothing
   */
  public static Optional<List<Corner>> corners(
      LinearProgram program, List<Rational> across, List<Rational> up, BooleanSupplier cancelled) {
    if (program.goal() != LinearProgram.Goal.MAXIMIZE) {
      throw new IllegalArgumentException("prices are those of a maximum");
    }
    return new PlanarImage(program, across, up, cancelled).corners();
  }

  private Optional<List<Corner>> corners() {
    List<Found> points = new ArrayList<>();
    for (int[] way : new int[][] {{1, 0}, {0, 1}, {-1, 0}, {0, -1}}) {
      Optional<Found> farthest = farthest(PlanarDirection.of(way[0], way[1]));
      if (farthest.isEmpty()) {
        return Optional.empty();
      }
      points.add(farthest.get());
    }
    List<Found> hull = hull(points);
    Deque<Edge> open = new ArrayDeque<>();
    for (int place = 0; place < hull.size() && hull.size() > 1; place++) {
      open.push(new Edge(hull.get(place), hull.get((place + 1) % hull.size())));
    }
    while (!open.isEmpty()) {
      Edge edge = open.pop();
      PlanarDirection outwards = PlanarDirection.right(edge.from.corner, edge.to.corner);
      if (isFarthest(edge.from, outwards) || isFarthest(edge.to, outwards)) {
        continue;
      }
      Optional<Found> farthest = farthest(outwards);
      if (farthest.isEmpty()) {
        return Optional.empty();
      }
      Found found = farthest.get();
      Rational reached = outwards.distance(edge.from.corner);
      if (outwards.distance(found.corner).compareTo(reached) > 0) {
        points.add(found);
        open.push(new Edge(found, edge.to));
        open.push(new Edge(edge.from, found));
      }
    }
    return Optional.of(hull(points).stream().map(Found::corner).toList());
  }

  /** Whether a corner's own basis proves that there is nothing farther in a direction. */
  private boolean isFarthest(Found found, PlanarDirection direction) {
    if (found.vertex == null) {
      return false;
    }
    Optional<RationalVector> prices = found.vertex.prices(direction);
    prices.ifPresent(proof -> prove(direction, found.corner, found.vertex.point(), proof));
    return prices.isPresent();
  }

  /** The farthest point in a direction, proven; nothing where the search was cancelled. */
  private Optional<Found> farthest(PlanarDirection direction) {
    search.startObjective(direction.objective(across, up));
    Basis basis = search.basis();
    Optional<PlanarVertex> vertex = PlanarVertex.of(scaled, basis, across, up);
    if (vertex.isPresent()) {
      Found found = new Found(corner(vertex.get().point()), vertex.get());
      if (isFarthest(found, direction)) {
        return Optional.of(found);
      }
    }
    LinearSolution solution =
        new ExactSimplex(new IntegerProgram(towards(direction)), basis, cancelled).solve(0);
    if (solution instanceof LinearSolution.Unfinished) {
      return Optional.empty();
    }
    if (!(solution instanceof LinearSolution.Optimal optimal)) {
      throw new IllegalArgumentException("no bounded image: " + solution.status());
    }
    // Rounding has led astray: the next search begins with fresh numbers.
    search = new FloatingSimplex(scaled, Basis.ofActivities(scaled), cancelled);
    search.startAt(LikelyBasis.of(basis, scaled));
    Corner corner = corner(optimal.primal());
    prove(direction, corner, optimal.primal(), optimal.dual());
    return Optional.of(new Found(corner, PlanarVertex.of(scaled, basis, across, up).orElse(null)));
  }

  private LinearProgram towards(PlanarDirection direction) {
    return program.withCosts(PlanarDirection.rationals(direction.objective(across, up)));
  }

  private Corner corner(RationalVector point) {
    return new Corner(value(across, point), value(up, point));
  }

  private Rational value(BigInteger[] objective, RationalVector point) {
    BigInteger sum = BigInteger.ZERO;
    for (int variable = 0; variable < objective.length; variable++) {
      if (point.signum(variable) != 0) {
        sum = sum.add(objective[variable].multiply(point.numerator(variable)));
      }
    }
    return Rational.of(sum, point.denominator()).dividedBy(scale).toRational();
  }

  private void prove(
      PlanarDirection direction, Corner corner, RationalVector point, RationalVector prices) {
    Rational value = direction.distance(corner).times(scale).toRational();
    LinearSolution claim =
        new LinearSolution.Optimal(value, point, prices, new LinearSolution.Effort(0, 0));
    if (!LinearProof.holds(towards(direction), claim)) {
      throw new IllegalStateException("an edge without a proof: " + direction);
    }
  }

  /** Andrew's monotone chain (1979), without points on edges. */
  private static List<Found> hull(List<Found> points) {
    List<Found> sorted = new ArrayList<>();
    points.stream()
        .sorted(
            Comparator.comparing((Found found) -> found.corner.across())
                .thenComparing(found -> found.corner.up()))
        .forEach(
            found -> {
              if (sorted.isEmpty() || !sorted.get(sorted.size() - 1).corner.equals(found.corner)) {
                sorted.add(found);
              }
            });
    if (sorted.size() < 3) {
      return sorted;
    }
    List<Found> hull = new ArrayList<>();
    half(sorted, hull);
    Collections.reverse(sorted);
    half(sorted, hull);
    return List.copyOf(hull);
  }

  private static void half(List<Found> sorted, List<Found> hull) {
    int begin = hull.size();
    for (Found found : sorted) {
      while (hull.size() >= begin + 2
          && turn(hull.get(hull.size() - 2).corner, hull.get(hull.size() - 1).corner, found.corner)
              <= 0) {
        hull.remove(hull.size() - 1);
      }
      hull.add(found);
    }
    hull.remove(hull.size() - 1);
  }

  private static int turn(Corner a, Corner b, Corner c) {
    Real left = b.across().minus(a.across()).times(c.up().minus(a.up()));
    return left.compareTo(b.up().minus(a.up()).times(c.across().minus(a.across())));
  }
}
