package org.stratagem.type.explain;

import java.util.List;
import org.stratagem.type.Grounding;
import org.stratagem.type.Lift;
import org.stratagem.type.Stage;
import org.stratagem.type.Verdict;
import org.stratagem.type.Verdict.Step;
import org.stratagem.type.Verdict.Wait;

/**
 * Strategies of given stages that meet, one of each player.
 *
 * @param types what each player brings, in player order
 * @param stages all stages that each passes through, or would
 * @param verdict whether they become actions or policies
 */
public record Encounter(List<Stage> types, List<List<Stage>> stages, Verdict verdict) {
  public Encounter {
    types = List.copyOf(types);
    stages = List.copyOf(stages);
  }

  /** Lets them meet; comparisons of stages are shared through {@code lift}. */
  static Encounter of(List<Stage> types, Lift lift) {
    return new Encounter(
        types, types.stream().map(Grounding::stages).toList(), Grounding.judge(types, lift));
  }

  /** Whether they become actions or policies. */
  public boolean grounds() {
    return verdict instanceof Verdict.Grounded;
  }

  /** What happens, in order: all of it, or as far as it goes. */
  public List<Step> steps() {
    return verdict instanceof Verdict.Grounded grounded
        ? grounded.trace()
        : ((Verdict.Refused) verdict).impasse().partial();
  }

  /** Who cannot go on, and what for; nobody where they ground. */
  public List<Wait> waits() {
    return verdict instanceof Verdict.Refused refused ? refused.impasse().waits() : List.of();
  }
}
