package org.stratagem.numeric.linear;

import java.math.BigInteger;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.stratagem.numeric.Rational;

/**
 * A linear program scaled to integers and turned to a maximum: each row by a factor of its own, the
 * objective by another, all variables by one more. Every row is a variable too, its activity, with
 * bounds like the others; a program is then its variables' bounds alone. Activities are numbered
 * after the variables of the program.
 */
final class IntegerProgram {
  private final LinearProgram source;
  private final int columns;
  private final int[][] index;
  private final BigInteger[][] values;
  private final BigInteger[] costs;
  private final @Nullable BigInteger[] lower;
  private final @Nullable BigInteger[] upper;
  private final Rational[] rowScales;
  private final Rational costScale;
  private final BigInteger variableScale;

  IntegerProgram(LinearProgram source) {
    this.source = source;
    this.columns = source.variables();
    List<LinearProgram.Constraint> constraints = source.constraints();
    int rows = constraints.size();
    this.index = new int[rows][];
    this.values = new BigInteger[rows][];
    this.lower = new BigInteger[columns + rows];
    this.upper = new BigInteger[columns + rows];
    this.rowScales = new Rational[rows];
    this.variableScale = commonDenominatorOfBounds();
    Rational scale = Rational.of(variableScale, BigInteger.ONE);
    for (int column = 0; column < columns; column++) {
      lower[column] = scaled(source.lower(column), scale);
      upper[column] = scaled(source.upper(column), scale);
    }
    for (int row = 0; row < rows; row++) {
      scaleRow(row, constraints.get(row), scale);
    }
    Scaling objective = new Scaling();
    for (int column = 0; column < columns; column++) {
      objective.meet(source.cost(column));
    }
    this.costScale =
        source.goal() == LinearProgram.Goal.MAXIMIZE
            ? objective.factor()
            : objective.factor().negate().toRational();
    this.costs = new BigInteger[columns];
    for (int column = 0; column < columns; column++) {
      costs[column] = integer(source.cost(column), costScale);
    }
  }

  private BigInteger commonDenominatorOfBounds() {
    BigInteger common = BigInteger.ONE;
    for (int column = 0; column < columns; column++) {
      common = leastCommonMultiple(common, source.lower(column));
      common = leastCommonMultiple(common, source.upper(column));
    }
    return common;
  }

  private static BigInteger leastCommonMultiple(BigInteger common, @Nullable Rational bound) {
    if (bound == null || bound.isInteger()) {
      return common;
    }
    BigInteger denominator = bound.denominator();
    return common.divide(common.gcd(denominator)).multiply(denominator);
  }

  private void scaleRow(int row, LinearProgram.Constraint constraint, Rational variableScaling) {
    Rational bound = constraint.bound().times(variableScaling).toRational();
    Scaling scaling = new Scaling();
    for (int place = 0; place < constraint.size(); place++) {
      scaling.meet(constraint.coefficient(place));
    }
    scaling.meet(bound);
    Rational factor = scaling.factor();
    rowScales[row] = factor;
    fill(row, constraint, factor);
    BigInteger limit = integer(bound, factor);
    lower[columns + row] =
        constraint.relation() == LinearProgram.Relation.AT_MOST ? null : limit;
    upper[columns + row] =
        constraint.relation() == LinearProgram.Relation.AT_LEAST ? null : limit;
  }

  private void fill(int row, LinearProgram.Constraint constraint, Rational factor) {
    int[] variables = new int[constraint.size()];
    BigInteger[] coefficients = new BigInteger[constraint.size()];
    int size = 0;
    boolean ascending = true;
    for (int place = 0; place < constraint.size(); place++) {
      if (constraint.coefficient(place).signum() != 0) {
        variables[size] = constraint.variable(place);
        coefficients[size] = integer(constraint.coefficient(place), factor);
        ascending &= size == 0 || variables[size - 1] < variables[size];
        size++;
      }
    }
    if (ascending) {
      index[row] = java.util.Arrays.copyOf(variables, size);
      values[row] = java.util.Arrays.copyOf(coefficients, size);
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

  private static @Nullable BigInteger scaled(@Nullable Rational bound, Rational scale) {
    return bound == null ? null : integer(bound, scale);
  }

  private static BigInteger integer(Rational number, Rational factor) {
    return number.isLong() && factor.equals(Rational.ONE)
        ? BigInteger.valueOf(number.longValue())
        : number.times(factor).toRational().numerator();
  }

  /** The program as it was given. */
  LinearProgram source() {
    return source;
  }

  int rows() {
    return index.length;
  }

  int columns() {
    return columns;
  }

  /** Variables and activities. */
  int size() {
    return columns + index.length;
  }

  /** The columns in which a row has a coefficient, ascending. */
  int[] index(int row) {
    return index[row];
  }

  /** The row's coefficients, in the order of {@link #index}. */
  BigInteger[] values(int row) {
    return values[row];
  }

  BigInteger cost(int column) {
    return costs[column];
  }

  /** The least value of a variable or an activity; null for none. */
  @Nullable BigInteger lower(int variable) {
    return lower[variable];
  }

  /** The greatest value of a variable or an activity; null for none. */
  @Nullable BigInteger upper(int variable) {
    return upper[variable];
  }

  /** Whether the variable has one value only. */
  boolean isFixed(int variable) {
    BigInteger least = lower[variable];
    return least != null && least.equals(upper[variable]);
  }

  /** A value of a scaled variable as one of the program's. */
  Rational variable(Rational scaled) {
    return scaled.dividedBy(Rational.of(variableScale, BigInteger.ONE)).toRational();
  }

  /** A scaled row's price as one of the program's constraint. */
  Rational price(int row, Rational scaled) {
    return multiplier(row, scaled).dividedBy(costScale).toRational();
  }

  /** A scaled row's multiplier as one of the program's constraint. */
  Rational multiplier(int row, Rational scaled) {
    return scaled.times(rowScales[row]).toRational();
  }

  /** Finds the positive factor that makes numbers integers without a common divisor. */
  private static final class Scaling {
    private BigInteger denominators = BigInteger.ONE;
    private BigInteger divisor = BigInteger.ZERO;

    /** Numerators over different denominators share at least this divisor; a greater is rare. */
    void meet(Rational number) {
      if (number.signum() == 0) {
        return;
      }
      if (!number.isInteger()) {
        BigInteger denominator = number.denominator();
        denominators =
            denominators.divide(denominators.gcd(denominator)).multiply(denominator);
      }
      if (!divisor.equals(BigInteger.ONE)) {
        divisor = divisor.gcd(number.numerator());
      }
    }

    Rational factor() {
      return Rational.of(denominators, divisor.signum() == 0 ? BigInteger.ONE : divisor);
    }
  }
}
