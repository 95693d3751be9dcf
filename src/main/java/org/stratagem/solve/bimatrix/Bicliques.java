package org.stratagem.solve.bimatrix;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The graph of which strategies of one player make an equilibrium with which of the other: its
 * connected components and maximal complete parts. A connected component of the set of equilibria
 * is a component of this graph (Avis, Rosenberg, Savani and von Stengel 2010, Proposition 4).
 */
public final class Bicliques {
  /** More maximal subsets of one component than this are not listed. */
  private static final int MOST = 10_000;

  private final List<NashSets.Pair> edges;
  private final BitSet[] partners;

  /**
   * @param edges ordered
   * @param first how many strategies the first player has
   */
  public Bicliques(List<NashSets.Pair> edges, int first) {
    this.edges = edges;
    this.partners = new BitSet[first];
    for (int i = 0; i < first; i++) {
      partners[i] = new BitSet();
    }
    edges.forEach(edge -> partners[edge.first()].set(edge.second()));
  }

  /** Ordered by their first equilibrium. */
  public List<NashSets.Component> components() {
    List<NashSets.Component> components = new ArrayList<>();
    BitSet done = new BitSet();
    for (NashSets.Pair edge : edges) {
      if (done.get(edge.first())) {
        continue;
      }
      BitSet left = new BitSet();
      BitSet right = (BitSet) partners[edge.first()].clone();
      int size = -1;
      while (left.cardinality() != size) {
        size = left.cardinality();
        for (int i = 0; i < partners.length; i++) {
          if (!left.get(i) && partners[i].intersects(right)) {
            left.set(i);
            right.or(partners[i]);
          }
        }
      }
      done.or(left);
      components.add(component(left));
    }
    return components;
  }

  private NashSets.Component component(BitSet left) {
    List<Integer> extreme = new ArrayList<>();
    for (int number = 0; number < edges.size(); number++) {
      if (left.get(edges.get(number).first())) {
        extreme.add(number);
      }
    }
    // Every intersection of sets of partners is the second side of a maximal part, and no other is.
    Set<BitSet> sides = new LinkedHashSet<>();
    for (int i = left.nextSetBit(0); i >= 0 && sides.size() <= MOST; i = left.nextSetBit(i + 1)) {
      Set<BitSet> smaller = new LinkedHashSet<>();
      smaller.add((BitSet) partners[i].clone());
      for (BitSet side : sides) {
        BitSet shared = (BitSet) side.clone();
        shared.and(partners[i]);
        if (!shared.isEmpty()) {
          smaller.add(shared);
        }
      }
      sides.addAll(smaller);
    }
    boolean all = sides.size() <= MOST;
    List<NashSubset> subsets = new ArrayList<>();
    if (all) {
      sides.forEach(side -> subsets.add(subset(left, side)));
      subsets.sort(
          java.util.Comparator.comparing(NashSubset::first, Bicliques::compare)
              .thenComparing(NashSubset::second, Bicliques::compare));
    }
    return new NashSets.Component(extreme, subsets, all);
  }

  private NashSubset subset(BitSet left, BitSet side) {
    List<Integer> first = new ArrayList<>();
    for (int i = left.nextSetBit(0); i >= 0; i = left.nextSetBit(i + 1)) {
      BitSet missing = (BitSet) side.clone();
      missing.andNot(partners[i]);
      if (missing.isEmpty()) {
        first.add(i);
      }
    }
    return new NashSubset(first, side.stream().boxed().toList());
  }

  private static int compare(List<Integer> left, List<Integer> right) {
    for (int i = 0; i < Math.min(left.size(), right.size()); i++) {
      int compared = Integer.compare(left.get(i), right.get(i));
      if (compared != 0) {
        return compared;
      }
    }
    return Integer.compare(left.size(), right.size());
  }
}
