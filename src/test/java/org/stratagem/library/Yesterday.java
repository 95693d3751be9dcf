package org.stratagem.library;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stratagem.diagnostic.Code;
import org.stratagem.function.GroundingMethod;
import org.stratagem.function.Meeting;
import org.stratagem.type.Stage;

/** The grounding that the tutorial adds. */
public final class Yesterday implements GroundingMethod {
  @Override
  public String function() {
    return "yesterday";
  }

  @Override
  public String account() {
    return "each reads what the other did yesterday";
  }

  @Override
  public @Nullable Refusal refusal(Meeting meeting) {
    for (Stage stage : meeting.stages()) {
      boolean reacts =
          stage instanceof Stage.Read read
              && read.result() instanceof Stage.Action
              && read.domain().stream().allMatch(part -> part instanceof Stage.Action);
      if (!reacts && !(stage instanceof Stage.Action)) {
        return new Refusal(
            Code.T101,
            stage.owner(),
            "yesterday shows actions, and "
                + meeting.printer().possessive(stage)
                + " wants to read more",
            List.of("give all players reactions"));
      }
    }
    return null;
  }

  @Override
  public @Nullable String question(Meeting meeting) {
    String row = meeting.someAction(0);
    String col = meeting.someAction(1);
    return meeting.stages().size() != 2 || row == null || col == null
        ? null
        : meeting.call("yesterday")
            + ", actions: ("
            + row
            + ", "
            + col
            + ")) lets each react to what the other did before";
  }
}
