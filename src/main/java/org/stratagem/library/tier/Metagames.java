package org.stratagem.library.tier;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.stratagem.diagnostic.Code;
import org.stratagem.elaborate.GameInstance;
import org.stratagem.elaborate.TierReadings;
import org.stratagem.elaborate.TierReference;
import org.stratagem.function.Arguments;
import org.stratagem.function.Call;
import org.stratagem.function.Library;
import org.stratagem.function.TypingRule;
import org.stratagem.library.argument.GameInputs;
import org.stratagem.library.argument.Inputs;
import org.stratagem.tier.Metagame;
import org.stratagem.type.Stage;
import org.stratagem.value.Result;

/** Games whose strategies are all strategies of given tiers. */
public final class Metagames {
  private Metagames() {}

  @Library(
      signature =
          "metagame(game: Game, tiers: Tier..., method: automatic | enumeration | characterisation"
              + " = automatic, mixed: Truth?)",
      result =
          "the pure equilibria of the game in which each player chooses among all strategies of its"
              + " tier: `.count`, how many; `.outcomes`, the distinct profiles of actions in which"
              + " they end, in the game's order; `.counts` and `.payoffs` of each outcome;"
              + " `.witnesses`, for each outcome an equilibrium, a profile of strategies with"
              + " `.proof`; `.sizes`, how many strategies each player has; `.method`; `.complete`,"
              + " of the pure ones; with `mixed: true` also `.mixed`",
      documentation =
          "One tier for each player, in player order, that ground against each other as a play's"
              + " strategies do (Howard 1971). Small metagames are enumerated; two players who read"
              + " all of each other are also answered by characterisation, without listing"
              + " strategies, at any tier: which outcomes are sustained follows from what each"
              + " player can be held to, and the equilibria are counted by products. A count that"
              + " is too long to be written is given by its size. A witness is a strategy like any"
              + " other and can be played. With `mixed: true` a metagame of two players with few"
              + " strategies is also solved in mixed ones: `.mixed` lists an equilibrium whose"
              + " `.strategies` are distributions over the tiers' strategies, with `.payoffs` and"
              + " `.regret`.",
      example = {
        "game Prisoners { players Row, Col choose {C, D}",
        "  payoff { C, C -> 3, 3  C, D -> 0, 5  D, C -> 5, 0  D, D -> 1, 1 } }",
        "let meta = metagame(Prisoners, Metapolicy, Reaction)",
        "check meta.count == 3 and meta.sizes == (16, 4)",
        "check meta.outcomes == [(C, C), (D, D)] and meta.counts == [2, 1]",
        "check meta.witnesses[0].Col(C) == C and meta.witnesses[0].Col(D) == D",
        "check metagame(Prisoners, Tier[6], Tier[5]).outcomes == meta.outcomes",
      },
      typing = TypingRule.METAGAME)
  public static Object metagame(Arguments arguments, Call call) {
    GameInputs inputs = new GameInputs("metagame", arguments, call);
    Inputs plain = new Inputs("metagame", arguments, call);
    GameInstance game = inputs.game();
    List<Stage> stages = stages(game, plain, call);
    Metagame metagame = TierReadings.of(game, stages, call.span());
    Result pure =
        new MetagameAnswer(game, stages, metagame, call).result(arguments.get("method").toString());
    Object mixed = arguments.find("mixed");
    if (mixed == null || !plain.truth(mixed, "mixed")) {
      return pure;
    }
    Map<String, Object> fields = new LinkedHashMap<>(pure.fields());
    fields.put("mixed", new MixedMetagame(game, stages, metagame, call).equilibria());
    return new Result(pure.kind(), fields).about(game);
  }

  private static List<Stage> stages(GameInstance game, Inputs inputs, Call call) {
    List<Object> tiers = inputs.arguments().rest("tiers");
    if (tiers.size() != game.playerCount()) {
      throw inputs.refused(
          Code.T107,
          "game",
          "`"
              + game
              + "` has "
              + game.playerCount()
              + (game.playerCount() == 1 ? " player" : " players")
              + ", but `metagame` is given "
              + tiers.size()
              + (tiers.size() == 1 ? " tier" : " tiers"));
    }
    List<Stage> stages = new ArrayList<>();
    for (int player = 0; player < tiers.size(); player++) {
      if (!(tiers.get(player) instanceof TierReference reference)) {
        throw inputs.wrongKind("tiers", "tiers, such as `Reaction`", tiers.get(player));
      }
      stages.add(game.seating().unfold(reference.tier(), player, 0, call.span("tiers")));
    }
    return stages;
  }
}
