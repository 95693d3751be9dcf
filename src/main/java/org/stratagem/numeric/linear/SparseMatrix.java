package org.stratagem.numeric.linear;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.stratagem.numeric.Rational;

/**
 * A matrix of rationals by columns, of which only the entries that are not zero are kept, each also
 * as the double next to it. Immutable.
 */
public final class SparseMatrix {
  private final int rows;
  private final int[][] index;
  private final Rational[][] values;
  private final double[][] doubles;

  private SparseMatrix(int rows, int[][] index, Rational[][] values) {
    this.rows = rows;
    this.index = index;
    this.values = values;
    this.doubles = new double[index.length][];
    for (int column = 0; column < index.length; column++) {
      doubles[column] = new double[index[column].length];
      for (int k = 0; k < index[column].length; k++) {
        doubles[column][k] = values[column][k].doubleValue();
      }
    }
  }

  public int rows() {
    return rows;
  }

  public int columns() {
    return index.length;
  }

  /** The rows in which a column has entries. */
  int[] index(int column) {
    return index[column];
  }

  /** A column's entries. */
  Rational[] values(int column) {
    return values[column];
  }

  /** A column's entries as doubles. */
  double[] doubles(int column) {
    return doubles[column];
  }

  /** A column with all its zeros. */
  public Rational[] column(int column) {
    Rational[] dense = new Rational[rows];
    Arrays.fill(dense, Rational.of(0));
    for (int k = 0; k < index[column].length; k++) {
      dense[index[column][k]] = values[column][k];
    }
    return dense;
  }

  /** Collects entries; a place may be named once only. */
  public static final class Builder {
    private final int rows;
    private final List<List<Integer>> index = new ArrayList<>();
    private final List<List<Rational>> values = new ArrayList<>();

    public Builder(int rows, int columns) {
      this.rows = rows;
      for (int column = 0; column < columns; column++) {
        index.add(new ArrayList<>());
        values.add(new ArrayList<>());
      }
    }

    /** Puts an entry, unless it is zero. */
    public Builder put(int row, int column, Rational value) {
      if (value.signum() != 0) {
        index.get(column).add(row);
        values.get(column).add(value);
      }
      return this;
    }

    public SparseMatrix build() {
      int[][] rowsOf = new int[index.size()][];
      Rational[][] entries = new Rational[index.size()][];
      for (int column = 0; column < rowsOf.length; column++) {
        rowsOf[column] = index.get(column).stream().mapToInt(row -> row).toArray();
        entries[column] = values.get(column).toArray(Rational[]::new);
      }
      return new SparseMatrix(rows, rowsOf, entries);
    }
  }
}
