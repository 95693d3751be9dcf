package org.stratagem.elaborate;

import java.util.ArrayList;
import java.util.List;
import org.stratagem.diagnostic.Code;
import org.stratagem.diagnostic.Diagnostic;
import org.stratagem.diagnostic.StratagemException;
import org.stratagem.source.Span;
import org.stratagem.tier.Metagame;
import org.stratagem.type.Grounding;
import org.stratagem.type.Stage;
import org.stratagem.type.Verdict;

/** The metagame of tiers at a game: in which order their strategies read one another. */
public final class TierReadings {
  private TierReadings() {}

  /**
   * The metagame of one stage for each player. Tiers that do not ground are refused as a play of
   * their strategies is (T201, T202), and those with infinitely many strategies (E309).
   */
  public static Metagame of(GameInstance game, List<Stage> stages, Span at) {
    Seating seating = game.seating();
    Verdict verdict = Grounding.judge(stages);
    if (verdict instanceof Verdict.Refused refused) {
      throw new StratagemException(Impasses.diagnostic(refused, seating.printer(), at));
    }
    for (Stage stage : stages) {
      if (!seating.spaces().count(stage).isFinite()) {
        throw new StratagemException(
            Diagnostic.error(
                    Code.E309,
                    at,
                    "there are infinitely many strategies of "
                        + seating.printer().possessive(stage)
                        + ": a metagame has finitely many for each player")
                .hint("take tiers that end in actions of finite sets, without distributions"));
      }
    }
    List<Metagame.Reading> readings = new ArrayList<>();
    for (Verdict.Step step : ((Verdict.Grounded) verdict).trace()) {
      List<Metagame.Source> sources = new ArrayList<>();
      for (Verdict.Source source : step.sources()) {
        sources.add(new Metagame.Source(source.player(), source.stage()));
      }
      readings.add(new Metagame.Reading(step.player(), sources));
    }
    return new Metagame(Tabulation.normalForm(game, at), readings);
  }
}
