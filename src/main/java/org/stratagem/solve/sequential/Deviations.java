package org.stratagem.solve.sequential;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.stratagem.game.tree.GameTree;
import org.stratagem.game.tree.GameTree.Kind;

/**
 * What lies beside a path, in pieces that have nothing to do with each other: information sets to
 * which play never comes, and the ways to leave the path that lead there. Two sets belong together
 * where one may follow the other, where one way off the path leads to both, or where the same
 * mistake tells nodes of both apart.
 */
final class Deviations {
  /** A way to leave the path: an action at a set to which play comes. */
  record Departure(int set, int action) {}

  /** Sets, and the ways off the path that lead there. */
  record Piece(List<Integer> sets, List<Departure> departures) {}

  private final GameTree tree;
  private final Path path;
  private final int[] group;

  Deviations(GameTree tree, Path path) {
    this.tree = tree;
    this.path = path;
    this.group = new int[tree.sets().size()];
    for (int set = 0; set < group.length; set++) {
      group[set] = set;
    }
  }

  private int group(int set) {
    int root = set;
    while (group[root] != root) {
      root = group[root];
    }
    return root;
  }

  private void join(int first, int second) {
    group[group(first)] = group(second);
  }

  /** The pieces; a way off the path that leads to no set is a piece of its own. */
  List<Piece> pieces() {
    Map<Departure, Set<Integer>> below = new LinkedHashMap<>();
    Map<Long, Integer> told = new LinkedHashMap<>();
    for (int set = 0; set < group.length; set++) {
      for (int action = 0;
          path.comesTo(set) && action < path.behaviour().get(set).size();
          action++) {
        if (path.behaviour().get(set).get(action).signum() == 0) {
          below.put(new Departure(set, action), new LinkedHashSet<>());
        }
      }
    }
    for (int set = 0; set < group.length; set++) {
      if (!path.comesTo(set)) {
        climb(set, below);
        for (long mistake : new Ways(tree, path, Supports.open(group.length)).telling(set)) {
          Integer known = told.putIfAbsent(mistake, set);
          if (known != null) {
            join(set, known);
          }
        }
      }
    }
    for (Set<Integer> sets : below.values()) {
      int first = -1;
      for (int set : sets) {
        first = first < 0 ? set : first;
        join(set, first);
      }
    }
    Map<Integer, Piece> pieces = new LinkedHashMap<>();
    for (int set = group.length - 1; set >= 0; set--) {
      if (!path.comesTo(set)) {
        pieces
            .computeIfAbsent(group(set), root -> new Piece(new ArrayList<>(), new ArrayList<>()))
            .sets()
            .add(set);
      }
    }
    List<Piece> all = new ArrayList<>();
    below.forEach(
        (departure, sets) -> {
          if (sets.isEmpty()) {
            all.add(new Piece(List.of(), List.of(departure)));
          } else {
            Objects.requireNonNull(pieces.get(group(sets.iterator().next())))
                .departures()
                .add(departure);
          }
        });
    all.addAll(pieces.values());
    return all;
  }

  /** Notes a set with all ways off the path that lead to it, and joins it to the sets before. */
  private void climb(int set, Map<Departure, Set<Integer>> below) {
    for (int place = 0; place < tree.members(set); place++) {
      int node = tree.member(set, place);
      for (int above = tree.parent(node); above >= 0; above = tree.parent(above)) {
        if (tree.kind(above) == Kind.DECISION) {
          int earlier = tree.set(above);
          Set<Integer> led = below.get(new Departure(earlier, tree.branch(node)));
          if (led != null) {
            led.add(set);
          } else if (!path.comesTo(earlier)) {
            join(set, earlier);
          }
        }
        node = above;
      }
    }
  }
}
