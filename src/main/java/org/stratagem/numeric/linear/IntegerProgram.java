package org.stratagem.numeric.linear;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
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
  private final IntegerRows scaled;
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
    this.scaled = new IntegerRows(source.constraints(), columns, scale);
    this.lower = new BigInteger[columns + rows()];
    this.upper = new BigInteger[columns + rows()];
    for (int column = 0; column < columns; column++) {
      lower[column] = scaled(source.lower(column), scale);
      upper[column] = scaled(source.upper(column), scale);
    }
    for (int row = 0; row < rows(); row++) {
      LinearProgram.Relation relation = source.constraints().get(row).relation();
      BigInteger bound = scaled.bound(row);
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
  IntegerTable table() {
    return scaled.table();
  }

  int rows() {
    return scaled.table().rows();
  }

  int columns() {
    return columns;
  }

  /** Variables and activities. */
  int size() {
    return columns + rows();
  }

  BigInteger cost(int column) {
    return costs[column];
  }

  /** The objective's coefficients, by variable; not to be changed. */
  BigInteger[] costs() {
    return costs;
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

  /** Values of scaled variables and activities as values of the program's variables. */
  RationalVector variables(RationalVector all) {
    return all.part(0, columns).times(Rational.of(BigInteger.ONE, variableScale));
  }

  /** Prices of scaled rows, among those of variables and activities, as the constraints' prices. */
  RationalVector prices(RationalVector all) {
    return multipliers(all.part(columns, size()))
        .times(Rational.of(1).dividedBy(costScale).toRational());
  }

  /** Multipliers of scaled rows as the constraints' multipliers. */
  RationalVector multipliers(RationalVector byRow) {
    if (scaled.isPlain()) {
      return byRow;
    }
    List<Rational> multipliers = new ArrayList<>();
    for (int row = 0; row < byRow.size(); row++) {
      multipliers.add(byRow.get(row).times(scaled.factor(row)).toRational());
    }
    return RationalVector.of(multipliers);
  }
}
