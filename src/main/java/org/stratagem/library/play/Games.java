package org.stratagem.library.play;

import java.util.ArrayList;
import java.util.List;
import org.stratagem.diagnostic.Code;
import org.stratagem.elaborate.Coalition;
import org.stratagem.elaborate.Deviations;
import org.stratagem.elaborate.GameInstance;
import org.stratagem.elaborate.Machine;
import org.stratagem.elaborate.Reduction;
import org.stratagem.elaborate.Rounds;
import org.stratagem.function.Arguments;
import org.stratagem.function.Call;
import org.stratagem.function.FunctionValue;
import org.stratagem.function.Library;
import org.stratagem.function.TypingRule;
import org.stratagem.library.argument.GameInputs;
import org.stratagem.library.argument.Inputs;
import org.stratagem.value.Player;
import org.stratagem.value.Sequence;

/** Games and the strategies seated at them. */
public final class Games {
  private Games() {}

  @Library(
      signature = "players(game: Game)",
      result = "the list of the players of a game or a coalitional game, in order",
      documentation = "The members of a family are listed by their numbers.",
      example = {
        "game Trio { players Voter[1..3] choose {Yes, No}  payoff p = 0 }",
        "check length(players(Trio)) == 3",
      },
      typing = TypingRule.PLAYERS)
  public static Object players(Arguments arguments, Call call) {
    if (arguments.get("game") instanceof Coalition coalition) {
      return new Sequence(new ArrayList<Object>(coalition.players()));
    }
    GameInstance game = new GameInputs("players", arguments, call).game();
    return new Sequence(new ArrayList<Object>(game.players()));
  }

  @Library(
      signature = "without(game: Game, player: Player, actions: Value..., move: Text?)",
      result = "the game in which the player cannot choose these actions",
      documentation =
          "It is a game like any other: its trees, types, payoffs and all that can be asked of it"
              + " are those of the game itself, with less to choose from. An action that the player"
              + " has at several moves is taken from all of them, or with `move: \"name\"` from"
              + " one. What is no action of the player is refused, and so is taking its last one."
              + " Parameters can be given before or after: `without(G, Row, Nuke)(crash: -5)`.",
      example = {
        "game Duel { player Ann chooses {Work, Curse}  player Bob chooses {Work, Rest}",
        "  payoff { Curse, _ -> 0, -1000  _, _ -> 0, 0 } }",
        "check coco(Duel).payoffs == (500, -500)",
        "check coco(without(Duel, Ann, Curse)).payoffs == (0, 0)",
      },
      typing = TypingRule.ANY)
  public static Object without(Arguments arguments, Call call) {
    GameInputs inputs = new GameInputs("without", arguments, call);
    GameInstance game = inputs.game();
    Inputs given = new Inputs("without", arguments, call);
    if (!(arguments.get("player") instanceof Player player)) {
      throw given.wrongKind("player", "a player of `" + game + "`", arguments.get("player"));
    }
    List<Object> actions = arguments.rest("actions");
    if (actions.isEmpty()) {
      throw given.refused(
          Code.T107, "player", "say which actions `" + player + "` is to be without");
    }
    Object move = arguments.find("move");
    if (move != null && !(move instanceof String)) {
      throw given.wrongKind("move", "the name of a move, a text", move);
    }
    return new Reduction(game, call.span("actions")).without(player, actions, (String) move);
  }

