package org.stratagem.solve.repeated;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.stratagem.game.NormalForm;
import org.stratagem.numeric.Polygon;
import org.stratagem.numeric.Polygon.Point;
import org.stratagem.numeric.Rational;
import org.stratagem.numeric.Real;

/** The sets against plain iteration of the operator in doubles, and against what they must be. */
class EquilibriumPayoffsTest {
  @Test
  void agreesWithPlainIterationOnRandomGames() {
    Random random = new Random(17);
    for (int trial = 0; trial < 15; trial++) {
      int rows = 1 + random.nextInt(3);
      int columns = 1 + random.nextInt(3);
      double discount = 0.35 + 0.1 * random.nextInt(4);
      NormalForm stage = random(random, rows, columns);
      EquilibriumPayoffs.Solution solution = solve(stage, Real.parse(String.valueOf(discount)));
      List<double[]> plain = iterated(stage, discount);
      for (Point corner : solution.inner().corners()) {
        double[] point = {corner.first().doubleValue(), corner.second().doubleValue()};
        assertThat(excess(plain, point)).as("trial %d: %s", trial, solution).isLessThan(1e-3);
      }
      List<double[]> outer = new ArrayList<>();
      for (Point corner : solution.outer().corners()) {
        outer.add(new double[] {corner.first().doubleValue(), corner.second().doubleValue()});
      }
      assertThat(outer.isEmpty()).isEqualTo(plain.isEmpty());
      for (double[] corner : plain) {
        assertThat(excess(outer, corner)).as("trial %d: %s", trial, solution).isLessThan(1e-3);
      }
    }
  }

  @Test
  void theInnerSetGeneratesItselfAndTheOuterOneHoldsIt() {
    Random random = new Random(23);
    int exact = 0;
    for (int trial = 0; trial < 40; trial++) {
      NormalForm stage = random(random, 2 + random.nextInt(3), 2 + random.nextInt(3));
      Real discount = Rational.of(1 + random.nextInt(9), 10);
      EquilibriumPayoffs.Solution solution = solve(stage, discount);
      RepeatedGame game = new RepeatedGame(stage, discount);
      assertThat(game.generated(solution.inner()).contains(solution.inner())).isTrue();
      assertThat(solution.outer().contains(solution.inner())).isTrue();
      boolean close = solution.isExact() || solution.gap() < 1e-5;
      assertThat(close).as("trial %d: %s", trial, solution).isTrue();
      exact += solution.isExact() ? 1 : 0;
    }
    assertThat(exact).isGreaterThan(20);
  }

  @Test
  void unitsDoNotMatter() {
    NormalForm stage = prisoners(Real.ONE, Real.ZERO);
    Polygon inner = solve(stage, Rational.of(2, 5)).inner();
    Real scale = Real.of(10).power(Real.of(-200));
    Polygon scaled = solve(prisoners(scale, Real.of(7)), Rational.of(2, 5)).inner();
    List<Point> expected = new ArrayList<>();
    for (Point corner : inner.corners()) {
      expected.add(
          new Point(
              Real.of(7).plus(scale.times(corner.first())),
              Real.of(7).plus(scale.times(corner.second()))));
    }
    assertThat(scaled.corners()).isEqualTo(expected);
  }

  @Test
  void aPolygonRoundedOutwardsHoldsTheOneThatItWas() {
    Random random = new Random(5);
    for (int trial = 0; trial < 100; trial++) {
      List<Point> points = new ArrayList<>();
      int count = 1 + random.nextInt(8);
      for (int i = 0; i < count; i++) {
        points.add(
            new Point(
                Rational.of(random.nextInt(1000), 1 + random.nextInt(1000)),
                Rational.of(random.nextInt(1000), 1 + random.nextInt(1000))));
      }
      Polygon polygon = Polygon.hull(points);
      Polygon around = polygon.containing(40);
      assertThat(points).allMatch(polygon::contains);
      assertThat(around.contains(polygon)).isTrue();
      assertThat(polygon.distance(around)).isLessThan(1e-6);
    }
  }

  private static NormalForm prisoners(Real scale, Real shift) {
    Real[][] payoffs = new Real[2][4];
    long[][] numbers = {{3, 0, 5, 1}, {3, 5, 0, 1}};
    for (int player = 0; player < 2; player++) {
      for (int profile = 0; profile < 4; profile++) {
        payoffs[player][profile] = shift.plus(scale.times(Real.of(numbers[player][profile])));
      }
    }
    return new NormalForm(
        List.of("Row", "Col"), List.of(List.of("C", "D"), List.of("C", "D")), payoffs);
  }

  private static EquilibriumPayoffs.Solution solve(NormalForm stage, Real discount) {
    return new EquilibriumPayoffs(new RepeatedGame(stage, discount), () -> {}).solve();
  }

