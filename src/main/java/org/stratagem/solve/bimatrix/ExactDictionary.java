package org.stratagem.solve.bimatrix;

import java.math.BigInteger;

/**
 * A dictionary whose entries are integers over one common denominator, the determinant of the
 * basis, which is kept positive (Edmonds 1967; Avis 2000).
 */
abstract sealed class ExactDictionary extends Dictionary permits LongDictionary, BigDictionary {
  /** Rows that say nothing: their label is zero whatever the others are. */
  private final boolean[] idle;

  ExactDictionary(int[] basic, int[] cobasic, int labels) {
    super(basic, cobasic, labels);
    this.idle = new boolean[basic.length];
  }

  /** The sign of an entry; of the right-hand side for the column past the last. */
  abstract int sign(int row, int column);

  /** Compares the entry over that of the same row in the key column, row against row. */
  abstract int compareRatios(int row, int other, int column, int key);

  /** The value of the row's label, times the determinant. */
  abstract BigInteger value(int row);

  final boolean isIdle(int row) {
    return idle[row];
  }

  /** Leaves a row out of account whose label is zero whatever the others are. */
  final void retire(int row) {
    idle[row] = true;
  }

  /** Perturbs the right-hand sides of the present rows, whatever was perturbed before. */
  final void perturbHere() {
    order = basic.clone();
  }

  @Override
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
      int column = column(order[k]);
      int place = row(order[k]);
      if (column >= 0) {
        compared = compareRatios(row, other, column, key);
      } else if (place == row || place == other) {
        compared = place == row ? 1 : -1;
      }
    }
    return compared;
  }

  /** Whether every basic label is positive when perturbed. */
  final boolean isFeasible() {
    for (int row = 0; row < basic.length; row++) {
      int sign = sign(row, cobasic.length);
      for (int k = 0; sign == 0 && k < order.length; k++) {
        int column = column(order[k]);
        sign = column >= 0 ? sign(row, column) : row(order[k]) == row ? 1 : 0;
      }
      if (sign <= 0) {
        return false;
      }
    }
    return true;
  }

  /** The labels that are zero. */
  final long[] tight(LabelSets sets) {
    long[] tight = sets.empty();
    for (int label : cobasic) {
      LabelSets.put(tight, label);
    }
    for (int row = 0; row < basic.length; row++) {
      if (idle[row] || sign(row, cobasic.length) == 0) {
        LabelSets.put(tight, basic[row]);
      }
    }
    return tight;
  }
}
