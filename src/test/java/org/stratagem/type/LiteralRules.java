package org.stratagem.type;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The rules of {@code spec/grounding.md}, written down word for word and without regard to cost:
 * what tests compare with.
 */
final class LiteralRules {
  /** A player and the number of one of its stages. */
  record Point(int player, int stage) {}

  final List<List<Stage>> stages = new ArrayList<>();

  LiteralRules(List<Stage> types) {
    for (Stage type : types) {
      List<Stage> chain = new ArrayList<>();
      for (Stage s = type; s != null; s = next(s)) {
        chain.add(s);
      }
      stages.add(chain);
    }
  }

  static @Nullable Stage next(Stage stage) {
    if (stage instanceof Stage.Dist d) {
      return d.of();
    }
    return stage instanceof Stage.Read r ? r.result() : null;
  }

  /** LIFT, each rule tried in turn. */
  static boolean lifts(Stage s, Stage t) {
    if (s.equals(t)) {
      return true;
    }
    if (t instanceof Stage.Dist dt) {
      if (lifts(s, dt.of())) {
        return true;
      }
      if (s instanceof Stage.Dist ds && lifts(ds.of(), dt.of())) {
        return true;
      }
    }
    if (s instanceof Stage.Read rs
        && t instanceof Stage.Read rt
        && rs.domain().size() == rt.domain().size()) {
      boolean all = lifts(rs.result(), rt.result());
      for (int i = 0; i < rs.domain().size(); i++) {
        all &= lifts(rt.domain().get(i), rs.domain().get(i));
      }
      return all;
    }
    return s instanceof Stage.Action a
        && t instanceof Stage.Behaviour b
        && a.player() == b.player();
  }

  /** SRC. */
  @Nullable Point source(Stage wanted) {
    int j = wanted.owner();
    for (int m = 0; m < stages.get(j).size(); m++) {
      if (lifts(stages.get(j).get(m), wanted)) {
        return new Point(j, m);
      }
    }
    return null;
  }

  /**
   * NEEDS, for every point after the first of its player; null in a list stands for a source that
   * is not defined.
   */
  Map<Point, List<@Nullable Point>> needs() {
    Map<Point, List<@Nullable Point>> needs = new LinkedHashMap<>();
    for (int i = 0; i < stages.size(); i++) {
      for (int k = 0; k + 1 < stages.get(i).size(); k++) {
        List<@Nullable Point> of = new ArrayList<>();
        of.add(new Point(i, k));
        if (stages.get(i).get(k) instanceof Stage.Read read) {
          read.domain().forEach(r -> of.add(source(r)));
        }
        needs.put(new Point(i, k + 1), of);
      }
    }
    return needs;
  }

  /** OK. */
  boolean grounds() {
    Map<Point, List<@Nullable Point>> needs = needs();
    return needs.values().stream().noneMatch(of -> of.contains(null))
        && acyclic(needs)
        && (lastAll(Stage.Policy.class) || lastAll(Stage.Action.class, Stage.Behaviour.class));
  }

  private boolean lastAll(Class<?>... kinds) {
    return stages.stream()
        .map(chain -> chain.get(chain.size() - 1))
        .allMatch(last -> List.of(kinds).contains(last.getClass()));
  }

  /** No point reaches itself: by transitive closure. */
  static boolean acyclic(Map<Point, List<@Nullable Point>> needs) {
    for (Point start : needs.keySet()) {
      Set<Point> reached = new LinkedHashSet<>();
      List<Point> open = new ArrayList<>(List.of(start));
      while (!open.isEmpty()) {
        for (Point next : needs.getOrDefault(open.remove(0), List.of())) {
          if (next != null && next.equals(start)) {
            return false;
          } else if (next != null && reached.add(next)) {
            open.add(next);
          }
        }
      }
    }
    return true;
  }

  /**
   * RACE: nobody lacks a source (a cycle), or each player lacking one lacks it at a player who
   * lacks one too.
   */
  boolean isRace() {
    Map<Integer, Set<Integer>> lacksAt = new LinkedHashMap<>();
    for (List<Stage> chain : stages) {
      for (Stage stage : chain) {
        if (stage instanceof Stage.Read read) {
          for (Stage r : read.domain()) {
            if (source(r) == null) {
              lacksAt.computeIfAbsent(read.owner(), i -> new LinkedHashSet<>()).add(r.owner());
            }
          }
        }
      }
    }
    if (lacksAt.isEmpty()) {
      return !acyclic(needs());
    }
    for (Set<Integer> at : lacksAt.values()) {
      for (int j : at) {
        if (!lacksAt.containsKey(j)) {
          return false;
        }
      }
    }
    return true;
  }
}
