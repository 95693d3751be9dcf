package org.stratagem.check.resolve;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stratagem.core.Body;
import org.stratagem.core.Definition;
import org.stratagem.core.GameMember;
import org.stratagem.core.Symbol;
import org.stratagem.core.Term;
import org.stratagem.diagnostic.Code;
import org.stratagem.diagnostic.Diagnostic;
import org.stratagem.source.Span;
import org.stratagem.syntax.Declaration;
import org.stratagem.syntax.Expression;
import org.stratagem.syntax.Member;
import org.stratagem.syntax.Name;
import org.stratagem.syntax.Pattern;

/** Resolves the lines of a game. */
final class GameDeclarations {
  private final UnknownNames unknown;
  private final Problems problems;
  private final GameScope scope;
  private final Players players;
  private final Expressions setup;
  private final Expressions play;
  private final Expressions after;

  private GameDeclarations(UnknownNames unknown, GameScope scope) {
    this.unknown = unknown;
    this.problems = unknown.problems();
    this.scope = scope;
    this.setup = new Expressions(unknown, new InGame(scope, InGame.Moment.SETUP));
    this.play = new Expressions(unknown, new InGame(scope, InGame.Moment.PLAY));
    this.after = new Expressions(unknown, new InGame(scope, InGame.Moment.AFTER));
    this.players = new Players(unknown, scope, setup);
  }

  /**
   * Resolves a game.
   *
   * @param whole false where a syntax error may have kept lines out of it, so that nothing can be
   *     said to be missing
   */
  static Definition.Game resolve(
      Declaration.Game game, Declared declared, UnknownNames unknown, boolean whole) {
    Problems problems = unknown.problems();
    GameScope scope = GameScope.of(game, declared, problems);
    GameDeclarations lines = new GameDeclarations(unknown, scope);
    List<Definition.Parameter> parameters = parameters(game.parameters(), scope, unknown);
    GameChecks.repetitions(game.members(), scope, problems);
    List<GameMember> members = new ArrayList<>();
    for (Member member : game.members()) {
      lines.add(member, members);
    }
    if (whole && game.importedFrom() == null) {
      GameChecks.completeness(game.name(), game.members(), scope, problems);
    }
    GameOrder.check(members, problems);
    SelfReference.check(members, problems);
    return new Definition.Game(
        game.span(),
        declared.symbol(),
        game.documentation(),
        parameters,
        game.importedFrom(),
        members);
  }

  static List<Definition.Parameter> parameters(
      List<Declaration.Parameter> parameters, GameScope scope, UnknownNames unknown) {
    List<Definition.Parameter> resolved = new ArrayList<>();
    for (Declaration.Parameter parameter : parameters) {
      Expressions defaults = new Expressions(unknown, InGame.defaultAfter(resolved.size(), scope));
      resolved.add(
          new Definition.Parameter(
              parameter.span(), scope.symbol(parameter), defaults.body(parameter.defaultValue())));
    }
    return resolved;
  }

  private void add(Member member, List<GameMember> members) {
    Span span = member.span();
    if (member instanceof Member.Players line) {
      members.add(new GameMember.Players(span, players.families(line.families())));
      if (line.choice() != null) {
        List<String> chosen = line.families().stream().map(family -> family.name().text()).toList();
        move(
            line,
            line.choice(),
            new GameMember.Who(span, chosen, null, false),
            anonymous(),
            members);
      }
    } else if (member instanceof Member.Move line) {
      Frame frame = new Frame();
      move(line, line.choice(), players.who(line.who(), frame), frame, members);
    } else if (member instanceof Member.Chance chance) {
      Frame frame = new Frame();
      GameMember.Who each = chance.each() == null ? null : players.who(chance.each(), frame);
      Body distribution = play.body(chance.distribution(), frame);
      members.add(new GameMember.Chance(span, scope.symbol(chance), each, distribution));
    } else if (member instanceof Member.State state) {
      members.add(
          new GameMember.State(
              span, scope.symbol(state), setup.body(state.domain()), setup.body(state.from())));
    } else if (member instanceof Member.Let let) {
      Frame frame = new Frame();
      GameMember.Who each = let.each() == null ? null : players.who(let.each(), frame);
      members.add(
          new GameMember.Let(span, scope.symbol(let), each, after.body(let.value(), frame)));
    } else if (member instanceof Member.Function function) {
      Literals.checkFormals(function.formals(), problems);
      Frame frame = new Frame();
      List<String> formals = function.formals().stream().map(Name::text).toList();
      formals.forEach(frame::bind);
      Body body = after.body(function.body(), frame);
      members.add(new GameMember.Function(span, scope.symbol(function), formals, body));
    } else {
      course(member, members);
    }
  }

