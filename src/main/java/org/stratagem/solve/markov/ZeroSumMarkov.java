package org.stratagem.solve.markov;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.stratagem.game.MarkovGame;
import org.stratagem.game.NormalForm;
import org.stratagem.numeric.LinearSystem;
import org.stratagem.numeric.Rational;
import org.stratagem.numeric.Real;
import org.stratagem.solve.bimatrix.Bimatrix;
import org.stratagem.solve.bimatrix.LemkeHowson;
import org.stratagem.solve.zerosum.MatrixGame;
import org.stratagem.solve.zerosum.MatrixGameSolution;
import org.stratagem.solve.zerosum.MatrixGameSolver;

/**
 * Values of discounted zero-sum Markov games (Shapley 1953) by strategy iteration (Hoffman and Karp
 * 1966): the second player's optimal strategies of the rounds at the current values are fixed, the
 * first player's best values against them are the next. The values fall to the game's, as fast as
 * Newton's method near the end. What the strategies found guarantee is then proven on both sides.
 * Where play surely ends, rounds are solved exactly, the last ones first.
 */
public final class ZeroSumMarkov {
  private static final int MOST_ITERATIONS = 500;
  private static final double SETTLED = 1e-13;

  /** How close simple fractions are to probabilities in doubles. */
  private static final double CLOSE = 1e-11;

  /** Bits of the longest fractions that values are worked out in. */
  private static final int LONGEST = 512;

  /**
   * What was found.
   *
   * @param low the first player's strategy guarantees at least this, by state
   * @param high the second player's strategy allows at most this, by state
   * @param profile stationary strategies that do so
   */
  public record Solution(List<Real> low, List<Real> high, StationaryProfile profile) {
    public Solution {
      low = List.copyOf(low);
      high = List.copyOf(high);
    }

    /** Whether the values are known exactly. */
    public boolean isExact() {
      return low.equals(high);
    }
  }

  private final MarkovGame game;
  private final LinearSystem linear;
  private final BooleanSupplier cancelled;
  private final double discount;

  /**
   * @param game of two players whose payoffs sum to zero in every round and who discount alike
   */
  public ZeroSumMarkov(MarkovGame game, LinearSystem linear, BooleanSupplier cancelled) {
    this.game = game;
    this.linear = linear;
    this.cancelled = cancelled;
    this.discount = game.discounts().get(0).doubleValue();
  }

  /** Whether the game is of this class. */
  public static boolean accepts(MarkovGame game) {
    if (game.players() != 2 || game.discounts().get(0).compareTo(game.discounts().get(1)) != 0) {
      return false;
    }
    for (MarkovGame.State state : game.states()) {
      for (int number = 0; number < state.round().profiles(); number++) {
        Real sum = state.round().payoff(number, 0).plus(state.round().payoff(number, 1));
        if (sum.signum() != 0) {
          return false;
        }
      }
    }
    return true;
  }

  /** The values and optimal strategies; empty where play may never end and nobody discounts. */
  public Optional<Solution> solve() {
    Solution backwards = backwards();
    if (backwards != null) {
      return Optional.of(backwards);
    }
    int size = game.states().size();
    double[] values = new double[size];
    StationaryWorth judge = new StationaryWorth(game, linear);
    StationaryProfile profile = null;
    for (int iteration = 0; iteration < MOST_ITERATIONS && !cancelled.getAsBoolean(); iteration++) {
      profile = optimal(values);
      double[] next = judge.reply(new DecisionProcess(game, profile, 0)).values();
      double change = 0;
      for (int state = 0; state < size; state++) {
        change =
            Math.max(
                change, Math.abs(next[state] - values[state]) / Math.max(1, Math.abs(next[state])));
      }
      values = next;
      if (change <= SETTLED) {
        break;
      }
    }
    if (profile == null) {
      return Optional.empty();
    }
    StationaryProfile last = optimal(values);
    Solution exact = exact(values, last, judge);
    if (exact != null) {
      return Optional.of(exact);
    }
    Worth first = judge.of(last, 0);
    Worth second = judge.of(last, 1);
    if (first == null || second == null) {
      return Optional.empty();
    }
    return Optional.of(
        new Solution(second.best().stream().map(Real::negate).toList(), first.best(), last));
  }

