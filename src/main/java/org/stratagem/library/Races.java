package org.stratagem.library;

import java.util.ArrayList;
import java.util.List;
import org.stratagem.diagnostic.Code;
import org.stratagem.elaborate.GameInstance;
import org.stratagem.elaborate.Rounds;
import org.stratagem.function.Arguments;
import org.stratagem.function.Call;
import org.stratagem.function.Library;
import org.stratagem.function.TypingRule;
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
          "Each player brings a ladder, strategies of falling tiers: `(higher, lower)`. An order is a"
              + " choice of one of them by each player that unwinds; of a pair of ladders there are"
              + " two, and they need not agree. Longer ladders have an order for every two"
              + " neighbouring tiers, higher ones first. In games of three and more, tiers that name"
              + " whom they read let one player lead, or a group. A strategy that is part of no"
              + " order is refused, with what it waits for.",
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
    return new LeadingOutcomes(game, ladders(inputs, game), rounds, call).answer();
  }

  private static List<List<Object>> ladders(Inputs inputs, GameInstance game) {
    Object everyone = inputs.arguments().find("everyone");
    List<Object> given =
        everyone == null
            ? inputs.arguments().rest("ladders")
            : Games.everyone(everyone, game);
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
}
