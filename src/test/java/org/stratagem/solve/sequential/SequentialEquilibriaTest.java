package org.stratagem.solve.sequential;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.stratagem.game.gambit.ExtensiveFile;
import org.stratagem.game.gambit.GambitFile;
import org.stratagem.game.tree.GameTree;
import org.stratagem.game.tree.Play;
import org.stratagem.game.tree.RandomTrees;
import org.stratagem.numeric.Real;
import org.stratagem.solve.tree.SubgamePerfection;
import org.stratagem.solve.tree.SubgameRegrets;

class SequentialEquilibriaTest {
  private static SequentialEquilibria.Solution solve(GameTree tree) {
    return new SequentialEquilibria(tree, () -> {}).solve();
  }

  private static GameTree tree(String text) {
    GambitFile.Reading reading = GambitFile.read(text);
    assertThat(reading).isInstanceOf(GambitFile.Reading.Accepted.class);
    return ((ExtensiveFile) ((GambitFile.Reading.Accepted) reading).file()).tree();
  }

  @Test
  void withPerfectInformationTheyAreTheSubgamePerfectOnes() throws Exception {
    Random random = new Random(12);
    for (int round = 0; round < 60; round++) {
      GameTree tree = RandomTrees.perfectInformation(random, 2, 3);
      SequentialEquilibria search = new SequentialEquilibria(tree, () -> {});
      if (search.profiles().bitLength() > 11) {
        continue;
      }
      SequentialEquilibria.Solution solution = search.solve();
      assertThat(solution.pureComplete()).isTrue();
      SubgamePerfection.Solution perfect =
          new SubgamePerfection(tree, stage -> Optional.empty(), 10_000, () -> {}).solve(10_000);
      assertThat(solution.pure().stream().map(Assessment::profile))
          .containsExactlyInAnyOrderElementsOf(perfect.list());
    }
  }

  @Test
  void theyAreSubgamePerfectAndTheirBeliefsAreDistributions() {
    Random random = new Random(13);
    int found = 0;
    for (int round = 0; round < 80; round++) {
      GameTree tree = RandomTrees.perfectRecall(random, 2, 4);
      SequentialEquilibria search = new SequentialEquilibria(tree, () -> {});
      if (search.profiles().bitLength() > 9) {
        continue;
      }
      for (Assessment assessment : search.solve().list()) {
        found++;
        assertThat(SubgameRegrets.of(tree, assessment.profile()).orElseThrow())
            .allMatch(regret -> regret.signum() == 0);
        for (int set = 0; set < tree.sets().size(); set++) {
          List<Real> belief = assessment.beliefs().get(set);
          assertThat(belief.stream().reduce(Real.ZERO, Real::plus)).isEqualTo(Real.ONE);
          assertThat(gain(tree, assessment, set)).isEqualTo(Real.ZERO);
        }
      }
    }
    assertThat(found).isGreaterThan(20);
  }

  /** The most that another behaviour at a set pays more under the belief there. */
  private static Real gain(GameTree tree, Assessment assessment, int set) {
    Real[] values =
        new Play(tree, assessment.profile()).values().get(tree.information(set).player());
    Real chosen = Real.ZERO;
    Real best = null;
    for (int action = 0; action < tree.information(set).actions().size(); action++) {
      Real sum = Real.ZERO;
      for (int place = 0; place < tree.members(set); place++) {
        sum =
            sum.plus(
                assessment
                    .beliefs()
                    .get(set)
                    .get(place)
                    .times(values[tree.child(tree.member(set, place), action)]));
      }
      best = best == null ? sum : best.max(sum);
      chosen = chosen.plus(assessment.profile().probability(set, action).times(sum));
    }
    return best.minus(chosen);
  }

  /** R. Selten, Reexamination of the perfectness concept, 1975, figure 1. */
  @Test
  void seltensHorse() {
    GameTree horse =
        tree(
            """
            EFG 2 R "Selten's horse" { "1" "2" "3" }
            p "" 1 1 "" { "Across" "Down" } 0
            p "" 2 1 "" { "Across" "Down" } 0
            t "" 1 "" { 1 1 1 }
            p "" 3 1 "" { "Left" "Right" } 0
            t "" 2 "" { 4 4 0 }
            t "" 3 "" { 0 0 1 }
            p "" 3 1 0
            t "" 4 "" { 3 3 2 }
            t "" 5 "" { 0 0 0 }
            """);
    SequentialEquilibria.Solution solution = solve(horse);
    assertThat(solution.complete()).isTrue();
    assertThat(solution.list()).hasSize(1);
    Assessment only = solution.list().get(0);
    assertThat(new Play(horse, only.profile()).payoffs())
        .containsExactly(Real.ONE, Real.ONE, Real.ONE);
    assertThat(only.profile().action(2)).isEqualTo(1);
  }

  /** I. Cho and D. Kreps, Signaling games and stable equilibria, 1987, figure 1. */
  @Test
  void beerAndQuiche() {
    GameTree game =
        tree(
            """
            EFG 2 R "Beer-Quiche" { "Sender" "Receiver" }
            c "" 1 "" { "Surly" 9/10 "Wimp" 1/10 } 0
            p "" 1 1 "" { "Beer" "Quiche" } 0
            p "" 2 1 "beer" { "Duel" "Spare" } 0
            t "" 1 "" { 1 0 }
            t "" 2 "" { 3 1 }
            p "" 2 2 "quiche" { "Duel" "Spare" } 0
            t "" 3 "" { 0 0 }
            t "" 4 "" { 2 1 }
            p "" 1 2 "" { "Beer" "Quiche" } 0
            p "" 2 1 0
            t "" 5 "" { 0 1 }
            t "" 6 "" { 2 0 }
            p "" 2 2 0
            t "" 7 "" { 1 1 }
            t "" 8 "" { 3 0 }
            """);
    List<Assessment> list = solve(game).list();
    assertThat(list).hasSize(2);
    assertThat(IntuitiveCriterion.suits(game)).isTrue();
    IntuitiveCriterion criterion = new IntuitiveCriterion(game);
    assertThat(list.stream().filter(criterion::passes).map(each -> each.profile().action(0)))
        .containsExactly(0);
  }

  /** Player 1 may leave by one of two doors; player 2 does not see which, player 3 does. */
  @Test
  void whoeverPlaysLeftThinksTheLeftDoorLikelier() {
    GameTree doors =
        tree(
            """
            EFG 2 R "Doors" { "1" "2" "3" }
            p "" 1 1 "" { "Stay" "Left" "Right" } 0
            t "" 1 "" { 5 0 0 }
            p "" 2 1 "" { "left" "right" } 0
            p "" 3 1 "" { "left" "right" } 0
            t "" 2 "" { 0 1 1 }
            t "" 3 "" { 6 1 0 }
            p "" 3 1 0
            t "" 4 "" { 6 0 1 }
            t "" 5 "" { 0 0 0 }
            p "" 2 1 0
            p "" 3 2 "" { "left" "right" } 0
            t "" 6 "" { 0 0 0 }
            t "" 7 "" { 0 0 1 }
            p "" 3 2 0
            t "" 8 "" { 0 1 0 }
            t "" 9 "" { 0 1 1 }
            """);
    for (Assessment assessment : solve(doors).list()) {
      int second = doors.set(2);
      List<Real> belief = assessment.beliefs().get(second);
      boolean left = assessment.profile().action(second) == 0;
      assertThat(belief.get(left ? 0 : 1).compareTo(belief.get(left ? 1 : 0))).isNotNegative();
    }
    assertThat(solve(doors).list()).isNotEmpty();
  }
}
