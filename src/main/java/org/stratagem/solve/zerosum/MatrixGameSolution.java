package org.stratagem.solve.zerosum;

import java.util.List;
import org.stratagem.numeric.Rational;

/**
 * The value of a matrix game and what proves it: a mixture of rows that gets at least the value
 * against every column, and a mixture of columns that pays at most the value to every row.
 *
 * @param value what the side that chooses rows gets
 * @param rows the probability of each row
 * @param columns the probability of each column
 * @param pure whether both mixtures are single actions: a saddle point
 */
public record MatrixGameSolution(
    Rational value, List<Rational> rows, List<Rational> columns, boolean pure) {
  public MatrixGameSolution {
    rows = List.copyOf(rows);
    columns = List.copyOf(columns);
  }
}