  /** Optimal strategies of every round when states are worth so much to the first player. */
  private StationaryProfile optimal(double[] values) {
    List<List<List<Real>>> weights = new ArrayList<>();
    for (int state = 0; state < values.length; state++) {
      Bimatrix.Mixture mixture = mixture(state, values);
      weights.add(List.of(Weights.normalized(mixture.row()), Weights.normalized(mixture.column())));
    }
    return new StationaryProfile(weights);
  }

  private Bimatrix.Mixture mixture(int state, double[] values) {
    NormalForm round = game.states().get(state).round();
    int rows = round.actions(0).size();
    int columns = round.actions(1).size();
    double[][] first = new double[rows][columns];
    double[][] second = new double[rows][columns];
    for (int number = 0; number < round.profiles(); number++) {
      double value = round.payoff(number, 0).doubleValue();
      for (Map.Entry<Integer, Real> next : game.states().get(state).next().get(number).entrySet()) {
        value += discount * next.getValue().doubleValue() * values[next.getKey()];
      }
      first[round.action(number, 0)][round.action(number, 1)] = value;
      second[round.action(number, 0)][round.action(number, 1)] = -value;
    }
    return new LemkeHowson(1e-14).solve(new Bimatrix(first, second));
  }

  /**
   * The solution where play surely ends: the last states' rounds first, each by a linear program;
   * null where states may come again, or where fractions grow too long.
   */
  private @Nullable Solution backwards() {
    List<Integer> order = game.order();
    if (order == null) {
      return null;
    }
    Real[] values = new Real[game.states().size()];
    Arrays.fill(values, Real.ZERO);
    List<List<List<Real>>> weights = new ArrayList<>(Collections.nCopies(values.length, List.of()));
    for (int state : order) {
      Real[][] matrix = matrix(state, values);
      Optional<MatrixGameSolution> solved = matrix == null ? Optional.empty() : solved(matrix);
      if (solved.isEmpty() || solved.get().value().bitLength() > LONGEST) {
        return null;
      }
      values[state] = solved.get().value();
      weights.set(
          state, List.of(List.copyOf(solved.get().rows()), List.copyOf(solved.get().columns())));
    }
    List<Real> proven = List.of(values);
    return new Solution(proven, proven, new StationaryProfile(weights));
  }

  /**
   * Exact values, if they prove themselves: the simple fractions close to the values found, or what
   * the simple fractions close to the strategies are worth.
   */
  private @Nullable Solution exact(
      double[] values, StationaryProfile profile, StationaryWorth judge) {
    Real[] guessed = new Real[values.length];
    for (int state = 0; state < values.length; state++) {
      Real guess = SimpleFraction.near(values[state]);
      if (guess == null) {
        break;
      }
      guessed[state] = guess;
    }
    if (guessed[values.length - 1] != null) {
      Solution solution = proven(guessed, values);
      if (solution != null) {
        return solution;
      }
    }
    StationaryProfile simple = Weights.simple(profile, CLOSE);
    Worth worth = simple == null ? null : judge.of(simple, 0);
    return worth == null || !worth.low().equals(worth.high())
        ? null
        : proven(worth.low().toArray(Real[]::new), values);
  }

  /** Values with optimal strategies, if they solve Shapley's equation. */
  private @Nullable Solution proven(Real[] guessed, double[] values) {
    List<List<List<Real>>> weights = new ArrayList<>();
    for (int state = 0; state < guessed.length; state++) {
      Real[][] matrix = matrix(state, guessed);
      if (matrix == null) {
        return null;
      }
      List<List<Real>> found = kernel(matrix, mixture(state, values), guessed[state]);
      if (found == null) {
        // Supports of different sizes, or too large: a linear program needs to know none.
        Optional<MatrixGameSolution> solved = solved(matrix);
        if (solved.isEmpty() || solved.get().value().compareTo(guessed[state]) != 0) {
          return null;
        }
        found = List.of(List.copyOf(solved.get().rows()), List.copyOf(solved.get().columns()));
      }
      weights.add(found);
    }
    List<Real> proven = List.of(guessed);
    return new Solution(proven, proven, new StationaryProfile(weights));
  }

