package org.stratagem.numeric.linear;

import java.math.BigInteger;
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
  private final IntegerRows table;
  private final BigInteger[] costs;
  private final @Nullable BigInteger[] lower;
  private final @Nullable BigInteger[] upper;
  private final Rational costScale;
  private final BigInteger variableScale;

  IntegerProgram(LinearProgram source) {
    this.source = source;
    this.columns = source.variables();
    this.variableScale = commonDenominatorOfBounds();
    Rational scale = Rational.of(variableScale, BigInteger.ONE);
    this.table = new IntegerRows(source.constraints(), columns, scale);
    this.lower = new BigInteger[columns + table.rows()];
    this.upper = new BigInteger[columns + table.rows()];
    for (int column = 0; column < columns; column++) {
      lower[column] = scaled(source.lower(column), scale);
      upper[column] = scaled(source.upper(column), scale);
    }
    for (int row = 0; row < table.rows(); row++) {
      LinearProgram.Relation relation = source.constraints().get(row).relation();
      BigInteger bound = table.bound(row);
      lower[columns + row] = relation == LinearProgram.Relation.AT_MOST ? null : bound;
      upper[columns + row] = relation == LinearProgram.Relation.AT_LEAST ? null : bound;
    }
    IntegerScaling objective = new IntegerScaling();
    for (int column = 0; column < columns; column++) {
      objective.meet(source.cost(column));
    }
    this.costScale =
        source.goal() == LinearProgram.Goal.MAXIMIZE
            ? objective.factor()
            : objective.factor().negate().toRational();
    this.costs = new BigInteger[columns];
    for (int column = 0; column < columns; column++) {
      costs[column] = IntegerScaling.integer(source.cost(column), costScale);
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

  private static @Nullable BigInteger scaled(@Nullable Rational bound, Rational scale) {
    return bound == null ? null : IntegerScaling.integer(bound, scale);
  }

  /** The program as it was given. */
  LinearProgram source() {
    return source;
  }

  /** The rows' coefficients. */
  IntegerRows table() {
    return table;
  }

  int rows() {
    return table.rows();
  }

  int columns() {
    return columns;
  }

  /** Variables and activities. */
  int size() {
    return columns + table.rows();
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
    return variableScale.equals(BigInteger.ONE)
        ? scaled
        : scaled.dividedBy(Rational.of(variableScale, BigInteger.ONE)).toRational();
  }

  /** A scaled row's price as one of the program's constraint. */
  Rational price(int row, Rational scaled) {
    return multiplier(row, scaled).dividedBy(costScale).toRational();
  }

  /** A scaled row's multiplier as one of the program's constraint. */
  Rational multiplier(int row, Rational scaled) {
    return scaled.times(table.factor(row)).toRational();
  }
}
