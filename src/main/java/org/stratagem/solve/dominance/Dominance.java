package org.stratagem.solve.dominance;

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
import org.stratagem.solve.zerosum.MatrixGame;
import org.stratagem.solve.zerosum.MatrixGameSolution;
import org.stratagem.solve.zerosum.MatrixGameSolver;

/**
 * Decides whether an action is dominated. What settles it at a glance is tried first: a profile of
 * the others to which the action is the best reply, another action that is better everywhere. Then
 * a linear program: by mixtures an action is strictly dominated or a best reply to a belief (Pearce
 * 1984, lemma 3; of several others the belief may correlate what they do).
 */
public final class Dominance {
  /** How much worse a dominated action has to be. */
  public enum Strength {
    /** Worse against everything. */
    STRICT,
    /** Nowhere better and somewhere worse. */
    WEAK
  }

  /** What may dominate. */
  public enum Dominators {
    ACTIONS,
    MIXTURES
  }

  private final Strength strength;
  private final Dominators dominators;
  private final BooleanSupplier cancelled;

  /**
   * @param cancelled asked now and then; true ends the search
   */
  public Dominance(Strength strength, Dominators dominators, BooleanSupplier cancelled) {
    this.strength = strength;
    this.dominators = dominators;
    this.cancelled = cancelled;
  }

  public Strength strength() {
    return strength;
  }

  /** The verdict on one action that is left; nothing only where the search was cancelled. */
  public Optional<Verdict> judge(Remainder game, Remainder.Action action) {
    List<Integer> own = game.actions().get(action.player());
    int place = own.indexOf(action.number());
    int[] others = game.others(action.player());
    if (own.size() == 1) {
      return Optional.of(new Verdict.Justified(point(others.length, 0)));
    }
    int best = bestReply(game, action, others);
    if (cancelled.getAsBoolean()) {
      return Optional.empty();
    }
    if (best >= 0) {
      return Optional.of(
          new Verdict.Justified(
              strength == Strength.STRICT ? point(others.length, best) : List.of()));
    }
    Rational[][] gains = gains(game, action, others);
    for (int row = 0; row < gains.length; row++) {
      if (row != place && dominates(gains[row])) {
        return Optional.of(new Verdict.Dominated(point(gains.length, row)));
      }
    }
    if (dominators == Dominators.ACTIONS) {
      return Optional.of(new Verdict.Justified(List.of()));
    }
    return strength == Strength.STRICT ? strictly(gains, place) : weakly(gains, place);
  }

  /** What each action that is left gets more than the action, by profile of the others. */
  private static Rational[][] gains(Remainder game, Remainder.Action action, int[] others) {
    List<Integer> own = game.actions().get(action.player());
    Rational[][] gains = new Rational[own.size()][others.length];
    for (int column = 0; column < others.length; column++) {
      Rational payoff = game.payoff(action, others[column]);
      for (int row = 0; row < gains.length; row++) {
        gains[row][column] =
            game.payoff(new Remainder.Action(action.player(), own.get(row)), others[column])
                .minus(payoff)
                .toRational();
      }
    }
    return gains;
  }

  /** A profile of the others at which the action is best (for weak dominance, alone), or -1. */
  private int bestReply(Remainder game, Remainder.Action action, int[] others) {
    int[] unit = new int[game.actions().size()];
    unit[action.player()] = 1;
    int stride = game.form().profile(unit);
    int player = action.player();
    List<Integer> own = game.actions().get(player);
    int most = strength == Strength.STRICT ? 0 : -1;
    for (int column = 0; column < others.length; column++) {
      Real payoff = game.form().payoff(others[column] + action.number() * stride, player);
      boolean best = true;
      for (int place = 0; place < own.size() && best; place++) {
        int number = own.get(place);
        Real instead = game.form().payoff(others[column] + number * stride, player);
        best = number == action.number() || instead.compareTo(payoff) <= most;
      }
      if (best) {
        return column;
      }
    }
    return -1;
  }

  private boolean dominates(Rational[] gains) {
    boolean somewhere = false;
    for (Rational gain : gains) {
      if (gain.signum() < 0 || strength == Strength.STRICT && gain.signum() == 0) {
        return false;
      }
      somewhere |= gain.signum() > 0;
    }
    return somewhere;
  }

