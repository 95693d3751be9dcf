package org.stratagem.check.resolve;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stratagem.diagnostic.Code;
import org.stratagem.diagnostic.Diagnostic;
import org.stratagem.source.Span;
import org.stratagem.syntax.Expression;
import org.stratagem.syntax.Member;
import org.stratagem.syntax.Name;
import org.stratagem.syntax.Node;
import org.stratagem.syntax.Pattern;

/** Whether the lines of a game make a game: nothing is said twice, nothing is missing. */
final class GameChecks {
  private final GameScope scope;
  private final Problems problems;
  private final Map<String, Span> seen = new HashMap<>();

  private GameChecks(GameScope scope, Problems problems) {
    this.scope = scope;
    this.problems = problems;
  }

  /** Reports a second declaration of something, with the place of the first. */
  static void reportTwice(Span second, String message, Span first, Problems problems) {
    problems.report(Diagnostic.error(Code.N102, second, message).also(first, "first here"));
  }

  /** Reports what stands twice. */
  static void repetitions(List<Member> members, GameScope scope, Problems problems) {
    GameChecks checks = new GameChecks(scope, problems);
    members.forEach(checks::check);
    checks.moves();
  }

  /**
   * Reports what is missing.
   *
   * @param place the name of the game
   */
  static void completeness(Name place, List<Member> members, GameScope scope, Problems problems) {
    if (scope.families().isEmpty()) {
      problems.report(
          Diagnostic.error(Code.T114, place.span(), "`" + place + "` has no players")
              .hint("add a line such as `players Row, Col choose {C, D}`"));
      return;
    }
    Map<String, Span> states = new LinkedHashMap<>();
    boolean payoffs = false;
    for (Member member : members) {
      payoffs |= member instanceof Member.Payoff || member instanceof Member.PayoffTable;
      if (member instanceof Member.State state) {
        states.put(state.name().text(), state.name().span());
      }
    }
    if (!payoffs) {
      problems.report(
          Diagnostic.error(Code.T114, place.span(), "`" + place + "` gives nobody a payoff")
              .hint("add a table `payoff { ... }`, or a line `payoff p = ...`"));
    }
    members.forEach(
        member -> {
          if (member instanceof Member.Next next) {
            states.remove(next.name().text());
          }
        });
    states.forEach(
        (state, span) ->
            problems.report(
                Diagnostic.warning(Code.T114, span, "the state `" + state + "` never changes")
                    .hint("add a line `next " + state + " = ...`, or make it a parameter")));
  }

  private void check(Member member) {
    if (member instanceof Member.Players players) {
      for (Member.Family family : players.families()) {
        player(family.name());
      }
    } else if (member instanceof Member.Next next) {
      once("next " + next.name(), next.name().span(), "`next " + next.name() + "` is given twice");
    } else if (member instanceof Member.Rounds rounds) {
      once("rounds", rounds.span(), "`rounds` is given twice");
    } else if (member instanceof Member.Until until) {
      once("until", until.span(), "`until` is given twice");
    } else if (member instanceof Member.Discount discount) {
      String whose = discount.who() == null ? "" : key(discount.who());
      once("discount " + whose, discount.span(), "this discount is given twice");
    } else if (member instanceof Member.Payoff payoff) {
      once(
          "payoff " + key(payoff.who()),
          payoff.who().span(),
          "the payoff of " + who(payoff.who()) + " is given twice");
      both("line", "table", payoff.who().span());
    } else if (member instanceof Member.PayoffTable table) {
      once("table", table.span(), "there are two payoff tables");
      both("table", "line", table.span());
      table.rows().forEach(this::row);
    }
  }

  private void both(String one, String other, Span place) {
    Span first = seen.get("payoffs by " + other);
    if (first != null) {
      if (seen.put("payoffs by both", place) == null) {
        reportTwice(
            place, "payoffs are given by a table and by lines of their own", first, problems);
      }
    } else {
      seen.putIfAbsent("payoffs by " + one, place);
    }
  }

