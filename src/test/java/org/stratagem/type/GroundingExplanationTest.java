package org.stratagem.type;

import static org.assertj.core.api.Assertions.assertThat;
import static org.stratagem.type.TierSamples.at;
import static org.stratagem.type.TierSamples.profile;
import static org.stratagem.type.TierSamples.unfolder;
import static org.stratagem.type.TierSamples.use;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.stratagem.type.GroundingExplanation.Reason;
import org.stratagem.type.GroundingExplanation.Remedy;

/** Refusals in the players' words. */
class GroundingExplanationTest {
  private static final TierTerm ACTION = new TierTerm.Action();

  private static GroundingExplanation explain(TierTerm... tiers) {
    String[] players = Arrays.copyOf(new String[] {"Row", "Col", "Third"}, tiers.length);
    TierUnfolder unfolder = unfolder(players);
    Verdict verdict = Grounding.judge(profile(unfolder, tiers));
    assertThat(verdict).isInstanceOf(Verdict.Refused.class);
    return GroundingExplanation.of(
        (Verdict.Refused) verdict, StagePrinter.of(new TierNames(unfolder)));
  }

  @Test
  void aCommitmentRace() {
    GroundingExplanation race = explain(use("Metapolicy"), use("Metapolicy"));
    assertThat(race.headline())
        .isEqualTo("Row and Col are in a commitment race: no order of moves exists");
    assertThat(race.reasons())
        .containsExactly(
            new Reason(0, "Row plays Metapolicy: it waits to read Col's Reaction"),
            new Reason(1, "Col plays Metapolicy: it waits to read Row's Reaction"));
    assertThat(race.notes()).contains("two players at the same tier never unwind");
    assertThat(race.remedies())
        .extracting(Remedy::text)
        .containsExactly("give Row a strategy at Reaction", "give Col a strategy at Reaction");
  }

  @Test
  void aGap() {
    GroundingExplanation gap = explain(at("Tier", 3), at("Tier", 1));
    assertThat(gap.headline())
        .isEqualTo("a gap between tiers: Row waits for Col's Metapolicy, and Col never gets there");
    assertThat(gap.reasons())
        .containsExactly(
            new Reason(0, "Row plays Tier[3]: it waits to read Col's Metapolicy"),
            new Reason(1, "Col plays Reaction: it passes through Reaction, then Action"));
    assertThat(gap.notes())
        .containsExactly("Row's Tier[3] is told Col's Metapolicy, then Col's Action, then acts");
    assertThat(gap.remedies())
        .extracting(Remedy::text)
        .contains("give Col a strategy at Metapolicy");
  }

  @Test
  void threePlayersStopAfterAStep() {
    GroundingExplanation race = explain(at("Tier", 3), at("Tier", 2), at("Tier", 2));
    assertThat(race.headline()).startsWith("Col and Third are in a commitment race");
    assertThat(race.reasons().get(0).text())
        .isEqualTo(
            "Row plays Tier[3]: after one step it is left with Reaction and waits to read Col's"
                + " Action and Third's Action");
    assertThat(race.notes()).contains("after Row's first step (a read) nothing can move");
  }

  @Test
  void differentEndings() {
    GroundingExplanation mixed = explain(use("Policy"), ACTION);
    assertThat(mixed.headline())
        .isEqualTo("a gap between tiers: Row ends in a policy and Col ends in an action");
    assertThat(mixed.remedies()).isEmpty();
  }

  @Test
  void remediesDoHelp() {
    for (int m = 0; m <= 5; m++) {
      for (int n = 0; n <= 5; n++) {
        TierUnfolder unfolder = unfolder("Row", "Col");
        List<Stage> types = profile(unfolder, at("Tier", m), at("Tier", n));
        if (Grounding.judge(types) instanceof Verdict.Refused refused) {
          List<Remedy> remedies =
              GroundingExplanation.of(refused, StagePrinter.numbered()).remedies();
          assertThat(remedies).as("Tier[%d] against Tier[%d]", m, n).isNotEmpty();
          for (Remedy remedy : remedies) {
            List<Stage> mended = new java.util.ArrayList<>(types);
            mended.set(remedy.player(), remedy.type());
            assertThat(Grounding.judge(mended)).isInstanceOf(Verdict.Grounded.class);
          }
        }
      }
    }
  }
}
