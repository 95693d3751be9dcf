package org.stratagem.solve.bimatrix;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.stratagem.game.NormalForm;
import org.stratagem.numeric.Rational;
import org.stratagem.numeric.Real;

/**
 * Games whose best-reply polytopes are dual cyclic: their 2d facets touch the moment curve's polar,
 * and a vertex is a set of d facets whose runs, taken round, are even (Gale 1963). All about labels
 * can be read off such sets, without a number: the means by which the numbers are checked.
 *
 * @param d how many actions each player has; even
 * @param labels which label each facet of the second polytope has, from 0; a facet of the first has
 *     its own number
 */
record CyclicPolytopes(int d, int[] labels) {
  /** Neighbours exchanged: as many equilibria as are known (von Stengel 1999). */
  static CyclicPolytopes ofManyEquilibria(int d) {
    int[] labels = new int[2 * d];
    for (int facet = 0; facet < labels.length; facet++) {
      labels[facet] = facet ^ 1;
    }
    return new CyclicPolytopes(d, labels);
  }

  /** One equilibrium, and long ways to it (Savani and von Stengel 2006). */
  static CyclicPolytopes ofLongPaths(int d) {
    int[] labels = new int[2 * d];
    for (int facet = 1; facet <= labels.length; facet++) {
      int sign = facet % 2 == 0 ? 1 : -1;
      int label = facet == 1 || facet == d ? facet : facet < d ? facet + sign : facet - sign;
      labels[facet - 1] = label - 1;
    }
    return new CyclicPolytopes(d, labels);
  }

  /** The vertices, each by the facets it is on. */
  private List<BitSet> vertices() {
    List<BitSet> vertices = new ArrayList<>();
    for (int bits = 0; bits < 1 << (2 * d); bits++) {
      if (Integer.bitCount(bits) == d && hasEvenRuns(bits)) {
        vertices.add(BitSet.valueOf(new long[] {bits}));
      }
    }
    return vertices;
  }

  private boolean hasEvenRuns(int bits) {
    int gap = 0;
    while ((bits >> gap & 1) == 1) {
      gap++;
    }
    int run = 0;
    for (int step = 1; step <= 2 * d; step++) {
      if ((bits >> (gap + step) % (2 * d) & 1) == 1) {
        run++;
      } else if (run % 2 == 1) {
        return false;
      } else {
        run = 0;
      }
    }
    return true;
  }

  private BitSet labelled(BitSet facets) {
    BitSet result = new BitSet();
    facets.stream().forEach(facet -> result.set(labels[facet]));
    return result;
  }

  /** How many pairs of vertices have all labels, without the one that is no equilibrium. */
  int equilibria() {
    List<BitSet> vertices = vertices();
    int count = -1;
    for (BitSet second : vertices) {
      BitSet missing = labelled(second);
      missing.flip(0, 2 * d);
      count += vertices.contains(missing) ? 1 : 0;
    }
    return count;
  }

  /** How many steps a label's path takes from the pair that is no equilibrium. */
  int pathLength(int label) {
    Map<BitSet, List<BitSet>> firstEdges = edges(vertices());
    Map<BitSet, List<BitSet>> secondEdges = edges(vertices().stream().map(this::labelled).toList());
    BitSet first = new BitSet();
    first.set(0, d);
    BitSet second = new BitSet();
    second.set(d, 2 * d);
    int dropped = label;
    boolean isFirst = label < d;
    for (int steps = 1; ; steps++) {
      BitSet here = isFirst ? first : second;
      BitSet edge = (BitSet) here.clone();
      edge.clear(dropped);
      List<BitSet> ends = (isFirst ? firstEdges : secondEdges).get(edge);
      BitSet there = ends.get(0).equals(here) ? ends.get(1) : ends.get(0);
      BitSet found = (BitSet) there.clone();
      found.andNot(edge);
      dropped = found.nextSetBit(0);
      if (isFirst) {
        first = there;
      } else {
        second = there;
      }
      if (dropped == label) {
        return steps;
      }
      isFirst = !isFirst;
    }
  }

