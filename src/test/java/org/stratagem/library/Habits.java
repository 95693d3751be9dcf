package org.stratagem.library;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.stratagem.elaborate.Deviations;
import org.stratagem.elaborate.GameInstance;
import org.stratagem.elaborate.PeerReplies;
import org.stratagem.elaborate.Rounds;
import org.stratagem.function.Arguments;
import org.stratagem.function.Call;
import org.stratagem.function.Library;
import org.stratagem.function.TypingRule;
import org.stratagem.numeric.Real;
import org.stratagem.value.Parts;
import org.stratagem.value.Profile;
import org.stratagem.value.Result;

/** The chapter that the tutorial on adding a grounding writes. */
public final class Habits {
  private Habits() {}

  @Library(
      signature = "yesterday(game: Game, strategies: Strategy..., actions: Value?)",
      result = "what the players do today, `.actions`, and as its certificate each one's `.regret`",
      documentation = "Every player reacts to what the others did yesterday; all move at once.",
      example = {
        "game Prisoners { players Row, Col choose {C, D}",
        "  payoff { C, C -> 3, 3  C, D -> 0, 5  D, C -> 5, 0  D, D -> 1, 1 } }",
        "strategy Copy(foe) for Prisoners: Reaction = foe",
        "let today = yesterday(Prisoners, Copy, Copy, actions: (C, D))",
        "check today.actions == (D, C) and today.regret == (0, 1)",
      },
      typing = TypingRule.ANY)
  public static Object yesterday(Arguments arguments, Call call) {
    GameInstance game = (GameInstance) arguments.get("game");
    List<Object> seen = Objects.requireNonNull(Parts.of(arguments.get("actions")));
    PeerReplies replies = new PeerReplies(game, arguments.rest("strategies"), call);
    List<Object> today = replies.iterate(seen, 1, true).get(1);
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("actions", new Profile(game.players(), today));
    fields.put("regret", new Deviations(game, Rounds.NONE, call).regret(Map.of(today, Real.ONE)));
    return new Result("yesterday", fields).about(game);
  }
}
