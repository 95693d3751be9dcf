package org.stratagem.numeric;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/**
 * A convex polygon with exact corners; a segment has two of them, a point one, and the empty set
 * none.
 *
 * @param corners anticlockwise from the leftmost, of several the lowest; none on an edge
 */
public record Polygon(List<Point> corners) {
  public static final Polygon EMPTY = new Polygon(List.of());

  /** Two exact numbers. */
  public record Point(Real first, Real second) {
    /** The first coordinate (0) or the second (1). */
    public Real coordinate(int which) {
      return which == 0 ? first : second;
    }

    /** The point that is this far on the way to another. */
    public Point towards(Point other, Real share) {
      return new Point(
          first.plus(share.times(other.first.minus(first))),
          second.plus(share.times(other.second.minus(second))));
    }
  }

  public Polygon {
    corners = List.copyOf(corners);
  }

  /** The convex hull of some points, by Andrew's monotone chain (1979). */
  public static Polygon hull(List<Point> points) {
    List<Point> sorted =
        new ArrayList<>(
            points.stream()
                .distinct()
                .sorted(Comparator.comparing(Point::first).thenComparing(Point::second))
                .toList());
    if (sorted.size() < 3) {
      return new Polygon(sorted);
    }
    List<Point> hull = new ArrayList<>();
    half(sorted, hull);
    Collections.reverse(sorted);
    half(sorted, hull);
    return new Polygon(hull);
  }

  private static void half(List<Point> sorted, List<Point> hull) {
    int begin = hull.size();
    for (Point point : sorted) {
      while (hull.size() >= begin + 2
          && turn(hull.get(hull.size() - 2), hull.get(hull.size() - 1), point) <= 0) {
        hull.remove(hull.size() - 1);
      }
      hull.add(point);
    }
    hull.remove(hull.size() - 1);
  }

  /** Positive where the way from a by b to c turns left. */
  private static int turn(Point a, Point b, Point c) {
    return b.first
        .minus(a.first)
        .times(c.second.minus(a.second))
        .compareTo(b.second.minus(a.second).times(c.first.minus(a.first)));
  }

  public boolean isEmpty() {
    return corners.isEmpty();
  }

  /** The least first (0) or second (1) coordinate of its points; it must not be empty. */
  public Real least(int which) {
    Real least = corners.get(0).coordinate(which);
    for (Point corner : corners) {
      least = least.min(corner.coordinate(which));
    }
    return least;
  }

  /** The part with a first (0) or second (1) coordinate of at least a bound. */
  public Polygon atLeast(int which, Real bound) {
    return which == 0 ? clipped(Real.ONE, Real.ZERO, bound) : clipped(Real.ZERO, Real.ONE, bound);
  }

  /** The part with a first (0) or second (1) coordinate of at most a bound. */
  public Polygon atMost(int which, Real bound) {
    Real minus = Real.ONE.negate();
    return which == 0
        ? clipped(minus, Real.ZERO, bound.negate())
        : clipped(Real.ZERO, minus, bound.negate());
  }

  /** The part where {@code across * first + up * second} is at least a bound. */
  public Polygon clipped(Real across, Real up, Real bound) {
    List<Real> excess =
        corners.stream().map(corner -> along(across, up, corner).minus(bound)).toList();
    if (excess.stream().allMatch(each -> each.signum() >= 0)) {
      return this;
    }
    List<Point> kept = new ArrayList<>();
    for (int i = 0; i < corners.size(); i++) {
      int j = (i + 1) % corners.size();
      if (excess.get(i).signum() >= 0) {
        kept.add(corners.get(i));
      }
      if (excess.get(i).signum() * excess.get(j).signum() < 0) {
        Real share = excess.get(i).dividedBy(excess.get(i).minus(excess.get(j)));
        kept.add(corners.get(i).towards(corners.get(j), share));
      }
    }
    return kept.size() < 3 ? hull(kept) : inOrder(kept);
  }

  /** Corners in their order, from the leftmost, of several the lowest. */
  private static Polygon inOrder(List<Point> ring) {
    int first = 0;
    for (int i = 1; i < ring.size(); i++) {
      int order = ring.get(i).first.compareTo(ring.get(first).first);
      if (order < 0 || order == 0 && ring.get(i).second.compareTo(ring.get(first).second) < 0) {
        first = i;
      }
    }
    Collections.rotate(ring, -first);
    return new Polygon(ring);
  }

  private static Real along(Real across, Real up, Point point) {
    return across.times(point.first).plus(up.times(point.second));
  }

  public boolean contains(Point point) {
    if (corners.size() < 3) {
      return !isEmpty() && onSegment(point);
    }
    for (int i = 0; i < corners.size(); i++) {
      if (turn(corners.get(i), corners.get((i + 1) % corners.size()), point) < 0) {
        return false;
      }
    }
    return true;
  }

