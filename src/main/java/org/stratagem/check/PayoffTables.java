package org.stratagem.check;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.stratagem.core.Body;
import org.stratagem.core.Definition;
import org.stratagem.core.GameMember;
import org.stratagem.core.Term.Pattern;
import org.stratagem.diagnostic.Code;
import org.stratagem.diagnostic.Diagnostic;
import org.stratagem.source.Span;
import org.stratagem.type.GameShape;
import org.stratagem.value.NotMade;
import org.stratagem.value.ValueSet;

/** Payoff tables: every cell has a row, every row a cell, and a payoff for each player. */
final class PayoffTables {
  private final Session session;

  PayoffTables(Session session) {
    this.session = session;
  }

  void check(GameMember.PayoffTable table, Definition.Game game, Arena arena) {
    List<Type> columns = columns(arena);
    List<GameMember.Row> rows = new ArrayList<>();
    List<List<Pattern>> patterns = new ArrayList<>();
    boolean fits = true;
    for (GameMember.Row row : table.rows()) {
      if (!hasWidth(row, arena)) {
        fits = false;
        continue;
      }
      fits &= patterns(row, columns);
      payoffs(row, columns, arena);
      rows.add(row);
      patterns.add(row.patterns());
    }
    if (fits && columns.stream().noneMatch(Types::isUnknown)) {
      cover(table, game, arena, rows, patterns, columns);
    }
  }

  /** What each player chooses; unknown for players with several moves or none. */
  private List<Type> columns(Arena arena) {
    List<Type> columns = new ArrayList<>();
    for (int i = 0; i < arena.players().size(); i++) {
      List<GameShape.MoveShape> moves = arena.movesOf(i);
      Type column = moves.size() == 1 ? session.plans.domain(moves.get(0).domain()) : Type.UNKNOWN;
      boolean large =
          column instanceof Type.Number && moves.get(0).domain() instanceof GameShape.Finite;
      columns.add(
          large || !(column instanceof Type.Values || column instanceof Type.Number)
              ? Type.UNKNOWN
              : column);
    }
    return columns;
  }

  private boolean hasWidth(GameMember.Row row, Arena arena) {
    int players = arena.players().size();
    int patterns = row.patterns().size();
    int payoffs = row.payoffs().size();
    if (hasOnlySinglePlayers(arena)) {
      return patterns == players && payoffs == players; // reported with the names
    } else if (patterns != players) {
      wide(
          row.patterns().get(0).span(),
          row.patterns().get(patterns - 1).span(),
          "pattern",
          patterns,
          arena);
    } else if (payoffs != players) {
      wide(
          row.payoffs().get(0).term().span(),
          row.payoffs().get(payoffs - 1).term().span(),
          "payoff",
          payoffs,
          arena);
    }
    return patterns == players && payoffs == players;
  }

  private static boolean hasOnlySinglePlayers(Arena arena) {
    return arena.players().stream().noneMatch(player -> player.endsWith("]"));
  }

  private void wide(Span first, Span last, String what, int count, Arena arena) {
    String have = "this row has " + count + " " + what + (count == 1 ? "" : "s");
    session.reporter.report(
        Diagnostic.error(
                Code.T107,
                first.to(last),
                have + " for the " + arena.players().size() + " players of " + arena.name())
            .note(
                "a row has one for each player, in this order: "
                    + Describe.enumerate(arena.players())));
  }

  private boolean patterns(GameMember.Row row, List<Type> columns) {
    Scope scope = Scope.of(row.payoffs().get(0), List.of(), Setting.TOP_LEVEL);
    boolean fits = true;
    for (int i = 0; i < columns.size(); i++) {
      fits &= session.matching.pattern(row.patterns().get(i), columns.get(i), scope);
    }
    return fits;
  }

  private void payoffs(GameMember.Row row, List<Type> columns, Arena arena) {
    for (Body payoff : row.payoffs()) {
      Scope scope = Scope.of(payoff, List.of(), new Setting.InGame(arena));
      for (int i = 0; i < columns.size(); i++) {
        if (row.patterns().get(i) instanceof Pattern.Bind bind) {
          scope.set(bind.slot(), columns.get(i));
        }
      }
      session.expectNumber(
          session.terms.infer(payoff.term(), scope), payoff.term().span(), "a payoff");
    }
  }

  private void cover(
      GameMember.PayoffTable table,
      Definition.Game game,
      Arena arena,
      List<GameMember.Row> rows,
      List<List<Pattern>> patterns,
      List<Type> columns) {
    List<List<String>> missing = Coverage.missing(patterns, columns);
    if (!missing.isEmpty()) {
      List<String> cells = missing.stream().map(cell -> String.join(", ", cell)).toList();
      Span span = table.span();
      int brace = span.text().indexOf('{');
      Span head = brace > 0 ? new Span(span.file(), span.start(), span.start() + brace) : span;
      String many = cells.size() == 1 ? "a cell" : cells.size() + " cells";
      session.reporter.report(
          Diagnostic.error(
                  Code.T103,
                  trimmed(head),
                  "the payoff table of `" + game.symbol().name() + "` misses " + many)
              .note("missing: " + listed(cells))
              .hint("add the rows, or `" + wildcards(arena) + " -> ...` for all others"));
    }
    session.reporter.rows(
        rows.stream().map(row -> Matching.place(row.patterns())).toList(),
        Coverage.unreachable(patterns, withUnmade(columns, game, arena)));
  }

  /** The columns with "not made" where a move happens only sometimes: only {@code _} matches it. */
  private static List<Type> withUnmade(List<Type> columns, Definition.Game game, Arena arena) {
    List<Type> all = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      if (columns.get(i) instanceof Type.Values values && isOptional(arena.player(i), game)) {
        Set<Object> more = new LinkedHashSet<>(values.elements());
        more.add(NotMade.MOVE);
        all.add(new Type.Values(new ValueSet(more)));
      } else {
        all.add(columns.get(i));
      }
    }
    return all;
  }

  private static boolean isOptional(String player, Definition.Game game) {
    for (GameMember member : game.members()) {
      if (member instanceof GameMember.Move move && move.when() != null) {
        List<String> families = move.who().families();
        if (families.isEmpty()
            || families.stream().anyMatch(family -> Strategies.isOf(family, player))) {
          return true;
        }
      }
    }
    return false;
  }

  private static Span trimmed(Span span) {
    int end = span.end();
    while (end > span.start() + 1 && Character.isWhitespace(span.file().text().charAt(end - 1))) {
      end--;
    }
    return new Span(span.file(), span.start(), end);
  }

  private static String wildcards(Arena arena) {
    return String.join(", ", java.util.Collections.nCopies(arena.players().size(), "_"));
  }

  private static String listed(List<String> cells) {
    List<String> shown = cells.subList(0, Math.min(10, cells.size()));
    String more = cells.size() > 10 ? "; and " + (cells.size() - 10) + " more" : "";
    return String.join("; ", shown) + more;
  }
}
