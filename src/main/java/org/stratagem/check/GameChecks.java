package org.stratagem.check;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stratagem.core.Body;
import org.stratagem.core.Definition;
import org.stratagem.core.GameMember;
import org.stratagem.core.Symbol;
import org.stratagem.core.Term;
import org.stratagem.diagnostic.Code;
import org.stratagem.diagnostic.Diagnostic;
import org.stratagem.source.Span;
import org.stratagem.value.Label;
import org.stratagem.value.Player;

/** The lines of a game, at one of its instances. */
final class GameChecks {
  private final Session session;
  private final PayoffTables tables;

  GameChecks(Session session) {
    this.session = session;
    this.tables = new PayoffTables(session);
  }

  void check(Definition.Game game, Arena arena) {
    session.games.declareParameters(game.parameters());
    for (GameMember member : game.members()) {
      check(member, game, arena);
    }
    new Recall(game, arena, session).check();
    new UnmadeMoves(game, arena, session).check();
  }

  private void check(GameMember member, Definition.Game game, Arena arena) {
    if (member instanceof GameMember.Move move) {
      move(move, arena);
    } else if (member instanceof GameMember.Chance chance) {
      Type type = type(chance.distribution(), chance.each(), arena);
      if (!Types.isUnknown(type) && !(session.data(type) instanceof Type.Chances)) {
        session.wrong(
            type,
            "a distribution",
            chance.distribution().term().span(),
            "what `" + chance.symbol().name() + "` is drawn from");
      }
    } else if (member instanceof GameMember.State state) {
      state(state, arena);
    } else if (member instanceof GameMember.Next next) {
      next(next, game, arena);
    } else if (member instanceof GameMember.Discount discount) {
      number(discount.value(), discount.who(), arena, "a discount");
    } else if (member instanceof GameMember.Rounds rounds) {
      number(rounds.count(), null, arena, "the number of rounds");
    } else if (member instanceof GameMember.Until until) {
      session.expectTruth(
          type(until.condition(), null, arena),
          until.condition().term().span(),
          "the condition after `until`");
    } else if (member instanceof GameMember.Payoff payoff) {
      number(payoff.value(), payoff.who(), arena, "a payoff");
    } else if (member instanceof GameMember.PayoffTable table) {
      tables.check(table, game, arena);
    } else {
      definition(member, arena);
    }
  }

  private void definition(GameMember member, Arena arena) {
    if (member instanceof GameMember.Let let) {
      type(let.value(), let.each(), arena);
    } else if (member instanceof GameMember.Function function) {
      Games.MemberFunction value = new Games.MemberFunction(function.symbol(), arena, function);
      Span at = function.span();
      List<Calls.Given> unknown =
          java.util.Collections.nCopies(
              function.formals().size(), new Calls.Given(Type.UNKNOWN, at));
      session.calls.apply(value, unknown, at, at);
    }
  }

  /** The type of a body, with the line's players in slot 0 where it belongs to players. */
  private Type type(Body body, GameMember.@Nullable Who who, Arena arena) {
    return session.games.body(body, who == null ? List.of() : List.of(players(who, arena)), arena);
  }

  private void number(Body body, GameMember.@Nullable Who who, Arena arena, String where) {
    session.expectNumber(type(body, who, arena), body.term().span(), where);
  }

  /** The players that a line belongs to. */
  private Type players(GameMember.Who who, Arena arena) {
    if (who.index() != null) {
      return Type.ANY_PLAYER;
    }
    Set<Object> players = new LinkedHashSet<>();
    for (Object value : arena.playerValues()) {
      if (value instanceof Player player
          && (who.families().isEmpty() || who.families().contains(player.family()))) {
        players.add(player);
      }
    }
    return players.isEmpty() ? Type.ANY_PLAYER : Types.ofValues(players);
  }

  private void move(GameMember.Move move, Arena arena) {
    Type domain = type(move.domain(), move.who(), arena);
    collection(domain, move.domain().term().span(), "what is chosen from");
    for (Body seen : move.sees()) {
      type(seen, move.who(), arena);
    }
    Body when = move.when();
    if (when != null) {
      session.expectTruth(
          type(when, move.who(), arena), when.term().span(), "the condition after `when`");
    }
  }

