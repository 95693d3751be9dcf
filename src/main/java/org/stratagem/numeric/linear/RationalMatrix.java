package org.stratagem.numeric.linear;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import org.stratagem.numeric.Rational;

/** A matrix of rationals and its exact products with vectors; fast where its entries are short. */
public final class RationalMatrix {
  private final IntegerTable table;
  private final Rational factor;

  /**
   * @param rows all of the same length
   */
  public RationalMatrix(Rational[][] rows) {
    IntegerScaling scaling = new IntegerScaling();
    for (Rational[] row : rows) {
      for (Rational entry : row) {
        scaling.meet(entry);
      }
    }
    this.factor = Rational.of(1).dividedBy(scaling.factor()).toRational();
    int columns = rows.length == 0 ? 0 : rows[0].length;
    int[] all = new int[columns];
    Arrays.setAll(all, column -> column);
    int[][] index = new int[rows.length][];
    Arrays.fill(index, all);
    BigInteger[][] values = new BigInteger[rows.length][columns];
    for (int row = 0; row < rows.length; row++) {
      for (int column = 0; column < columns; column++) {
        values[row][column] = IntegerScaling.integer(rows[row][column], scaling.factor());
      }
    }
    this.table = new IntegerTable(columns, index, values);
  }

  /** The products of the rows with a vector. */
  public RationalVector times(List<Rational> vector) {
    RationalVector scaled = RationalVector.of(vector);
    return new RationalVector(table.times(scaled.numerators()), scaled.denominator()).times(factor);
  }

  /** The products of the columns with a vector. */
  public RationalVector transposedTimes(List<Rational> vector) {
    RationalVector scaled = RationalVector.of(vector);
    return new RationalVector(table.transposedTimes(scaled.numerators()), scaled.denominator())
        .times(factor);
  }
}
