package org.stratagem.bargain.coalition;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.stratagem.numeric.Rational;
import org.stratagem.numeric.linear.LinearProgram;
import org.stratagem.numeric.linear.LinearProgram.Goal;
import org.stratagem.numeric.linear.LinearProgram.Relation;
import org.stratagem.numeric.linear.LinearSolution;
import org.stratagem.numeric.linear.LinearSolver;

/**
 * Makes the greatest excess of the coalitions whose share is not settled as small as can be: a
 * linear program with a constraint for each coalition, of which only those are written down that
 * turn out to matter. After each solution a pass over all coalitions finds those that complain more
 * than it allows; they are added until there are none.
 */
final class LeastExcess {
  private final CoalitionalGame game;
  private final boolean imputations;
  private final BooleanSupplier cancelled;
  private final Set<Integer> working = new LinkedHashSet<>();
  private long programs;

  /**
   * @param imputations whether every player has to get at least what it is worth alone
   */
  LeastExcess(CoalitionalGame game, boolean imputations, BooleanSupplier cancelled) {
    this.game = game;
    this.imputations = imputations;
    this.cancelled = cancelled;
    for (int player = 0; player < game.players(); player++) {
      working.add(1 << player);
      working.add(game.everyone() & ~(1 << player));
    }
  }

  /** How many linear programs have been solved. */
  long programs() {
    return programs;
  }

  /**
   * A best division and what proves it.
   *
   * @param division one of the best
   * @param level what is settled by it
   */
  record Step(List<Rational> division, ExcessLevel level) {}

  /**
   * The least greatest excess of the coalitions outside the span, among the divisions that give the
   * generators of the span what they get now. Empty where it was cancelled.
   *
   * @param settled holds at least the coalition of all, and not every coalition
   * @param current a division, which says what the settled coalitions get
   */
  Optional<Step> solve(CoalitionSpan settled, List<Rational> current) {
    working.removeIf(settled::contains);
    while (true) {
      List<Integer> rows = List.copyOf(working);
      LinearSolution solution = new LinearSolver(cancelled).solve(program(settled, current, rows));
      programs++;
      if (!(solution instanceof LinearSolution.Optimal optimal)) {
        if (cancelled.getAsBoolean() || solution.status() == LinearSolution.Status.UNFINISHED) {
          return Optional.empty();
        }
        throw new IllegalStateException("a least excess that is " + solution.status());
      }
      List<Rational> division = new ArrayList<>();
      for (int player = 0; player < game.players(); player++) {
        division.add(optimal.primal().get(player));
      }
      List<Integer> violated =
          new Excesses(game, division).greatest(2 * game.players(), settled, optimal.value());
      if (violated.isEmpty()) {
        return Optional.of(new Step(division, level(optimal, settled, rows)));
      }
      working.addAll(violated);
    }
  }

  /** The shares, then the excess; first the settled coalitions, then the others. */
  private LinearProgram program(CoalitionSpan settled, List<Rational> current, List<Integer> rows) {
    int players = game.players();
    LinearProgram.Builder program = new LinearProgram.Builder(Goal.MINIMIZE, players + 1);
    for (int player = 0; player < players; player++) {
      program.bounds(player, imputations ? game.alone(player) : null, null);
    }
    program.free(players).cost(players, Rational.of(1));
    for (int coalition : settled.generators()) {
      program.constraint(
          variables(coalition, false),
          ones(Integer.bitCount(coalition)),
          Relation.EQUAL,
          CoalitionalGame.share(current, coalition));
    }
    for (int coalition : rows) {
      program.constraint(
          variables(coalition, true),
          ones(Integer.bitCount(coalition) + 1),
          Relation.AT_LEAST,
          game.worth(coalition));
    }
    return program.build();
  }

  private int[] variables(int coalition, boolean excess) {
    List<Integer> members = new ArrayList<>(CoalitionalGame.members(coalition));
    if (excess) {
      members.add(game.players());
    }
    return members.stream().mapToInt(Integer::intValue).toArray();
  }

  private static Rational[] ones(int count) {
    Rational[] ones = new Rational[count];
    java.util.Arrays.fill(ones, Rational.of(1));
    return ones;
  }

  /** The prices of the constraints are the weights. */
  private ExcessLevel level(
      LinearSolution.Optimal optimal, CoalitionSpan settled, List<Integer> rows) {
    int players = game.players();
    Rational[] sums = new Rational[players];
    java.util.Arrays.fill(sums, Rational.of(0));
    int constraint = 0;
    for (int coalition : settled.generators()) {
      add(sums, coalition, optimal.dual().get(constraint++));
    }
    List<Integer> coalitions = new ArrayList<>();
    List<Rational> weights = new ArrayList<>();
    for (int coalition : rows) {
      Rational weight = optimal.dual().get(constraint++);
      if (weight.signum() > 0) {
        coalitions.add(coalition);
        weights.add(weight);
        add(sums, coalition, weight);
      }
    }
    List<Integer> alone = new ArrayList<>();
    List<Rational> aloneWeights = new ArrayList<>();
    for (int player = 0; player < players; player++) {
      if (sums[player].signum() < 0) {
        alone.add(player);
        aloneWeights.add(sums[player].negate());
      }
    }
    return new ExcessLevel(optimal.value(), coalitions, weights, alone, aloneWeights);
  }

  private static void add(Rational[] sums, int coalition, Rational weight) {
    for (int player : CoalitionalGame.members(coalition)) {
      sums[player] = (Rational) sums[player].plus(weight);
    }
  }
}
