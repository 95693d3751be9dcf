package org.stratagem.elaborate;

import java.util.ArrayList;
import java.util.List;
import org.stratagem.core.GameMember;
import org.stratagem.diagnostic.Code;
import org.stratagem.diagnostic.Diagnostic;
import org.stratagem.diagnostic.StratagemException;
import org.stratagem.eval.Interpreter;
import org.stratagem.numeric.Real;
import org.stratagem.value.Player;
import org.stratagem.value.Printer;

/**
 * Who plays, by the families that a game declares.
 *
 * @param game its name, for messages
 * @param interpreter evaluates the ranges of families
 * @param scope what ranges may mention
 */
record FamilyMembers(String game, Interpreter interpreter, ParameterScope scope) {
  /** More players than this are refused: every move and payoff is kept for each of them. */
  private static final int MOST_PLAYERS = 10_000;

  List<Player> of(List<GameMember.Family> families) {
    List<Player> players = new ArrayList<>();
    for (GameMember.Family family : families) {
      if (family.range() == null) {
        players.add(new Player(family.name(), null));
        continue;
      }
      Object range = interpreter.evaluate(family.range(), scope);
      for (Object index : GameInstance.elements(range, family.span())) {
        if (!(index instanceof Real number) || !number.isInteger()) {
          throw new StratagemException(
              Diagnostic.error(
                  Code.E310,
                  family.span(),
                  "the members of `"
                      + family.name()
                      + "` are numbered by whole numbers, not by "
                      + Printer.brief(index)));
        }
        if (players.size() == MOST_PLAYERS) {
          throw new StratagemException(
              Diagnostic.error(
                      Code.L401,
                      family.span(),
                      "`" + game + "` has more than " + MOST_PLAYERS + " players")
                  .hint("give the family fewer members"));
        }
        players.add(new Player(family.name(), number));
      }
    }
    return List.copyOf(players);
  }
}
