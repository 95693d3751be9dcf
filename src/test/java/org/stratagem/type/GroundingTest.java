package org.stratagem.type;

import static org.assertj.core.api.Assertions.assertThat;
import static org.stratagem.type.TierSamples.arrow;
import static org.stratagem.type.TierSamples.at;
import static org.stratagem.type.TierSamples.dist;
import static org.stratagem.type.TierSamples.foe;
import static org.stratagem.type.TierSamples.owned;
import static org.stratagem.type.TierSamples.profile;
import static org.stratagem.type.TierSamples.tuple;
import static org.stratagem.type.TierSamples.unfolder;
import static org.stratagem.type.TierSamples.use;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.stratagem.type.Verdict.Ending;
import org.stratagem.type.Verdict.Gap;
import org.stratagem.type.Verdict.Grounded;
import org.stratagem.type.Verdict.Kind;
import org.stratagem.type.Verdict.Race;
import org.stratagem.type.Verdict.Source;

/** The verdicts that the theory of strategy levels prescribes, pair by pair. */
class GroundingTest {
  private static final TierTerm ACTION = new TierTerm.Action();

  private static Verdict judge(TierTerm... tiers) {
    String[] players = {"Row", "Col", "Third", "Fourth"};
    TierUnfolder unfolder = unfolder(Arrays.copyOf(players, tiers.length));
    return Grounding.judge(profile(unfolder, tiers));
  }

