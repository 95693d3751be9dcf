package org.stratagem.solve.bimatrix;

import java.util.Arrays;
import java.util.function.BooleanSupplier;

/**
 * Visits all vertices of the perturbed polytope of a dictionary, from one of them. That polytope is
 * simple: its graph is connected, and a vertex, which is a basis, has one neighbour for each column
 * (Balinski 1961). They are visited depth first and remembered by their labels.
 *
 * <p>Cost: for each basis two exchanges, and a ratio test for each column.
 */
final class VertexSearch {
  /** What is done at a basis. */
  interface Visitor {
    /** At the basis that the dictionary is at; false ends the search. */
    boolean basis();
  }

  /** How a search ended. */
  enum End {
    /** Every basis was visited. */
    EXHAUSTED,
    /** The visitor ended it, or a column met no row, which no bounded polytope allows. */
    STOPPED,
    /** By the limit or from outside. */
    CANCELLED
  }

  private final Dictionary dictionary;
  private final LabelSets bases;
  private final long most;
  private final BooleanSupplier cancelled;

  /**
   * @param dictionary at a vertex, with right-hand sides that are positive when perturbed
   * @param labels more than the greatest label
   * @param most how many bases may be met
   * @param cancelled asked now and then; when it says yes, the search ends
   */
  VertexSearch(Dictionary dictionary, int labels, long most, BooleanSupplier cancelled) {
    this.dictionary = dictionary;
    this.bases = new LabelSets(labels);
    this.most = most;
    this.cancelled = cancelled;
  }

  /** How many bases were met. */
  int bases() {
    return bases.size();
  }

  /** Visits every basis once, in the same order every time. */
  End run(Visitor visitor) {
    long[] cobasis = bases.empty();
    for (int column = 0; column < dictionary.columns(); column++) {
      if (!dictionary.isFixed(column)) {
        LabelSets.put(cobasis, dictionary.cobasic(column));
      }
    }
    bases.add(cobasis);
    if (!visitor.basis()) {
      return End.STOPPED;
    }
    int[] path = new int[64];
    int depth = 0;
    int column = 0;
    while (column < dictionary.columns() || depth > 0) {
      if (column == dictionary.columns()) {
        depth--;
        column = path[2 * depth + 1];
        exchange(path[2 * depth], column, cobasis);
        column++;
        continue;
      }
      if (dictionary.isFixed(column)) {
        column++;
        continue;
      }
      int row = dictionary.leaving(column);
      if (row < 0) {
        return End.STOPPED;
      }
      if (!isNew(row, column, cobasis)) {
        column++;
        continue;
      }
      if (bases.size() > most || (bases.size() & 255) == 0 && cancelled.getAsBoolean()) {
        return End.CANCELLED;
      }
      exchange(row, column, cobasis);
      if (!visitor.basis()) {
        return End.STOPPED;
      }
      if (path.length < 2 * depth + 2) {
        path = Arrays.copyOf(path, 2 * path.length);
      }
      path[2 * depth] = row;
      path[2 * depth + 1] = column;
      depth++;
      column = 0;
    }
    return End.EXHAUSTED;
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
}