  private boolean onSegment(Point point) {
    Point from = corners.get(0);
    Point to = corners.get(corners.size() - 1);
    return turn(from, to, point) == 0
        && within(point.first, from.first, to.first)
        && within(point.second, from.second, to.second);
  }

  private static boolean within(Real value, Real one, Real other) {
    return value.compareTo(one.min(other)) >= 0 && value.compareTo(one.max(other)) <= 0;
  }

  public boolean contains(Polygon other) {
    return other.corners.stream().allMatch(this::contains);
  }

  /** Its points moved towards the middle of its corners by a share of their distance. */
  public Polygon shrunk(Real share) {
    Point middle = middle();
    return hull(corners.stream().map(corner -> corner.towards(middle, share)).toList());
  }

  private Point middle() {
    Real first = Real.ZERO;
    Real second = Real.ZERO;
    for (Point corner : corners) {
      first = first.plus(corner.first);
      second = second.plus(corner.second);
    }
    Real count = Real.of(corners.size());
    return new Point(first.dividedBy(count), second.dividedBy(count));
  }

  /** Bits of the longest coordinate. */
  public int bits() {
    int most = 0;
    for (Point corner : corners) {
      most =
          Math.max(
              most,
              Math.max(
                  corner.first.toRational().bitLength(), corner.second.toRational().bitLength()));
    }
    return most;
  }

  /** The hull of its corners on a grid: each at the nearest multiple of {@code 2^-bits}. */
  public Polygon rounded(int bits) {
    return hull(
        corners.stream()
            .map(corner -> new Point(nearest(corner.first, bits), nearest(corner.second, bits)))
            .toList());
  }

  private static Real nearest(Real value, int bits) {
    Real scale = Rational.of(BigInteger.ONE.shiftLeft(bits), BigInteger.ONE);
    Real half = Rational.of(1, 2);
    return value.times(scale).plus(half).toRational().floor().dividedBy(scale);
  }

  /**
   * A polygon with shorter coordinates that contains this one: the lines through its edges, turned
   * a little so that their coefficients are short, and moved outwards as far as that needs.
   *
   * @param bits of the coefficients, and behind the point of the distances
   */
  public Polygon containing(int bits) {
    if (isEmpty()) {
      return this;
    }
    Real slack = Rational.of(BigInteger.ONE, BigInteger.ONE.shiftLeft(bits));
    List<Point> box = new ArrayList<>();
    for (Real first : List.of(least(0).minus(slack), greatest(0).plus(slack))) {
      for (Real second : List.of(least(1).minus(slack), greatest(1).plus(slack))) {
        box.add(new Point(nearest(first, bits + 2), nearest(second, bits + 2)));
      }
    }
    Polygon around = hull(box);
    for (int i = 0; i < corners.size() && corners.size() > 1; i++) {
      Point from = corners.get(i);
      Point to = corners.get((i + 1) % corners.size());
      Real across = from.second.minus(to.second);
      Real up = to.first.minus(from.first);
      Real size = across.max(across.negate()).max(up.max(up.negate()));
      across = nearest(across.dividedBy(size), bits);
      up = nearest(up.dividedBy(size), bits);
      Real bound = along(across, up, from);
      for (Point corner : corners) {
        bound = bound.min(along(across, up, corner));
      }
      around = around.clipped(across, up, nearest(bound.minus(slack), bits + 2));
    }
    return around;
  }

  /** The greatest first (0) or second (1) coordinate of its points; it must not be empty. */
  public Real greatest(int which) {
    Real greatest = corners.get(0).coordinate(which);
    for (Point corner : corners) {
      greatest = greatest.max(corner.coordinate(which));
    }
    return greatest;
  }

  /** How far the farthest point of another polygon is from this one, up to rounding. */
  public double distance(Polygon other) {
    double most = 0;
    for (Point point : other.corners) {
      if (!contains(point)) {
        most = Math.max(most, distance(point));
      }
    }
    return most;
  }

  private double distance(Point point) {
    double least = Double.POSITIVE_INFINITY;
    for (int i = 0; i < corners.size(); i++) {
      Point from = corners.get(i);
      Point to = corners.get((i + 1) % corners.size());
      double x = to.first.minus(from.first).doubleValue();
      double y = to.second.minus(from.second).doubleValue();
      double dx = point.first.minus(from.first).doubleValue();
      double dy = point.second.minus(from.second).doubleValue();
      double length = x * x + y * y;
      double share = length == 0 ? 0 : Math.max(0, Math.min(1, (x * dx + y * dy) / length));
      least = Math.min(least, Math.hypot(dx - share * x, dy - share * y));
    }
    return least;
  }
}