  private static Grounded grounded(TierTerm... tiers) {
    Verdict verdict = judge(tiers);
    assertThat(verdict).isInstanceOf(Grounded.class);
    return (Grounded) verdict;
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 7, 20, 101, 1000})
  void neighbouringTiersUnwindInAsManyApplicationsAsTheHigherTier(int n) {
    for (boolean rowLeads : List.of(true, false)) {
      TierTerm high = at("Tier", n);
      TierTerm low = n == 1 ? ACTION : at("Tier", n - 1);
      Grounded verdict = rowLeads ? grounded(high, low) : grounded(low, high);
      assertThat(verdict.ending()).isEqualTo(Ending.ACTIONS);
      assertThat(verdict.trace()).hasSize(n);
      int leader = rowLeads ? 0 : 1;
      for (int step = 0; step < n; step++) {
        int mover = step % 2 == 0 ? leader : 1 - leader;
        assertThat(verdict.trace().get(step).player()).isEqualTo(mover);
        assertThat(verdict.trace().get(step).stage()).isEqualTo(step / 2 + 1);
        assertThat(verdict.trace().get(step).sources())
            .containsExactly(new Source(1 - mover, (step + 1) / 2));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 50})
  void equalTiersRace(int n) {
    Verdict verdict = judge(at("Tier", n), at("Tier", n));
    assertThat(verdict).isInstanceOf(Race.class);
    assertThat(((Race) verdict).impasse().partial()).isEmpty();
    assertThat(((Race) verdict).impasse().cycles()).containsExactly(List.of(0, 1));
  }

  @Test
  void threeAgainstOneIsAGap() {
    Verdict verdict = judge(at("Tier", 3), at("Tier", 1));
    assertThat(verdict).isInstanceOf(Gap.class);
    assertThat(((Gap) verdict).impasse().lacks())
        .singleElement()
        .satisfies(lack -> assertThat(lack.player()).isZero());
  }

  @Test
  void aReactionReactsToTheDrawnAction() {
    Grounded verdict = grounded(at("Tier", 1), use("Mixed"));
    assertThat(verdict.trace()).extracting(Verdict.Step::player).containsExactly(1, 0);
    assertThat(verdict.trace().get(0).kind()).isEqualTo(Kind.DRAW);
    assertThat(verdict.trace().get(1).sources()).containsExactly(new Source(1, 1));
  }

  @Test
  void aReaderOfMixturesReadsTheMixture() {
    Grounded verdict = grounded(arrow(dist(foe(ACTION)), ACTION), use("Mixed"));
    assertThat(verdict.trace()).extracting(Verdict.Step::player).containsExactly(0, 1);
    assertThat(verdict.trace().get(0).sources()).containsExactly(new Source(1, 0));
    assertThat(grounded(arrow(dist(foe(ACTION)), ACTION), ACTION).trace())
        .as("an action is lifted to a mixture")
        .singleElement()
        .satisfies(step -> assertThat(step.sources()).containsExactly(new Source(1, 0)));
  }

  @Test
  void planningAndPolicySelection() {
    assertThat(judge(use("Planner"), use("Planner"))).isInstanceOf(Race.class);
    Grounded selection = grounded(use("Selection"), use("Planner"));
    assertThat(selection.ending()).isEqualTo(Ending.POLICIES);
    assertThat(selection.trace()).extracting(Verdict.Step::player).containsExactly(0, 1);
    assertThat(grounded(use("Policy"), use("Policy")).trace()).isEmpty();
    assertThat(grounded(use("Planner"), use("Policy")).ending()).isEqualTo(Ending.POLICIES);
  }

  @Test
  void policiesAndActionsDoNotEndTogether() {
    Verdict verdict = judge(use("Policy"), at("Tier", 0));
    assertThat(verdict).isInstanceOf(Gap.class);
    assertThat(((Gap) verdict).impasse().mixedEndings()).isTrue();
    assertThat(grounded(new TierTerm.Behaviour(), ACTION).ending()).isEqualTo(Ending.ACTIONS);
  }

  @Test
  void threatsOfOneLevelRace() {
    assertThat(judge(at("Threat", 1), at("Threat", 1))).isInstanceOf(Race.class);
    assertThat(judge(at("Threat", 2), at("Threat", 2))).isInstanceOf(Race.class);
    // Having read and drawn, the leader is at Threat[1] too.
    assertThat(judge(at("Threat", 2), at("Threat", 1))).isInstanceOf(Race.class);
  }

  @Test
  void threePlayersGetStuckAfterOneStep() {
    Verdict verdict = judge(at("Tier", 3), at("Tier", 2), at("Tier", 2));
    assertThat(verdict).isInstanceOf(Race.class);
    Verdict.Impasse impasse = ((Race) verdict).impasse();
    assertThat(impasse.partial()).singleElement().satisfies(s -> assertThat(s.player()).isZero());
    assertThat(impasse.waits()).extracting(Verdict.Wait::player).containsExactly(0, 1, 2);
    assertThat(impasse.waits()).extracting(Verdict.Wait::stage).containsExactly(1, 0, 0);
    assertThat(impasse.cycles()).containsExactly(List.of(1, 2));
  }

  @Test
  void whoLacksSomethingAtAFinishedPlayerIsInNoRace() {
    Verdict verdict = judge(at("Tier", 2), at("Tier", 2), ACTION);
    assertThat(verdict).as("both lack the third's reaction").isInstanceOf(Gap.class);
  }

  @Test
  void namedPlayersUnwindWhereEverybodysFoesDoNot() {
    TierTerm followsBoth = arrow(tuple(owned("Col", ACTION), owned("Third", ACTION)), ACTION);
    TierTerm followsThird = arrow(owned("Third", ACTION), ACTION);
    Grounded verdict = grounded(followsBoth, followsThird, ACTION);
    assertThat(verdict.trace()).extracting(Verdict.Step::player).containsExactly(1, 0);
    TierTerm followsRow = arrow(owned("Row", ACTION), ACTION);
    assertThat(judge(arrow(owned("Col", ACTION), ACTION), followsThird, followsRow))
        .isInstanceOfSatisfying(
            Race.class,
            race -> assertThat(race.impasse().cycles()).containsExactly(List.of(0, 1, 2)));
  }

  @Test
  void onePlayerGroundsAlone() {
    assertThat(grounded(ACTION).trace()).isEmpty();
    assertThat(grounded(use("Mixed")).trace()).hasSize(1);
    assertThat(grounded(use("Policy")).ending()).isEqualTo(Ending.POLICIES);
  }

  @Test
  void allPairsOfTheHierarchy() {
    for (int m = 0; m <= 8; m++) {
      for (int n = 0; n <= 8; n++) {
        Verdict verdict = judge(at("Tier", m), at("Tier", n));
        boolean grounds = Math.abs(m - n) == 1 || (m == 0 && n == 0);
        // Two tiers of one parity wait for each other, unless the lower one is a reaction, which
        // waits for an action.
        boolean race = (m - n) % 2 == 0 && m > 0 && n > 0;
        boolean gap = !grounds && (!race || (Math.min(m, n) == 1 && m != n));
        assertThat(verdict)
            .as("Tier[%d] against Tier[%d]", m, n)
            .isInstanceOf(grounds ? Grounded.class : gap ? Gap.class : Race.class);
      }
    }
  }
}
