package org.stratagem.library.peer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.stratagem.diagnostic.Code;
import org.stratagem.diagnostic.Diagnostic;
import org.stratagem.diagnostic.StratagemException;
import org.stratagem.elaborate.FiniteReplies;
import org.stratagem.elaborate.GameInstance;
import org.stratagem.elaborate.PeerReplies;
import org.stratagem.elaborate.Rounds;
import org.stratagem.elaborate.SupportReplies;
import org.stratagem.function.Arguments;
import org.stratagem.function.Call;
import org.stratagem.function.Library;
import org.stratagem.function.TypingRule;
import org.stratagem.library.argument.GameInputs;
import org.stratagem.library.play.Outcomes;
import org.stratagem.solve.fixpoint.Orbits;
import org.stratagem.solve.fixpoint.ReplySpace;
import org.stratagem.value.Interval;
import org.stratagem.value.Label;
import org.stratagem.value.Player;
import org.stratagem.value.Sequence;

/** Where replies meet: fixpoints of peers, and what leads there. */
public final class Fixpoints {
  private Fixpoints() {}

  @Library(
      signature =
          "fixpoints(game: Game, strategies: Strategy..., everyone: Strategy?, replies: chosen |"
              + " supports = chosen)",
      result =
          "the list of all outcomes in which every player's action is its reaction to the others'"
              + " actions; with `replies: supports` of those mixed profiles, each with"
              + " `.strategies`, `.payoffs`, `.replies` (what each may mix there), `.complete`"
              + " (whether the list is proven to hold them all; with ties, all extreme ones)",
      documentation =
          "Complete for finite games, with any number of players: the actions of as few of them as"
              + " possible are tried, and every reaction is asked once for each thing it may read."
              + " Players may also bring plain actions. Order: the first player's actions vary"
              + " slowest. `orbits` shows what leads to each of them. With `replies: supports`"
              + " strategies read mixed actions (`MixedReply`), and whatever an answer gives weight"
              + " to may be mixed in any way: `uniform(argmaxes a in Action { payoff(a, foe) })`"
              + " then stands for all best replies, and its fixpoints are the Nash equilibria."
              + " Every profile in the list is verified: the strategies are asked at its exact"
              + " weights.",
      example = {
        "game Pennies { players Row, Col choose {Heads, Tails}",
        "  payoff { Heads, Heads -> 1, -1  Tails, Tails -> 1, -1  _, _ -> -1, 1 } }",
        "strategy Same(foe) for Pennies: Reaction = foe",
        "strategy Other(foe) for Pennies: Reaction = match foe { Heads -> Tails  Tails -> Heads }",
        "strategy Best(foe): MixedReply = uniform(argmaxes a in Action { payoff(a, foe) })",
        "check length(fixpoints(Pennies, Same, Same)) == 2",
        "check empty(fixpoints(Pennies, Same, Other))",
        "let mixed = fixpoints(Pennies, Best, Best, replies: supports)",
        "check length(mixed) == 1 and prob(mixed[0].strategies.Row, Heads) == 1/2",
      },
      typing = TypingRule.FIXPOINTS)
  public static Object fixpoints(Arguments arguments, Call call) {
    GameInputs inputs = new GameInputs("fixpoints", arguments, call);
    GameInstance game = inputs.game();
    List<Object> strategies = inputs.strategies(game);
    PeerReplies replies = new PeerReplies(game, strategies, call);
    if (arguments.get("replies").equals(new Label("supports"))) {
      return new SetFixpointAnswer(game, strategies, new SupportReplies(game, replies), call)
          .list();
    }
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
              + " others': `.strategies` (what each plays), `.actions` or `.joint`, `.payoffs`;"
              + " `.residual`, how far the reactions still move it; `.found`, whether that is"
              + " nothing but rounding; `.method`; `.cycle`, where plain iteration from the start"
              + " goes round for ever",
      documentation =
          "For reactions over intervals, boxes and simplices, and for mixed replies, which read the"
              + " others' mixed actions and answer with one (`MixedReply`). Continuous reactions"
              + " have a fixpoint (Brouwer 1911), and it is found: where the reactions lead from"
              + " the start, else by Anderson's acceleration (1965) and Newton's method, else by"
              + " simplicial paths (Merrill 1972), which cannot fail, and then by those again from"
              + " where a path ends. Where reactions are exact so is the fixpoint, if they are"
              + " linear around it or it is a simple fraction: it is verified. Without `from` it"
              + " begins in the middle. One fixpoint is found, not all; `fixpoints` finds all of"
              + " finite games.",
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
    GameInstance game = inputs.game();
    PeerReplies replies = new PeerReplies(game, inputs.strategies(game), call);
    List<List<Interval>> bounds = new ArrayList<>();
    for (int player = 0; player < game.playerCount(); player++) {
      bounds.add(Coordinates.bounds(game.shape(), player));
    }
    Optional<Player> chooser = arguments.has("from") ? Optional.empty() : replies.chooser();
    if (chooser.isPresent()) {
      throw new StratagemException(
          Diagnostic.error(
                  Code.E310,
                  call.span("strategies"),
                  "`fixpoint` is for numbers and distributions, and `"
                      + chooser.get()
                      + "` answers with one of several actions")
              .hint("`fixpoints(" + game.name() + ", ...)` lists all fixpoints of reactions")
              .hint("strategies of the tier `MixedReply` answer with distributions"));
    }
    FixpointAnswer answer = new FixpointAnswer(game, replies, bounds, call);
    Optional<ReplySpace> space = replies.space();
    return space.isPresent()
        ? answer.from(arguments.has("from") ? inputs.start(game) : null, space.get())
        : answer.from(inputs.start(game));
  }
}
