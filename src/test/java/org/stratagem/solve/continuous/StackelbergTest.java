package org.stratagem.solve.continuous;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.stratagem.solve.continuous.ClassicGames.game;
import static org.stratagem.solve.continuous.ClassicGames.number;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.stratagem.game.ContinuousGame;
import org.stratagem.numeric.Elementary;
import org.stratagem.numeric.Real;
import org.stratagem.numeric.optimum.BranchAndBound;
import org.stratagem.numeric.optimum.Budget;

class StackelbergTest {
  private static StackelbergOutcome solve(
      ContinuousGame game, Stackelberg.Ties ties, Integer... order) {
    return new Stackelberg(new BranchAndBound(), SearchLimits.standard(() -> false))
        .solve(game, List.of(order), ties)
        .orElseThrow();
  }

  /** A demand x and how sharply it is judged; three rounds with changing roles. */
  private static ContinuousGame proposal() {
    return game(
        new double[][] {{0, 100}, {0.01, 10}},
        moves -> {
          Real x = moves.get(0);
          Real bad = number(-75);
          Real accepts = Elementary.logistic(moves.get(1).times(x.negate().minus(bad)));
          Real refuses = Real.ONE.minus(accepts);
          Real asking = accepts.times(x).plus(refuses.times(bad));
          for (int depth = 0; depth < 3; depth++) {
            asking =
                accepts
                    .times(x.plus(after(asking, 0.25)))
                    .plus(refuses.times(bad.plus(after(asking, 0.35))));
          }
          Real answering = accepts.times(x.negate()).plus(refuses.times(bad));
          // The responder looks as many rounds ahead.
          return List.of(asking, number(4).times(answering));
        });
  }

  private static Real after(Real asking, double change) {
    return number(1 - change).times(asking).plus(number(change).times(number(-25)));
  }

  @Test
  void cournotWithALeader() {
    StackelbergOutcome found = solve(ClassicGames.cournot(3, 3), Stackelberg.Ties.FOR_LEADER, 0, 1);
    assertThat(found.profile().get(0)).isCloseTo(4.5, within(1e-9));
    assertThat(found.profile().get(1)).isCloseTo(2.25, within(1e-9));
    assertThat(found.value().low()).isCloseTo(10.125, within(1e-9));
    assertThat(found.proof()).isEqualTo(StackelbergOutcome.Proof.OPTIMAL);
    // The leader is worse off by its commitment than by a best reply, the follower is not.
    assertThat(found.deviations().get(0).regret().low()).isCloseTo(1.265625, within(1e-9));
    assertThat(found.deviations().get(1).regret().high()).isLessThan(1e-9);
  }

  @Test
  void theSecondPlayerMayLead() {
    StackelbergOutcome found = solve(ClassicGames.cournot(3, 1), Stackelberg.Ties.LOWEST, 1, 0);
    // q2 = (12 - 2 + 3) / 2, q1 = (9 - q2) / 2
    assertThat(found.profile().get(1)).isCloseTo(6.5, within(1e-9));
    assertThat(found.profile().get(0)).isCloseTo(1.25, within(1e-9));
  }

  @Test
  void theResponderLeads() {
    StackelbergOutcome found = solve(proposal(), Stackelberg.Ties.FOR_LEADER, 1, 0);
    assertThat(found.profile().get(0)).isCloseTo(42.400435882, within(1e-8));
    assertThat(found.profile().get(1)).isCloseTo(0.050468005, within(1e-9));
    assertThat(found.proof()).isEqualTo(StackelbergOutcome.Proof.OPTIMAL);
  }

  @Test
  void theProposerLeads() {
    StackelbergOutcome found = solve(proposal(), Stackelberg.Ties.FOR_LEADER, 0, 1);
    assertThat(found.profile().get(0)).isCloseTo(74.2609435, within(1e-6));
    assertThat(found.profile().get(1)).isEqualTo(10);
    assertThat(found.proof()).isEqualTo(StackelbergOutcome.Proof.OPTIMAL);
  }

  @Test
  void twoLeadersWithoutAFollowerRegretIt() {
    List<Deviation> deviations =
        new Regrets(new BranchAndBound(), Budget.DEFAULT, () -> false)
            .at(proposal(), new double[] {74.260943, 0.050468});
    assertThat(deviations.get(0).regret().low()).isCloseTo(61.124, within(5e-4));
    assertThat(deviations.get(1).regret().high()).isCloseTo(1.449, within(5e-4));
    assertThat(deviations).allMatch(Deviation::sharp);
  }

  @Test
  void atOnceTheyMeetAtTheSharpBoundOrWhereTheResponderDoesNotCare() {
    PureEquilibria found =
        new ContinuousNash(new BranchAndBound(), SearchLimits.standard(() -> false))
            .pure(proposal());
    assertThat(found.list()).hasSize(2);
    assertThat(found.list().get(0).coordinates()[0]).isCloseTo(74.2609435, within(1e-6));
    assertThat(found.list().get(0).coordinates()[1]).isEqualTo(10);
    assertThat(found.list().get(1).coordinates()[0]).isEqualTo(75);
  }

  @Test
  void tiesAreBrokenAsAsked() {
    // The follower keeps y of what is offered: at x = 0 it does not care.
    ContinuousGame offer =
        game(
            new double[][] {{0, 10}, {0, 1}},
            v -> List.of(v.get(1).times(number(10).minus(v.get(0))), v.get(1).times(v.get(0))));
    StackelbergOutcome kind = solve(offer, Stackelberg.Ties.FOR_LEADER, 0, 1);
    assertThat(kind.value().low()).isCloseTo(10, within(1e-9));
    assertThat(kind.profile()).containsExactly(0.0, 1.0);
    StackelbergOutcome unkind = solve(offer, Stackelberg.Ties.AGAINST_LEADER, 0, 1);
    // A little has to be offered; the limit is 10 all the same.
    assertThat(unkind.profile().get(0)).isPositive();
    assertThat(unkind.value().high()).isCloseTo(10, within(1e-9));
  }

  @Test
  void threeInARow() {
    // Each leader leaves half: 9/2, 9/4, 9/8.
    StackelbergOutcome found =
        solve(ClassicGames.cournot(3, 3, 3), Stackelberg.Ties.FOR_LEADER, 0, 1, 2);
    assertThat(found.profile().get(0)).isCloseTo(4.5, within(1e-6));
    assertThat(found.profile().get(1)).isCloseTo(2.25, within(1e-6));
    assertThat(found.profile().get(2)).isCloseTo(1.125, within(1e-6));
  }
}
