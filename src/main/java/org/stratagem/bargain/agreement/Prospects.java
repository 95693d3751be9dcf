package org.stratagem.bargain.agreement;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.stratagem.numeric.Rational;

/**
 * How a disagreement point stands to the feasible payoffs.
 *
 * @param standing where it lies
 * @param slack the most that all players can gain at once; negative where somebody must lose
 * @param weights prices that prove the slack: they add up to 1, and no outcome's payoffs, so
 *     weighted, exceed those of the disagreement point by more than the slack
 * @param ideal the most that each player can get where nobody gets less than in disagreement; empty
 *     where there is no such agreement
 * @param vague by how much each ideal may be greater, at most: 0 where all outcomes are listed
 */
public record Prospects(
    Standing standing,
    Rational slack,
    List<Rational> weights,
    List<Rational> ideal,
    List<Rational> vague) {
  /** Where a disagreement point lies. */
  public enum Standing {
    /** A lottery gives it, and somebody can gain by another one. */
    INSIDE,
    /** No lottery gives exactly this, but some give nobody less and somebody more. */
    BELOW,
    /** A lottery gives it, and nobody can gain unless another loses. */
    EFFICIENT,
    /** No lottery gives everybody at least this. */
    OUTSIDE
  }

  /** The prospects of a problem; two linear programs and one for each player. */
  public static Prospects of(BargainingProblem problem, BooleanSupplier cancelled) {
    Lotteries lotteries = new Lotteries(problem, cancelled);
    List<Rational> floors = problem.disagreement();
    List<Rational> ones =
        IntStream.range(0, problem.players()).mapToObj(p -> Rational.of(1)).toList();
    Lotteries.Best level = lotteries.level(floors, ones);
    if (level.value().signum() < 0) {
      return new Prospects(
          Standing.OUTSIDE,
          Exact.plus(level.value(), level.slack()),
          level.prices(),
          List.of(),
          List.of());
    }
    List<Rational> ideal = new ArrayList<>();
    List<Rational> vague = new ArrayList<>();
    for (int player = 0; player < problem.players(); player++) {
      List<Rational> weights = new ArrayList<>(lotteries.nothing());
      weights.set(player, Rational.of(1));
      Lotteries.Best best = lotteries.best(weights, floors).orElseThrow();
      boolean hopes = Exact.minus(best.value(), floors.get(player)).compareTo(best.slack()) > 0;
      ideal.add(hopes ? best.value() : floors.get(player));
      vague.add(best.slack());
    }
    return new Prospects(
        standing(problem, lotteries, ideal), level.value(), level.prices(), ideal, vague);
  }

  private static Standing standing(
      BargainingProblem problem, Lotteries lotteries, List<Rational> ideal) {
    if (ideal.equals(problem.disagreement())) {
      return Standing.EFFICIENT;
    }
    List<Rational> down = new ArrayList<>();
    lotteries.nothing().forEach(zero -> down.add(Rational.of(-1)));
    Rational least = lotteries.best(down, problem.disagreement()).orElseThrow().value().negate();
    return least.equals(Exact.sum(problem.disagreement())) ? Standing.INSIDE : Standing.BELOW;
  }

  /** Whether a player can gain anything at all. */
  public boolean hasHope(BargainingProblem problem, int player) {
    return !ideal.get(player).equals(problem.disagreement().get(player));
  }
}
