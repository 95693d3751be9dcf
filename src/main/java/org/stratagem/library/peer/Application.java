package org.stratagem.library.peer;

import org.jspecify.annotations.Nullable;
import org.stratagem.diagnostic.Code;
import org.stratagem.function.GroundingMethod;
import org.stratagem.function.Meeting;
import org.stratagem.type.Grounding;
import org.stratagem.type.GroundingExplanation;
import org.stratagem.type.Verdict;

/** Application: each strategy reads the others' in the order that the stages choose. */
public final class Application implements GroundingMethod {
  @Override
  public String function() {
    return "play";
  }

  @Override
  public String account() {
    return "each reads the other as soon as the other stands at the tier that it names";
  }

  @Override
  public @Nullable Refusal refusal(Meeting meeting) {
    if (!(Grounding.judge(meeting.stages(), meeting.lift()) instanceof Verdict.Refused refused)) {
      return null;
    }
    GroundingExplanation explanation = GroundingExplanation.of(refused, meeting.printer());
    return new Refusal(
        refused instanceof Verdict.Race ? Code.T201 : Code.T202,
        -1,
        explanation.headline(),
        explanation.remedies().stream().map(GroundingExplanation.Remedy::text).toList());
  }

  @Override
  public String question(Meeting meeting) {
    boolean policies =
        Grounding.judge(meeting.stages(), meeting.lift()) instanceof Verdict.Grounded grounded
            && grounded.ending() == Verdict.Ending.POLICIES;
    return meeting.call("play")
        + (policies ? ", rounds: 10" : "")
        + ") shows who reads whom, and what it comes to";
  }
}
