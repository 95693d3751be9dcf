package org.stratagem.numeric.linear;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.stratagem.numeric.Rational;
import org.stratagem.numeric.Real;

/**
 * A square system of sparse linear equations in rationals, solved exactly for several right-hand
 * sides. What falls apart by itself is substituted; what remains is cut into parts that have
 * nothing to do with each other, and each is solved by p-adic lifting. Cost: the number of entries,
 * and the cube of the size of each part.
 */
public final class ExactEquations {
  private final SparseMatrix matrix;
  private final int[] columns;
  private final Peeling peeling;
  private final List<Part> parts;

  /** A part of the core, with integer rows. */
  private record Part(int[] rows, int[] columns, Rational[] factors, IntegerEquations equations) {}

  private ExactEquations(SparseMatrix matrix, int[] columns, Peeling peeling, List<Part> parts) {
    this.matrix = matrix;
    this.columns = columns;
    this.peeling = peeling;
    this.parts = parts;
  }

  /**
   * The equations that some columns make, as many as there are rows; nothing where they are
   * singular.
   */
  public static Optional<ExactEquations> of(SparseMatrix matrix, int[] columns) {
    int[][] index = new int[columns.length][];
    Arrays.setAll(index, place -> matrix.index(columns[place]));
    Peeling peeling = new Peeling(index);
    List<Part> parts = new ArrayList<>();
    for (int[][] places : connected(peeling, index)) {
      if (places[0].length != places[1].length) {
        return Optional.empty();
      }
      Optional<Part> part = part(matrix, columns, places[0], places[1]);
      if (part.isEmpty()) {
        return Optional.empty();
      }
      parts.add(part.get());
    }
    return Optional.of(new ExactEquations(matrix, columns, peeling, parts));
  }

  /** Rows and columns of the core, by the parts that share no entry. */
  private static List<int[][]> connected(Peeling peeling, int[][] index) {
    int size = index.length;
    int[] group = new int[2 * size];
    Arrays.setAll(group, each -> each);
    boolean[] core = new boolean[size];
    for (int row : peeling.coreRows()) {
      core[row] = true;
    }
    for (int column : peeling.coreColumns()) {
      for (int row : index[column]) {
        if (core[row]) {
          join(group, row, size + column);
        }
      }
    }
    Map<Integer, List<List<Integer>>> found = new LinkedHashMap<>();
    for (int row : peeling.coreRows()) {
      found.computeIfAbsent(root(group, row), ExactEquations::twoLists).get(0).add(row);
    }
    for (int column : peeling.coreColumns()) {
      found
          .computeIfAbsent(root(group, size + column), ExactEquations::twoLists)
          .get(1)
          .add(column);
    }
    List<int[][]> parts = new ArrayList<>();
    for (List<List<Integer>> part : found.values()) {
      parts.add(
          new int[][] {
            part.get(0).stream().mapToInt(each -> each).toArray(),
            part.get(1).stream().mapToInt(each -> each).toArray()
          });
    }
    return parts;
  }

  private static List<List<Integer>> twoLists(Integer ignored) {
    return List.of(new ArrayList<>(), new ArrayList<>());
  }

  private static void join(int[] group, int one, int other) {
    group[root(group, one)] = root(group, other);
  }

  private static int root(int[] group, int each) {
    int root = each;
    while (group[root] != root) {
      group[root] = group[group[root]];
      root = group[root];
    }
    return root;
  }

  private static Optional<Part> part(SparseMatrix matrix, int[] columns, int[] rows, int[] places) {
    int size = rows.length;
    int[] placeOf = new int[matrix.rows()];
    Arrays.fill(placeOf, -1);
    for (int k = 0; k < size; k++) {
      placeOf[rows[k]] = k;
    }
    Rational[][] dense = new Rational[size][size];
    for (Rational[] row : dense) {
      Arrays.fill(row, Rational.of(0));
    }
    for (int k = 0; k < size; k++) {
      int[] index = matrix.index(columns[places[k]]);
      for (int t = 0; t < index.length; t++) {
        if (placeOf[index[t]] >= 0) {
          dense[placeOf[index[t]]][k] = matrix.values(columns[places[k]])[t];
        }
      }
    }
    Rational[] factors = new Rational[size];
    BigInteger[][] integers = new BigInteger[size][size];
    for (int row = 0; row < size; row++) {
      IntegerScaling scaling = new IntegerScaling();
      for (Rational value : dense[row]) {
        scaling.meet(value);
      }
      factors[row] = scaling.factor();
      for (int k = 0; k < size; k++) {
        integers[row][k] = IntegerScaling.integer(dense[row][k], factors[row]);
      }
    }
    return IntegerEquations.of(integers)
        .map(equations -> new Part(rows, places, factors, equations));
  }

  /**
   * The solution, by place among the columns.
   *
   * @param rightHandSide by row
   */
  public Rational[] solve(Rational[] rightHandSide) {
    Rational[] rest = rightHandSide.clone();
    Rational[] solution = new Rational[columns.length];
    for (int step = 0; step < peeling.count(); step++) {
      if (!peeling.isPutOff(step)) {
        substitute(step, rest, solution);
      }
    }
    for (Part part : parts) {
      List<Rational> scaled = new ArrayList<>();
      for (int k = 0; k < part.rows().length; k++) {
        scaled.add(rest[part.rows()[k]].times(part.factors()[k]).toRational());
      }
      RationalVector vector = RationalVector.of(scaled);
      RationalVector found = part.equations().solve(vector.numerators(), false);
      Rational scale = Rational.of(BigInteger.ONE, vector.denominator());
      for (int k = 0; k < part.columns().length; k++) {
        Rational value = found.get(k).times(scale).toRational();
        solution[part.columns()[k]] = value;
        subtract(part.columns()[k], value, rest);
      }
    }
    for (int step = peeling.count() - 1; step >= 0; step--) {
      if (peeling.isPutOff(step)) {
        substitute(step, rest, solution);
      }
    }
    return solution;
  }

  private void substitute(int step, Rational[] rest, Rational[] solution) {
    int row = peeling.row(step);
    int place = peeling.column(step);
    Rational value = Rational.of(0);
    if (rest[row].signum() != 0) {
      value = rest[row].dividedBy(entry(row, columns[place])).toRational();
    }
    solution[place] = value;
    subtract(place, value, rest);
  }

  private Rational entry(int row, int column) {
    int[] index = matrix.index(column);
    for (int k = 0; k < index.length; k++) {
      if (index[k] == row) {
        return matrix.values(column)[k];
      }
    }
    throw new IllegalStateException("no entry in row " + row);
  }

  private void subtract(int place, Rational value, Rational[] rest) {
    if (value.signum() == 0) {
      return;
    }
    int[] index = matrix.index(columns[place]);
    Rational[] values = matrix.values(columns[place]);
    for (int k = 0; k < index.length; k++) {
      Real left = rest[index[k]].minus(values[k].times(value));
      rest[index[k]] = left.toRational();
    }
  }
}
