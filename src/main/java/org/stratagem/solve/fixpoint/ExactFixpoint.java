package org.stratagem.solve.fixpoint;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.stratagem.numeric.Rational;
import org.stratagem.numeric.Real;
import org.stratagem.numeric.optimum.SimplestFraction;

/**
 * The exact fixpoint near an approximate one, where the map is exact at exact points: the simplest
 * fractions near it, or where the map is linear near it the solution of its equations. Whatever was
 * guessed, only a point that the map leaves exactly where it is counts.
 *
 * <p>Cost: an exact evaluation for each free coordinate, and the cube of their number.
 */
public final class ExactFixpoint {
  /** How far the approximate fixpoint may be off. */
  private static final double NEAR = 1e-9;

  /** In more coordinates the equations are not solved. */
  private static final int MOST = 30;

  private static final Rational STEP = Rational.of(1, 1L << 24);
  private static final double GRID = 0x1p40;

  private final ReplySpace space;
  private final ExactMap map;
  private final double[] near;

  /** For each coordinate, whether it is not what the others of its simplex leave. */
  private final boolean[] independent;

  private ExactFixpoint(ReplySpace space, ExactMap map, double... near) {
    this.space = space;
    this.map = map;
    this.near = near;
    this.independent = new boolean[near.length];
    int at = 0;
    for (ReplySpace.Part part : space.parts()) {
      int largest = at;
      for (int k = at; k < at + part.coordinates(); k++) {
        independent[k] = true;
        largest = near[k] > near[largest] ? k : largest;
      }
      independent[largest] = part instanceof ReplySpace.Between;
      at += part.coordinates();
    }
  }

  /** A map at exact points. */
  @FunctionalInterface
  public interface ExactMap {
    /** The exact image; empty where the map is not exact, or not defined. */
    Optional<List<Rational>> at(List<Rational> point);
  }

  /** The exact fixpoint near a point, if one is found. */
  public static Optional<List<Rational>> near(ReplySpace space, ExactMap map, double... point) {
    ExactFixpoint search = new ExactFixpoint(space, map, point);
    List<Rational> simple = search.simplest(NEAR);
    Optional<List<Rational>> image = map.at(simple);
    if (image.isEmpty()) {
      return Optional.empty();
    } else if (image.get().equals(simple)) {
      return Optional.of(simple);
    }
    return search.solved();
  }

  /** The point with the simplest fractions within a distance of one, as long as it lies inside. */
  static List<Rational> simplest(ReplySpace space, double distance, double... point) {
    return new ExactFixpoint(space, none -> Optional.empty(), point).simplest(distance);
  }

  private List<Rational> simplest(double distance) {
    List<Rational> simple = new ArrayList<>();
    for (int k = 0; k < near.length; k++) {
      if (independent[k]) {
        double least = Math.min(near[k], Math.max(near[k] - distance, least(k)));
        simple.add(
            SimplestFraction.between(
                Real.of(least).toRational(), Real.of(near[k] + distance).toRational()));
      }
    }
    return whole(simple);
  }

  private double least(int coordinate) {
    int at = 0;
    for (ReplySpace.Part part : space.parts()) {
      at += part.coordinates();
      if (coordinate < at) {
        return part instanceof ReplySpace.Between between ? between.low() : 0;
      }
    }
    throw new IndexOutOfBoundsException(coordinate);
  }

  /** The point with some independent coordinates. */
  private List<Rational> whole(List<Rational> given) {
    List<Rational> point = new ArrayList<>();
    int next = 0;
    int at = 0;
    for (ReplySpace.Part part : space.parts()) {
      Rational rest = Rational.of(1);
      int dependent = -1;
      for (int k = at; k < at + part.coordinates(); k++) {
        if (independent[k]) {
          point.add(given.get(next));
          rest = minus(rest, given.get(next));
          next++;
        } else {
          dependent = k;
          point.add(rest);
        }
      }
      if (dependent >= 0) {
        point.set(dependent, rest);
      }
      at += part.coordinates();
    }
    return point;
  }

  private List<Rational> independent(List<Rational> point) {
    List<Rational> some = new ArrayList<>();
    for (int k = 0; k < independent.length; k++) {
      if (independent[k]) {
        some.add(point.get(k));
      }
    }
    return some;
  }

  /** The fixpoint of the linear map that agrees with this one around the point. */
  private Optional<List<Rational>> solved() {
    List<Rational> base = new ArrayList<>();
    for (int k = 0; k < near.length; k++) {
      if (independent[k]) {
        base.add(Real.of(Math.rint(near[k] * GRID) / GRID).toRational());
      }
    }
    int size = base.size();
    if (size > MOST) {
      return Optional.empty();
    }
    Optional<List<Rational>> image = map.at(whole(base));
    if (image.isEmpty()) {
      return Optional.empty();
    }
    List<Rational> there = independent(image.get());
    Rational[][] equations = new Rational[size][size + 1];
    for (int i = 0; i < size; i++) {
      equations[i][size] = minus(there.get(i), base.get(i));
    }
    for (int k = 0; k < size; k++) {
      Optional<List<Rational>> slope = slope(base, there, k);
      if (slope.isEmpty()) {
        return Optional.empty();
      }
      for (int i = 0; i < size; i++) {
        equations[i][k] = minus(Rational.of(i == k ? 1 : 0), slope.get().get(i));
      }
    }
    return eliminated(equations)
        .map(
            step -> {
              List<Rational> point = new ArrayList<>();
              for (int k = 0; k < size; k++) {
                point.add(base.get(k).plus(step.get(k)).toRational());
              }
              return whole(point);
            })
        .filter(point -> map.at(point).filter(point::equals).isPresent());
  }

  /** How the image changes with a coordinate; to either side, where the point is on an edge. */
  private Optional<List<Rational>> slope(List<Rational> base, List<Rational> there, int k) {
    for (Rational step : List.of(STEP, STEP.negate().toRational())) {
      List<Rational> beside = new ArrayList<>(base);
      beside.set(k, base.get(k).plus(step).toRational());
      Optional<List<Rational>> image = map.at(whole(beside));
      if (image.isPresent()) {
        List<Rational> moved = independent(image.get());
        List<Rational> slope = new ArrayList<>();
        for (int i = 0; i < there.size(); i++) {
          slope.add(minus(moved.get(i), there.get(i)).dividedBy(step).toRational());
        }
        return Optional.of(slope);
      }
    }
    return Optional.empty();
  }

  /** The solution of linear equations, the right side last; empty where it is not unique. */
  private static Optional<List<Rational>> eliminated(Rational[][] equations) {
    int size = equations.length;
    for (int column = 0; column < size; column++) {
      int pivot = column;
      while (pivot < size && equations[pivot][column].signum() == 0) {
        pivot++;
      }
      if (pivot == size) {
        return Optional.empty();
      }
      Rational[] swapped = equations[pivot];
      equations[pivot] = equations[column];
      equations[column] = swapped;
      for (int row = 0; row < size; row++) {
        if (row != column && equations[row][column].signum() != 0) {
          Real factor = equations[row][column].dividedBy(equations[column][column]);
          for (int k = column; k <= size; k++) {
            equations[row][k] =
                minus(equations[row][k], equations[column][k].times(factor).toRational());
          }
        }
      }
    }
    List<Rational> solution = new ArrayList<>();
    for (int row = 0; row < size; row++) {
      solution.add(equations[row][size].dividedBy(equations[row][row]).toRational());
    }
    return Optional.of(solution);
  }

  private static Rational minus(Rational left, Rational right) {
    return left.minus(right).toRational();
  }
}
