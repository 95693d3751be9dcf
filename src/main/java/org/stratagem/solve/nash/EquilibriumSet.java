package org.stratagem.solve.nash;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.stratagem.game.MixedProfile;
import org.stratagem.numeric.Real;

/**
 * Equilibria of many players brought together: single ones and sets of them, each once, with what
 * is known of how they are connected. Two sets are connected that share a corner; and so are any
 * two equilibria in which all but one player do the same for certain, since what that player may
 * mix then is convex.
 */
final class EquilibriumSet {
  private final TreeMap<MixedProfile, Double> points = new TreeMap<>(new ProfileOrder());
  private final List<NashSolution.Part> parts = new ArrayList<>();
  private int[] parents = {};

  /** An equilibrium within a radius of a profile. */
  void add(NashPoint point) {
    points.merge(point.profile(), point.radius(), Math::min);
  }

  /** A set of equilibria; its corners are listed. */
  void add(NashSolution.Part part) {
    for (MixedProfile corner : corners(part)) {
      add(new NashPoint(corner, 0));
    }
    if (part.strategies().stream().anyMatch(own -> own.size() > 1)) {
      parts.add(part);
    }
  }

  private static List<MixedProfile> corners(NashSolution.Part part) {
    List<List<List<Real>>> corners = List.of(List.of());
    for (List<List<Real>> own : part.strategies()) {
      List<List<List<Real>>> longer = new ArrayList<>();
      for (List<List<Real>> corner : corners) {
        for (List<Real> strategy : own) {
          List<List<Real>> next = new ArrayList<>(corner);
          next.add(strategy);
          longer.add(next);
        }
      }
      corners = longer;
    }
    return corners.stream().map(MixedProfile::new).toList();
  }

  /** The equilibria in order. */
  List<NashPoint> list() {
    List<NashPoint> list = new ArrayList<>();
    points.forEach((profile, radius) -> list.add(new NashPoint(profile, radius)));
    return list;
  }

  /** The connected sets, in the order of their first members. */
  List<NashSolution.Component> components() {
    Map<MixedProfile, Integer> numbers = new HashMap<>();
    points.keySet().forEach(profile -> numbers.put(profile, numbers.size()));
    parents = new int[numbers.size()];
    for (int number = 0; number < parents.length; number++) {
      parents[number] = number;
    }
    List<NashSolution.Part> largest = largest();
    for (NashSolution.Part part : largest) {
      List<MixedProfile> corners = corners(part);
      corners.forEach(corner -> join(number(numbers, corners.get(0)), number(numbers, corner)));
    }
    joinSegments(numbers);
    Map<Integer, List<Integer>> members = new LinkedHashMap<>();
    for (int number = 0; number < parents.length; number++) {
      members.computeIfAbsent(root(number), root -> new ArrayList<>()).add(number);
    }
    Map<Integer, List<NashSolution.Part>> partsOf = new HashMap<>();
    for (NashSolution.Part part : largest) {
      int root = root(number(numbers, corners(part).get(0)));
      partsOf.computeIfAbsent(root, each -> new ArrayList<>()).add(part);
    }
    List<NashSolution.Component> components = new ArrayList<>();
    members.forEach(
        (root, own) ->
            components.add(new NashSolution.Component(own, partsOf.getOrDefault(root, List.of()))));
    return components;
  }

  private void joinSegments(Map<MixedProfile, Integer> numbers) {
    Map<List<List<Real>>, Integer> byOthers = new HashMap<>();
    for (MixedProfile profile : points.keySet()) {
      for (int player = 0; player < profile.weights().size(); player++) {
        List<List<Real>> others = new ArrayList<>(profile.weights());
        others.set(player, Collections.emptyList());
        boolean arePure =
            others.stream()
                .allMatch(own -> own.stream().filter(weight -> weight.signum() != 0).count() <= 1);
        if (arePure && points.getOrDefault(profile, 1.0) == 0) {
          int number = number(numbers, profile);
          join(byOthers.computeIfAbsent(others, key -> number), number);
        }
      }
    }
  }

  private static int number(Map<MixedProfile, Integer> numbers, MixedProfile profile) {
    return Objects.requireNonNull(numbers.get(profile));
  }

  private int root(int number) {
    int root = number;
    while (parents[root] != root) {
      root = parents[root];
    }
    return root;
  }

  /** The lesser number stays the root. */
  private void join(int one, int other) {
    int first = root(one);
    int second = root(other);
    parents[Math.max(first, second)] = Math.min(first, second);
  }

  /** The parts that are not within another one. */
  private List<NashSolution.Part> largest() {
    List<NashSolution.Part> largest = new ArrayList<>();
    for (int number = 0; number < parts.size(); number++) {
      boolean isInside = false;
      for (int other = 0; other < parts.size() && !isInside; other++) {
        isInside =
            other != number
                && holds(parts.get(other), parts.get(number))
                && (other < number || !holds(parts.get(number), parts.get(other)));
      }
      if (!isInside) {
        largest.add(parts.get(number));
      }
    }
    return largest;
  }

  private static boolean holds(NashSolution.Part outer, NashSolution.Part inner) {
    for (int player = 0; player < outer.strategies().size(); player++) {
      if (!outer.strategies().get(player).containsAll(inner.strategies().get(player))) {
        return false;
      }
    }
    return true;
  }
}
