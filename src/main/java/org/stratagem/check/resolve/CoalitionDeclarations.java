package org.stratagem.check.resolve;

import java.util.ArrayList;
import java.util.List;
import org.stratagem.core.Body;
import org.stratagem.core.Definition;
import org.stratagem.core.GameMember;
import org.stratagem.diagnostic.Code;
import org.stratagem.diagnostic.Diagnostic;
import org.stratagem.source.Span;
import org.stratagem.syntax.Declaration;
import org.stratagem.syntax.Member;

/** Resolves a coalitional game: its players, and what each coalition is worth. */
final class CoalitionDeclarations {
  private final Problems problems;
  private final Expressions worth;
  private final Players players;
  private final List<GameMember.Family> families = new ArrayList<>();
  private final List<Definition.WorthRow> rows = new ArrayList<>();
  private final List<Body> functions = new ArrayList<>();
  private final List<Span> worths = new ArrayList<>();

  private CoalitionDeclarations(UnknownNames unknown, GameScope scope) {
    this.problems = unknown.problems();
    this.worth = new Expressions(unknown, new InGame(scope, InGame.Moment.AFTER));
    Expressions setup = new Expressions(unknown, new InGame(scope, InGame.Moment.SETUP));
    this.players = new Players(unknown, scope, setup);
  }

  /**
   * Resolves a coalition.
   *
   * @param whole false where a syntax error may have kept lines out of it
   */
  static Definition.Coalition resolve(
      Declaration.Coalition coalition, Declared declared, UnknownNames unknown, boolean whole) {
    GameScope scope = GameScope.of(coalition, declared, unknown.problems());
    CoalitionDeclarations lines = new CoalitionDeclarations(unknown, scope);
    List<Definition.Parameter> parameters =
        GameDeclarations.parameters(coalition.parameters(), scope, unknown);
    GameChecks.repetitions(coalition.members(), scope, unknown.problems());
    coalition.members().forEach(lines::add);
    if (whole) {
      lines.complete(coalition, scope);
    }
    return new Definition.Coalition(
        coalition.span(),
        declared.symbol(),
        coalition.documentation(),
        parameters,
        lines.families,
        lines.rows,
        lines.functions.isEmpty() ? null : lines.functions.get(0));
  }

  private void add(Member member) {
    if (member instanceof Member.Players line && line.choice() == null) {
      families.addAll(players.families(line.families()));
    } else if (member instanceof Member.WorthTable table) {
      once(table.span());
      table.rows().forEach(this::row);
    } else if (member instanceof Member.WorthFunction function) {
      once(function.span());
      Frame frame = new Frame();
      frame.bind(function.formal().text());
      functions.add(worth.body(function.value(), frame));
    } else {
      problems.report(
          Diagnostic.error(Code.N110, member.span(), "this line has no place in a coalition")
              .note("a coalition has players, and a worth for each set of them; nobody moves"));
    }
  }

  private void once(Span place) {
    if (!worths.isEmpty()) {
      GameChecks.reportTwice(place, "the worth is given twice", worths.get(0), problems);
    }
    worths.add(place);
  }

  private void row(Member.WorthRow row) {
    List<Body> members = new ArrayList<>();
    for (Member.Someone someone : row.coalition()) {
      Body member = players.member(someone);
      if (member != null) {
        members.add(member);
      }
    }
    rows.add(new Definition.WorthRow(row.span(), members, worth.body(row.worth())));
  }

  private void complete(Declaration.Coalition coalition, GameScope scope) {
    Span place = coalition.name().span();
    String name = coalition.name().text();
    if (scope.families().isEmpty()) {
      problems.report(
          Diagnostic.error(Code.T114, place, "`" + name + "` has no players")
              .hint("add a line such as `players Left, Right`"));
    } else if (worths.isEmpty()) {
      problems.report(
          Diagnostic.error(Code.T114, place, "`" + name + "` says of no coalition what it is worth")
              .hint("add a table `worth { ... }`, or a function `worth(s) = ...`"));
    }
  }
}
