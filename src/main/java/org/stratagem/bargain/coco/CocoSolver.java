package org.stratagem.bargain.coco;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.stratagem.game.NormalForm;
import org.stratagem.numeric.Rational;
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
    advantages[0] = Rational.of(0);
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
    List<Rational> all = List.of(advantages);
    if (!all.get(all.size() - 1).equals(total)) {
      throw new IllegalStateException("a total that is not what all together get");
    }
    return Optional.of(
        new CocoSolution(new Shares(players, all).proven(), total, plan, all, threats));
  }
}
