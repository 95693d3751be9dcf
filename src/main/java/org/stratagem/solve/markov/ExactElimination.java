package org.stratagem.solve.markov;

import org.jspecify.annotations.Nullable;
import org.stratagem.numeric.Real;

/** Small systems of linear equations in exact numbers. */
public final class ExactElimination {
  private ExactElimination() {}

  /**
   * The solution of a square system.
   *
   * @param rows each equation's coefficients, then its right side; overwritten
   * @return null where the system has no unique solution
   */
  public static Real @Nullable [] solved(Real[][] rows) {
    int size = rows.length;
    for (int column = 0; column < size; column++) {
      int pivot = column;
      while (pivot < size && rows[pivot][column].signum() == 0) {
        pivot++;
      }
      if (pivot == size) {
        return null;
      }
      Real[] swapped = rows[pivot];
      rows[pivot] = rows[column];
      rows[column] = swapped;
      for (int row = 0; row < size; row++) {
        if (row == column || rows[row][column].signum() == 0) {
          continue;
        }
        Real factor = rows[row][column].dividedBy(rows[column][column]);
        for (int k = column; k <= size; k++) {
          rows[row][k] = rows[row][k].minus(factor.times(rows[column][k]));
        }
      }
    }
    Real[] solution = new Real[size];
    for (int row = 0; row < size; row++) {
      solution[row] = rows[row][size].dividedBy(rows[row][row]);
    }
    return solution;
  }
}
