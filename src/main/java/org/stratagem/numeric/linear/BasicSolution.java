package org.stratagem.numeric.linear;

import java.math.BigInteger;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

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
    BigInteger[] resting = new BigInteger[program.size()];
    Arrays.fill(resting, BigInteger.ZERO);
    for (int variable = 0; variable < program.size(); variable++) {
      if (!basis.isBasic(variable)) {
        resting[variable] = rest(variable);
      }
    }
    int[] rows = equations.rows();
    BigInteger[] wanted = new BigInteger[rows.length];
    for (int k = 0; k < rows.length; k++) {
      wanted[k] =
          resting[program.columns() + rows[k]].subtract(activity(rows[k], resting));
    }
    return complete(equations.values(wanted), resting);
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
    BigInteger[] resting = new BigInteger[program.size()];
    Arrays.fill(resting, BigInteger.ZERO);
    resting[entering] = BigInteger.ONE;
    int[] rows = equations.rows();
    BigInteger[] wanted = new BigInteger[rows.length];
    for (int k = 0; k < rows.length; k++) {
      wanted[k] = resting[program.columns() + rows[k]].subtract(activity(rows[k], resting));
    }
    return complete(equations.values(wanted), resting);
  }

  private RationalVector complete(RationalVector basic, BigInteger[] resting) {
    BigInteger denominator = basic.denominator();
    BigInteger[] all = new BigInteger[program.size()];
    for (int variable = 0; variable < all.length; variable++) {
      all[variable] =
          basis.isBasic(variable) ? BigInteger.ZERO : resting[variable].multiply(denominator);
    }
    int[] variables = equations.variables();
    for (int k = 0; k < variables.length; k++) {
      all[variables[k]] = basic.numerators()[k];
    }
    for (int row = 0; row < program.rows(); row++) {
      if (basis.isBasic(program.columns() + row)) {
        all[program.columns() + row] = activity(row, all);
      }
    }
    return new RationalVector(all, denominator);
  }

  private BigInteger activity(int row, BigInteger[] values) {
    int[] index = program.index(row);
    BigInteger[] coefficients = program.values(row);
    BigInteger sum = BigInteger.ZERO;
    for (int t = 0; t < index.length; t++) {
      BigInteger value = values[index[t]];
      if (value.signum() != 0) {
        sum = sum.add(value.multiply(coefficients[t]));
      }
    }
    return sum;
  }

  /**
   * The objective as a sum over what is not basic: the coefficients of variables, and of activities
   * (their prices).
   *
   * @param costs by variable; null stands for no objective at all
   */
  RationalVector reducedCosts(BigInteger @Nullable [] costs) {
    int[] variables = equations.variables();
    BigInteger[] basic = new BigInteger[variables.length];
    for (int k = 0; k < basic.length; k++) {
      basic[k] = costs == null ? BigInteger.ZERO : costs[variables[k]];
    }
    RationalVector prices = equations.prices(basic);
    BigInteger[] reduced = new BigInteger[program.size()];
    Arrays.fill(reduced, BigInteger.ZERO);
    for (int column = 0; costs != null && column < program.columns(); column++) {
      reduced[column] = costs[column].multiply(prices.denominator());
    }
    return subtractRows(prices, reduced);
  }

  /** A basic variable or activity as a sum over what is not basic. */
  RationalVector row(int leaving) {
    int[] variables = equations.variables();
    BigInteger[] unit = new BigInteger[program.columns()];
    Arrays.fill(unit, BigInteger.ZERO);
    if (leaving < program.columns()) {
      unit[leaving] = BigInteger.ONE;
    } else {
      int row = leaving - program.columns();
      int[] index = program.index(row);
      for (int t = 0; t < index.length; t++) {
        unit[index[t]] = program.values(row)[t];
      }
    }
    BigInteger[] basic = new BigInteger[variables.length];
    for (int k = 0; k < basic.length; k++) {
      basic[k] = unit[variables[k]];
    }
    RationalVector prices = equations.prices(basic);
    BigInteger[] coefficients = new BigInteger[program.size()];
    Arrays.fill(coefficients, BigInteger.ZERO);
    for (int column = 0; column < program.columns(); column++) {
      coefficients[column] = unit[column].multiply(prices.denominator());
    }
    return subtractRows(prices, coefficients);
  }

  private RationalVector subtractRows(RationalVector prices, BigInteger[] coefficients) {
    int[] rows = equations.rows();
    for (int k = 0; k < rows.length; k++) {
      BigInteger price = prices.numerators()[k];
      if (price.signum() != 0) {
        int[] index = program.index(rows[k]);
        BigInteger[] values = program.values(rows[k]);
        for (int t = 0; t < index.length; t++) {
          coefficients[index[t]] = coefficients[index[t]].subtract(price.multiply(values[t]));
        }
        coefficients[program.columns() + rows[k]] = price;
      }
    }
    for (int variable : equations.variables()) {
      coefficients[variable] = BigInteger.ZERO;
    }
    return new RationalVector(coefficients, prices.denominator());
  }
}
