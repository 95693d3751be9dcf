package org.stratagem.library;

import java.util.ArrayList;
import java.util.List;
import org.stratagem.diagnostic.Code;
import org.stratagem.elaborate.FiniteReplies;
import org.stratagem.elaborate.GameInstance;
import org.stratagem.elaborate.PeerReplies;
import org.stratagem.elaborate.Rounds;
import org.stratagem.function.Arguments;
import org.stratagem.function.Call;
import org.stratagem.function.Library;
import org.stratagem.function.TypingRule;
import org.stratagem.numeric.Real;
import org.stratagem.solve.fixpoint.Orbits;
import org.stratagem.type.GameShape;
import org.stratagem.value.Interval;
import org.stratagem.value.Label;
import org.stratagem.value.Sequence;

/** Where replies meet: fixpoints of peers, and what leads there. */
public final class Fixpoints {
  private Fixpoints() {}

  @Library(
      signature = "fixpoints(game: Game, strategies: Strategy..., everyone: Strategy?)",
      result =
          "the list of all outcomes in which every player's action is its reaction to the others'"
              + " actions",
      documentation =
          "Complete for finite games, with any number of players: the actions of as few of them as"
              + " possible are tried, and every reaction is asked once for each thing it may read."
              + " Players may also bring plain actions. Order: the first player's actions vary"
              + " slowest. `orbits` shows what leads to each of them.",
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
    for (List<Object> profile : new FiniteReplies(game, replies, "fixpoints").fixpoints()) {
      found.add(outcomes.of(profile));
    }
    return new Sequence(found);
  }

  @Library(
      signature =
          "orbits(game: Game, strategies: Strategy..., everyone: Strategy?, order: simultaneous |"
              + " alternating = simultaneous)",
      result =
          "`.profiles`, how many starts there are; `.fixpoints`, those that nobody leaves;"
              + " `.cycles`, what is gone round in for ever, fixpoints included, each with its"
              + " `.states`, `.length`, `.basin` (how many starts lead there) and `.longest` (the"
              + " most steps on the way); `.lengths`, a table of how many cycles and starts there"
              + " are for each length; `.ways`, a table of each start with the next profile, the"
              + " cycle it leads to, and the steps to it",
      documentation =
          "Where reactions lead from every profile of actions of a finite game, when the players"
              + " reply to one another again and again: in `simultaneous` order all of them at each"
              + " step, in `alternating` order one after the other, and a step is a round in which"
              + " each has moved once. Complete. Cycles begin with their first profile, and are in"
              + " the order of these. Where there are many of them they are only counted, in"
              + " `.lengths`: `.cycles` is left out beyond 10,000 profiles on cycles, `.ways`"
              + " beyond 1,000 starts. A small structure can be drawn with `plot`.",
      example = {
        "game Pennies { players Row, Col choose {Heads, Tails}",
        "  payoff { Heads, Heads -> 1, -1  Tails, Tails -> 1, -1  _, _ -> -1, 1 } }",
        "strategy Best(foe): Reaction = argmax a in Action { payoff(a, foe) }",
        "let all = orbits(Pennies, Best, Best)",
        "check all.profiles == 4 and empty(all.fixpoints)",
        "check length(all.cycles) == 1 and all.cycles[0].length == 4 and all.cycles[0].basin == 4",
      },
      typing = TypingRule.ORBITS)
  public static Object orbits(Arguments arguments, Call call) {
    GameInputs inputs = new GameInputs("orbits", arguments, call);
    GameInstance game = inputs.game();
    Orbits.Order order =
        arguments.get("order").equals(new Label("alternating"))
            ? Orbits.Order.ALTERNATING
            : Orbits.Order.SIMULTANEOUS;
    PeerReplies replies = new PeerReplies(game, inputs.strategies(game), call);
    FiniteReplies finite = new FiniteReplies(game, replies, "orbits");
    return new OrbitAnswer(game, finite, finite.orbits(order)).result();
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
        .from(arguments.has("from") ? inputs.start(game) : middle(plain, game));
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
}