  private static Map<BitSet, List<BitSet>> edges(List<BitSet> vertices) {
    Map<BitSet, List<BitSet>> edges = new HashMap<>();
    for (BitSet vertex : vertices) {
      vertex.stream()
          .forEach(
              label -> {
                BitSet edge = (BitSet) vertex.clone();
                edge.clear(label);
                edges.computeIfAbsent(edge, each -> new ArrayList<>()).add(vertex);
              });
    }
    return edges;
  }

  /** The game: the facets touch the moment curve at -d, ..., -1, 1, ..., d. */
  NormalForm game() {
    int[] own = new int[d];
    int[] others = new int[d];
    for (int facet = 0; facet < 2 * d; facet++) {
      if (labels[facet] < d) {
        others[labels[facet]] = facet;
      } else {
        own[labels[facet] - d] = facet;
      }
    }
    int[] low = new int[d];
    int[] high = new int[d];
    for (int i = 0; i < d; i++) {
      low[i] = i;
      high[i] = d + i;
    }
    Rational[][] rows = inequalities(own, others);
    Rational[][] columns = inequalities(low, high);
    Real[][] first = new Real[d][d];
    Real[][] second = new Real[d][d];
    for (int i = 0; i < d; i++) {
      for (int j = 0; j < d; j++) {
        first[i][j] = rows[i][j];
        second[i][j] = columns[j][i];
      }
    }
    return Matrices.game(first, second);
  }

  /**
   * The polytope in coordinates in which some facets are where one coordinate is 0: the others as
   * rows a with a x at most 1.
   */
  private Rational[][] inequalities(int[] zero, int[] rest) {
    Rational[][] inverse = inverse(points(zero));
    Rational[][] normals = points(rest);
    Rational[][] rows = new Rational[d][d];
    for (int k = 0; k < d; k++) {
      Real slack = Real.ONE;
      for (int i = 0; i < d; i++) {
        Real sum = Real.ZERO;
        for (int a = 0; a < d; a++) {
          sum = sum.plus(normals[k][a].times(inverse[a][i]));
        }
        rows[k][i] = sum.toRational();
        slack = slack.minus(sum);
      }
      for (int i = 0; i < d; i++) {
        rows[k][i] = rows[k][i].negate().dividedBy(slack).toRational();
      }
    }
    return rows;
  }

  private Rational[][] points(int[] facets) {
    Rational[][] points = new Rational[d][d];
    for (int k = 0; k < d; k++) {
      for (int power = 1; power <= d; power++) {
        Real mean = Real.ZERO;
        for (int facet = 0; facet < 2 * d; facet++) {
          mean = mean.plus(at(facet, power));
        }
        points[k][power - 1] =
            at(facets[k], power).minus(mean.dividedBy(Real.of(2L * d))).toRational();
      }
    }
    return points;
  }

  private Real at(int facet, int power) {
    return Real.of(facet < d ? facet - d : facet - d + 1).power(Real.of(power));
  }

  private static Rational[][] inverse(Rational[][] matrix) {
    int n = matrix.length;
    Real[][] rows = new Real[n][2 * n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        rows[i][j] = matrix[i][j];
        rows[i][n + j] = i == j ? Real.ONE : Real.ZERO;
      }
    }
    for (int column = 0; column < n; column++) {
      int pivot = column;
      while (rows[pivot][column].signum() == 0) {
        pivot++;
      }
      Real[] row = rows[pivot];
      rows[pivot] = rows[column];
      rows[column] = row;
      Real scale = row[column];
      for (int j = 0; j < 2 * n; j++) {
        row[j] = row[j].dividedBy(scale);
      }
      for (int i = 0; i < n; i++) {
        Real factor = rows[i][column];
        if (i != column && factor.signum() != 0) {
          for (int j = 0; j < 2 * n; j++) {
            rows[i][j] = rows[i][j].minus(factor.times(row[j]));
          }
        }
      }
    }
    Rational[][] inverse = new Rational[n][n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        inverse[i][j] = rows[i][n + j].toRational();
      }
    }
    return inverse;
  }
}
