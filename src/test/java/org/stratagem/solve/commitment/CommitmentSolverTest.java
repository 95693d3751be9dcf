package org.stratagem.solve.commitment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.stratagem.game.NormalForm;
import org.stratagem.numeric.Rational;
import org.stratagem.numeric.Real;
import org.stratagem.solve.Games;
import org.stratagem.solve.commitment.CommitmentSolver.Ties;
import org.stratagem.solve.zerosum.MatrixGame;
import org.stratagem.solve.zerosum.MatrixGameSolver;

class CommitmentSolverTest {
  private static Commitment mixed(NormalForm form, int leader) {
    CommitmentSolver solver = new CommitmentSolver(form, leader);
    Commitment commitment = solver.mixed(() -> false).orElseThrow();
    assertThat(solver.holds(commitment)).isTrue();
    return commitment;
  }

  /** V. Conitzer and T. Sandholm, Computing the optimal strategy to commit to, 2006, figure 1. */
  @Test
  void aMixtureIsWorthMoreThanAnAction() {
    NormalForm form = Games.twoPlayers("2,1 4,0 / 1,0 3,1");
    Commitment commitment = mixed(form, 0);
    assertThat(commitment.leader()).isEqualTo(Rational.of(7, 2));
    assertThat(commitment.mixture()).containsExactly(Rational.of(1, 2), Rational.of(1, 2));
    assertThat(commitment.reply()).isEqualTo(1);
    assertThat(new CommitmentSolver(form, 0).pure(Ties.FOR_LEADER).leader())
        .isEqualTo(Rational.of(3));
  }

  @Test
  void tiesDecideWhatAnActionIsWorth() {
    NormalForm form = Games.twoPlayers("5,1 0,1 / 2,0 3,1");
    CommitmentSolver solver = new CommitmentSolver(form, 0);
    assertThat(solver.pure(Ties.FOR_LEADER).leader()).isEqualTo(Rational.of(5));
    assertThat(solver.pure(Ties.AGAINST_LEADER).leader()).isEqualTo(Rational.of(3));
    assertThat(solver.pure(Ties.FIRST).leader()).isEqualTo(Rational.of(5));
  }

  @Test
  void aReplyThatNothingMakesBest() {
    Commitment commitment = mixed(Games.twoPlayers("1,3 9,0 / 2,2 9,1"), 0);
    assertThat(commitment.inducible().get(1)).isEmpty();
    assertThat(commitment.leader()).isEqualTo(Rational.of(2));
  }

  /** Where one's gain is the other's loss, to lead is to play the value. */
  @Test
  void inZeroSumGamesCommitmentIsWorthTheValue() {
    Random random = new Random(31);
    for (int number = 0; number < 10; number++) {
      NormalForm form = Games.random(random, 9, 3, 4);
      Real[][] payoffs = new Real[2][12];
      for (int profile = 0; profile < 12; profile++) {
        payoffs[0][profile] = form.payoff(profile, 0);
        payoffs[1][profile] = form.payoff(profile, 0).negate();
      }
      NormalForm zeroSum = Games.of(payoffs, 3, 4);
      Rational value =
          new MatrixGameSolver(() -> false)
              .solve(MatrixGame.against(zeroSum, 0))
              .orElseThrow()
              .value();
      assertThat(mixed(zeroSum, 0).leader()).isEqualTo(value);
      assertThat(mixed(zeroSum, 1).leader()).isEqualTo(value.negate());
    }
  }

  /** Mixtures with small denominators get no more, and pure commitments neither. */
  @Test
  void noMixtureOnAGridIsWorthMore() {
    Random random = new Random(37);
    for (int number = 0; number < 10; number++) {
      NormalForm form = Games.random(random, 5, 3, 3);
      Commitment best = mixed(form, 0);
      for (List<Rational> mixture : grid(12)) {
        assertThat((Real) best.leader()).isGreaterThanOrEqualTo(worth(form, mixture));
      }
      assertThat(best.leader())
          .isGreaterThanOrEqualTo(new CommitmentSolver(form, 0).pure(Ties.FOR_LEADER).leader());
    }
  }

  private static List<List<Rational>> grid(int steps) {
    List<List<Rational>> grid = new ArrayList<>();
    for (int first = 0; first <= steps; first++) {
      for (int second = 0; first + second <= steps; second++) {
        grid.add(
            List.of(
                Rational.of(first, steps),
                Rational.of(second, steps),
                Rational.of(steps - first - second, steps)));
      }
    }
    return grid;
  }

  /** What the leader gets at the best reply that is best for it. */
  private static Real worth(NormalForm form, List<Rational> mixture) {
    Real most = null;
    Real worth = Real.ZERO;
    for (int reply = 0; reply < 3; reply++) {
      Real own = Real.ZERO;
      Real others = Real.ZERO;
      for (int action = 0; action < 3; action++) {
        own = own.plus(mixture.get(action).times(form.payoff(form.profile(action, reply), 0)));
        others =
            others.plus(mixture.get(action).times(form.payoff(form.profile(action, reply), 1)));
      }
      if (most == null
          || others.compareTo(most) > 0
          || others.equals(most) && own.compareTo(worth) > 0) {
        most = others;
        worth = own;
      }
    }
    return worth;
  }
}