  private void course(Member member, List<GameMember> members) {
    Span span = member.span();
    if (member instanceof Member.Next next) {
      next(next, members);
    } else if (member instanceof Member.Discount discount) {
      Frame frame = new Frame();
      GameMember.Who who = discount.who() == null ? null : players.who(discount.who(), frame);
      Body value = setup.body(discount.value(), frame);
      if (discount.who() == null || who != null) {
        members.add(new GameMember.Discount(span, who, value));
      }
    } else if (member instanceof Member.Rounds rounds) {
      members.add(new GameMember.Rounds(span, setup.body(rounds.count())));
    } else if (member instanceof Member.Until until) {
      members.add(new GameMember.Until(span, after.body(until.condition())));
    } else if (member instanceof Member.Payoff payoff) {
      Frame frame = new Frame();
      GameMember.Who who = players.who(payoff.who(), frame);
      Body value = after.body(payoff.value(), frame);
      if (who != null) {
        members.add(new GameMember.Payoff(span, who, value));
      }
    } else if (member instanceof Member.PayoffTable table) {
      members.add(new GameMember.PayoffTable(span, table.rows().stream().map(this::row).toList()));
    } else {
      problems.report(
          Diagnostic.error(Code.N110, span, "`worth` stands only in a coalition")
              .hint("a game gives each player a payoff: `payoff p = ...`"));
    }
  }

  private void move(
      Member line,
      Member.Choice choice,
      GameMember.@Nullable Who who,
      Frame frame,
      List<GameMember> members) {
    Term domain = domain(choice.domain(), frame);
    Body domainBody = new Body(frame.size(), domain);
    List<Body> sees = new ArrayList<>();
    for (Expression seen : choice.sees()) {
      sees.add(play.body(seen, frame));
    }
    Body when = choice.when() == null ? null : play.body(choice.when(), frame);
    if (who != null) {
      members.add(
          new GameMember.Move(choice.span(), scope.symbol(line), who, domainBody, sees, when));
    }
  }

  /** A move's domain; a player's name among its labels has been reported and means neither. */
  private Term domain(Expression domain, Frame frame) {
    if (!(domain instanceof Expression.SetOf set)) {
      return play.domain(domain, frame);
    }
    List<Term> elements = new ArrayList<>();
    for (Expression element : set.elements()) {
      boolean player =
          element instanceof Expression.Variable variable
              && scope.families().containsKey(variable.name());
      elements.add(player ? new Term.Erroneous(element.span()) : play.resolve(element, frame));
    }
    return new Term.SetOf(set.span(), elements);
  }

  private void next(Member.Next next, List<GameMember> members) {
    Body value = after.body(next.value());
    Symbol state = scope.find(next.name().text());
    if (state == null || state.kind() != Symbol.Kind.STATE) {
      String message = "`" + scope.name() + "` has no state `" + next.name() + "`";
      unknown.among(
          next.name().span(), next.name().text(), message, scope.names(Symbol.Kind.STATE));
      return;
    }
    members.add(new GameMember.Next(next.span(), state, value));
  }

  private GameMember.Row row(Member.Row row) {
    Frame frame = new Frame();
    Patterns patterns = new Patterns(unknown.names(), after.setting(), problems, frame);
    List<Term.Pattern> resolved = new ArrayList<>();
    for (Pattern pattern : row.patterns()) {
      resolved.add(patterns.resolve(pattern));
    }
    List<Body> payoffs = new ArrayList<>();
    for (Expression payoff : row.payoffs()) {
      payoffs.add(after.body(payoff, frame));
    }
    return new GameMember.Row(row.span(), resolved, payoffs);
  }

  /** A frame whose slot 0 holds a player that has no name. */
  private static Frame anonymous() {
    Frame frame = new Frame();
    frame.reserve();
    return frame;
  }
}
