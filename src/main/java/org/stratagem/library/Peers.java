package org.stratagem.library;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stratagem.diagnostic.Code;
import org.stratagem.diagnostic.StratagemException;
import org.stratagem.elaborate.GameInstance;
import org.stratagem.elaborate.PeerReplies;
import org.stratagem.elaborate.Rounds;
import org.stratagem.function.Arguments;
import org.stratagem.function.Call;
import org.stratagem.function.Library;
import org.stratagem.function.TypingRule;
import org.stratagem.numeric.Real;
import org.stratagem.type.GameShape;
import org.stratagem.value.Interval;
import org.stratagem.value.Label;
import org.stratagem.value.Parts;
import org.stratagem.value.Profile;
import org.stratagem.value.Result;
import org.stratagem.value.Sequence;

/** Players of equal rank: fixpoints, iteration. */
public final class Peers {
  private Peers() {}

  @Library(
      signature = "fixpoints(game: Game, strategies: Strategy..., everyone: Strategy?)",
      result =
          "the list of all outcomes in which every player's action is its reaction to the others'"
              + " actions",
      documentation =
          "Complete for finite games: every profile of actions is tried. Players may also bring"
              + " plain actions. Order: the first player's actions vary slowest.",
      example = {
        "game Pennies { players Row, Col choose {Heads, Tails}",
        "  payoff { Heads, Heads -> 1, -1  Tails, Tails -> 1, -1  _, _ -> -1, 1 } }",
        "strategy Same(foe) for Pennies: Reaction = foe",
        "strategy Other(foe) for Pennies: Reaction = match foe { Heads -> Tails  Tails -> Heads }",
        "check length(fixpoints(Pennies, Same, Same)) == 2",
        "check empty(fixpoints(Pennies, Same, Other))",
      },
      typing = TypingRule.OUTCOMES)
  public static Object fixpoints(Arguments arguments, Call call) {
    GameInputs inputs = new GameInputs("fixpoints", arguments, call);
    GameInstance game = inputs.game();
    PeerReplies replies = new PeerReplies(game, inputs.strategies(game), call);
    Outcomes outcomes = new Outcomes(game, Rounds.NONE, call.span());
    List<Object> found = new ArrayList<>();
    for (List<Object> profile : replies.fixpoints()) {
      found.add(outcomes.of(profile));
    }
    return new Sequence(found);
  }

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
    List<List<Object>> states = replies.iterate(start(plain, game), steps, together);
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

  @Library(
      signature =
          "fixpoint(game: Game, strategies: Strategy..., everyone: Strategy?, from: Value?)",
      result =
          "an outcome in which every player's action (or distribution) is its reaction to the"
              + " others': `.actions` or `.joint`, `.payoffs`; `.residual`, how far the reactions"
              + " still move it; `.found`, whether that is nothing but rounding; `.method`;"
              + " `.cycle`, where plain iteration from the start goes round for ever",
      documentation =
          "For reactions over numbers, tuples of numbers or distributions. From the start the"
              + " players first go where their reactions lead; where that does not settle,"
              + " Anderson's acceleration (1965) and then Newton's method look for a point that is"
              + " left where it is. Without `from`, intervals begin in their middle. One fixpoint"
              + " is found, not all; `fixpoints` finds all of finite games.",
      example = {
        "game Cournot(a = 12, c = 3) {",
        "  player F chooses q in [0, 20]",
        "  player G chooses r in [0, 20]",
        "  payoff F = q * (a - q - r - c)",
        "  payoff G = r * (a - q - r - c)",
        "}",
        "strategy Reply(foe) for Cournot: Reaction = max(0, (9 - foe) / 2)",
        "check near(fixpoint(Cournot, Reply, Reply).actions, (3, 3), 1e-9)",
      },
      typing = TypingRule.FIXPOINT)
  public static Object fixpoint(Arguments arguments, Call call) {
    GameInputs inputs = new GameInputs("fixpoint", arguments, call);
    Inputs plain = new Inputs("fixpoint", arguments, call);
    GameInstance game = inputs.game();
    PeerReplies replies = new PeerReplies(game, inputs.strategies(game), call);
    List<List<Interval>> bounds = new ArrayList<>();
    for (int player = 0; player < game.playerCount(); player++) {
      bounds.add(Coordinates.bounds(game.shape(), player));
    }
    return new FixpointAnswer(game, replies, bounds, call)
        .from(arguments.has("from") ? start(plain, game) : middle(plain, game));
  }

  private static List<Object> middle(Inputs inputs, GameInstance game) {
    List<Object> middle = new ArrayList<>();
    for (int player = 0; player < game.playerCount(); player++) {
      List<GameShape.MoveShape> moves = game.shape().movesOf(player);
      if (moves.size() != 1
          || !(moves.get(0).domain() instanceof GameShape.Continuous continuous)) {
        throw inputs.refused(
            Code.T107,
            "from",
            "`fixpoint` needs a start where not every player makes one move from an interval: give"
                + " a profile in player order, `from: (...)`");
      }
      List<Real> halves = new ArrayList<>();
      for (Interval side : continuous.space().coordinates()) {
        halves.add(side.low().plus(side.high()).dividedBy(Real.of(2)));
      }
      middle.add(continuous.space().at(halves));
    }
    return middle;
  }

  private static List<Object> start(Inputs inputs, GameInstance game) {
    Object from = inputs.arguments().find("from");
    if (from == null) {
      throw inputs.refused(
          Code.T107,
          "from",
          "`"
              + inputs.function()
              + "` needs a start: give a profile in player order, `from: (...)`");
    }
    List<Object> start = game.playerCount() == 1 ? List.of(from) : Parts.of(from);
    if (start == null || start.size() != game.playerCount()) {
      throw inputs.refused(
          Code.E310,
          "from",
          "`from` needs a profile: an action for each of the "
              + game.playerCount()
              + " players of `"
              + game
              + "`");
    }
    return start;
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
