package org.stratagem.numeric.linear;

import java.util.Arrays;

/**
 * The order in which the equations of a square sparse system fall apart: an equation with one
 * unknown left gives it at once; an unknown in one equation left is put off, together with that.
 * What remains has two or more of either in each, and is the core. Cost: the number of entries.
 */
final class Peeling {
  private final int[][] byColumn;
  private final int[][] byRow;
  private final boolean[] rowLeft;
  private final boolean[] columnLeft;
  private final int[] rowCount;
  private final int[] columnCount;

  /** Pivots in order: rows and columns; first the peeled ones, of which some are put off. */
  private final int[] pivotRows;

  private final int[] pivotColumns;
  private final boolean[] putOff;
  private int count;

  /**
   * @param byColumn the rows in which each column has entries
   */
  Peeling(int[][] byColumn) {
    int size = byColumn.length;
    this.byColumn = byColumn;
    this.byRow = transposed(byColumn, size);
    this.rowLeft = new boolean[size];
    this.columnLeft = new boolean[size];
    Arrays.fill(rowLeft, true);
    Arrays.fill(columnLeft, true);
    this.rowCount = Arrays.stream(byRow).mapToInt(row -> row.length).toArray();
    this.columnCount = Arrays.stream(byColumn).mapToInt(column -> column.length).toArray();
    this.pivotRows = new int[size];
    this.pivotColumns = new int[size];
    this.putOff = new boolean[size];
    peel();
  }

  private static int[][] transposed(int[][] byColumn, int size) {
    int[] counts = new int[size];
    for (int[] column : byColumn) {
      for (int row : column) {
        counts[row]++;
      }
    }
    int[][] byRow = new int[size][];
    for (int row = 0; row < size; row++) {
      byRow[row] = new int[counts[row]];
    }
    Arrays.fill(counts, 0);
    for (int column = 0; column < size; column++) {
      for (int row : byColumn[column]) {
        byRow[row][counts[row]++] = column;
      }
    }
    return byRow;
  }

  private void peel() {
    int size = byColumn.length;
    int[] waiting = new int[4 * size + 2];
    int first = 0;
    int last = 0;
    for (int place = 0; place < size; place++) {
      if (rowCount[place] == 1) {
        waiting[last++] = place;
      }
      if (columnCount[place] == 1) {
        waiting[last++] = size + place;
      }
    }
    while (first < last) {
      int next = waiting[first++];
      boolean isRow = next < size;
      int row = isRow ? next : only(byColumn[next - size], rowLeft);
      int column = isRow ? only(byRow[next], columnLeft) : next - size;
      if (row < 0 || column < 0 || !rowLeft[row] || !columnLeft[column]) {
        continue;
      }
      pivotRows[count] = row;
      pivotColumns[count] = column;
      putOff[count++] = !isRow;
      rowLeft[row] = false;
      columnLeft[column] = false;
      for (int other : byColumn[column]) {
        if (rowLeft[other] && --rowCount[other] == 1) {
          waiting[last++] = other;
        }
      }
      for (int other : byRow[row]) {
        if (columnLeft[other] && --columnCount[other] == 1) {
          waiting[last++] = size + other;
        }
      }
    }
  }

  private static int only(int[] places, boolean[] left) {
    for (int place : places) {
      if (left[place]) {
        return place;
      }
    }
    return -1;
  }

  /** How many pivots were peeled. */
  int count() {
    return count;
  }

  int row(int step) {
    return pivotRows[step];
  }

  int column(int step) {
    return pivotColumns[step];
  }

  /** Whether a pivot's unknown was in no other equation left: it is found last. */
  boolean isPutOff(int step) {
    return putOff[step];
  }

  boolean isInCore(int column) {
    return columnLeft[column];
  }

  /** The columns of the core, ascending. */
  int[] coreColumns() {
    return places(columnLeft);
  }

  /** The rows of the core, ascending. */
  int[] coreRows() {
    return places(rowLeft);
  }

  private static int[] places(boolean[] left) {
    int[] places = new int[left.length];
    int count = 0;
    for (int place = 0; place < left.length; place++) {
      if (left[place]) {
        places[count++] = place;
      }
    }
    return Arrays.copyOf(places, count);
  }

  /** How many entries of a column are in rows of the core. */
  int coreEntries(int column) {
    return columnCount[column];
  }

  /** How many entries of a row are in columns of the core. */
  int coreEntriesOfRow(int row) {
    return rowCount[row];
  }
}
