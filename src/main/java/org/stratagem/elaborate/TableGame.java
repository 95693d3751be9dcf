package org.stratagem.elaborate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.stratagem.core.Body;
import org.stratagem.core.Definition;
import org.stratagem.core.GameMember;
import org.stratagem.core.Symbol;
import org.stratagem.core.Term;
import org.stratagem.game.NormalForm;
import org.stratagem.numeric.Real;
import org.stratagem.source.Span;
import org.stratagem.value.Label;
import org.stratagem.value.Player;

/**
 * Games that nobody has written down: a table of payoffs as a game of the language, among the
 * players of another game, in which each chooses once and sees nothing. All that can be asked of a
 * declared game can be asked of it.
 */
public final class TableGame {
  /** The player's slot in the bodies of lines that belong to players. */
  private static final int PLAYER_SLOT = 1;

  private final GameInstance home;
  private final Span at;

  /**
   * @param home the game whose players play
   * @param at where the game is asked for
   */
  public TableGame(GameInstance home, Span at) {
    this.home = home;
    this.at = at;
  }

  /**
   * The game of a table.
   *
   * @param name its name
   * @param form the payoffs, a player for each of the home's
   * @param actions what each player chooses from, in the table's order: labels and numbers
   */
  public GameInstance of(String name, NormalForm form, List<List<Object>> actions) {
    List<GameMember> members = new ArrayList<>();
    members.add(new GameMember.Players(at, families()));
    Symbol move = new Symbol("", Symbol.Kind.MOVE, at);
    for (int player = 0; player < actions.size(); player++) {
      List<Term> domain = new ArrayList<>();
      for (Object action : actions.get(player)) {
        domain.add(new Term.Constant(at, action));
      }
      members.add(
          new GameMember.Move(
              at,
              move,
              who(home.players().get(player)),
              new Body(PLAYER_SLOT, new Term.SetOf(at, domain)),
              List.of(),
              null));
    }
    members.add(new GameMember.PayoffTable(at, rows(form, actions)));
    Symbol symbol = new Symbol(name, Symbol.Kind.GAME, at);
    return new GameInstance(
        home.interpreter(),
        new Definition.Game(at, symbol, "", List.of(), null, members),
        Map.of(),
        at);
  }

  /** The home's players by families, as it declares them. */
  private List<GameMember.Family> families() {
    Map<String, List<Term>> members = new LinkedHashMap<>();
    for (Player player : home.players()) {
      List<Term> indices = members.computeIfAbsent(player.family(), name -> new ArrayList<>());
      Real index = player.index();
      if (index != null) {
        indices.add(new Term.Constant(at, index));
      }
    }
    List<GameMember.Family> families = new ArrayList<>();
    members.forEach(
        (name, indices) ->
            families.add(
                new GameMember.Family(
                    at,
                    name,
                    indices.isEmpty() ? null : new Body(0, new Term.SetOf(at, indices)))));
    return families;
  }

  private GameMember.Who who(Player player) {
    Real index = player.index();
    Body only = index == null ? null : new Body(0, new Term.Constant(at, index));
    return new GameMember.Who(at, List.of(player.family()), only, false);
  }

  private List<GameMember.Row> rows(NormalForm form, List<List<Object>> actions) {
    List<GameMember.Row> rows = new ArrayList<>();
    for (int profile = 0; profile < form.profiles(); profile++) {
      List<Term.Pattern> patterns = new ArrayList<>();
      List<Body> payoffs = new ArrayList<>();
      for (int player = 0; player < actions.size(); player++) {
        Object action = actions.get(player).get(form.action(profile, player));
        if (!(action instanceof Label) && !(action instanceof Real)) {
          throw new IllegalArgumentException("an action of a table has to be an atom: " + action);
        }
        patterns.add(new Term.Pattern.Exactly(at, action));
        payoffs.add(new Body(0, new Term.Constant(at, form.payoff(profile, player))));
      }
      rows.add(new GameMember.Row(at, patterns, payoffs));
    }
    return rows;
  }
}
