package org.stratagem.library.bargain;

import org.stratagem.elaborate.GameInstance;
import org.stratagem.function.Arguments;
import org.stratagem.function.Call;
import org.stratagem.function.Library;
import org.stratagem.function.TypingRule;
import org.stratagem.library.argument.GameInputs;
import org.stratagem.library.argument.Inputs;
import org.stratagem.library.game.FiniteGame;

/** Solutions judged by what they do when games change. */
public final class Axioms {
  private Axioms() {}

  @Library(
      signature =
          "axioms(game: Game, solution: Function, most: Integer = 1000, tolerance: Number ="
              + " 1/1000000000)",
      result =
          "for each axiom, by its name: `.holds`, whether there were cases and none broke it;"
              + " `.statement`; `.cases`, `.broken` and `.undefined`, how many; where it is broken"
              + " the smallest counterexample, `.game` with the solution's `.payoffs`, `.change`"
              + " and what it leads to, `.changed` and `.changed_payoffs`, the `.reason`, and the"
              + " `.source` of the games; `.broken`, the names of the axioms that are broken",
      documentation =
          "A solution is any function from a game to payoffs or to something with payoffs: one of"
              + " the library, or your own. It is asked about the game, about what is left of it"
              + " when players lose actions, and about each of these with players exchanged,"
              + " payoffs shifted and scaled, actions repeated and mixed; axioms about smaller"
              + " feasible sets are tried on a game of proposals too, from which outcomes are"
              + " taken. The axioms are those of Nash (1950), Kalai and Smorodinsky (1975), Kalai"
              + " (1977), and Kalai and Kalai (2013). The search is systematic and ends after about"
              + " `most` games. Payoffs are compared exactly where they are exact, doubles to"
              + " within `tolerance`. Games of which the solution says nothing are left out and"
              + " counted. An axiom that is broken is broken; one that holds in all cases may still"
              + " fail elsewhere.",
      example = {
        "game Chicken { players Row, Col choose {Swerve, Straight}",
        "  payoff { Swerve, Swerve -> 6, 6  Swerve, Straight -> 2, 7",
        "           Straight, Swerve -> 7, 2  Straight, Straight -> 0, 0 } }",
        "check axioms(Chicken, coco).monotonicity.holds",
        "check not axioms(Chicken, coco).scale.holds",
        "check not axioms(Chicken, g => fallback(g).payoffs).monotonicity.holds",
      },
      typing = TypingRule.ANY)
  public static Object axioms(Arguments arguments, Call call) {
    GameInstance instance = new GameInputs("axioms", arguments, call).game();
    Inputs inputs = new Inputs("axioms", arguments, call);
    Object solution = inputs.function("solution");
    return new AxiomAnswers(FiniteGame.of("axioms", instance, call), solution, call)
        .result(inputs.count("most", 1), inputs.number("tolerance"));
  }

  @Library(
      signature =
          "axiom_matrix(games: Value, solutions: Value, most: Integer = 1000, tolerance: Number ="
              + " 1/1000000000)",
      result =
          "`.table`, a row for each axiom and a column for each solution: ✓ where it holds at all"
              + " games, ✗ with the place of a counterexample among `.counterexamples`, - where the"
              + " solution says nothing; each counterexample with the fields of `axioms`, its"
              + " `.solution`, its `.axiom` and `.of` which game it was made",
      documentation =
          "Asks `axioms` of every solution at every game; the counterexample is the smallest at the"
              + " first game that has one. Games and solutions are lists, or records that name"
              + " them: `(coco: coco, kind: g => fallback(g).payoffs)`.",
      example = {
        "game Prisoners { players Row, Col choose {C, D}",
        "  payoff { C, C -> 3, 3  C, D -> 0, 5  D, C -> 5, 0  D, D -> 1, 1 } }",
        "let matrix = axiom_matrix([Prisoners], [coco, egalitarian])",
        "check matrix.counterexamples[0].solution == \"coco\"",
        "check matrix.counterexamples[0].axiom == \"scale\"",
        "show matrix",
      },
      typing = TypingRule.ANY)
  public static Object axiomMatrix(Arguments arguments, Call call) {
    return new AxiomMatrix(arguments, call).result();
  }
}