  /** The game of gains: who chooses a mixture wins, or who chooses a belief does not lose. */
  private Optional<Verdict> strictly(Rational[][] gains, int place) {
    Rational[][] rest = new Rational[gains.length - 1][];
    for (int row = 0; row < rest.length; row++) {
      rest[row] = gains[row < place ? row : row + 1];
    }
    Optional<MatrixGameSolution> solution =
        new MatrixGameSolver(cancelled).solve(new MatrixGame(rest));
    return solution.map(
        found -> {
          if (found.value().signum() <= 0) {
            return new Verdict.Justified(found.columns());
          }
          List<Rational> mixture = new ArrayList<>(found.rows());
          mixture.add(place, Rational.of(0));
          return new Verdict.Dominated(mixture);
        });
  }

  /** The mixture that is nowhere worse and in sum as much better as can be. */
  private Optional<Verdict> weakly(Rational[][] gains, int place) {
    int actions = gains.length;
    LinearProgram.Builder program = new LinearProgram.Builder(LinearProgram.Goal.MAXIMIZE, actions);
    Real[] totals = new Real[actions];
    for (int row = 0; row < actions; row++) {
      totals[row] = Real.ZERO;
      for (Rational gain : gains[row]) {
        totals[row] = totals[row].plus(gain);
      }
      program.cost(row, totals[row].toRational());
    }
    for (int column = 0; column < gains[0].length; column++) {
      Rational[] at = new Rational[actions];
      int profile = column;
      Arrays.setAll(at, row -> gains[row][profile]);
      program.constraint(at, LinearProgram.Relation.AT_LEAST, Rational.of(0));
    }
    // Weight on the action itself changes no gain: the total may stay below 1.
    Rational[] ones = new Rational[actions];
    Arrays.fill(ones, Rational.of(1));
    program.constraint(ones, LinearProgram.Relation.AT_MOST, Rational.of(1));
    LinearSolution solution = new LinearSolver(cancelled).solve(program.build());
    if (!(solution instanceof LinearSolution.Optimal optimal)) {
      return Optional.empty();
    }
    if (optimal.value().signum() == 0) {
      return Optional.of(new Verdict.Justified(List.of()));
    }
    List<Rational> mixture = new ArrayList<>(optimal.primal());
    mixture.set(place, Rational.of(0));
    Real total = Real.ZERO;
    for (Rational weight : mixture) {
      total = total.plus(weight);
    }
    Real sum = total;
    mixture.replaceAll(weight -> weight.dividedBy(sum).toRational());
    return Optional.of(new Verdict.Dominated(mixture));
  }

  private static List<Rational> point(int size, int place) {
    List<Rational> weights = new ArrayList<>(Collections.nCopies(size, Rational.of(0)));
    weights.set(place, Rational.of(1));
    return weights;
  }

  /** Whether a mixture really dominates an action in what is left, computed from the game. */
  public boolean holds(Remainder game, Remainder.Action action, Verdict.Dominated verdict) {
    List<Integer> own = game.actions().get(action.player());
    boolean somewhere = false;
    for (int others : game.others(action.player())) {
      Real gain = game.payoff(action, others).negate();
      for (int place = 0; place < own.size(); place++) {
        Rational weight = verdict.mixture().get(place);
        if (weight.signum() != 0) {
          gain =
              gain.plus(
                  weight.times(
                      game.payoff(new Remainder.Action(action.player(), own.get(place)), others)));
        }
      }
      if (gain.signum() < 0 || strength == Strength.STRICT && gain.signum() == 0) {
        return false;
      }
      somewhere |= gain.signum() > 0;
    }
    return somewhere;
  }

  /**
   * Whether an action is a best reply, of all in the whole game, to a belief about what is left.
   */
  public static boolean isBestReply(
      Remainder game, Remainder.Action action, List<Rational> belief) {
    Real own = expected(game, action, belief);
    for (int number = 0; number < game.form().actions(action.player()).size(); number++) {
      Remainder.Action other = new Remainder.Action(action.player(), number);
      if (expected(game, other, belief).compareTo(own) > 0) {
        return false;
      }
    }
    return true;
  }

  private static Real expected(Remainder game, Remainder.Action action, List<Rational> belief) {
    int[] others = game.others(action.player());
    Real sum = Real.ZERO;
    for (int place = 0; place < others.length; place++) {
      if (belief.get(place).signum() != 0) {
        sum = sum.plus(belief.get(place).times(game.payoff(action, others[place])));
      }
    }
    return sum;
  }
}
