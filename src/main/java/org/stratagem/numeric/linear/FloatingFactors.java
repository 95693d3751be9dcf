package org.stratagem.numeric.linear;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The basis of a sparse system in doubles: columns of a matrix as triangular factors, and exchanges
 * of single columns since as a product of simple ones (Dantzig, Orchard-Hays 1954). What falls
 * apart by itself is left as it is; columns of the core are eliminated one after the other, each at
 * a cost of the multiplications it needs (Gilbert, Peierls 1988), with sparse rows preferred among
 * large entries. Not safe for several threads.
 */
public final class FloatingFactors {
  /** An entry may be a pivot if it is at least so much of the largest of its column. */
  private static final double THRESHOLD = 0.1;

  private static final double ZERO = 1e-13;

  private final SparseMatrix matrix;
  private final int[] columns;
  private final int size;

  /** For each step: the row and the place of the column that were eliminated. */
  private final int[] stepRow;

  private final int[] stepColumn;
  private final int[][] lowerIndex;
  private final double[][] lower;

  /** Entries above the pivot, by step of their row. */
  private final int[][] upperIndex;

  private final double[][] upper;
  private final double[] pivots;
  private int steps;

  /** The steps whose column has entries below the pivot. */
  private int[] lowerSteps = new int[0];

  private int exchanges;
  private int[] exchangePlace = new int[128];
  private int[][] exchangeIndex = new int[128][];
  private double[][] exchangeValues = new double[128][];
  private double[] exchangePivot = new double[128];

  private FloatingFactors(SparseMatrix matrix, int[] columns) {
    this.matrix = matrix;
    this.columns = columns;
    this.size = columns.length;
    this.stepRow = new int[size];
    this.stepColumn = new int[size];
    this.lowerIndex = new int[size][];
    this.lower = new double[size][];
    this.upperIndex = new int[size][];
    this.upper = new double[size][];
    this.pivots = new double[size];
  }

  /** The factors of some columns, as many as there are rows; nothing where they are singular. */
  public static Optional<FloatingFactors> of(SparseMatrix matrix, int[] columns) {
    FloatingFactors factors = new FloatingFactors(matrix, columns.clone());
    return factors.eliminate() ? Optional.of(factors) : Optional.empty();
  }

  private boolean eliminate() {
    int[][] index = new int[size][];
    Arrays.setAll(index, place -> matrix.index(columns[place]));
    Peeling peeling = new Peeling(index);
    Elimination elimination = new Elimination();
    for (int step = 0; step < peeling.count(); step++) {
      if (!elimination.take(peeling.column(step), peeling.row(step))) {
        return false;
      }
    }
    int[] rowWeights = new int[size];
    Arrays.setAll(rowWeights, peeling::coreEntriesOfRow);
    elimination.weights = rowWeights;
    int[] core =
        Arrays.stream(peeling.coreColumns())
            .boxed()
            .sorted(Comparator.comparingInt(peeling::coreEntries))
            .mapToInt(place -> place)
            .toArray();
    for (int place : core) {
      if (!elimination.take(place, -1)) {
        return false;
      }
    }
    lowerSteps = IntStream.range(0, size).filter(step -> lower[step].length > 0).toArray();
    return true;
  }

  /** One column after the other. */
  private final class Elimination {
    private final int[] stepOf = new int[size];
    private final double[] work = new double[size];
    private final int[] pattern = new int[size];
    private final int[] mark = new int[size];
    private final int[] stack = new int[size];
    private final int[] progress = new int[size];
    private int[] weights = new int[0];
    private int found;

    Elimination() {
      Arrays.fill(stepOf, -1);
      Arrays.fill(mark, -1);
    }

    /**
     * Eliminates a column.
     *
     * @param wanted the row of its pivot; -1 to choose
     * @return whether there is a pivot
     */
    boolean take(int place, int wanted) {
      int[] index = matrix.index(columns[place]);
      double[] values = matrix.doubles(columns[place]);
      found = size;
      for (int row : index) {
        reach(row, place);
      }
      for (int k = 0; k < index.length; k++) {
        work[index[k]] = values[k];
      }
      int uppers = 0;
      // From top on the pattern is in an order in which each row comes before those it changes.
      for (int k = found; k < size; k++) {
        int row = pattern[k];
        int step = stepOf[row];
        double value = work[row];
        if (step >= 0 && value != 0) {
          uppers++;
          int[] below = lowerIndex[step];
          double[] factors = lower[step];
          for (int t = 0; t < below.length; t++) {
            work[below[t]] -= factors[t] * value;
          }
        }
      }
      return store(place, wanted, uppers, largest());
    }

    /** The largest entry in a row without a pivot. */
    private double largest() {
      double largest = 0;
      for (int k = found; k < size; k++) {
        if (stepOf[pattern[k]] < 0) {
          largest = Math.max(largest, Math.abs(work[pattern[k]]));
        }
      }
      return largest;
    }

