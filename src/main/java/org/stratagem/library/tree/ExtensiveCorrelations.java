package org.stratagem.library.tree;

import org.stratagem.elaborate.GameInstance;
import org.stratagem.function.Arguments;
import org.stratagem.function.Call;
import org.stratagem.function.Library;
import org.stratagem.function.TypingRule;
import org.stratagem.library.argument.GameInputs;
import org.stratagem.library.argument.Inputs;

/** Equilibria in which players hear what to do move by move. */
public final class ExtensiveCorrelations {
  private ExtensiveCorrelations() {}

  @Library(
      signature = "extensive_correlated(game: Game, maximize: Player | welfare = welfare)",
      result =
          "an extensive-form correlated equilibrium: `.joint`, a distribution over profiles of"
              + " plans (a plan takes its first action where its own moves never let it come);"
              + " `.payoffs`; `.regret`, what each gains at most by not doing what it hears:"
              + " nothing; `.value` of what is maximized; `.proof`",
      documentation =
          "A profile of plans is drawn, and each player hears its moves one by one, when it comes"
              + " to where they are made; who once did something else hears nothing more (von"
              + " Stengel, Forges 2008). Players know less than where they hear their whole plan at"
              + " once, so that every correlated equilibrium is one of these, and there may be"
              + " better ones: a signal that others do not know is worth something. For small trees"
              + " in which everybody remembers; exact, by a linear program over the profiles of"
              + " reduced plans, for any number of players, with chance too. Gains are computed"
              + " once more on the tree, from the distribution alone.",
      example = {
        "// The professor hires good students; who is good is told how to show it.",
        "game Hiring {",
        "  players Student, Professor",
        "  chance kind ~ {Good: 1/2, Bad: 1/2}",
        "  Student   chooses shirt in {Xs, Ys}        sees kind",
        "  Professor chooses reply in {Left, Right} sees shirt",
        "  payoff Student   = if reply == Right then 0 else if kind == Good then 4 else 6",
        "  payoff Professor = if reply == Right then 6 else if kind == Good then 10 else 0",
        "}",
        "check correlated(Hiring).payoffs == (0, 6)",
        "check extensive_correlated(Hiring, maximize: Professor).payoffs == (7/2, 13/2)",
      },
      typing = TypingRule.ANY)
  public static Object extensiveCorrelated(Arguments arguments, Call call) {
    GameInstance game = new GameInputs("extensive_correlated", arguments, call).game();
    Object maximize = arguments.get("maximize");
    int player = game.players().indexOf(maximize);
    if (player < 0 && !maximize.toString().equals("welfare")) {
      throw new Inputs("extensive_correlated", arguments, call)
          .wrongKind("maximize", "a player of `" + game + "`", maximize);
    }
    ExtensiveCorrelationAnswer answer = new ExtensiveCorrelationAnswer(game, call);
    return player < 0 ? answer.richest() : answer.bestFor(player);
  }
}
