package org.stratagem.bargain.coco;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.stratagem.game.NormalForm;
import org.stratagem.numeric.Rational;
import org.stratagem.numeric.Real;
import org.stratagem.solve.zerosum.MatrixGame;
import org.stratagem.solve.zerosum.MatrixGameSolution;
import org.stratagem.solve.zerosum.MatrixGameSolver;

/**
 * The cooperative-competitive value, exact: for every coalition S the value d(S) of its zero-sum
 * game against the rest, each side correlating what it does, and for player i the mean over the
 * sizes of coalitions of the mean of d(S) over the coalitions S of that size with i in them
 * (Kohlberg and Neyman, Games and Economic Behavior 127 (2021); with two players Kalai and Kalai,
 * Quarterly Journal of Economics 128 (2013)).
 *
 * <p>The d(S) are 2^(n-1) matrix games of together as many entries as profiles each: d of the rest
 * is -d(S). Nothing smaller decides a d(S), since each may depend on payoffs that no other does.
 */
public final class CocoSolver {
  private final BooleanSupplier cancelled;

  /**
   * @param cancelled asked now and then; true ends the search
   */
  public CocoSolver(BooleanSupplier cancelled) {
    this.cancelled = cancelled;
  }

  /** The value with its proof, checked; nothing only where the search was cancelled. */
  public Optional<CocoSolution> solve(NormalForm form) {
    int players = form.players().size();
    Rational[] advantages = new Rational[1 << players];
    List<MatrixGameSolution> threats = new ArrayList<>();
    for (int bits = 1; bits < advantages.length; bits += 2) {
      Coalition coalition = new Coalition(bits);
      CoalitionMatrix matrix = new CoalitionMatrix(form, coalition);
      Optional<MatrixGameSolution> solution = new MatrixGameSolver(cancelled).solve(matrix.game());
      if (solution.isEmpty()) {
        return Optional.empty();
      }
      Rational value = solution.get().value();
      if (!matrix.atLeast(solution.get().rows()).equals(value)
          || !matrix.atMost(solution.get().columns()).equals(value)) {
        throw new IllegalStateException("a coalition's advantage without a proof");
      }
      advantages[bits] = value;
      advantages[coalition.rest(players).bits()] = value.negate();
      threats.add(solution.get());
    }
    int plan = MatrixGame.sums(form).most();
    Rational total = MatrixGame.sum(form, plan);
    CocoSolution solution =
        new CocoSolution(
            means(players, advantages), total, plan, Arrays.asList(advantages), threats);
    check(solution);
    return Optional.of(solution);
  }

  /** The mean over sizes of the mean of d(S) over the coalitions of a size with the player. */
  private static List<Rational> means(int players, Rational[] advantages) {
    Real[][] sums = new Real[players][players + 1];
    Arrays.stream(sums).forEach(row -> Arrays.fill(row, Real.ZERO));
    for (int bits = 1; bits < advantages.length; bits++) {
      Coalition coalition = new Coalition(bits);
      for (int player : coalition.members()) {
        sums[player][coalition.size()] = sums[player][coalition.size()].plus(advantages[bits]);
      }
    }
    List<Rational> means = new ArrayList<>();
    for (int player = 0; player < players; player++) {
      Real mean = Real.ZERO;
      BigInteger coalitions = BigInteger.ONE;
      for (int size = 1; size <= players; size++) {
        mean = mean.plus(sums[player][size].dividedBy(Rational.of(coalitions, BigInteger.ONE)));
        coalitions =
            coalitions
                .multiply(BigInteger.valueOf(players - size))
                .divide(BigInteger.valueOf(size));
      }
      means.add(mean.dividedBy(Rational.of(players)).toRational());
    }
    return means;
  }

  /** The shares add up to the total, and are Shapley's of the coalitions' worths. */
  private static void check(CocoSolution solution) {
    int players = solution.shares().size();
    Real sum = Real.ZERO;
    for (Rational share : solution.shares()) {
      sum = sum.plus(share);
    }
    if (!sum.equals(solution.total())) {
      throw new IllegalStateException("shares that do not add up to the total");
    }
    for (int player = 0; player < players; player++) {
      if (!shapley(solution, player).equals(solution.shares().get(player))) {
        throw new IllegalStateException("a share that is not Shapley's");
      }
    }
  }

  /** The player's mean contribution to those before it, over all orders (Shapley 1953). */
  private static Real shapley(CocoSolution solution, int player) {
    int players = solution.shares().size();
    Real share = Real.ZERO;
    BigInteger[] factorials = factorials(players);
    for (int bits = 0; bits < 1 << players; bits++) {
      Coalition before = new Coalition(bits);
      if (before.has(player)) {
        continue;
      }
      Coalition with = new Coalition(bits | 1 << player);
      Real worth = bits == 0 ? Real.ZERO : solution.worth(before);
      BigInteger orders =
          factorials[before.size()].multiply(factorials[players - before.size() - 1]);
      share =
          share.plus(
              solution.worth(with).minus(worth).times(Rational.of(orders, factorials[players])));
    }
    return share;
  }

  private static BigInteger[] factorials(int most) {
    BigInteger[] factorials = new BigInteger[most + 1];
    factorials[0] = BigInteger.ONE;
    for (int number = 1; number <= most; number++) {
      factorials[number] = factorials[number - 1].multiply(BigInteger.valueOf(number));
    }
    return factorials;
  }
}
