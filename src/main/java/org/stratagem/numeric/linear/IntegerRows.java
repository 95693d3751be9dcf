package org.stratagem.numeric.linear;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import org.stratagem.numeric.Rational;

/** The rows of a program scaled to integers, each by a factor of its own. Immutable. */
final class IntegerRows {
  private final IntegerTable table;
  private final Rational[] factors;
  private final BigInteger[] bounds;

  /**
   * @param constraints the rows
   * @param scale what bounds are multiplied by besides their row's factor
   */
  IntegerRows(List<LinearProgram.Constraint> constraints, int columns, Rational scale) {
    int rows = constraints.size();
    int[][] index = new int[rows][];
    BigInteger[][] values = new BigInteger[rows][];
    this.factors = new Rational[rows];
    this.bounds = new BigInteger[rows];
    for (int row = 0; row < rows; row++) {
      LinearProgram.Constraint constraint = constraints.get(row);
      Rational bound = constraint.bound().times(scale).toRational();
      IntegerScaling scaling = new IntegerScaling();
      scaling.meet(bound);
      for (int place = 0; place < constraint.size(); place++) {
        scaling.meet(constraint.coefficient(place));
      }
      factors[row] = scaling.factor();
      bounds[row] = IntegerScaling.integer(bound, factors[row]);
      fill(row, constraint, index, values);
    }
    this.table = new IntegerTable(columns, index, values);
  }

  private void fill(
      int row, LinearProgram.Constraint constraint, int[][] index, BigInteger[][] values) {
    int[] variables = new int[constraint.size()];
    BigInteger[] coefficients = new BigInteger[constraint.size()];
    int size = 0;
    boolean ascending = true;
    for (int place = 0; place < constraint.size(); place++) {
      if (constraint.coefficient(place).signum() != 0) {
        variables[size] = constraint.variable(place);
        coefficients[size] = IntegerScaling.integer(constraint.coefficient(place), factors[row]);
        ascending &= size == 0 || variables[size - 1] < variables[size];
        size++;
      }
    }
    if (ascending) {
      index[row] = Arrays.copyOf(variables, size);
      values[row] = Arrays.copyOf(coefficients, size);
      return;
    }
    TreeMap<Integer, BigInteger> sorted = new TreeMap<>();
    for (int place = 0; place < size; place++) {
      sorted.merge(variables[place], coefficients[place], BigInteger::add);
    }
    sorted.values().removeIf(value -> value.signum() == 0);
    index[row] = sorted.keySet().stream().mapToInt(Integer::intValue).toArray();
    values[row] = sorted.values().toArray(BigInteger[]::new);
  }

  /** The coefficients. */
  IntegerTable table() {
    return table;
  }

  /** What the row was multiplied by. */
  Rational factor(int row) {
    return factors[row];
  }

  /** Whether no row was multiplied by anything. */
  boolean isPlain() {
    return Arrays.stream(factors).allMatch(Rational.ONE::equals);
  }

  /** The row's bound, multiplied too. */
  BigInteger bound(int row) {
    return bounds[row];
  }
}
