package org.stratagem.solve.bimatrix;

import java.util.Arrays;

/**
 * The equations {@code M v + w = 1} with nonnegative {@code v} and {@code w}, solved for some of
 * the unknowns, the <em>basic</em> ones: a row for each of them, a column for each <em>cobasic</em>
 * one, and a last column for the right-hand side (Chvatal 1983). Every unknown has a label.
 *
 * <p>Right-hand sides count as perturbed, the one of the row that first held label {@code k} by
 * {@code e^(k+1)} for a tiny {@code e} where {@code k} is its place in that order: no two rows ever
 * tie, however degenerate the game is, and hence no basis is met twice (Dantzig, Orden and Wolfe
 * 1955).
 */
abstract sealed class Dictionary permits ExactDictionary, FloatingDictionary {
  /** The place of a label that is neither in a row nor in a column: it is zero. */
  private static final int ABSENT = Integer.MIN_VALUE;

  /** The label that each row is solved for. */
  protected final int[] basic;

  /** The label of each column. */
  protected final int[] cobasic;

  /** The labels whose rows are perturbed, the most strongly perturbed first. */
  protected int[] order;

  /** Where each label is: its row, or {@code -1} less its column. */
  private final int[] places;

  /** Columns whose label stays at zero. */
  private final boolean[] fixed;

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
    for (int row = 0; row < basic.length; row++) {
      places[basic[row]] = row;
    }
    for (int column = 0; column < cobasic.length; column++) {
      places[cobasic[column]] = -1 - column;
    }
  }

  /**
   * The row whose label reaches zero first when the column's grows; -1 where none ever does. Ties
   * are broken by the perturbation.
   */
  abstract int leaving(int column);

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

  /** Holds the column's label at zero from now on. */
  final void fix(int column) {
    fixed[column] = true;
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

  @Override
  public String toString() {
    return Arrays.toString(basic) + " of " + Arrays.toString(cobasic);
  }
}
