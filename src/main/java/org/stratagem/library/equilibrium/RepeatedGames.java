package org.stratagem.library.equilibrium;

import org.stratagem.diagnostic.Code;
import org.stratagem.diagnostic.Diagnostic;
import org.stratagem.diagnostic.StratagemException;
import org.stratagem.elaborate.GameInstance;
import org.stratagem.function.Arguments;
import org.stratagem.function.Call;
import org.stratagem.function.Library;
import org.stratagem.function.TypingRule;
import org.stratagem.library.argument.GameInputs;
import org.stratagem.library.argument.Inputs;
import org.stratagem.library.game.FiniteGame;
import org.stratagem.numeric.Real;

/** One game again and again. */
public final class RepeatedGames {
  private RepeatedGames() {}

  @Library(
      signature = "repeated_payoffs(game: Game, discount: Number)",
      result =
          "`.corners` of the polygon of payoffs, anticlockwise, which `plot` draws; `.punishments`,"
              + " what each player can be held to; `.sustained`, the profiles of actions that can"
              + " be played for ever; `.how`, a table: what is played first for each corner, and"
              + " what payoffs then follow (missing where corners are rounded); `.minimax` and"
              + " `.pure_minimax`; `.folk`, the corners of what is feasible and gives nobody less"
              + " than its minimax; `.exact`, or else the `.gap` that is left; `.proof`; `.method`",
      documentation =
          "All payoffs of subgame-perfect equilibria of a game of two players that is repeated for"
              + " ever (Abreu, Pearce and Stacchetti 1990; computed as by Abreu and Sannikov 2014)."
              + " Both discount by the same factor, see all that was done, do not mix, and share a"
              + " public lottery before each round. Payoffs are averages of a round: the discounted"
              + " sum times one minus the discount. The polygon is proven from both sides in exact"
              + " arithmetic: it generates itself, so that all of it are equilibrium payoffs, and"
              + " no equilibrium payoff is farther from it than `.gap`. As the discount nears 1 it"
              + " fills what is feasible and above the minimax in actions that are not mixed.",
      example = {
        "game Prisoners { players Row, Col choose {C, D}",
        "  payoff { C, C -> 3, 3  C, D -> 0, 5  D, C -> 5, 0  D, D -> 1, 1 } }",
        "let patient = repeated_payoffs(Prisoners, discount: 1/2)",
        "check patient.corners == [(1, 1), (13/3, 1), (3, 3), (1, 13/3)] and patient.exact",
        "check (C, C) in patient.sustained",
        "check repeated_payoffs(Prisoners, discount: 2/5).sustained == [(D, D)]",
      },
      typing = TypingRule.ANY)
  public static Object repeatedPayoffs(Arguments arguments, Call call) {
    GameInstance game = new GameInputs("repeated_payoffs", arguments, call).game();
    Inputs inputs = new Inputs("repeated_payoffs", arguments, call);
    Real discount = inputs.number("discount");
    if (!(discount.doubleValue() > 0 && discount.compareTo(Real.ONE) < 0)) {
      throw inputs.outside("discount", "a number above 0 and below 1", discount.toString());
    }
    if (game.hasStates()) {
      throw refused(
          call,
          "`" + game + "` has several rounds itself",
          "give the game of one round: without `state`, `rounds` and `until`");
    } else if (!game.isStrategic()) {
      throw refused(
          call,
          "in `" + game + "` somebody sees something, or chance decides, before all have moved",
          "give a game in which everybody moves at once");
    } else if (game.playerCount() != 2) {
      throw refused(
          call,
          "`"
              + game
              + "` has "
              + game.playerCount()
              + (game.playerCount() == 1 ? " player" : " players"),
          "write it as a game with states: `nash` finds stationary equilibria of any number of"
              + " players");
    }
    return new RepeatedAnswers(FiniteGame.of("repeated_payoffs", game, call), discount, call)
        .payoffs();
  }

  private static StratagemException refused(Call call, String obstacle, String hint) {
    return new StratagemException(
        Diagnostic.error(
                Code.E310,
                call.span("game"),
                "`repeated_payoffs` takes a game of two players who move at once, and " + obstacle)
            .hint(hint));
  }
}
