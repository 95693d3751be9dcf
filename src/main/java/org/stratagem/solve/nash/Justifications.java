package org.stratagem.solve.nash;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.stratagem.game.NormalForm;
import org.stratagem.numeric.Rational;
import org.stratagem.numeric.Real;
import org.stratagem.numeric.linear.LinearProgram;
import org.stratagem.numeric.linear.LinearProgram.Relation;
import org.stratagem.numeric.linear.LinearSolution;
import org.stratagem.numeric.linear.LinearSolver;

/**
 * Strategies of the other player with every action in them, to which given actions of a player are
 * best replies together. There is one exactly where no mixture of the actions is weakly dominated
 * (Gale, Kuhn and Tucker 1950); it is then the certificate. Each question is a linear program with
 * as many variables as the other has actions, asked once.
 */
final class Justifications {
  private final Rational[][] payoffs;
  private final BooleanSupplier cancelled;
  private final Map<BitSet, Optional<List<Rational>>> known = new HashMap<>();

  /**
   * @param game in which nobody but these two has a choice
   * @param other -1 where the player is alone
   */
  Justifications(NormalForm game, int player, int other, BooleanSupplier cancelled) {
    this.cancelled = cancelled;
    int others = other < 0 ? 1 : game.actions(other).size();
    this.payoffs = new Rational[game.actions(player).size()][others];
    for (int profile = 0; profile < game.profiles(); profile++) {
      payoffs[game.action(profile, player)][other < 0 ? 0 : game.action(profile, other)] =
          game.payoff(profile, player).toRational();
    }
  }

  /** How many linear programs were solved. */
  int programs() {
    return known.size();
  }

  /** The strategy that the actions are best replies to; nothing where there is none. */
  Optional<List<Rational>> of(BitSet actions) {
    return known.computeIfAbsent((BitSet) actions.clone(), this::find);
  }

  /** Maximises the least weight of an action. */
  private Optional<List<Rational>> find(BitSet actions) {
    int size = payoffs[0].length;
    LinearProgram.Builder program =
        new LinearProgram.Builder(LinearProgram.Goal.MAXIMIZE, size + 1);
    program.cost(size, Rational.of(1));
    Rational[] ones = new Rational[size + 1];
    Arrays.fill(ones, Rational.of(1));
    ones[size] = Rational.of(0);
    program.constraint(ones, Relation.EQUAL, Rational.of(1));
    for (int each = 0; each < size; each++) {
      program.constraint(
          new int[] {each, size},
          new Rational[] {Rational.of(1), Rational.of(-1)},
          Relation.AT_LEAST,
          Rational.of(0));
    }
    int first = actions.nextSetBit(0);
    for (int own = 0; own < payoffs.length; own++) {
      if (own != first) {
        Rational[] gain = new Rational[size + 1];
        for (int each = 0; each < size; each++) {
          gain[each] = payoffs[first][each].minus(payoffs[own][each]).toRational();
        }
        gain[size] = Rational.of(0);
        program.constraint(
            gain, actions.get(own) ? Relation.EQUAL : Relation.AT_LEAST, Rational.of(0));
      }
    }
    LinearSolution solution = new LinearSolver(cancelled).solve(program.build());
    return solution instanceof LinearSolution.Optimal optimal && optimal.value().signum() > 0
        ? Optional.of(List.copyOf(optimal.primal().subList(0, size)))
        : Optional.empty();
  }

  /** The actions with weight in a strategy. */
  static BitSet support(List<Real> strategy) {
    BitSet support = new BitSet();
    for (int action = 0; action < strategy.size(); action++) {
      support.set(action, strategy.get(action).signum() > 0);
    }
    return support;
  }
}
