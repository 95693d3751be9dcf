package org.stratagem.library.tree;

import org.stratagem.elaborate.GameInstance;
import org.stratagem.function.Arguments;
import org.stratagem.function.Call;
import org.stratagem.function.Library;
import org.stratagem.function.TypingRule;
import org.stratagem.game.tree.Trembling;
import org.stratagem.library.argument.GameInputs;

/** Equilibria that stand mistakes, however rare. */
public final class Refinements {
  private Refinements() {}

  @Library(
      signature = "perfect(game: Game, form: extensive | normal = extensive)",
      result =
          "`.list` of perfect equilibria, each with `.strategies`, `.payoffs`, `.regret` and its"
              + " proof: `.trembles` (a strategy of each player with every action in it, to which"
              + " the other's is a best reply too) or `.proof` and `.beliefs`; `.components`;"
              + " `.complete`, whether every perfect equilibrium is in the list or a mixture of"
              + " such in it; `.reason`; `.method`",
      documentation =
          "Trembling-hand perfect equilibria (Selten 1975) of a game in which two players have a"
              + " choice. Of moves at once, or of the reduced normal form with `form: normal`: all"
              + " extreme equilibria in which no strategy is weakly dominated, which are the"
              + " perfect ones of two players (van Damme 1991). A mixture of them is perfect where"
              + " it lies within one of `.components[i].subsets`.\n\n"
              + "Where moves follow each other, one extensive-form perfect equilibrium: the limit"
              + " of equilibria of the game in which every action has a probability of at least e"
              + " wherever its player comes, as e vanishes. Such equilibria are found as functions"
              + " of e by Lemke's algorithm (Farina and Gatti 2017), and proven for all small e by"
              + " backward induction with polynomials on the tree. It is sequential too, and"
              + " `.beliefs` are the limits of Bayes' rule. Players have to remember what they knew"
              + " and did.",
      example = {
        "game Vote { players Row, Col choose {Yes, No}",
        "  payoff { Yes, Yes -> 1, 1  _, _ -> 0, 0 } }",
        "check length(nash(Vote)) == 2 and length(perfect(Vote).list) == 1",
        "check perfect(Vote).complete and perfect(Vote).list[0].actions == (Yes, Yes)",
        "game Entry {",
        "  player Entrant   chooses entry in {Stay, Enter}",
        "  player Incumbent chooses reply in {Yield, Fight} when entry == Enter",
        "  payoff Entrant   = if entry == Stay then 0 else if reply == Yield then 1 else -1",
        "  payoff Incumbent = if entry == Stay then 2 else if reply == Yield then 1 else -1",
        "}",
        "check perfect(Entry).list[0].strategies == (Enter, Yield)",
      },
      typing = TypingRule.ANY)
  public static Object perfect(Arguments arguments, Call call) {
    GameInstance game = new GameInputs("perfect", arguments, call).game();
    boolean normal = arguments.get("form").toString().equals("normal");
    if (game.isStrategic()) {
      return new PerfectTable("perfect", game, call).whole();
    }
    TremblingAnswers answers = new TremblingAnswers("perfect", game, call);
    return normal ? answers.ofNormalForm() : answers.one(Trembling.ACTIONS);
  }

  @Library(
      signature = "quasi_perfect(game: Game)",
      result =
          "as `perfect` gives it: of moves at once all extreme perfect equilibria, else one"
              + " quasi-perfect equilibrium, with `.proof` and `.beliefs`",
      documentation =
          "A quasi-perfect equilibrium (van Damme 1984) of a game in which two players have a"
              + " choice: each player fears the mistakes of the other, and not its own to come. It"
              + " is sequential, and perfect in the normal form, so that no strategy in it is"
              + " weakly dominated, which an extensive-form perfect equilibrium cannot promise. It"
              + " is the limit of equilibria in which each sequence of n actions has a probability"
              + " of at least e^n (Miltersen and Sørensen 2010), found and proven as `perfect`"
              + " does.",
      example = {
        "// Two things have to be done right for Ann to succeed, one for Bob (after Mertens 1995).",
        "game Delegate {",
        "  players Ann, Bob",
        "  Ann chooses start  in {Mine, Yours}",
        "  Ann chooses first  in {Right, Wrong} when start == Mine",
        "  Ann chooses second in {Right, Wrong} when start == Mine and first == Right",
        "  Bob chooses only   in {Right, Wrong} when start == Yours",
        "  payoff Ann = if start == Yours then (if only == Right then 1 else 0)",
        "               else if first == Wrong then 0 else if second == Right then 1 else 0",
        "  payoff Bob = payoff[Ann]",
        "}",
        "check quasi_perfect(Delegate).list[0].payoffs == (1, 1)",
        "check quasi_perfect(Delegate).list[0].strategies.Ann.start == Mine",
        "check perfect(Delegate).list[0].strategies.Ann.start == Yours",
      },
      typing = TypingRule.ANY)
  public static Object quasiPerfect(Arguments arguments, Call call) {
    GameInstance game = new GameInputs("quasi_perfect", arguments, call).game();
    return game.isStrategic()
        ? new PerfectTable("quasi_perfect", game, call).whole()
        : new TremblingAnswers("quasi_perfect", game, call).one(Trembling.SEQUENCES);
  }
}
