package org.stratagem.library.argument;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.stratagem.diagnostic.Code;
import org.stratagem.elaborate.GameInstance;
import org.stratagem.function.Arguments;
import org.stratagem.function.Call;
import org.stratagem.function.FunctionValue;
import org.stratagem.value.Parts;

/** The game and the strategies among the arguments of a call. */
public record GameInputs(String function, Arguments arguments, Call call) {
  public GameInstance game() {
    Object game = arguments.get("game");
    if (game instanceof GameInstance instance) {
      return instance;
    }
    throw new Inputs(function, arguments, call).wrongKind("game", "a game", game);
  }

  /** A strategy for each player, in order. */
  public List<Object> strategies(GameInstance game) {
    List<Object> given = arguments.rest("strategies");
    Object everyone = arguments.find("everyone");
    Inputs inputs = new Inputs(function, arguments, call);
    if (everyone != null) {
      if (!given.isEmpty()) {
        throw inputs.refused(
            Code.T107, "everyone", "give a strategy for each player, or `everyone:`, but not both");
      }
      return everyone(everyone, game);
    }
    if (given.size() != game.playerCount()) {
      throw inputs.refused(
          Code.T107,
          "game",
          "`"
              + game
              + "` has "
              + counted(game.playerCount(), "player")
              + ", but there "
              + (given.size() == 1 ? "is " : "are ")
              + counted(given.size(), "strategy"));
    }
    return given;
  }

  /** Copies of one strategy for every seat. */
  public static List<Object> everyone(Object strategy, GameInstance game) {
    return Collections.nCopies(game.playerCount(), strategy);
  }

  /** The same where a bare function stands for a plan: what it does for each thing it may see. */
  public List<Object> plans(GameInstance game) {
    List<Object> plans = new ArrayList<>(strategies(game));
    for (int player = 0; player < plans.size(); player++) {
      if (plans.get(player) instanceof FunctionValue plan && plan.stage() == null) {
        plans.set(player, game.seating().plan(plan, player, call.span("strategies")));
      }
    }
    return plans;
  }

  /** The start that an iteration or a search goes out from: an action for each player. */
  public List<Object> start(GameInstance game) {
    Object from = arguments.find("from");
    Inputs inputs = new Inputs(function, arguments, call);
    if (from == null) {
      throw inputs.refused(
          Code.T107,
          "from",
          "`" + function + "` needs a start: give a profile in player order, `from: (...)`");
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

  private static String counted(int count, String noun) {
    return count == 1
        ? "1 " + noun
        : count
            + " "
            + (noun.endsWith("y") ? noun.substring(0, noun.length() - 1) + "ies" : noun + "s");
  }
}
