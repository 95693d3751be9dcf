package org.stratagem.numeric.linear;

import java.math.BigInteger;
import java.util.SplittableRandom;

/**
 * A basis in floating point: the dictionary, the bounds (which may be widened by a little for a
 * while) and the value of every variable and activity. Rows and columns are those of the
 * dictionary.
 */
final class WorkingBasis {
  /** A bound passed, or a price of the wrong sign, by so little is rounding. */
  static final double TOLERANCE = 1e-9;

  /** Entries below are no pivots. */
  static final double SMALLEST_PIVOT = 1e-9;

  /** Exchanges that nothing but a guess speaks for need pivots that do not spoil the digits. */
  private static final double GOOD_PIVOT = 1e-6;

  /** By about so much bounds and costs are shaken where the method gets stuck. */
  private static final double SHAKE = 1e-7;

  /** Number of the row of the program's objective in the dictionary. */
  static final int OBJECTIVE = 0;

  /** Number of the row of the objective that the dual method works on. */
  static final int WORKING = 1;

  private final FloatingProgram program;
  private final Dictionary dictionary;
  private final double[] lower;
  private final double[] upper;
  private final double[] values;
  private final Basis.Rest[] rests;
  private final SplittableRandom random = new SplittableRandom(1);
  private long pivots;

  WorkingBasis(FloatingProgram program, Basis start) {
    this.program = program;
    int columns = program.columns();
    int size = columns + program.rows();
    this.dictionary =
        new Dictionary(program.coefficients(), columns, new double[columns], new double[columns]);
    this.lower = new double[size];
    this.upper = new double[size];
    this.values = new double[size];
    this.rests = new Basis.Rest[size];
    for (int variable = 0; variable < size; variable++) {
      rests[variable] = start.rest(variable);
    }
    restoreBounds();
  }

  Dictionary dictionary() {
    return dictionary;
  }

  /** How often the basis was changed. */
  long pivots() {
    return pivots;
  }

  double value(int variable) {
    return values[variable];
  }

  double lower(int variable) {
    return lower[variable];
  }

  double upper(int variable) {
    return upper[variable];
  }

  boolean isFixed(int variable) {
    return lower[variable] == upper[variable];
  }

  /** Whether the variable of a column may grow, or shrink, from where it rests. */
  boolean mayMove(int variable, boolean up) {
    return rests[variable] != (up ? Basis.Rest.UPPER : Basis.Rest.LOWER) && !isFixed(variable);
  }

  /** How far a variable is beyond its bounds: negative below the lower one. */
  double excess(int variable) {
    double value = values[variable];
    return value < lower[variable] ? value - lower[variable] : Math.max(0, value - upper[variable]);
  }

  /** Moves a column's variable by an amount, the basic variables with it. */
  void move(int column, double amount) {
    if (amount != 0) {
      values[dictionary.nonbasic(column)] += amount;
      double[] slopes = dictionary.column(column);
      for (int row = 0; row < dictionary.rows(); row++) {
        values[dictionary.basic(row)] += slopes[row] * amount;
      }
    }
  }

  /** Puts a column's variable at its other bound, where it has arrived. */
  void flip(int column) {
    int variable = dictionary.nonbasic(column);
    rest(variable, rests[variable] == Basis.Rest.LOWER ? Basis.Rest.UPPER : Basis.Rest.LOWER);
  }

  /** Exchanges a row's variable, which has arrived at a bound, with a column's. */
  void exchange(int row, int column, Basis.Rest rest) {
    int leaving = dictionary.basic(row);
    dictionary.pivot(row, column);
    rest(leaving, rest);
    pivots++;
  }

  /**
   * Exchanges activities with variables where it can be done with good pivots: Gaussian elimination
   * with partial pivoting. At first all activities are basic.
   *
   * @param variables that become basic
   * @param tight the rows whose activities come to rest
   */
  void exchangeAll(int[] variables, boolean[] tight) {
    boolean[] open = tight.clone();
    for (int variable : variables) {
      double[] slopes = dictionary.column(variable);
      int best = -1;
      double steepest = GOOD_PIVOT;
      for (int row = 0; row < slopes.length; row++) {
        if (open[row] && Math.abs(slopes[row]) > steepest) {
          steepest = Math.abs(slopes[row]);
          best = row;
        }
      }
      if (best >= 0) {
        open[best] = false;
        boolean below = upper[dictionary.basic(best)] < Double.POSITIVE_INFINITY;
        exchange(best, variable, below ? Basis.Rest.UPPER : Basis.Rest.LOWER);
      }
    }
    if (pivots > 0) {
      refresh();
    }
  }

