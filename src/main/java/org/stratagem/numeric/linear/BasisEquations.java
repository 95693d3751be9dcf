package org.stratagem.numeric.linear;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Optional;

/**
 * The equations of a basis, solved exactly: in the tight rows the basic variables of the program
 * make up a square matrix, which is all that has to be inverted, however many rows are slack.
 */
final class BasisEquations {
  private final int[] variables;
  private final int[] rows;
  private final IntegerEquations equations;

  private BasisEquations(int[] variables, int[] rows, IntegerEquations equations) {
    this.variables = variables;
    this.rows = rows;
    this.equations = equations;
  }

  /** The equations, unless the basis is singular. */
  static Optional<BasisEquations> of(IntegerProgram program, Basis basis) {
    int[] variables = basis.variables();
    int[] rows = basis.tightRows();
    if (variables.length != rows.length) {
      throw new IllegalArgumentException(
          variables.length + " basic variables in " + rows.length + " tight rows");
    }
    int size = rows.length;
    int[] place = new int[program.columns()];
    Arrays.fill(place, -1);
    for (int k = 0; k < size; k++) {
      place[variables[k]] = k;
    }
    BigInteger[][] entries = new BigInteger[size][size];
    for (int k = 0; k < size; k++) {
      Arrays.fill(entries[k], BigInteger.ZERO);
      int[] index = program.table().index(rows[k]);
      BigInteger[] values = program.table().values(rows[k]);
      for (int t = 0; t < index.length; t++) {
        if (place[index[t]] >= 0) {
          entries[k][place[index[t]]] = values[t];
        }
      }
    }
    return IntegerEquations.of(entries)
        .map(equations -> new BasisEquations(variables, rows, equations));
  }

  /** The basic variables of the program, ascending. */
  int[] variables() {
    return variables;
  }

  /** The tight rows, ascending. */
  int[] rows() {
    return rows;
  }

  /** The basic variables' values that give the tight rows these activities. */
  RationalVector values(BigInteger[] activities) {
    return equations.solve(activities, false);
  }

  /** The tight rows' prices that give the basic variables these costs. */
  RationalVector prices(BigInteger[] costs) {
    return equations.solve(costs, true);
  }
}
