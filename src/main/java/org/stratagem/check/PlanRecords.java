package org.stratagem.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.stratagem.core.Term;
import org.stratagem.diagnostic.Code;
import org.stratagem.diagnostic.Diagnostic;
import org.stratagem.diagnostic.DidYouMean;
import org.stratagem.type.GameShape;
import org.stratagem.type.Stage;

/**
 * Plans of several moves that are written with names, {@code (open: ..., final: ...)}: each part is
 * checked at its place.
 */
final class PlanRecords {
  private final Session session;
  private final StrategyBodies bodies;

  PlanRecords(Session session, StrategyBodies bodies) {
    this.session = session;
    this.bodies = bodies;
  }

  /** Checks a record that is wanted as a plan; false where that is not what is wanted. */
  boolean check(Term.RecordOf plan, Stage want, Arena arena, Scope scope) {
    boolean randomises = want instanceof Stage.Behaviour;
    List<GameShape.MoveShape> moves = arena.movesOf(want.owner());
    if (!(randomises || want instanceof Stage.Action) || moves.size() < 2) {
      return false;
    }
    Set<String> given = new HashSet<>();
    for (Term.Field field : plan.fields()) {
      given.add(field.name());
      GameShape.MoveShape move = find(field.name(), moves);
      if (move == null) {
        unknown(field, moves, arena);
      } else {
        bodies.choice(field.value(), move, randomises, arena, scope);
      }
    }
    List<String> missing = new ArrayList<>(names(moves));
    missing.removeAll(given);
    if (!missing.isEmpty()) {
      session.reporter.report(
          Diagnostic.error(
                  Code.T101,
                  plan.span(),
                  "this plan does not say what "
                      + arena.player(want.owner())
                      + " does at "
                      + Describe.enumerate(missing.stream().map(name -> "`" + name + "`").toList()))
              .note("a plan has all moves of its player: " + Describe.enumerate(names(moves))));
    }
    return true;
  }

  private static GameShape.@org.jspecify.annotations.Nullable MoveShape find(
      String name, List<GameShape.MoveShape> moves) {
    for (GameShape.MoveShape move : moves) {
      if (name.equals(move.name())) {
        return move;
      }
    }
    return null;
  }

  private static List<String> names(List<GameShape.MoveShape> moves) {
    List<String> names = new ArrayList<>();
    for (GameShape.MoveShape move : moves) {
      String name = move.name();
      if (name != null) {
        names.add(name);
      }
    }
    return names;
  }

  private void unknown(Term.Field field, List<GameShape.MoveShape> moves, Arena arena) {
    Diagnostic unknown =
        Diagnostic.error(
                Code.N107,
                field.span(),
                arena.player(moves.get(0).player()) + " has no move `" + field.name() + "`")
            .note("its moves are " + Describe.enumerate(names(moves)));
    session.reporter.report(
        DidYouMean.nearest(field.name(), names(moves))
            .map(near -> unknown.hint("did you mean `" + near + "`?"))
            .orElse(unknown));
  }
}