  private void player(Name name) {
    if (Spelling.BUILT_IN.contains(name.text())) {
      problems.report(
          Diagnostic.error(
                  Code.N102, name.span(), "`" + name + "` is built in and cannot be a player")
              .hint("give the player another name"));
    }
    once("player " + name, name.span(), "the player `" + name + "` is declared twice");
  }

  private void once(String key, Span place, String message) {
    Span first = seen.putIfAbsent(key, place);
    if (first != null) {
      reportTwice(place, message, first, problems);
    }
  }

  private static String key(Member.Who who) {
    if (who instanceof Member.Someone someone) {
      return someone.name() + index(someone.index());
    }
    Name family = ((Member.Everyone) who).family();
    return "every " + (family == null ? "" : family.text());
  }

  /** An index as a key; indices that are no literals may differ, so that each is its own. */
  private static String index(@Nullable Expression index) {
    if (index == null) {
      return "";
    }
    return index instanceof Expression.Number number
        ? "[" + number.text() + "]"
        : "[" + index.span().start() + "]";
  }

  private static String who(Member.Who who) {
    return who instanceof Member.Someone someone
        ? "`"
            + someone.name()
            + (someone.index() == null ? "" : "[" + someone.index().span().text() + "]")
            + "`"
        : "everyone";
  }

  private void row(Member.Row row) {
    for (Pattern pattern : row.patterns()) {
      noPlayer(pattern);
    }
    int players = scope.families().size();
    if (!scope.hasFixedPlayers() || players == 0) {
      return;
    }
    if (row.patterns().size() != players) {
      width(row.patterns(), "pattern", players);
    } else if (row.payoffs().size() != players) {
      width(row.payoffs(), "payoff", players);
    }
  }

  private void width(List<? extends Node> parts, String word, int players) {
    problems.report(
        Diagnostic.error(
                Code.T107,
                parts.get(0).span().to(parts.get(parts.size() - 1).span()),
                "this row has %s, and `%s` has %s"
                    .formatted(
                        Calls.count(parts.size(), word),
                        scope.name(),
                        Calls.count(players, "player")))
            .note("a row has a pattern and a payoff for each player, in player order"));
  }

  private void noPlayer(Pattern pattern) {
    if (pattern instanceof Pattern.Label label) {
      noPlayer(label.name(), label.span());
    } else if (pattern instanceof Pattern.Tuple tuple) {
      tuple.parts().forEach(this::noPlayer);
    }
  }

  private void noPlayer(String name, Span place) {
    if (scope.families().containsKey(name) && !scope.isLabelToo(name)) {
      scope.noteLabel(name);
      problems.report(
          Diagnostic.error(
                  Code.N103,
                  place,
                  "`" + name + "` is a label here, and also a player of `" + scope.name() + "`")
              .note("in a game a name stands for a player or for a label, not for both")
              .hint("rename the label or the player"));
    }
  }

  private void moves() {
    for (GameScope.MoveLine line : scope.moves()) {
      labels(line.choice().domain());
    }
    Map<String, Span> made = new HashMap<>();
    for (GameScope.MoveLine line : scope.moves()) {
      String move = line.symbol().name();
      List<String> movers = new ArrayList<>(line.families());
      if (line.everyone()) {
        String family = movers.size() == 1 ? movers.get(0) : "";
        movers = List.of("every " + family);
      }
      for (String mover : movers) {
        Span first =
            made.putIfAbsent(move + " of " + mover + index(line.index()), line.choice().span());
        if (first != null) {
          String whose = line.everyone() ? "everyone" : "`" + mover + "`";
          String what = move.isEmpty() ? "an unnamed move" : "the move `" + move + "`";
          problems.report(
              Diagnostic.error(Code.N102, line.choice().span(), whose + " has " + what + " already")
                  .also(first, "first here")
                  .hint("give each of a player's moves a name of its own: `chooses bid in ...`"));
        }
      }
    }
  }

  private void labels(Expression domain) {
    if (domain instanceof Expression.SetOf set) {
      for (Expression element : set.elements()) {
        if (element instanceof Expression.Variable variable) {
          noPlayer(variable.name(), variable.span());
        }
      }
    }
  }
}