  private Optional<MatrixGameSolution> solved(Real[][] matrix) {
    Rational[][] payoffs = new Rational[matrix.length][];
    for (int row = 0; row < matrix.length; row++) {
      payoffs[row] = Arrays.stream(matrix[row]).map(Real::toRational).toArray(Rational[]::new);
    }
    return new MatrixGameSolver(cancelled).solve(new MatrixGame(payoffs));
  }

  /**
   * What the first player gets in a round and from then on, when states are worth so much; null
   * where that is not known exactly.
   */
  private Real @Nullable [][] matrix(int state, Real[] values) {
    MarkovGame.State here = game.states().get(state);
    Real[][] matrix = new Real[here.round().actions(0).size()][here.round().actions(1).size()];
    for (int number = 0; number < here.round().profiles(); number++) {
      Real value =
          new DecisionProcess.Choice(here.round().payoff(number, 0), here.next().get(number))
              .value(game.discounts().get(0), values);
      if (!value.isExact()) {
        return null;
      }
      matrix[here.round().action(number, 0)][here.round().action(number, 1)] = value;
    }
    return matrix;
  }

  /** Optimal strategies with the supports of a mixture, if they prove the value. */
  private static @Nullable List<List<Real>> kernel(
      Real[][] matrix, Bimatrix.Mixture mixture, Real value) {
    List<Integer> rows = support(mixture.row());
    List<Integer> columns = support(mixture.column());
    if (rows.size() != columns.size()) {
      return null;
    }
    List<Real> row = indifferent(rows, columns, (i, j) -> matrix[i][j], matrix.length);
    List<Real> column = indifferent(columns, rows, (j, i) -> matrix[i][j], matrix[0].length);
    if (row == null || column == null) {
      return null;
    }
    for (int j = 0; j < matrix[0].length; j++) {
      Real sum = Real.ZERO;
      for (int i = 0; i < matrix.length; i++) {
        sum = sum.plus(row.get(i).times(matrix[i][j]));
      }
      if (sum.compareTo(value) < 0) {
        return null;
      }
    }
    for (Real[] each : matrix) {
      Real sum = Real.ZERO;
      for (int j = 0; j < each.length; j++) {
        sum = sum.plus(column.get(j).times(each[j]));
      }
      if (sum.compareTo(value) > 0) {
        return null;
      }
    }
    return List.of(row, column);
  }

  private interface Entry {
    Real at(int own, int other);
  }

  /** Weights on some actions that make the other indifferent between some of its own. */
  private static @Nullable List<Real> indifferent(
      List<Integer> own, List<Integer> other, Entry matrix, int count) {
    int size = own.size();
    Real[][] rows = new Real[size + 1][size + 2];
    for (int equation = 0; equation < size; equation++) {
      for (int k = 0; k < size; k++) {
        rows[equation][k] = matrix.at(own.get(k), other.get(equation));
      }
      rows[equation][size] = Real.ONE.negate();
      rows[equation][size + 1] = Real.ZERO;
    }
    for (int k = 0; k < size; k++) {
      rows[size][k] = Real.ONE;
    }
    rows[size][size] = Real.ZERO;
    rows[size][size + 1] = Real.ONE;
    Real[] solution = ExactElimination.solved(rows);
    if (solution == null) {
      return null;
    }
    List<Real> weights = new ArrayList<>(Collections.nCopies(count, Real.ZERO));
    for (int k = 0; k < size; k++) {
      if (solution[k].signum() < 0) {
        return null;
      }
      weights.set(own.get(k), solution[k]);
    }
    return weights;
  }

  private static List<Integer> support(double[] weights) {
    List<Integer> support = new ArrayList<>();
    for (int k = 0; k < weights.length; k++) {
      if (weights[k] > 1e-7) {
        support.add(k);
      }
    }
    return support;
  }
}
