package org.stratagem.solve.bimatrix;

/**
 * Proves with doubles that a basis is a vertex at which no basic label is zero. The basic weights
 * solve the equations of the tight rows; an approximate inverse of these encloses the solution
 * (Krawczyk 1969; Rump 1999), with room for every rounding.
 *
 * <p>Cost: the cube of the number of basic weights.
 */
final class BasisProof {
  /** More than the relative error of an operation, also for entries that were rounded. */
  private static final double UNIT = 0x1p-51;

  /** An inverse that is so far off has gathered rounding. */
  private static final double WORN = 1e-6;

  private final FloatingMatrix matrix;
  private final FloatingDictionary dictionary;
  private final int[] weights;
  private final int[] weightRows;
  private final int[] tight;
  private final int[] tightColumns;
  private final double[] values;
  private int size;

  BasisProof(FloatingMatrix matrix, FloatingDictionary dictionary) {
    this.matrix = matrix;
    this.dictionary = dictionary;
    int most = Math.min(matrix.rows, matrix.columns) + 1;
    this.weights = new int[most];
    this.weightRows = new int[most];
    this.tight = new int[most];
    this.tightColumns = new int[most];
    this.values = new double[most];
  }

  /** Whether every basic label is proven to be positive where the dictionary is. */
  boolean holds() {
    collect();
    if (attempt()) {
      return true;
    }
    dictionary.refresh();
    return attempt();
  }

  private void collect() {
    size = 0;
    for (int row = 0; row < dictionary.rows(); row++) {
      if (dictionary.basic(row) < matrix.columns) {
        weights[size] = dictionary.basic(row);
        weightRows[size++] = row;
      }
    }
    int found = 0;
    for (int column = 0; column < dictionary.columns(); column++) {
      if (dictionary.cobasic(column) >= matrix.columns) {
        tight[found] = dictionary.cobasic(column) - matrix.columns;
        tightColumns[found++] = column;
      }
    }
  }

  private boolean attempt() {
    double norm = 0;
    double off = 0;
    double least = Double.POSITIVE_INFINITY;
    for (int a = 0; a < size; a++) {
      int row = weightRows[a];
      double sum = 0;
      double error = 0;
      for (int b = 0; b < size; b++) {
        double product = a == b ? -1 : 0;
        for (int t = 0; t < size; t++) {
          product += dictionary.at(row, tightColumns[t]) * matrix.at(tight[t], weights[b]);
        }
        error += Math.abs(product);
        sum += Math.abs(dictionary.at(row, tightColumns[b]));
      }
      norm = Math.max(norm, sum);
      off = Math.max(off, error);
      values[a] = dictionary.value(row);
      least = Math.min(least, values[a]);
    }
    double rounding = (size + 4) * UNIT;
    double contraction = off + norm * size * rounding;
    // The comparisons are false for NaN.
    if (!(contraction < WORN) || !(least > 0)) {
      return false;
    }
    double residual = 0;
    for (int t = 0; t < size; t++) {
      residual = Math.max(residual, Math.abs(1 - total(tight[t])));
    }
    double radius = 1.01 * norm * (residual + 2 * rounding);
    if (!(least > radius)) {
      return false;
    }
    double margin = size * radius + 2 * rounding;
    for (int row = 0; row < dictionary.rows(); row++) {
      int label = dictionary.basic(row) - matrix.columns;
      if (label >= 0 && !(1 - total(label) > margin)) {
        return false;
      }
    }
    return true;
  }

  private double total(int row) {
    double total = 0;
    for (int a = 0; a < size; a++) {
      total += matrix.at(row, weights[a]) * values[a];
    }
    return total;
  }
}