  @Library(
      signature =
          "play(game: Game, strategies: Strategy..., everyone: Strategy?, rounds: Integer?, noise:"
              + " Number?)",
      result =
          "the outcome: `.joint`, a distribution over action profiles; `.actions` where that is a"
              + " point; `.payoffs`; `.trace`, the unwinding step by step; for policies `.history`"
              + " where it is a point",
      documentation =
          "Seats a strategy at each place, in player order (`everyone: s` seats all), and lets them"
              + " turn each other into actions in the order that their tiers choose. Strategies"
              + " between which no order exists are refused: a commitment race (T201) or a gap"
              + " (T202). Policies need `rounds: n`: `.payoffs` are then sums over the rounds,"
              + " discounted where the game says so, and `.joint` is the average over the rounds."
              + " With `noise: e` each action of a policy is replaced, with probability e, by one"
              + " of the player's other actions, uniformly. In a game with states plans are played"
              + " in every round, exactly, for ever where nothing ends the play: `.path` lists the"
              + " rounds until they repeat, and `.after` says what repeats; where there is chance,"
              + " `.states` has what is done in each state, where it leads, and what it is worth.",
      example = {
        "game Chicken { players Row, Col choose {Swerve, Straight}",
        "  payoff { Swerve, Swerve -> 0, 0  Swerve, Straight -> -1, 1",
        "           Straight, Swerve -> 1, -1  Straight, Straight -> -10, -10 } }",
        "strategy Best(foe): Reaction = argmax a in Action { payoff(a, foe) }",
        "strategy Lead(foe): Metapolicy = argmax a in Action { payoff(a, foe) }",
        "check play(Chicken, Lead, Best).actions == (Straight, Swerve)",
        "check play(Chicken, {Swerve: 1/2, Straight: 1/2}, Best).payoffs == (0, 0)",
      },
      typing = TypingRule.PLAY)
  public static Object play(Arguments arguments, Call call) {
    GameInputs inputs = new GameInputs("play", arguments, call);
    GameInstance game = inputs.game();
    Rounds rounds = Rounds.of(arguments.values(), call.span());
    return new Outcomes(game, rounds, call.span()).of(inputs.strategies(game));
  }

  @Library(
      signature =
          "regret(game: Game, strategies: Strategy..., everyone: Strategy?, rounds: Integer?)",
      result =
          "each player's regret, a profile: how much more it would have got by its best action"
              + " against what the others do; `.deviations` has that action, `.payoffs` what each"
              + " gets as it is",
      documentation =
          "The certificate for any profile you bring. The strategies are grounded first; then each"
              + " player in turn changes its own plan while the others' actions stay as they came"
              + " out. All regrets are 0 exactly at an equilibrium of the game's plans. Over an"
              + " interval of actions the best deviation is searched for numerically, and its"
              + " regret is a lower bound. In a game with states no strategy, whatever it"
              + " remembers, gains more than the regret from the beginning on, and none more than"
              + " `.anywhere` in any state: 0 at a subgame-perfect equilibrium.",
      example = {
        "game Pennies { players Row, Col choose {Heads, Tails}",
        "  payoff { Heads, Heads -> 1, -1  Tails, Tails -> 1, -1  _, _ -> -1, 1 } }",
        "check regret(Pennies, uniform({Heads, Tails}), uniform({Heads, Tails})) == (0, 0)",
        "check regret(Pennies, Heads, Heads) == (0, 2)",
        "check regret(Pennies, Heads, Heads).deviations.Col == Tails",
      },
      typing = TypingRule.REGRET)
  public static Object regret(Arguments arguments, Call call) {
    GameInputs inputs = new GameInputs("regret", arguments, call);
    GameInstance game = inputs.game();
    Rounds rounds = Rounds.of(arguments.values(), call.span());
    return new Deviations(game, rounds, call).regret(inputs.plans(game));
  }

  @Library(
      signature = "machine(from: Value, plays: Function, next: Function)",
      result = "a policy with a finite memory",
      documentation =
          "It starts in the state `from`, does `plays(state)` in each round, an action or a"
              + " distribution over actions, and goes on to `next(state, round)`, where the round"
              + " has the fields `me`, `foe` and one per player. Between machines a play is exact"
              + " however long it is, since only the states are followed.",
      example = {
        "game Prisoners { players Row, Col choose {C, D}",
        "  payoff { C, C -> 3, 3  C, D -> 0, 5  D, C -> 5, 0  D, D -> 1, 1 } }",
        "let tft = machine(from: C, plays: s => s, next: (s, round) => round.foe)",
        "check play(Prisoners, tft, tft, rounds: 1000).payoffs == (3000, 3000)",
      },
      typing = TypingRule.MACHINE)
  public static Object machine(Arguments arguments, Call call) {
    Inputs inputs = new Inputs("machine", arguments, call);
    return new Machine(
        arguments.get("from"),
        (FunctionValue) inputs.function("plays"),
        (FunctionValue) inputs.function("next"),
        call.span());
  }
}
