package org.stratagem.solve.bimatrix;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.stratagem.game.NormalForm;
import org.stratagem.numeric.Real;

/**
 * All extreme equilibria by definition: every choice of tight inequalities of each best-reply
 * polyhedron is solved as equations, and every pair of vertices is tried. For small games only.
 */
final class VertexPairs {
  private final NormalForm game;
  private final int m;
  private final int n;

  VertexPairs(NormalForm game) {
    this.game = game;
    this.m = game.actions(0).size();
    this.n = game.actions(1).size();
  }

  /** Pairs of strategies. */
  Set<List<List<Real>>> extreme() {
    Set<List<List<Real>>> equilibria = new HashSet<>();
    Map<List<Real>, BitSet> first = vertices(0);
    Map<List<Real>, BitSet> second = vertices(1);
    first.forEach(
        (x, left) ->
            second.forEach(
                (y, right) -> {
                  BitSet both = (BitSet) left.clone();
                  both.or(right);
                  if (both.cardinality() == m + n) {
                    equilibria.add(List.of(x, y));
                  }
                }));
    return equilibria;
  }

  /** A player's strategies at vertices, with their labels: own actions first player's first. */
  private Map<List<Real>, BitSet> vertices(int player) {
    int own = player == 0 ? m : n;
    int other = player == 0 ? n : m;
    Map<List<Real>, BitSet> vertices = new HashMap<>();
    // Unknowns: the weights and the other player's payoff; as many tight ones as own actions.
    for (long choice = 0; choice < 1L << (own + other); choice++) {
      if (Long.bitCount(choice) != own) {
        continue;
      }
      List<Real[]> equations = new ArrayList<>();
      Real[] total = zeros(own + 2);
      for (int i = 0; i < own; i++) {
        total[i] = Real.ONE;
      }
      total[own + 1] = Real.ONE;
      equations.add(total);
      for (int k = 0; k < own + other; k++) {
        if ((choice >> k & 1) != 0) {
          equations.add(line(player, k, own));
        }
      }
      Real[] solved = solve(equations, own + 1);
      if (solved != null) {
        BitSet labels = labels(player, solved, own, other);
        if (labels != null) {
          vertices.put(List.of(solved).subList(0, own), labels);
        }
      }
    }
    return vertices;
  }

  /** The inequality {@code k}: a weight, or a payoff less the most, is zero when tight. */
  private Real[] line(int player, int k, int own) {
    Real[] line = zeros(own + 2);
    if (k < own) {
      line[k] = Real.ONE;
      return line;
    }
    for (int i = 0; i < own; i++) {
      int profile = player == 0 ? game.profile(i, k - own) : game.profile(k - own, i);
      line[i] = game.payoff(profile, 1 - player);
    }
    line[own] = Real.of(-1);
    return line;
  }

  private BitSet labels(int player, Real[] solved, int own, int other) {
    BitSet labels = new BitSet();
    for (int k = 0; k < own + other; k++) {
      Real[] line = line(player, k, own);
      Real value = Real.ZERO;
      for (int i = 0; i <= own; i++) {
        value = value.plus(line[i].times(solved[i]));
      }
      if (value.signum() * (k < own ? 1 : -1) < 0) {
        return null;
      }
      if (value.signum() == 0) {
        labels.set(player == 0 ? k : k < own ? m + k : k - own);
      }
    }
    return labels;
  }

  private static Real[] zeros(int size) {
    Real[] zeros = new Real[size];
    java.util.Arrays.fill(zeros, Real.ZERO);
    return zeros;
  }

  /** The only solution, or null. */
  private static Real[] solve(List<Real[]> equations, int unknowns) {
    for (int column = 0; column < unknowns; column++) {
      int pivot = column;
      while (pivot < unknowns && equations.get(pivot)[column].signum() == 0) {
        pivot++;
      }
      if (pivot == unknowns) {
        return null;
      }
      java.util.Collections.swap(equations, pivot, column);
      Real[] pivotal = equations.get(column);
      Real divisor = pivotal[column];
      for (int k = 0; k <= unknowns; k++) {
        pivotal[k] = pivotal[k].dividedBy(divisor);
      }
      for (int row = 0; row < unknowns; row++) {
        Real factor = equations.get(row)[column];
        if (row != column && factor.signum() != 0) {
          for (int k = 0; k <= unknowns; k++) {
            equations.get(row)[k] = equations.get(row)[k].minus(factor.times(pivotal[k]));
          }
        }
      }
    }
    Real[] solution = new Real[unknowns];
    for (int column = 0; column < unknowns; column++) {
      solution[column] = equations.get(column)[unknowns];
    }
    return solution;
  }
}
