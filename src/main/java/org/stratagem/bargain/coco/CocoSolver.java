package org.stratagem.bargain.coco;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
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
  /** Games with fewer profiles are not worth a second thread. */
  private static final int WORTH_SHARING = 32;

  private final BooleanSupplier cancelled;

  /**
   * @param cancelled asked now and then; true ends the search
   */
  public CocoSolver(BooleanSupplier cancelled) {
    this.cancelled = cancelled;
  }

  /**
   * The value with its proof, checked; nothing only where the search was cancelled. The matrix
   * games are shared by the processors there are; each has a place of its own in the answer.
   */
  public Optional<CocoSolution> solve(NormalForm form) {
    int players = form.players().size();
    CoalitionPayoffs payoffs = new CoalitionPayoffs(form);
    MatrixGameSolution[] threats = new MatrixGameSolution[Math.max(1, 1 << players - 1)];
    Thread caller = Thread.currentThread();
    AtomicBoolean over = new AtomicBoolean();
    IntStream places = IntStream.range(0, threats.length);
    (form.profiles() < WORTH_SHARING ? places : places.parallel())
        .forEach(
            place ->
                solve(payoffs, new Coalition(2 * place + 1), asked(caller, over))
                    .ifPresentOrElse(solution -> threats[place] = solution, () -> over.set(true)));
    if (over.get()) {
      return Optional.empty();
    }
    Rational[] advantages = new Rational[1 << players];
    advantages[0] = Rational.of(0);
    for (int bits = 1; bits < advantages.length; bits += 2) {
      Rational value = threats[bits / 2].value();
      advantages[bits] = value;
      if (bits < advantages.length - 1) {
        advantages[new Coalition(bits).rest(players).bits()] = value.negate();
      }
    }
    int plan = MatrixGame.sums(form).most();
    Rational total = MatrixGame.sum(form, plan);
    List<Rational> all = List.of(advantages);
    if (!all.get(all.size() - 1).equals(total)) {
      throw new IllegalStateException("a total that is not what all together get");
    }
    return Optional.of(
        new CocoSolution(CocoSolution.shares(players, all), total, plan, all, List.of(threats)));
  }

  /** Only the thread that asked for the value may be asked whether it is still wanted. */
  private BooleanSupplier asked(Thread caller, AtomicBoolean over) {
    return () -> {
      if (over.get()) {
        return true;
      }
      if (Thread.currentThread().equals(caller)) {
        boolean ends = true;
        try {
          ends = cancelled.getAsBoolean();
        } finally {
          over.compareAndSet(false, ends);
        }
        return ends;
      }
      return false;
    };
  }

  private static Optional<MatrixGameSolution> solve(
      CoalitionPayoffs payoffs, Coalition coalition, BooleanSupplier cancelled) {
    if (cancelled.getAsBoolean()) {
      return Optional.empty();
    }
    CoalitionMatrix matrix = new CoalitionMatrix(payoffs, coalition);
    Optional<MatrixGameSolution> found = new MatrixGameSolver(cancelled).solve(matrix.game());
    found.ifPresent(
        solution -> {
          if (!matrix.atLeast(solution.rows()).equals(solution.value())
              || !matrix.atMost(solution.columns()).equals(solution.value())) {
            throw new IllegalStateException("a coalition's advantage without a proof");
          }
        });
    return found;
  }
}
