package org.stratagem.check;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stratagem.core.Definition;
import org.stratagem.core.Term;
import org.stratagem.diagnostic.Code;
import org.stratagem.diagnostic.Diagnostic;
import org.stratagem.source.Span;
import org.stratagem.type.GameShape;
import org.stratagem.type.Stage;

/**
 * Checks terms against the stage that is wanted of them, so that lambdas know their types and
 * errors stand in the branch.
 */
final class StrategyBodies {
  private final Session session;
  private final PlanRecords plans;

  StrategyBodies(Session session) {
    this.session = session;
    this.plans = new PlanRecords(session, this);
  }

  /** Checks the body of a declared strategy in a seat. Always true: the reports are what counts. */
  boolean check(
      Definition.Strategy definition, @Nullable Type index, Stage stage, Arena arena, int player) {
    Setting setting = new Setting.InSeat(arena, player, definition, index);
    List<Type> first = index == null ? List.of() : List.of(index);
    Scope scope = Scope.of(definition.body(), first, setting);
    if (arena.isOpaque()) {
      scope = scope.asGeneric();
    }
    Term term = definition.body().term();
    if (definition.formals() != null && term instanceof Term.Lambda lambda) {
      Told told = told(stage, arena);
      if (told == null) {
        session.reporter.report(
            Diagnostic.error(
                    Code.T107,
                    definition.tierSpan(),
                    "`"
                        + definition.symbol().name()
                        + "` takes "
                        + String.join(", ", lambda.formals())
                        + ", but at this tier it is told nothing")
                .labelled(arena.possessive(stage) + " " + arena.printer().told(stage))
                .hint("leave out the brackets after its name, or give it a tier that reads"));
        return true;
      }
      enter(lambda, told, arena, scope, definition.symbol().span());
    } else {
      check(term, stage, arena, scope);
    }
    return true;
  }

  /**
   * What a stage is told.
   *
   * @param inputs one type, or one for each part
   * @param result what is wanted after it
   * @param move the move whose plan this is, or null
   * @param randomises whether the plan may be a behaviour
   */
  private record Told(
      List<Type> inputs, Stage result, GameShape.@Nullable MoveShape move, boolean randomises) {}

  private @Nullable Told told(Stage stage, Arena arena) {
    if (stage instanceof Stage.Read read) {
      List<Type> inputs = new ArrayList<>();
      read.domain().forEach(part -> inputs.add(new Type.Placed(part, arena)));
      return inputs.size() == 1
          ? new Told(inputs, read.result(), null, false)
          : new Told(List.of(Seating.given(read.domain(), arena)), read.result(), null, false);
    } else if (stage instanceof Stage.Policy policy) {
      Stage mixed = new Stage.Dist(new Stage.Action(policy.player()));
      return new Told(List.of(new Type.Past(arena, policy.player())), mixed, null, false);
    } else if (stage instanceof Stage.Dist dist) {
      boolean isFunction = dist.of() instanceof Stage.Read || dist.of() instanceof Stage.Policy;
      return isFunction ? told(dist.of(), arena) : null;
    } else if (arena.isOpaque()) {
      return new Told(List.of(Type.UNKNOWN), stage, null, stage instanceof Stage.Behaviour);
    }
    List<GameShape.MoveShape> moves = arena.movesOf(stage.owner());
    return moves.size() == 1 && moves.get(0).sees()
        ? new Told(
            List.of(session.plans.input(moves.get(0))),
            stage,
            moves.get(0),
            stage instanceof Stage.Behaviour)
        : null;
  }

  /** Checks a lambda at what its stage is told. */
  private void enter(Term.Lambda lambda, Told told, Arena arena, Scope scope, Span at) {
    int formals = lambda.formals().size();
    List<Type> inputs = told.inputs();
    if (formals != inputs.size()) {
      Type input = inputs.get(0);
      List<Type> parts = Types.parts(input);
      if (Types.isUnknown(input)) {
        parts = java.util.Collections.nCopies(formals, Type.UNKNOWN);
      }
      if (parts == null || parts.size() != formals) {
        String what = parts == null ? Describe.type(input) : "a tuple of " + parts.size();
        session.reporter.error(
            Code.T107, at, "this takes " + formals + " arguments, but is told " + what);
        return;
      }
      inputs = parts;
    }
    Scope inner = Closure.of(lambda, scope).enter(inputs);
    GameShape.MoveShape move = told.move();
    if (move == null) {
      check(lambda.body().term(), told.result(), arena, inner);
      return;
    }
    Term body = lambda.body().term();
    Type chosen = session.terms.infer(body, inner);
    session.seating.expectChoice(chosen, move, told.randomises(), arena, body.span());
  }

  /** Reports unless the term is a strategy of the stage. */
  void check(Term term, Stage want, Arena arena, Scope scope) {
    if (term instanceof Term.If choice) {
      session.expectTruth(
          session.terms.infer(choice.condition(), scope),
          choice.condition().span(),
          "the condition");
      Boolean decided = session.operators.decide(choice.condition(), scope);
      if (decided == null || decided) {
        check(choice.then(), want, arena, scope);
      }
      if (decided == null || !decided) {
        check(choice.otherwise(), want, arena, scope);
      }
    } else if (term instanceof Term.Let let) {
      session.terms.bind(let, scope);
      check(let.body(), want, arena, scope);
    } else if (term instanceof Term.Match match) {
      session.matching.check(match, scope, body -> check(body, want, arena, scope));
    } else if (term instanceof Term.Lambda lambda) {
      Told told = told(want, arena);
      if (told == null) {
        session.seating.expect(Closure.of(lambda, scope), want, arena, term.span());
      } else {
        enter(lambda, told, arena, scope, term.span());
      }
    } else if (!(term instanceof Term.RecordOf plan) || !plans.check(plan, want, arena, scope)) {
      session.seating.expect(session.terms.infer(term, scope), want, arena, term.span());
    }
  }

  /** Checks what is chosen at a move: a function of what the mover sees, or a value. */
  void choice(Term term, GameShape.MoveShape move, boolean randomises, Arena arena, Scope scope) {
    if (move.sees() && term instanceof Term.Lambda lambda) {
      Stage whole =
          randomises ? new Stage.Behaviour(move.player()) : new Stage.Action(move.player());
      List<Type> inputs = List.of(session.plans.input(move));
      enter(lambda, new Told(inputs, whole, move, randomises), arena, scope, term.span());
    } else {
      Type chosen = session.terms.infer(term, scope);
      if (move.sees()) {
        session.seating.expectMove(chosen, move, randomises, arena, term.span());
      } else {
        session.seating.expectChoice(chosen, move, randomises, arena, term.span());
      }
    }
  }
}
