package org.stratagem.library.game;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.stratagem.elaborate.GameInstance;
import org.stratagem.elaborate.TableGame;
import org.stratagem.function.FunctionValue;
import org.stratagem.game.NormalForm;
import org.stratagem.numeric.Real;
import org.stratagem.source.SourceFile;
import org.stratagem.source.Span;
import org.stratagem.syntax.Formatter;
import org.stratagem.syntax.Parser;
import org.stratagem.value.Label;
import org.stratagem.value.Player;
import org.stratagem.value.Printer;

/**
 * Tables that are made of one finite game, as games of the language and as text that declares them.
 * Actions keep their names; plans that are no labels or numbers (a move for each thing seen,
 * several moves) are called {@code Plan1}, {@code Plan2} and so on.
 */
public final class TableGames {
  private final FiniteGame game;
  private final Span at;
  private final NormalForm form;
  private final Map<String, Object> atoms = new LinkedHashMap<>();
  private final List<Map<String, String>> renamed = new ArrayList<>();

  public TableGames(FiniteGame game, Span at) {
    this.game = game;
    this.at = at;
    this.form = named();
  }

  /** The game's own table, with names that can be written. */
  public NormalForm form() {
    return form;
  }

  private NormalForm named() {
    List<List<String>> actions = new ArrayList<>();
    Real[][] payoffs = new Real[game.playerCount()][game.form().profiles()];
    for (int player = 0; player < game.playerCount(); player++) {
      List<String> own = new ArrayList<>();
      Map<String, String> meanings = new LinkedHashMap<>();
      for (Object plan : game.plans().get(player)) {
        boolean isAtom = plan instanceof Label || plan instanceof Real;
        String name = isAtom ? Printer.text(plan) : "Plan" + (own.size() + 1);
        if (isAtom) {
          atoms.put(name, plan);
        } else {
          meanings.put(
              name, plan instanceof FunctionValue function ? function.name() : Printer.text(plan));
        }
        own.add(name);
      }
      actions.add(own);
      renamed.add(meanings);
      for (int profile = 0; profile < game.form().profiles(); profile++) {
        payoffs[player][profile] = game.form().payoff(profile, player);
      }
    }
    return new NormalForm(game.form().players(), actions, payoffs);
  }

  /** A table among the game's players as a game. */
  public GameInstance game(NormalForm table, String name) {
    List<List<Object>> actions = new ArrayList<>();
    for (int player = 0; player < table.players().size(); player++) {
      List<Object> own = new ArrayList<>();
      for (String action : table.actions(player)) {
        Object atom = atoms.get(action);
        own.add(atom == null ? new Label(action) : atom);
      }
      actions.add(own);
    }
    return new TableGame(game.instance(), at).of(name, table, actions);
  }

  /** The same as a declaration that a file can have. */
  public String source(NormalForm table, String name) {
    StringBuilder text = new StringBuilder();
    for (int player = 0; player < table.players().size(); player++) {
      for (String action : table.actions(player)) {
        String meaning = renamed.get(player).get(action);
        if (meaning != null) {
          text.append("/// ").append(table.players().get(player)).append("'s ").append(action);
          text.append(": ").append(meaning).append('\n');
        }
      }
    }
    Set<List<String>> domains = new LinkedHashSet<>();
    for (int player = 0; player < table.players().size(); player++) {
      domains.add(table.actions(player));
    }
    text.append("game ").append(name).append(" {\n  players ").append(families());
    if (domains.size() == 1) {
      text.append(" choose ").append(set(table.actions(0))).append('\n');
    } else {
      text.append('\n');
      for (int player = 0; player < table.players().size(); player++) {
        text.append(table.players().get(player))
            .append(" chooses ")
            .append(set(table.actions(player)))
            .append('\n');
      }
    }
    text.append("  payoff {\n");
    for (int profile = 0; profile < table.profiles(); profile++) {
      List<String> chosen = new ArrayList<>();
      List<String> payoffs = new ArrayList<>();
      for (int player = 0; player < table.players().size(); player++) {
        chosen.add(table.actions(player).get(table.action(profile, player)));
        payoffs.add(Printer.number(table.payoff(profile, player)));
      }
      text.append(String.join(", ", chosen))
          .append(" -> ")
          .append(String.join(", ", payoffs))
          .append('\n');
    }
    text.append("  }\n}\n");
    return Formatter.format(Parser.parse(new SourceFile(name, text.toString()))).strip();
  }

  private static String set(List<String> actions) {
    return "{" + String.join(", ", actions) + "}";
  }

  /** {@code Row, Col} or {@code Bidder[1..3]}. */
  private String families() {
    Map<String, List<Real>> members = new LinkedHashMap<>();
    for (Player player : game.players()) {
      List<Real> indices = members.computeIfAbsent(player.family(), name -> new ArrayList<>());
      if (player.index() != null) {
        indices.add(Objects.requireNonNull(player.index()));
      }
    }
    List<String> families = new ArrayList<>();
    members.forEach(
        (name, indices) -> families.add(indices.isEmpty() ? name : name + range(indices)));
    return String.join(", ", families);
  }

  private static String range(List<Real> indices) {
    Real first = indices.get(0);
    Real last = indices.get(indices.size() - 1);
    boolean isRange = last.minus(first).equals(Real.of(indices.size() - 1L));
    return isRange
        ? "[" + first + ".." + last + "]"
        : indices.stream().map(Real::toString).collect(Collectors.joining(", ", "[{", "}]"));
  }
}
