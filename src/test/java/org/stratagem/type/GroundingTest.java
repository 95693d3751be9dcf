package org.stratagem.type;

import static org.assertj.core.api.Assertions.assertThat;
import static org.stratagem.type.TierSamples.*;

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
    TierUnfolder unfolder = unfolder(java.util.Arrays.copyOf(players, tiers.length));
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
}
