package org.stratagem.solve.bimatrix;

import java.math.BigInteger;
import java.util.function.BooleanSupplier;

/**
 * The strategies of the second player that make an equilibrium with one of the first: those that
 * play best replies only and leave every action that the first one plays a best reply. They are a
 * face of the second player's polytope {@code A y <= 1, y >= 0}, possibly empty; its vertices are
 * visited.
 */
final class ReplyFace {
  private final Arithmetic arithmetic;
  private final BigInteger[][] payoffs;
  private final int rows;
  private final int labels;
  private final BooleanSupplier cancelled;

  /** What is done at a vertex. */
  interface Visitor {
    /**
     * A vertex that was not visited before.
     *
     * @param face at the vertex; labels that it does not know are zero
     * @param tight the labels of the face that are zero there
     */
    void vertex(ExactDictionary face, long[] tight);
  }

  /**
   * @param payoffs the first player's, by its own action and the other's; positive
   */
  ReplyFace(Arithmetic arithmetic, BigInteger[][] payoffs, BooleanSupplier cancelled) {
    this.arithmetic = arithmetic;
    this.payoffs = payoffs;
    this.rows = payoffs.length;
    this.labels = payoffs.length + payoffs[0].length;
    this.cancelled = cancelled;
  }

  /**
   * Visits the vertices; false where that was cancelled.
   *
   * @param tight the labels of the first player's strategy: its actions that are not played, and
   *     the second player's that are best replies
   */
  boolean run(long[] tight, Visitor visitor) {
    int count = 0;
    for (int label = rows; label < labels; label++) {
      count += LabelSets.has(tight, label) ? 1 : 0;
    }
    if (count == 0) {
      return true;
    }
    int[] replies = new int[count];
    int next = 0;
    for (int label = rows; label < labels; label++) {
      if (LabelSets.has(tight, label)) {
        replies[next++] = label;
      }
    }
    int[] basic = new int[rows];
    BigInteger[][] matrix = new BigInteger[rows][count];
    for (int row = 0; row < rows; row++) {
      basic[row] = row;
      for (int column = 0; column < count; column++) {
        matrix[row][column] = payoffs[row][replies[column] - rows];
      }
    }
    ExactDictionary dictionary = arithmetic.dictionary(matrix, basic, replies, labels);
    for (int action = 0; action < rows; action++) {
      if (!LabelSets.has(tight, action) && !reach(dictionary, action)) {
        return true;
      }
    }
    dictionary.perturbHere();
    LabelSets vertices = new LabelSets(labels);
    return new VertexSearch(dictionary, labels, Long.MAX_VALUE, cancelled)
            .run(
                () -> {
                  long[] zero = dictionary.tight(vertices);
                  if (vertices.add(zero)) {
                    visitor.vertex(dictionary, zero);
                  }
                  return true;
                })
        == VertexSearch.End.EXHAUSTED;
  }

  /** Brings a label to zero for good; false where it cannot be zero. */
  private static boolean reach(ExactDictionary dictionary, int label) {
    while (true) {
      int column = dictionary.column(label);
      if (column >= 0) {
        dictionary.fix(column);
        return true;
      }
      int row = dictionary.row(label);
      int sign = dictionary.sign(row, dictionary.columns());
      int entering = entering(dictionary, row, sign == 0);
      if (sign == 0) {
        if (entering < 0) {
          dictionary.retire(row);
          return true;
        }
        dictionary.pivot(row, entering);
      } else {
        if (entering < 0) {
          return false;
        }
        dictionary.pivot(leaving(dictionary, entering), entering);
      }
    }
  }

  /** The column of the least label that makes the row's smaller, or merely changes it. */
  private static int entering(ExactDictionary dictionary, int row, boolean eitherWay) {
    int entering = -1;
    for (int column = 0; column < dictionary.columns(); column++) {
      int sign = dictionary.isFixed(column) ? 0 : dictionary.sign(row, column);
      if ((sign > 0 || eitherWay && sign < 0)
          && (entering < 0 || dictionary.cobasic(column) < dictionary.cobasic(entering))) {
        entering = column;
      }
    }
    return entering;
  }

  /** The row that limits the column first, of several the one with the least label (Bland 1977). */
  private static int leaving(ExactDictionary dictionary, int column) {
    int leaving = -1;
    for (int row = 0; row < dictionary.rows(); row++) {
      if (dictionary.isIdle(row) || dictionary.sign(row, column) <= 0) {
        continue;
      }
      int compared =
          leaving < 0 ? -1 : dictionary.compareRatios(row, leaving, dictionary.columns(), column);
      if (compared < 0 || compared == 0 && dictionary.basic(row) < dictionary.basic(leaving)) {
        leaving = row;
      }
    }
    return leaving;
  }
}
