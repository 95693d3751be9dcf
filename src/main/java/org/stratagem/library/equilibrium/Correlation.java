package org.stratagem.library.equilibrium;

import org.stratagem.elaborate.GameInstance;
import org.stratagem.function.Arguments;
import org.stratagem.function.Call;
import org.stratagem.function.Library;
import org.stratagem.function.TypingRule;
import org.stratagem.library.argument.GameInputs;
import org.stratagem.library.argument.Inputs;
import org.stratagem.library.game.FiniteGame;
import org.stratagem.solve.correlated.CorrelatedPolytope;

/** Equilibria in which somebody draws a profile and tells each player its part. */
public final class Correlation {
  private Correlation() {}

  @Library(
      signature =
          "correlated(game: Game, maximize: Player | welfare | fairness | entropy = welfare)",
      result =
          "a correlated equilibrium: `.joint`, the distribution that is drawn from; `.payoffs`;"
              + " `.regret`, what each gains at most by not doing what it is told: nothing;"
              + " `.value` of what is maximized, with the proof that no correlated equilibrium has"
              + " more: `.prices` of the deviations",
      documentation =
          "A profile is drawn, each player hears its own part only, and nobody gains by another"
              + " action than the one it hears (Aumann 1974); for any number of players."
              + " `maximize: welfare` takes the greatest sum of payoffs, a player's name that"
              + " player's greatest payoff, `fairness` the greatest least payoff (and of several"
              + " equilibria with the same, one with the greatest sum), all exact, by linear"
              + " programs. `entropy` takes the most even equilibrium, of which there is only one;"
              + " it is found numerically, given as an exact equilibrium beside it, and `.value`"
              + " is an interval that holds the greatest entropy (in nats).",
      example = {
        "game Chicken { players Row, Col choose {Swerve, Straight}",
        "  payoff { Swerve, Swerve -> 6, 6  Swerve, Straight -> 2, 7",
        "           Straight, Swerve -> 7, 2  Straight, Straight -> 0, 0 } }",
        "check correlated(Chicken).payoffs == (21/4, 21/4)",
        "check correlated(Chicken, maximize: Row).payoffs.Row == 7",
      },
      typing = TypingRule.ANY)
  public static Object correlated(Arguments arguments, Call call) {
    return answer("correlated", CorrelatedPolytope.Kind.CORRELATED, arguments, call);
  }

  @Library(
      signature =
          "coarse_correlated(game: Game, maximize: Player | welfare | fairness | entropy ="
              + " welfare)",
      result = "a coarse correlated equilibrium, with the fields of `correlated`",
      documentation =
          "As `correlated`, but a player decides before it hears its part whether to follow"
              + " whatever comes or to take one action of its own (Moulin and Vial 1978): every"
              + " correlated equilibrium is a coarse one, and there may be better ones. What"
              + " no-regret learning converges to.",
      example = {
        "game Rps { players Row, Col choose {Rock, Paper, Scissors}",
        "  payoff { Rock, Scissors -> 1, -1  Paper, Rock -> 1, -1  Scissors, Paper -> 1, -1",
        "           Rock, Rock -> 0, 0  Paper, Paper -> 0, 0  Scissors, Scissors -> 0, 0",
        "           _, _ -> -1, 1 } }",
        "check coarse_correlated(Rps).payoffs == (0, 0)",
      },
      typing = TypingRule.ANY)
  public static Object coarseCorrelated(Arguments arguments, Call call) {
    return answer("coarse_correlated", CorrelatedPolytope.Kind.COARSE, arguments, call);
  }

  @Library(
      signature = "payoff_region(game: Game, of: correlated | coarse = correlated)",
      result =
          "all that the players can get in a correlated equilibrium: `.ranges`, the least and the"
              + " most of each player; for two players `.corners` of the polygon of payoffs,"
              + " anticlockwise, which `plot` draws within all payoffs of the game",
      documentation =
          "Exact, by a linear program for each edge of the polygon, which proves that no"
              + " equilibrium lies beyond it. With `of: coarse` for coarse correlated equilibria.",
      example = {
        "game Chicken { players Row, Col choose {Swerve, Straight}",
        "  payoff { Swerve, Swerve -> 6, 6  Swerve, Straight -> 2, 7",
        "           Straight, Swerve -> 7, 2  Straight, Straight -> 0, 0 } }",
        "check payoff_region(Chicken).corners",
        "  == [(2, 7), (18/5, 18/5), (7, 2), (21/4, 21/4)]",
      },
      typing = TypingRule.ANY)
  public static Object payoffRegion(Arguments arguments, Call call) {
    GameInstance instance = new GameInputs("payoff_region", arguments, call).game();
    FiniteGame game = FiniteGame.of("payoff_region", instance, call);
    boolean coarse = arguments.get("of").toString().equals("coarse");
    return new CorrelatedAnswers(
            "payoff_region",
            game,
            coarse ? CorrelatedPolytope.Kind.COARSE : CorrelatedPolytope.Kind.CORRELATED,
            call)
        .region();
  }

  private static Object answer(
      String function, CorrelatedPolytope.Kind kind, Arguments arguments, Call call) {
    GameInstance instance = new GameInputs(function, arguments, call).game();
    FiniteGame game = FiniteGame.of(function, instance, call);
    CorrelatedAnswers answers = new CorrelatedAnswers(function, game, kind, call);
    Object maximize = arguments.get("maximize");
    int player = game.players().indexOf(maximize);
    if (player >= 0) {
      return answers.bestFor(player);
    }
    return switch (maximize.toString()) {
      case "welfare" -> answers.richest();
      case "fairness" -> answers.fairest();
      case "entropy" -> answers.mostEven();
      default ->
          throw new Inputs(function, arguments, call)
              .wrongKind("maximize", "a player of `" + instance + "`", maximize);
    };
  }
}