  private void collection(Type type, Span at, String where) {
    Type data = session.data(type);
    if (Types.element(data) == null || data instanceof Type.Product) {
      session.wrong(type, "a set, a range or an interval", at, where);
    }
  }

  private void state(GameMember.State state, Arena arena) {
    Type domain = type(state.domain(), null, arena);
    String name = "`" + state.symbol().name() + "`";
    collection(domain, state.domain().term().span(), "what " + name + " ranges over");
    value(type(state.from(), null, arena), domain, state.from().term(), "the first " + name);
  }

  private void next(GameMember.Next next, Definition.Game game, Arena arena) {
    Type value = type(next.value(), null, arena);
    for (GameMember member : game.members()) {
      if (member instanceof GameMember.State state && state.symbol() == next.symbol()) {
        Type domain = type(state.domain(), null, arena);
        value(value, domain, next.value().term(), "the next `" + next.symbol().name() + "`");
      }
    }
  }

  /** A state's value, or a distribution over values, lies in its domain where that can be told. */
  private void value(Type value, Type domain, Term term, String where) {
    Type data = session.data(value);
    Type one = data instanceof Type.Chances chances ? session.data(chances.of()) : data;
    Type element = Types.element(session.data(domain));
    if (element == null || Types.isUnknown(one)) {
      return;
    }
    List<Object> outside = new ArrayList<>();
    if (one instanceof Type.Values values && element instanceof Type.Values known) {
      for (Object v : values.elements()) {
        boolean atom = v instanceof Label || v instanceof Player;
        if (atom && !known.elements().contains(v)) {
          outside.add(v);
        }
      }
    }
    if (!outside.isEmpty() || Overlap.of(one, element) == Overlap.DIFFERENT) {
      String got = outside.isEmpty() ? Describe.type(one) : Describe.type(Type.of(outside.get(0)));
      Diagnostic diagnostic =
          Diagnostic.error(
              Code.T101,
              term.span(),
              where + " has to be " + Describe.type(element) + ", not " + got);
      session.reporter.report(
          Operators.meant(outside.isEmpty() ? one : Type.of(outside.get(0)), element)
              .map(name -> diagnostic.hint("did you mean `" + name + "`?"))
              .orElse(diagnostic));
    }
  }

  /** A coalitional game: worths are numbers. */
  void check(Definition.Coalition coalition) {
    session.games.declareParameters(coalition.parameters());
    for (Definition.WorthRow row : coalition.table()) {
      for (Body member : row.members()) {
        Type type = infer(member, List.of());
        if (!Types.isUnknown(type) && !Types.isPlayer(type)) {
          session.wrong(type, "a player", member.term().span(), "a member of a coalition");
        }
      }
      session.expectNumber(infer(row.worth(), List.of()), row.worth().term().span(), "a worth");
    }
    Body worth = coalition.worth();
    if (worth != null) {
      Type set = new Type.Collected(Type.ANY_PLAYER);
      session.expectNumber(infer(worth, List.of(set)), worth.term().span(), "a worth");
    }
  }

  private Type infer(Body body, List<Type> first) {
    return session.terms.infer(body.term(), Scope.of(body, first, Setting.TOP_LEVEL));
  }

  /** A program: it answers with an action of its player. */
  void check(Definition.Program program) {
    Symbol game = program.game();
    Arena arena =
        game != null
                && session.globals.type(game, program.span()) instanceof Type.Game played
                && !played.arena().isOpaque()
            ? played.arena()
            : null;
    Scope scope = Scope.of(program.body(), List.of(), new Setting.InProgram(arena, program));
    if (arena == null) {
      session.terms.infer(program.body().term(), scope);
      return;
    }
    for (int i = 0; i < arena.players().size(); i++) {
      if (program.player() == null || Strategies.isOf(program.player(), arena.player(i))) {
        new StrategyBodies(session)
            .check(program.body().term(), new org.stratagem.type.Stage.Action(i), arena, scope);
      }
    }
  }
}
