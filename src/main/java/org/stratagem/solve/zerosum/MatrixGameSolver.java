package org.stratagem.solve.zerosum;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.stratagem.numeric.Rational;
import org.stratagem.numeric.Real;
import org.stratagem.numeric.linear.LinearProgram;
import org.stratagem.numeric.linear.LinearSolution;
import org.stratagem.numeric.linear.LinearSolver;
import org.stratagem.numeric.linear.RationalVector;

/**
 * Solves matrix games exactly: by a saddle point in pure actions where there is one, else by a
 * linear program whose dual is the other side's (von Neumann 1928; Dantzig 1951). Payoffs are moved
 * up to be positive, so that the program has a basis to begin with: the greatest sum of weights of
 * columns that together pay no row more than 1.
 */
public final class MatrixGameSolver {
  private final BooleanSupplier cancelled;

  /**
   * @param cancelled asked now and then; true ends the search
   */
  public MatrixGameSolver(BooleanSupplier cancelled) {
    this.cancelled = cancelled;
  }

  /** The value and a pair of optimal mixtures; nothing only where the search was cancelled. */
  public Optional<MatrixGameSolution> solve(MatrixGame game) {
    Optional<MatrixGameSolution> saddle = saddle(game);
    return saddle.isPresent() ? saddle : mixed(game);
  }

  /** The first entry, row by row, that is least in its row and greatest in its column. */
  private static Optional<MatrixGameSolution> saddle(MatrixGame game) {
    Rational[] greatest = new Rational[game.columns()];
    for (int column = 0; column < game.columns(); column++) {
      greatest[column] = game.payoff(0, column);
      for (int row = 1; row < game.rows(); row++) {
        if (game.payoff(row, column).compareTo(greatest[column]) > 0) {
          greatest[column] = game.payoff(row, column);
        }
      }
    }
    Rational least = Collections.min(Arrays.asList(greatest));
    for (int row = 0; row < game.rows(); row++) {
      int lowest = 0;
      for (int column = 1; column < game.columns(); column++) {
        if (game.payoff(row, column).compareTo(game.payoff(row, lowest)) < 0) {
          lowest = column;
        }
      }
      if (game.payoff(row, lowest).equals(least)) {
        int best = Arrays.asList(greatest).indexOf(least);
        return Optional.of(
            new MatrixGameSolution(
                least, point(game.rows(), row), point(game.columns(), best), true));
      }
    }
    return Optional.empty();
  }

  private static RationalVector point(int size, int place) {
    List<Rational> weights = new ArrayList<>(Collections.nCopies(size, Rational.of(0)));
    weights.set(place, Rational.of(1));
    return RationalVector.of(weights);
  }

  private Optional<MatrixGameSolution> mixed(MatrixGame game) {
    Rational lift = lift(game);
    LinearProgram.Builder program =
        new LinearProgram.Builder(LinearProgram.Goal.MAXIMIZE, game.columns());
    for (int column = 0; column < game.columns(); column++) {
      program.cost(column, Rational.of(1));
    }
    for (int row = 0; row < game.rows(); row++) {
      Rational[] coefficients = new Rational[game.columns()];
      for (int column = 0; column < coefficients.length; column++) {
        coefficients[column] = game.payoff(row, column).plus(lift).toRational();
      }
      program.constraint(coefficients, LinearProgram.Relation.AT_MOST, Rational.of(1));
    }
    LinearSolution solution =
        new LinearSolver(cancelled).solve(program.build(), SupportEstimate.of(game, cancelled));
    if (!(solution instanceof LinearSolution.Optimal optimal)) {
      if (solution.status() == LinearSolution.Status.UNFINISHED) {
        return Optional.empty();
      }
      throw new IllegalStateException("a matrix game without a value");
    }
    Real value = Real.ONE.dividedBy(optimal.value());
    return Optional.of(
        new MatrixGameSolution(
            value.minus(lift).toRational(),
            optimal.dual().normalized(),
            optimal.primal().normalized(),
            false));
  }

  /** What makes the least payoff 1, in the size of the others: no digits are wasted. */
  private static Rational lift(MatrixGame game) {
    Rational least = game.payoff(0, 0);
    for (int row = 0; row < game.rows(); row++) {
      for (int column = 0; column < game.columns(); column++) {
        if (game.payoff(row, column).compareTo(least) < 0) {
          least = game.payoff(row, column);
        }
      }
    }
    return Real.ONE.minus(least).toRational();
  }
}