    /** Depth-first through the columns that a row's elimination touches. */
    private void reach(int start, int place) {
      if (mark[start] == place) {
        return;
      }
      int depth = 0;
      stack[0] = start;
      progress[0] = 0;
      mark[start] = place;
      while (depth >= 0) {
        int row = stack[depth];
        int step = stepOf[row];
        int[] below = step < 0 ? new int[0] : lowerIndex[step];
        boolean deeper = false;
        while (progress[depth] < below.length) {
          int next = below[progress[depth]++];
          if (mark[next] != place) {
            mark[next] = place;
            stack[++depth] = next;
            progress[depth] = 0;
            deeper = true;
            break;
          }
        }
        if (!deeper) {
          pattern[--found] = row;
          depth--;
        }
      }
    }

    private boolean store(int place, int wanted, int uppers, double largest) {
      int pivotRow = wanted;
      if (wanted < 0) {
        for (int k = found; k < size; k++) {
          int row = pattern[k];
          if (stepOf[row] < 0
              && Math.abs(work[row]) >= THRESHOLD * largest
              && Math.abs(work[row]) > ZERO
              && (pivotRow < 0 || weights[row] < weights[pivotRow])) {
            pivotRow = row;
          }
        }
      }
      if (pivotRow < 0 || Math.abs(work[pivotRow]) <= ZERO) {
        for (int k = found; k < size; k++) {
          work[pattern[k]] = 0;
        }
        return false;
      }
      double pivot = work[pivotRow];
      int lowers = 0;
      for (int k = found; k < size; k++) {
        int row = pattern[k];
        if (stepOf[row] < 0 && row != pivotRow && work[row] != 0) {
          lowers++;
        }
      }
      int[] above = new int[uppers];
      double[] aboveValues = new double[uppers];
      int[] below = new int[lowers];
      double[] belowValues = new double[lowers];
      int a = 0;
      int b = 0;
      for (int k = found; k < size; k++) {
        int row = pattern[k];
        double value = work[row];
        work[row] = 0;
        if (stepOf[row] >= 0) {
          if (value != 0) {
            above[a] = stepOf[row];
            aboveValues[a++] = value;
          }
        } else if (row != pivotRow && value != 0) {
          below[b] = row;
          belowValues[b++] = value / pivot;
        }
      }
      upperIndex[steps] = above;
      upper[steps] = aboveValues;
      lowerIndex[steps] = below;
      lower[steps] = belowValues;
      pivots[steps] = pivot;
      stepRow[steps] = pivotRow;
      stepColumn[steps] = place;
      stepOf[pivotRow] = steps++;
      return true;
    }
  }

  /**
   * Solves for a right-hand side, which is overwritten by the solution, by place among the columns.
   *
   * @param vector by row
   */
  public void solve(double[] vector) {
    for (int step : lowerSteps) {
      double value = vector[stepRow[step]];
      if (value != 0) {
        int[] below = lowerIndex[step];
        double[] factors = lower[step];
        for (int t = 0; t < below.length; t++) {
          vector[below[t]] -= factors[t] * value;
        }
      }
    }
    double[] byStep = new double[size];
    for (int step = 0; step < size; step++) {
      byStep[step] = vector[stepRow[step]];
    }
    for (int step = size - 1; step >= 0; step--) {
      double value = byStep[step];
      if (value != 0) {
        value /= pivots[step];
        int[] above = upperIndex[step];
        double[] factors = upper[step];
        for (int t = 0; t < above.length; t++) {
          byStep[above[t]] -= factors[t] * value;
        }
      }
      vector[stepColumn[step]] = value;
    }
    for (int exchange = 0; exchange < exchanges; exchange++) {
      int place = exchangePlace[exchange];
      if (vector[place] != 0) {
        double value = vector[place] / exchangePivot[exchange];
        int[] index = exchangeIndex[exchange];
        double[] values = exchangeValues[exchange];
        for (int t = 0; t < index.length; t++) {
          vector[index[t]] -= values[t] * value;
        }
        vector[place] = value;
      }
    }
  }

  /** Solves for a column of the matrix. */
  public double[] solveColumn(int column) {
    double[] vector = new double[size];
    int[] index = matrix.index(column);
    double[] values = matrix.doubles(column);
    for (int k = 0; k < index.length; k++) {
      vector[index[k]] = values[k];
    }
    solve(vector);
    return vector;
  }

  /**
   * Puts another column in a place.
   *
   * @param solved the solution for the new column
   */
  public void exchange(int place, double[] solved) {
    if (exchanges == exchangePlace.length) {
      exchangePlace = Arrays.copyOf(exchangePlace, 2 * exchanges);
      exchangeIndex = Arrays.copyOf(exchangeIndex, 2 * exchanges);
      exchangeValues = Arrays.copyOf(exchangeValues, 2 * exchanges);
      exchangePivot = Arrays.copyOf(exchangePivot, 2 * exchanges);
    }
    int[] index =
        IntStream.range(0, size)
            .filter(row -> row != place && Math.abs(solved[row]) > ZERO)
            .toArray();
    exchangePlace[exchanges] = place;
    exchangeIndex[exchanges] = index;
    exchangeValues[exchanges] = Arrays.stream(index).mapToDouble(row -> solved[row]).toArray();
    exchangePivot[exchanges++] = solved[place];
  }

  /** How many columns were exchanged since the factors were made. */
  public int exchanges() {
    return exchanges;
  }
}