  private void rest(int variable, Basis.Rest rest) {
    rests[variable] = rest;
    values[variable] =
        switch (rest) {
          case LOWER -> lower[variable];
          case UPPER -> upper[variable];
          case FREE -> 0;
        };
  }

  /** Recomputes the basic variables' values from the others'. */
  void refresh() {
    dictionary.settle();
    double[] resting = new double[dictionary.columns()];
    for (int column = 0; column < resting.length; column++) {
      resting[column] = values[dictionary.nonbasic(column)];
    }
    for (int row = 0; row < dictionary.rows(); row++) {
      double[] coefficients = dictionary.row(row);
      double sum = 0;
      for (int column = 0; column < resting.length; column++) {
        sum += coefficients[column] * resting[column];
      }
      values[dictionary.basic(row)] = sum;
    }
  }

  /**
   * Widens the bounds of the basic variables by a little, each differently.
   *
   * @param force how many times as much as usual
   */
  void shakeBounds(double force) {
    for (int row = 0; row < dictionary.rows(); row++) {
      int variable = dictionary.basic(row);
      double room = force * shake(Math.min(Math.abs(lower[variable]), Math.abs(upper[variable])));
      lower[variable] -= room;
      upper[variable] += room;
    }
  }

  /**
   * Makes the working prices of the variables at rest differ, each on its right side.
   *
   * @param force how many times as much as usual
   */
  void shakeCosts(double force) {
    double[] prices = dictionary.objective(WORKING);
    for (int column = 0; column < prices.length; column++) {
      switch (rests[dictionary.nonbasic(column)]) {
        case LOWER -> prices[column] -= force * shake(Math.abs(prices[column]));
        case UPPER -> prices[column] += force * shake(Math.abs(prices[column]));
        case FREE -> {
          // any price would be wrong
        }
      }
    }
  }

  private double shake(double size) {
    double finite = Double.isInfinite(size) ? 0 : size;
    return SHAKE * (1 + finite) * (0.5 + random.nextDouble());
  }

  /** Replaces the program's objective. */
  void startObjective(BigInteger[] costs) {
    double[] objective = program.objective(costs);
    double[] prices = dictionary.objective(OBJECTIVE);
    for (int column = 0; column < prices.length; column++) {
      int variable = dictionary.nonbasic(column);
      prices[column] = variable < objective.length ? objective[variable] : 0;
    }
    dictionary.settle();
    for (int row = 0; row < dictionary.rows(); row++) {
      int variable = dictionary.basic(row);
      if (variable < objective.length && objective[variable] != 0) {
        Products.add(objective[variable], dictionary.row(row), prices);
      }
    }
  }

  /** Puts the bounds back to what they are, and the variables at rest on them. */
  void restoreBounds() {
    for (int variable = 0; variable < lower.length; variable++) {
      lower[variable] = program.lower(variable);
      upper[variable] = program.upper(variable);
    }
    for (int column = 0; column < dictionary.columns(); column++) {
      int variable = dictionary.nonbasic(column);
      rest(variable, rests[variable]);
    }
    refresh();
  }

  /** Whether every basic variable is within its bounds. */
  boolean isPrimalFeasible() {
    for (int row = 0; row < dictionary.rows(); row++) {
      if (Math.abs(excess(dictionary.basic(row))) > TOLERANCE) {
        return false;
      }
    }
    return true;
  }

  /** Whether a change of a column's variable would improve an objective. */
  boolean isWorthChanging(int column, double price) {
    return Math.abs(price) > TOLERANCE && mayMove(dictionary.nonbasic(column), price > 0);
  }

  /**
   * Sets the working objective: the program's, without the prices that would be worth a change, for
   * which the dual method has no use.
   */
  void startWorkingObjective() {
    double[] prices = dictionary.objective(OBJECTIVE);
    double[] working = dictionary.objective(WORKING);
    for (int column = 0; column < prices.length; column++) {
      working[column] =
          mayMove(dictionary.nonbasic(column), prices[column] > 0) ? 0 : prices[column];
    }
  }

  /** The basis as it stands. */
  Basis basis() {
    boolean[] basic = new boolean[values.length];
    for (int row = 0; row < dictionary.rows(); row++) {
      basic[dictionary.basic(row)] = true;
    }
    return Basis.of(program.columns(), basic, rests.clone());
  }
}
