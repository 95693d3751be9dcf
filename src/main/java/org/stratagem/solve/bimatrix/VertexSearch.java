package org.stratagem.solve.bimatrix;

import java.util.Arrays;
import java.util.function.BooleanSupplier;

/**
 * Visits all vertices of the polytope of a dictionary, from one of them. The perturbed polytope is
 * simple, so that its graph is connected and every vertex has one neighbour for each column; all its
 * vertices are visited depth first and remembered by their labels. Each vertex of the polytope
 * itself is the limit of one of them at least (Balinski 1961; Avis and Fukuda 1992).
 *
 * <p>Cost: for each perturbed vertex two exchanges, and a ratio test for each column.
 */
final class VertexSearch {
  /** What is done at a vertex. */
  interface Visitor {
    /**
     * A vertex that was not visited before.
     *
     * @param tight the labels that are zero there, not to be changed
     */
    void vertex(Dictionary dictionary, long[] tight);
  }

  private final Dictionary dictionary;
  private final LabelSets bases;
  private final LabelSets vertices;
  private final BooleanSupplier cancelled;

  /**
   * @param dictionary at a vertex, with right-hand sides that are positive when perturbed
   * @param labels more than the greatest label
   * @param cancelled asked now and then; when it says yes, the search ends
   */
  VertexSearch(Dictionary dictionary, int labels, BooleanSupplier cancelled) {
    this.dictionary = dictionary;
    this.bases = new LabelSets(labels);
    this.vertices = new LabelSets(labels);
    this.cancelled = cancelled;
  }

  /** How many vertices of the perturbed polytope were met. */
  int bases() {
    return bases.size();
  }

  /** Visits every vertex once, in the same order every time; false where it was cancelled. */
  boolean run(Visitor visitor) {
    long[] cobasis = bases.empty();
    for (int column = 0; column < dictionary.columns(); column++) {
      if (!dictionary.isFixed(column)) {
        LabelSets.put(cobasis, dictionary.cobasic(column));
      }
    }
    bases.add(cobasis);
    visit(visitor);
    int[] path = new int[64];
    int depth = 0;
    int column = 0;
    while (true) {
      if (column == dictionary.columns()) {
        if (depth == 0) {
          return true;
        }
        depth--;
        int row = path[2 * depth];
        column = path[2 * depth + 1];
        exchange(row, column, cobasis);
        column++;
        continue;
      }
      int row = dictionary.isFixed(column) ? -1 : dictionary.leaving(column);
      if (row >= 0 && isNew(row, column, cobasis)) {
        if ((bases.size() & 255) == 0 && cancelled.getAsBoolean()) {
          return false;
        }
        exchange(row, column, cobasis);
        visit(visitor);
        if (path.length < 2 * depth + 2) {
          path = Arrays.copyOf(path, 2 * path.length);
        }
        path[2 * depth] = row;
        path[2 * depth + 1] = column;
        depth++;
        column = 0;
      } else {
        column++;
      }
    }
  }

  private boolean isNew(int row, int column, long[] cobasis) {
    int enters = dictionary.cobasic(column);
    int leaves = dictionary.basic(row);
    LabelSets.drop(cobasis, enters);
    LabelSets.put(cobasis, leaves);
    boolean added = bases.add(cobasis);
    LabelSets.drop(cobasis, leaves);
    LabelSets.put(cobasis, enters);
    return added;
  }

  private void exchange(int row, int column, long[] cobasis) {
    LabelSets.drop(cobasis, dictionary.cobasic(column));
    LabelSets.put(cobasis, dictionary.basic(row));
    dictionary.pivot(row, column);
  }

  private void visit(Visitor visitor) {
    long[] tight = vertices.empty();
    for (int column = 0; column < dictionary.columns(); column++) {
      LabelSets.put(tight, dictionary.cobasic(column));
    }
    for (int row = 0; row < dictionary.rows(); row++) {
      if (dictionary.isIdle(row) || dictionary.sign(row, dictionary.columns()) == 0) {
        LabelSets.put(tight, dictionary.basic(row));
      }
    }
    if (vertices.add(tight)) {
      visitor.vertex(dictionary, tight);
    }
  }
}
