package org.stratagem.library.peer;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.stratagem.diagnostic.Code;
import org.stratagem.diagnostic.StratagemException;
import org.stratagem.elaborate.GameInstance;
import org.stratagem.elaborate.Rounds;
import org.stratagem.elaborate.StrategyReference;
import org.stratagem.function.Arguments;
import org.stratagem.function.Call;
import org.stratagem.function.Library;
import org.stratagem.function.TypingRule;
import org.stratagem.library.argument.Counting;
import org.stratagem.library.argument.GameInputs;
import org.stratagem.library.argument.Inputs;
import org.stratagem.library.play.Outcomes;
import org.stratagem.numeric.Real;
import org.stratagem.value.Parts;

/** Who leads: players of equal rank with ladders of strategies. */
public final class Races {
  private Races() {}

  @Library(
      signature =
          "unwindings(game: Game, ladders: Strategy..., everyone: Strategy?, rounds: Integer?)",
      result =
          "the list of all orders, the first player leading first: outcomes as `play` gives them,"
              + " with `.leaders` and each player's `.regret`; of the whole, `.agree` says whether"
              + " all orders come to the same, and `.crash` what happens where each plays what it"
              + " would play as the leader",
      documentation =
          "Each player brings a ladder, strategies of falling tiers: `(higher, lower)`. An order is"
              + " a choice of one of them by each player that unwinds; of a pair of ladders there"
              + " are two, and they need not agree. Longer ladders have an order for every two"
              + " neighbouring tiers, higher ones first. In games of three and more, tiers that"
              + " name whom they read let one player lead, or a group. A strategy that is part of"
              + " no order is refused, with what it waits for.",
      example = {
        "game Chicken { players Row, Col choose {Swerve, Straight}",
        "  payoff { Swerve, Swerve -> 0, 0  Swerve, Straight -> -1, 1",
        "           Straight, Swerve -> 1, -1  Straight, Straight -> -10, -10 } }",
        "strategy Best(foe): Reaction = argmax a in Action { payoff(a, foe) }",
        "strategy Lead(foe): Metapolicy = argmax a in Action { payoff(a, foe) }",
        "let orders = unwindings(Chicken, (Lead, Best), (Lead, Best))",
        "check orders[0].actions == (Straight, Swerve) and orders[1].actions == (Swerve, Straight)",
        "check not orders.agree and orders[0].regret == (0, 0)",
        "check orders.crash.payoffs == (-10, -10) and orders.crash.regret == (9, 9)",
      },
      typing = TypingRule.UNWINDINGS)
  public static Object unwindings(Arguments arguments, Call call) {
    GameInstance game = new GameInputs("unwindings", arguments, call).game();
    Inputs inputs = new Inputs("unwindings", arguments, call);
    Rounds rounds = Rounds.of(arguments.values(), call.span());
    Outcomes outcomes = new Outcomes(game, rounds, call.span());
    return new LeadingOutcomes(outcomes, ladders(inputs, game), call).answer();
  }

  private static List<List<Object>> ladders(Inputs inputs, GameInstance game) {
    Object everyone = inputs.arguments().find("everyone");
    List<Object> given =
        everyone == null ? inputs.arguments().rest("ladders") : GameInputs.everyone(everyone, game);
    if (given.size() != game.playerCount()) {
      throw inputs.refused(
          Code.T107,
          "game",
          "`unwindings` takes a ladder for each player, and `"
              + game
              + "` has "
              + game.playerCount()
              + (game.playerCount() == 1 ? " player" : " players"));
    }
    List<List<Object>> ladders = new ArrayList<>();
    for (Object each : given) {
      List<Object> ladder = Parts.of(each);
      if (ladder == null || ladder.isEmpty()) {
        throw inputs.refused(
            Code.E310,
            everyone == null ? "ladders" : "everyone",
            "`unwindings` needs a ladder of strategies for each player, the higher ones first:"
                + " (Lead, Best)");
      }
      ladders.add(ladder);
    }
    return ladders;
  }

  @Library(
      signature =
          "race(game: Game, strategy: Strategy, indices: Value, ties: for | against | order ="
              + " order)",
      result =
          "a table: for each index of the first player a list of cells, one for each index of the"
              + " second. A cell has `.actions` (or `.joint`), `.payoffs` and `.tie`, or else"
              + " `.code`, and where two leaders of one tier meet `.orders`, as `unwindings` gives"
              + " them; `.reasons` says for each code why",
      documentation =
          "An indexed strategy against itself at every pair of indices, in a game of two."
              + " Neighbouring tiers unwind, and the higher one leads; equal tiers are in a"
              + " commitment race, of which both orders are shown. Where players are indifferent"
              + " they take what comes first in the `order` of the domain, or what is best `for`"
              + " the foe, or worst (`against`). An outcome that another of these rules would"
              + " change, or taking what comes last by one of them or both, is marked as a `.tie`;"
              + " every mark has such a witness, and no mark is no proof. A cell that cannot be"
              + " computed has the code of what stopped it.",
      example = {
        "game Chicken { players Row, Col choose {Swerve, Straight}",
        "  payoff { Swerve, Swerve -> 0, 0  Swerve, Straight -> -1, 1",
        "           Straight, Swerve -> 1, -1  Straight, Straight -> -10, -10 } }",
        "strategy Argmax[n](foe): Tier[n] = argmax s in Tier[n - 2] { payoff(s, foe) }",
        "let table = race(Chicken, Argmax, 1..3)",
        "check table[1][0].actions == (Straight, Swerve)",
        "check table[1][1].code == \"T201\" and table[1][1].orders[1].payoffs == (-1, 1)",
        "check table[2][0].code == \"T202\"",
      },
      typing = TypingRule.RACE)
  public static Object race(Arguments arguments, Call call) {
    GameInstance game = new GameInputs("race", arguments, call).game();
    Inputs inputs = new Inputs("race", arguments, call);
    if (game.playerCount() != 2) {
      throw new StratagemException(
          inputs
              .refused(
                  Code.T107,
                  "game",
                  "`race` takes a game of two players, and `"
                      + game
                      + "` has "
                      + game.playerCount())
              .diagnostic()
              .hint("`unwindings(" + game.name() + ", ...)` finds the orders of several players"));
    }
    if (!(arguments.get("strategy") instanceof StrategyReference strategy)
        || !strategy.definition().indexed()
        || strategy.index() != null) {
      throw new StratagemException(
          inputs
              .refused(
                  Code.E310,
                  "strategy",
                  "`race` needs a strategy with an index, such as `Argmax[n]`, by its bare name")
              .diagnostic()
              .hint("the indices come after it: `race(" + game.name() + ", Argmax, 1..3)`"));
    }
    List<Real> indices = new ArrayList<>();
    for (Object index : inputs.list("indices")) {
      if (!(index instanceof Real number) || !number.isInteger()) {
        throw inputs.wrongKind("indices", "whole numbers", index);
      }
      indices.add(number);
    }
    if (indices.isEmpty()) {
      throw inputs.refused(Code.E310, "indices", "`race` needs at least one index");
    }
    Counting.require(
        BigInteger.valueOf(indices.size()).pow(2), "pairs of indices in this table", call);
    RaceTable.Ties ties =
        RaceTable.Ties.valueOf(arguments.get("ties").toString().toUpperCase(Locale.ROOT));
    return new RaceTable(game, strategy, indices, ties, call).answer();
  }
}
