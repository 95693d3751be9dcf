package org.stratagem.library.peer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.stratagem.function.Call;
import org.stratagem.numeric.Real;
import org.stratagem.type.GameShape;
import org.stratagem.value.Distribution;
import org.stratagem.value.Interval;
import org.stratagem.value.NamedTuple;
import org.stratagem.value.Parts;
import org.stratagem.value.Tuple;

/**
 * Actions and distributions as coordinates, so that numeric methods can move them: a number has
 * one, a tuple those of its parts, a distribution the weight of each value.
 */
final class Coordinates {
  private final List<Object> pattern;
  private final List<Set<Object>> values = new ArrayList<>();
  private final List<List<Interval>> bounds;

  /**
   * @param pattern what stands for each player, such as a start
   * @param bounds of the numbers that each player chooses; empty where they are not known
   */
  Coordinates(List<Object> pattern, List<List<Interval>> bounds) {
    this.pattern = List.copyOf(pattern);
    this.bounds = List.copyOf(bounds);
    for (Object each : pattern) {
      values.add(
          each instanceof Distribution distribution
              ? new LinkedHashSet<>(distribution.weights().keySet())
              : new LinkedHashSet<>());
    }
  }

  /** The bounds of what a player chooses, where all its moves are from intervals. */
  static List<Interval> bounds(GameShape shape, int player) {
    List<Interval> bounds = new ArrayList<>();
    for (GameShape.MoveShape move : shape.movesOf(player)) {
      if (!(move.domain() instanceof GameShape.Continuous continuous)) {
        return List.of();
      }
      bounds.addAll(continuous.space().coordinates());
    }
    return bounds;
  }

  /** Whether a value has coordinates. */
  static boolean has(Object value) {
    if (value instanceof Real || value instanceof Distribution) {
      return true;
    }
    List<Object> parts = value instanceof NamedTuple named ? fields(named) : Parts.of(value);
    return parts != null && !parts.isEmpty() && parts.stream().allMatch(Coordinates::has);
  }

  /**
   * Makes room for values that distributions put weight on for the first time.
   *
   * @return whether there are any
   */
  boolean widen(List<Object> profile) {
    boolean wider = false;
    for (int player = 0; player < profile.size(); player++) {
      if (profile.get(player) instanceof Distribution distribution) {
        wider |= values.get(player).addAll(distribution.weights().keySet());
      }
    }
    return wider;
  }

  double[] of(List<Object> profile) {
    return numbers(profile).stream().mapToDouble(Real::doubleValue).toArray();
  }

  /** The coordinates as the numbers that they are. */
  List<Real> numbers(List<Object> profile) {
    List<Real> coordinates = new ArrayList<>();
    for (int player = 0; player < profile.size(); player++) {
      put(profile.get(player), values.get(player), coordinates);
    }
    return coordinates;
  }

  private static void put(Object value, Set<Object> keys, List<Real> coordinates) {
    if (value instanceof Real number) {
      coordinates.add(number);
    } else if (value instanceof Distribution distribution) {
      keys.forEach(key -> coordinates.add(distribution.probability(key)));
    } else {
      List<Object> parts = value instanceof NamedTuple named ? fields(named) : Parts.of(value);
      if (parts != null) {
        parts.forEach(part -> put(part, keys, coordinates));
      }
    }
  }

  private static List<Object> fields(NamedTuple named) {
    return List.copyOf(named.fields().values());
  }

  /** The profile at exact coordinates, which have to belong to it. */
  List<Object> exactly(List<? extends Real> coordinates) {
    Iterator<? extends Real> next = coordinates.iterator();
    List<Object> profile = new ArrayList<>();
    for (int player = 0; player < pattern.size(); player++) {
      profile.add(exactly(pattern.get(player), player, next));
    }
    return profile;
  }

  private Object exactly(Object like, int player, Iterator<? extends Real> next) {
    if (like instanceof Real) {
      return next.next();
    } else if (like instanceof Distribution) {
      Map<Object, Real> weights = new LinkedHashMap<>();
      values.get(player).forEach(key -> weights.put(key, next.next()));
      return Distribution.of(weights);
    } else if (like instanceof NamedTuple named) {
      Map<String, Object> fields = new LinkedHashMap<>();
      named.fields().forEach((name, part) -> fields.put(name, exactly(part, player, next)));
      return new NamedTuple(fields);
    }
    List<Object> parts = new ArrayList<>();
    for (Object part : java.util.Objects.requireNonNull(Parts.of(like))) {
      parts.add(exactly(part, player, next));
    }
    return new Tuple(parts);
  }

  /** The profile at some coordinates, moved into the bounds. */
  List<Object> at(double[] coordinates, Call call) {
    call.tick();
    int[] next = {0};
    List<Object> profile = new ArrayList<>();
    for (int player = 0; player < pattern.size(); player++) {
      int[] side = {0};
      profile.add(value(pattern.get(player), player, coordinates, next, side));
    }
    return profile;
  }

  private Object value(Object like, int player, double[] coordinates, int[] next, int[] side) {
    if (like instanceof Real) {
      return number(coordinates[next[0]++], player, side);
    } else if (like instanceof Distribution) {
      double[] weights = Arrays.copyOfRange(coordinates, next[0], next[0] + width(player));
      next[0] += weights.length;
      return distribution(player, weights);
    } else if (like instanceof NamedTuple named) {
      Map<String, Object> fields = new LinkedHashMap<>();
      named
          .fields()
          .forEach((name, part) -> fields.put(name, value(part, player, coordinates, next, side)));
      return new NamedTuple(fields);
    }
    List<Object> parts = new ArrayList<>();
    for (Object part : java.util.Objects.requireNonNull(Parts.of(like))) {
      parts.add(value(part, player, coordinates, next, side));
    }
    return new Tuple(parts);
  }

  private int width(int player) {
    return values.get(player).size();
  }

  private Real number(double coordinate, int player, int[] side) {
    int place = side[0]++;
    if (place >= bounds.get(player).size()) {
      return Real.of(coordinate);
    }
    Interval between = bounds.get(player).get(place);
    if (coordinate <= between.low().doubleValue()) {
      return between.low();
    }
    return coordinate >= between.high().doubleValue() ? between.high() : Real.of(coordinate);
  }

  private Distribution distribution(int player, double[] weights) {
    double total = Arrays.stream(weights).map(weight -> Math.max(0, weight)).sum();
    Map<Object, Real> kept = new LinkedHashMap<>();
    int place = 0;
    for (Object key : values.get(player)) {
      double weight = total > 0 ? Math.max(0, weights[place]) / total : 1.0 / weights.length;
      place++;
      if (weight > 0) {
        kept.put(key, Real.of(weight));
      }
    }
    return Distribution.of(kept);
  }
}
