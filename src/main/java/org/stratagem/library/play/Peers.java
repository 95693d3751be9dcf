package org.stratagem.library.play;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stratagem.diagnostic.StratagemException;
import org.stratagem.elaborate.GameInstance;
import org.stratagem.elaborate.PeerReplies;
import org.stratagem.function.Arguments;
import org.stratagem.function.Call;
import org.stratagem.function.Library;
import org.stratagem.function.TypingRule;
import org.stratagem.library.argument.GameInputs;
import org.stratagem.library.argument.Inputs;
import org.stratagem.value.Label;
import org.stratagem.value.Profile;
import org.stratagem.value.Result;
import org.stratagem.value.Sequence;

/** Players of equal rank: iteration. */
public final class Peers {
  private Peers() {}

  @Library(
      signature =
          "iterate(game: Game, strategies: Strategy..., everyone: Strategy?, from: Value?, steps:"
              + " Integer = 20, order: alternating | simultaneous = alternating)",
      result =
          "`.states`, the start and the profile after each step; `.last`; `.converged`; `.cycle`,"
              + " the profiles that repeat if it goes round for ever",
      documentation =
          "Lets the players reply to one another again and again. In `alternating` order one player"
              + " moves at each step, in player order; in `simultaneous` order all do. `.converged`"
              + " tells whether nobody would move any more (for inexact numbers: by more than 1e-9"
              + " of their size).",
      example = {
        "game Pennies { players Row, Col choose {Heads, Tails}",
        "  payoff { Heads, Heads -> 1, -1  Tails, Tails -> 1, -1  _, _ -> -1, 1 } }",
        "strategy Best(foe): Reaction = argmax a in Action { payoff(a, foe) }",
        "let run = iterate(Pennies, Best, Best, from: (Heads, Heads), steps: 8)",
        "check not run.converged and length(run.states) == 9 and length(run.cycle) == 4",
      },
      typing = TypingRule.ITERATE)
  public static Object iterate(Arguments arguments, Call call) {
    GameInputs inputs = new GameInputs("iterate", arguments, call);
    Inputs plain = new Inputs("iterate", arguments, call);
    GameInstance game = inputs.game();
    int steps = plain.count("steps", 0);
    boolean together = arguments.get("order").equals(new Label("simultaneous"));
    PeerReplies replies = new PeerReplies(game, inputs.strategies(game), call);
    List<List<Object>> states = replies.iterate(inputs.start(game), steps, together);
    List<Object> profiles = new ArrayList<>();
    states.forEach(state -> profiles.add(new Profile(game.players(), state)));
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("states", new Sequence(profiles));
    fields.put("last", profiles.get(profiles.size() - 1));
    boolean converged = replies.settled(states.get(states.size() - 1));
    fields.put("converged", converged);
    List<Object> cycle =
        converged ? null : cycle(profiles, together ? 1 : game.playerCount(), call);
    fields.put("cycle", cycle == null ? new Sequence(List.of()) : new Sequence(cycle));
    return new Result("iterate", fields).about(game);
  }

  /** The last stretch of states that repeats: equal states at equal turns; null where none do. */
  private static @Nullable List<Object> cycle(List<Object> states, int turns, Call call) {
    int last = states.size() - 1;
    for (int back = turns; back <= last; back += turns) {
      if (same(states.get(last), states.get(last - back), call)) {
        return states.subList(last - back + 1, last + 1);
      }
    }
    return null;
  }

  private static boolean same(Object left, Object right, Call call) {
    try {
      return call.equal(left, right);
    } catch (StratagemException incomparable) {
      // Functions over infinitely many histories cannot be compared: no cycle is claimed.
      return false;
    }
  }
}
