package org.stratagem.solve.bimatrix;

import java.math.BigInteger;
import java.util.Arrays;

/**
 * The equations {@code M v + w = 1} with nonnegative {@code v} and {@code w}, solved for some of
 * the unknowns, the <em>basic</em> ones: a row for each of them, a column for each <em>cobasic</em>
 * one, and a last column for the right-hand side. Every unknown has a label. All entries are
 * integers over one common denominator, the determinant of the basis, which is positive (Edmonds
 * 1967; Avis 2000).
 *
 * <p>Right-hand sides count as perturbed, the one of the row that first held label {@code k} by
 * {@code e^(k+1)} for a tiny {@code e} where {@code k} is its place in that order: no two rows ever
 * tie, however degenerate the game is, and hence no basis is met twice (Dantzig, Orden and Wolfe
 * 1955).
 */
abstract sealed class Dictionary permits LongDictionary, BigDictionary {
  /** The place of a label that is neither in a row nor in a column: it is zero. */
  private static final int ABSENT = Integer.MIN_VALUE;

  /** The label that each row is solved for. */
  protected final int[] basic;

  /** The label of each column. */
  protected final int[] cobasic;

  /** Where each label is: its row, or {@code -1} less its column. */
  private final int[] places;

  /** The labels whose rows are perturbed, the most strongly perturbed first. */
  private int[] order;

  /** Columns whose label stays at zero, and rows that say nothing. */
  private final boolean[] fixed;

  private final boolean[] idle;

  /**
   * @param basic labels of the rows
   * @param cobasic labels of the columns
   * @param labels more than the greatest label
   */
  Dictionary(int[] basic, int[] cobasic, int labels) {
    this.basic = basic.clone();
    this.cobasic = cobasic.clone();
    this.order = basic.clone();
    this.places = new int[labels];
    Arrays.fill(places, ABSENT);
    this.fixed = new boolean[cobasic.length];
    this.idle = new boolean[basic.length];
    for (int row = 0; row < basic.length; row++) {
      places[basic[row]] = row;
    }
    for (int column = 0; column < cobasic.length; column++) {
      places[cobasic[column]] = -1 - column;
    }
  }

  /** The sign of an entry; of the right-hand side for the column past the last. */
  abstract int sign(int row, int column);

  /** Compares the entry over that of the same row in the key column, row against row. */
  abstract int compareRatios(int row, int other, int column, int key);

  /** The value of the row's label, times the determinant. */
  abstract BigInteger value(int row);

  /** The common denominator of all entries. */
  abstract BigInteger determinant();

  /** Does the arithmetic of an exchange. */
  protected abstract void exchange(int row, int column);

  final int rows() {
    return basic.length;
  }

  final int columns() {
    return cobasic.length;
  }

  final int basic(int row) {
    return basic[row];
  }

  final int cobasic(int column) {
    return cobasic[column];
  }

  /** The label's row, or -1 where it has none. */
  final int row(int label) {
    return Math.max(places[label], -1);
  }

  /** The label's column, or -1 where it has none. */
  final int column(int label) {
    return places[label] < 0 && places[label] != ABSENT ? -1 - places[label] : -1;
  }

  final boolean isFixed(int column) {
    return fixed[column];
  }

  final boolean isIdle(int row) {
    return idle[row];
  }

  /** Holds the column's label at zero from now on. */
  final void fix(int column) {
    fixed[column] = true;
  }

  /** Leaves a row out of account whose label is zero whatever the others are. */
  final void retire(int row) {
    idle[row] = true;
  }

  /** The row's label becomes cobasic, the column's basic. Doing it twice changes nothing. */
  final void pivot(int row, int column) {
    exchange(row, column);
    int left = basic[row];
    basic[row] = cobasic[column];
    cobasic[column] = left;
    places[basic[row]] = row;
    places[left] = -1 - column;
  }

  /** Perturbs the right-hand sides of the present rows, whatever was perturbed before. */
  final void perturbHere() {
    order = basic.clone();
  }

  /**
   * The row whose label reaches zero first when the column's grows; -1 where none ever does. Ties
   * are broken by the perturbation.
   */
  final int leaving(int column) {
    int leaving = -1;
    for (int row = 0; row < basic.length; row++) {
      if (!idle[row]
          && sign(row, column) > 0
          && (leaving < 0 || compare(row, leaving, column) < 0)) {
        leaving = row;
      }
    }
    return leaving;
  }

  private int compare(int row, int other, int key) {
    int compared = compareRatios(row, other, cobasic.length, key);
    for (int k = 0; compared == 0 && k < order.length; k++) {
      int place = places[order[k]];
      if (place < 0) {
        compared = compareRatios(row, other, -1 - place, key);
      } else if (place == row || place == other) {
        compared = place == row ? 1 : -1;
      }
    }
    return compared;
  }

  @Override
  public String toString() {
    return Arrays.toString(basic) + " of " + Arrays.toString(cobasic);
  }
}