  private static NormalForm random(Random random, int rows, int columns) {
    Real[][] payoffs = new Real[2][rows * columns];
    for (Real[] own : payoffs) {
      for (int profile = 0; profile < own.length; profile++) {
        own[profile] = Real.of(random.nextInt(12));
      }
    }
    List<List<String>> actions = new ArrayList<>();
    for (int count : new int[] {rows, columns}) {
      List<String> names = new ArrayList<>();
      for (int action = 0; action < count; action++) {
        names.add("a" + action);
      }
      actions.add(names);
    }
    return new NormalForm(List.of("Row", "Col"), actions, payoffs);
  }

  /** The operator of Abreu, Pearce and Stacchetti again and again, from all that is feasible. */
  private static List<double[]> iterated(NormalForm stage, double discount) {
    List<double[]> set = new ArrayList<>();
    for (int profile = 0; profile < stage.profiles(); profile++) {
      set.add(pays(stage, profile));
    }
    set = hull(set);
    for (int round = 0; round < 100 && !set.isEmpty(); round++) {
      double[] least = {Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY};
      for (double[] point : set) {
        least[0] = Math.min(least[0], point[0]);
        least[1] = Math.min(least[1], point[1]);
      }
      List<double[]> next = new ArrayList<>();
      for (int profile = 0; profile < stage.profiles(); profile++) {
        List<double[]> content = set;
        for (int player = 0; player < 2; player++) {
          double gain = stage.regret(profile, player).doubleValue();
          content = above(content, player, least[player] + (1 - discount) / discount * gain);
        }
        double[] pays = pays(stage, profile);
        for (double[] then : content) {
          next.add(
              new double[] {
                (1 - discount) * pays[0] + discount * then[0],
                (1 - discount) * pays[1] + discount * then[1]
              });
        }
      }
      set = hull(next);
    }
    return set;
  }

  private static double[] pays(NormalForm stage, int profile) {
    return new double[] {
      stage.payoff(profile, 0).doubleValue(), stage.payoff(profile, 1).doubleValue()
    };
  }

  /** The part of a hull at or above a bound, up to rounding. */
  private static List<double[]> above(List<double[]> hull, int player, double bound) {
    List<double[]> kept = new ArrayList<>();
    for (int i = 0; i < hull.size(); i++) {
      double[] from = hull.get(i);
      double[] to = hull.get((i + 1) % hull.size());
      double here = from[player] - bound;
      double there = to[player] - bound;
      if (here >= -1e-9) {
        kept.add(from);
      }
      if (here < -1e-9 && there > 1e-9 || here > 1e-9 && there < -1e-9) {
        double share = here / (here - there);
        kept.add(
            new double[] {
              from[0] + share * (to[0] - from[0]), from[1] + share * (to[1] - from[1])
            });
      }
    }
    return kept;
  }

  /** By directions: the farthest point in each of many, in order, without those that are close. */
  private static List<double[]> hull(List<double[]> points) {
    List<double[]> hull = new ArrayList<>();
    for (int direction = 0; direction < 1440 && !points.isEmpty(); direction++) {
      double across = Math.cos(Math.toRadians(direction / 4.0 + 0.0123));
      double up = Math.sin(Math.toRadians(direction / 4.0 + 0.0123));
      double[] farthest = points.get(0);
      for (double[] point : points) {
        if (across * (point[0] - farthest[0]) + up * (point[1] - farthest[1]) > 0) {
          farthest = point;
        }
      }
      if (hull.isEmpty() || !near(hull.get(hull.size() - 1), farthest)) {
        hull.add(farthest);
      }
    }
    if (hull.size() > 1 && near(hull.get(0), hull.get(hull.size() - 1))) {
      hull.remove(hull.size() - 1);
    }
    return hull;
  }

  private static boolean near(double[] one, double[] other) {
    return Math.abs(one[0] - other[0]) + Math.abs(one[1] - other[1]) < 1e-10;
  }

  /** How far a point is beyond a convex hull, in some of many directions. */
  private static double excess(List<double[]> hull, double[] point) {
    double most = hull.isEmpty() ? Double.POSITIVE_INFINITY : 0;
    for (int direction = 0; direction < 360 && !hull.isEmpty(); direction++) {
      double across = Math.cos(Math.toRadians(direction));
      double up = Math.sin(Math.toRadians(direction));
      double farthest = Double.NEGATIVE_INFINITY;
      for (double[] corner : hull) {
        farthest = Math.max(farthest, across * corner[0] + up * corner[1]);
      }
      most = Math.max(most, across * point[0] + up * point[1] - farthest);
    }
    return most;
  }
}
