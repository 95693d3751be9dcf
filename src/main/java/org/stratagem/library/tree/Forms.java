package org.stratagem.library.tree;

import org.stratagem.elaborate.GameInstance;
import org.stratagem.function.Arguments;
import org.stratagem.function.Call;
import org.stratagem.function.Library;
import org.stratagem.function.TypingRule;
import org.stratagem.library.argument.GameInputs;

/** A game written in another form: as a table of plans, or by sequences. */
public final class Forms {
  private Forms() {}

  @Library(
      signature = "normal_form(game: Game, reduced: Truth?)",
      result =
          "`.table`, what each profile of plans pays; `.payoffs`, for each player the same as"
              + " nested lists by the players' plans in order, `.payoffs.Row[i][j]`; `.plans`, for"
              + " each player a table that says what each plan does at each of its information"
              + " sets; `.profiles`, how many there are",
      documentation =
          "The normal form of a game in which moves follow each other: the actions are complete"
              + " plans (von Neumann, Morgenstern 1944). With `reduced: true` plans that always do"
              + " the same, whatever the others do, are one, and `*` stands where a plan leaves"
              + " open what to do since it never comes there. Where all move at once plans are"
              + " actions, and both forms are the table of the game. Cost: the number of profiles"
              + " times that of the terminal nodes, at the most.",
      example = {
        "game Entry {",
        "  player Entrant   chooses entry in {Stay, Enter}",
        "  player Incumbent chooses reply in {Yield, Fight} when entry == Enter",
        "  Entrant          chooses next in {Small, Large} when entry == Enter",
        "  payoff Entrant   = if entry == Stay then 0 else if reply == Yield then 1 else -1",
        "  payoff Incumbent = if entry == Stay then 2 else if reply == Yield then 1 else -1",
        "}",
        "check normal_form(Entry).profiles == 8",
        "check normal_form(Entry, reduced: true).profiles == 6",
        "check normal_form(Entry, reduced: true).payoffs.Entrant == [[0, 0], [1, -1], [1, -1]]",
      },
      typing = TypingRule.ANY)
  public static Object normalForm(Arguments arguments, Call call) {
    GameInstance game = new GameInputs("normal_form", arguments, call).game();
    return game.isStrategic()
        ? NormalFormAnswer.ofActions(game, call)
        : NormalFormAnswer.ofPlans(game, Boolean.TRUE.equals(arguments.find("reduced")), call);
  }

  @Library(
      signature = "sequence_form(game: Game)",
      result =
          "`.payoffs`, a table of what each combination of the players' sequences pays, times the"
              + " probability of chance, where it ends a play; `.sequences`, for each player a"
              + " table of its sequences; `.constraints`, for each player a table: what stands"
              + " after `continued by` weighs, together, as much as `sequence`",
      documentation =
          "The sequence form of a game in which moves follow each other (Romanovskii 1962; Koller,"
              + " Megiddo, von Stengel 1996). A sequence is what one player does on the way to a"
              + " place, the first of them nothing at all. A realisation plan weighs them: the"
              + " empty one by 1, and what may be done at an information set, together, by the"
              + " weight of what leads there. It is as large as the tree, where the normal form"
              + " grows exponentially with it. Players have to remember what they knew and did.",
      example = {
        "game Entry {",
        "  player Entrant   chooses entry in {Stay, Enter}",
        "  player Incumbent chooses reply in {Yield, Fight} when entry == Enter",
        "  payoff Entrant   = if entry == Stay then 0 else if reply == Yield then 1 else -1",
        "  payoff Incumbent = if entry == Stay then 2 else if reply == Yield then 1 else -1",
        "}",
        "check length(sequence_form(Entry).sequences.Entrant.number) == 3",
        "show sequence_form(Entry)",
      },
      typing = TypingRule.ANY)
  public static Object sequenceForm(Arguments arguments, Call call) {
    return new SequenceFormAnswer(new GameInputs("sequence_form", arguments, call).game(), call)
        .whole();
  }
}
