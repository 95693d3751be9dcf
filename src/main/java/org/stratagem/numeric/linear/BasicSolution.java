package org.stratagem.numeric.linear;

import java.math.BigInteger;
import java.util.Arrays;

/** What a basis says exactly: values of all variables and activities, prices, reduced costs. */
final class BasicSolution {
  private final IntegerProgram program;
  private final Basis basis;
  private final BasisEquations equations;

  BasicSolution(IntegerProgram program, Basis basis, BasisEquations equations) {
    this.program = program;
    this.basis = basis;
    this.equations = equations;
  }

  /** The values of variables and activities. */
  RationalVector values() {
    BigInteger[] resting = zeros();
    for (int variable = 0; variable < program.size(); variable++) {
      if (!basis.isBasic(variable)) {
        resting[variable] = rest(variable);
      }
    }
    return complete(resting);
  }

  private BigInteger rest(int variable) {
    BigInteger bound =
        switch (basis.rest(variable)) {
          case LOWER -> program.lower(variable);
          case UPPER -> program.upper(variable);
          case FREE -> BigInteger.ZERO;
        };
    return bound == null ? BigInteger.ZERO : bound;
  }

  /**
   * How variables and activities change when one that is not basic grows by 1 and the others that
   * are not basic stay.
   */
  RationalVector direction(int entering) {
    BigInteger[] resting = zeros();
    resting[entering] = BigInteger.ONE;
    return complete(resting);
  }

  private BigInteger[] zeros() {
    BigInteger[] zeros = new BigInteger[program.size()];
    Arrays.fill(zeros, BigInteger.ZERO);
    return zeros;
  }

  /** Everything that follows from what is not basic. */
  private RationalVector complete(BigInteger[] resting) {
    int columns = program.columns();
    int[] rows = equations.rows();
    boolean[] tight = new boolean[program.rows()];
    boolean[] slack = new boolean[program.rows()];
    Arrays.fill(slack, true);
    for (int row : rows) {
      tight[row] = true;
      slack[row] = false;
    }
    BigInteger[] fixed = program.table().times(Arrays.copyOf(resting, columns), tight);
    BigInteger[] wanted = new BigInteger[rows.length];
    for (int k = 0; k < rows.length; k++) {
      wanted[k] = resting[columns + rows[k]].subtract(fixed[rows[k]]);
    }
    RationalVector basic = equations.values(wanted);
    BigInteger denominator = basic.denominator();
    BigInteger[] all = new BigInteger[program.size()];
    for (int variable = 0; variable < all.length; variable++) {
      all[variable] =
          resting[variable].signum() == 0
              ? BigInteger.ZERO
              : resting[variable].multiply(denominator);
    }
    int[] variables = equations.variables();
    for (int k = 0; k < variables.length; k++) {
      all[variables[k]] = basic.numerators()[k];
    }
    BigInteger[] activities = program.table().times(Arrays.copyOf(all, columns), slack);
    for (int row = 0; row < activities.length; row++) {
      if (slack[row]) {
        all[columns + row] = activities[row];
      }
    }
    return new RationalVector(all, denominator);
  }

  /**
   * The objective as a sum over what is not basic: the coefficients of variables, and of activities
   * (their prices).
   *
   * @param costs by variable
   */
  RationalVector reducedCosts(BigInteger[] costs) {
    int[] variables = equations.variables();
    BigInteger[] basic = new BigInteger[variables.length];
    for (int k = 0; k < basic.length; k++) {
      basic[k] = costs[variables[k]];
    }
    return withoutRows(equations.prices(basic), costs);
  }

  /** A basic variable or activity as a sum over what is not basic. */
  RationalVector row(int leaving) {
    BigInteger[] unit = new BigInteger[program.columns()];
    Arrays.fill(unit, BigInteger.ZERO);
    if (leaving < program.columns()) {
      unit[leaving] = BigInteger.ONE;
    } else {
      int row = leaving - program.columns();
      int[] index = program.table().index(row);
      for (int t = 0; t < index.length; t++) {
        unit[index[t]] = program.table().values(row)[t];
      }
    }
    return reducedCosts(unit);
  }

  /** A sum over the variables, less the priced rows: nothing is left of the basic variables. */
  private RationalVector withoutRows(RationalVector prices, BigInteger[] costs) {
    int columns = program.columns();
    int[] rows = equations.rows();
    BigInteger[] byRow = new BigInteger[program.rows()];
    Arrays.fill(byRow, BigInteger.ZERO);
    for (int k = 0; k < rows.length; k++) {
      byRow[rows[k]] = prices.numerators()[k];
    }
    BigInteger[] priced = program.table().transposedTimes(byRow);
    BigInteger[] coefficients = zeros();
    for (int column = 0; column < columns; column++) {
      coefficients[column] = costs[column].multiply(prices.denominator()).subtract(priced[column]);
    }
    System.arraycopy(byRow, 0, coefficients, columns, byRow.length);
    for (int variable : equations.variables()) {
      coefficients[variable] = BigInteger.ZERO;
    }
    return new RationalVector(coefficients, prices.denominator());
  }
}
