package org.stratagem.solve.bimatrix;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.stratagem.game.MixedProfile;
import org.stratagem.game.NormalForm;
import org.stratagem.numeric.Rational;
import org.stratagem.numeric.Real;

/**
 * Single equilibria of games of two players, also of large ones, exactly: the path of Lemke and
 * Howson (1964) is followed with doubles, and the pair of bases at its end is solved and proven
 * with integers; where that fails the path is followed with integers.
 *
 * <p>Each label begins a path of its own; not every equilibrium need be at the end of one.
 */
public final class OneEquilibrium {
  /** With so many labels a path can be followed with integers. */
  private static final int SMALL = 80;

  private static final int ROUNDS = 8;

  private final ReplyPolytope firstPolytope;
  private final ReplyPolytope secondPolytope;
  private final @Nullable FloatingMatrix firstMatrix;
  private final @Nullable FloatingMatrix secondMatrix;
  private final BooleanSupplier cancelled;
  private final int m;
  private final int n;
  private long pivots;

  /**
   * @param game a game of two players; doubles count as the exact numbers they are
   * @param cancelled asked now and then; when it says yes, nothing is found any more
   */
  public OneEquilibrium(NormalForm game, BooleanSupplier cancelled) {
    IntegerBimatrix integers = IntegerBimatrix.of(game);
    this.cancelled = cancelled;
    this.m = integers.rowCount();
    this.n = integers.columnCount();
    this.firstPolytope = ReplyPolytope.first(integers);
    this.secondPolytope = ReplyPolytope.second(integers);
    this.firstMatrix = FloatingMatrix.of(firstPolytope.matrix());
    this.secondMatrix = FloatingMatrix.of(secondPolytope.matrix());
  }

  /** How many labels there are: the first player's actions, then the second's. */
  public int labels() {
    return m + n;
  }

  /** How many exchanges were made so far. */
  public long pivots() {
    return pivots;
  }

  /**
   * The equilibrium at the end of a label's path; null where the search was cancelled, or the path
   * of a large game went on for too long.
   */
  public @Nullable MixedProfile fromLabel(int label) {
    MixedProfile found = guided(label, 1000L + 100L * labels());
    if (found != null || cancelled.getAsBoolean() || labels() > SMALL) {
      return found;
    }
    try {
      return exact(label, Arithmetic.WORDS);
    } catch (ArithmeticException tooLong) {
      return exact(label, Arithmetic.UNBOUNDED);
    }
  }

  /**
   * An equilibrium at the end of some label's path. Lengths differ widely from label to label, so
   * the paths of some labels are followed for a while, then those of more labels for longer
   * (Codenotti, De Rossi and Pagan 2008); null where the search was cancelled or all were too long.
   */
  public @Nullable MixedProfile any() {
    int tried = 8;
    long most = 64L + labels() / 2;
    for (int round = 0; round < ROUNDS; round++) {
      for (int label = 0; label < Math.min(tried, labels()); label++) {
        MixedProfile found = guided(label, most);
        if (found != null || cancelled.getAsBoolean()) {
          return found;
        }
      }
      tried *= 2;
      most *= 2;
    }
    return fromLabel(0);
  }

  /** With doubles for a guide; null where the path was not followed to a proven end. */
  private @Nullable MixedProfile guided(int label, long most) {
    if (firstMatrix == null || secondMatrix == null) {
      return null;
    }
    Dictionary first = firstPolytope.origin(firstMatrix);
    Dictionary second = secondPolytope.origin(secondMatrix);
    return follow(first, second, label, most) == ComplementaryPath.End.ARRIVED
        ? proven(first, second)
        : null;
  }

  private @Nullable MixedProfile exact(int label, Arithmetic arithmetic) {
    ExactDictionary first = firstPolytope.origin(arithmetic);
    ExactDictionary second = secondPolytope.origin(arithmetic);
    return follow(first, second, label, Long.MAX_VALUE) == ComplementaryPath.End.ARRIVED
        ? new MixedProfile(
            List.of(StrategyPairs.strategy(first, 0, m), StrategyPairs.strategy(second, m, n)))
        : null;
  }

  private ComplementaryPath.End follow(Dictionary first, Dictionary second, int label, long most) {
    ComplementaryPath path = new ComplementaryPath(first, second, cancelled);
    ComplementaryPath.End end = path.follow(label, most);
    pivots += path.pivots();
    return end;
  }

  /** Both strategies exactly, if they are an equilibrium. */
  private @Nullable MixedProfile proven(Dictionary first, Dictionary second) {
    for (int label = 0; label < labels(); label++) {
      if (first.column(label) < 0 && second.column(label) < 0) {
        return null;
      }
    }
    List<Real> x = weights(first, firstPolytope.matrix(), 0, m);
    List<Real> y = x == null ? null : weights(second, secondPolytope.matrix(), m, 0);
    return y == null ? null : new MixedProfile(List.of(x, y));
  }

  /**
   * The weights that a basis stands for, scaled to sum to 1; null where it is no vertex.
   *
   * @param matrix a row for each action of the other player
   * @param own the label of the first own action
   * @param others the label of the first action of the other player
   */
  private static @Nullable List<Real> weights(
      Dictionary basis, BigInteger[][] matrix, int own, int others) {
    List<Integer> played = new ArrayList<>();
    for (int action = 0; action < matrix[0].length; action++) {
      if (basis.row(own + action) >= 0) {
        played.add(action);
      }
    }
    List<Integer> tight = new ArrayList<>();
    for (int action = 0; action < matrix.length; action++) {
      if (basis.row(others + action) < 0) {
        tight.add(action);
      }
    }
    BigInteger[][] equations = new BigInteger[tight.size()][played.size()];
    for (int i = 0; i < tight.size(); i++) {
      for (int j = 0; j < played.size(); j++) {
        equations[i][j] = matrix[tight.get(i)][played.get(j)];
      }
    }
    LinearEquations.Solution solution = new LinearEquations(equations).solveOnes();
    if (solution == null || !isFeasible(solution, matrix, played)) {
      return null;
    }
    BigInteger sum = BigInteger.ZERO;
    for (BigInteger value : solution.numerators()) {
      sum = sum.add(value);
    }
    List<Real> weights = new ArrayList<>();
    for (int action = 0; action < matrix[0].length; action++) {
      int place = played.indexOf(action);
      weights.add(place < 0 ? Real.ZERO : Rational.of(solution.numerators()[place], sum));
    }
    return weights;
  }

  private static boolean isFeasible(
      LinearEquations.Solution solution, BigInteger[][] matrix, List<Integer> played) {
    for (BigInteger value : solution.numerators()) {
      if (value.signum() < 0) {
        return false;
      }
    }
    for (BigInteger[] row : matrix) {
      BigInteger payoff = BigInteger.ZERO;
      for (int j = 0; j < played.size(); j++) {
        payoff = payoff.add(row[played.get(j)].multiply(solution.numerators()[j]));
      }
      if (payoff.compareTo(solution.denominator()) > 0) {
        return false;
      }
    }
    return true;
  }
}
