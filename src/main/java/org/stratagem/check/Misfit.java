package org.stratagem.check;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stratagem.numeric.Real;
import org.stratagem.source.Span;
import org.stratagem.type.GameShape;
import org.stratagem.type.Stage;
import org.stratagem.value.Continuum;
import org.stratagem.value.Interval;
import org.stratagem.value.Label;
import org.stratagem.value.Tuple;

/** Finds the part of a value's type that keeps it from being a strategy of some stage. */
final class Misfit {
  private final Session session;

  Misfit(Session session) {
    this.session = session;
  }

  /**
   * The offending type, or null where the value fits. Functions are called, and what is wrong
   * inside is reported there.
   */
  @Nullable Type of(Type got, Stage want, Arena arena, Span at) {
    if (Types.isUnknown(got)) {
      return null;
    } else if (got instanceof Type.Alternatives several) {
      for (Type choice : several.choices()) {
        Type wrong = of(choice, want, arena, at);
        if (wrong != null) {
          return wrong;
        }
      }
      return null;
    } else if (got instanceof Type.Placed placed) {
      return ofPlaced(placed, want, arena, at);
    } else if (got instanceof Type.Unplaced
        || got instanceof Type.Ascribed
        || got instanceof Type.Mixture) {
      return of(session.seating.seat(got, arena, want.owner(), at, false), want, arena, at);
    } else if (want instanceof Stage.Dist dist) {
      return of(got instanceof Type.Chances chances ? chances.of() : got, dist.of(), arena, at);
    } else if (want instanceof Stage.Read read) {
      return got instanceof Type.Function
          ? of(applied(got, read.domain(), arena, at), read.result(), arena, at)
          : got;
    } else if (want instanceof Stage.Policy policy) {
      return ofPolicy(got, policy, arena, at);
    }
    return ofPlan(got, want.owner(), want instanceof Stage.Behaviour, arena, at);
  }

  private Type applied(Type function, List<Stage> domain, Arena arena, Span at) {
    List<Calls.Given> given =
        ((Type.Function) function).arity() == 1
            ? List.of(new Calls.Given(Seating.given(domain, arena), at))
            : domain.stream()
                .map(stage -> new Calls.Given(new Type.Placed(stage, arena), at))
                .toList();
    return session.calls.apply(function, given, at, at);
  }

  private @Nullable Type ofPolicy(Type got, Stage.Policy policy, Arena arena, Span at) {
    Stage mixed = new Stage.Dist(new Stage.Action(policy.player()));
    if (got instanceof Type.Automaton automaton) {
      return of(automaton.action(), mixed, arena, at);
    } else if (got instanceof Type.Function) {
      Type past = new Type.Past(arena, policy.player());
      Type result = session.calls.apply(got, List.of(new Calls.Given(past, at)), at, at);
      return of(result, mixed, arena, at);
    }
    return got;
  }

  private @Nullable Type ofPlaced(Type.Placed got, Stage want, Arena arena, Span at) {
    if (got.arena() == arena
        && got.player() == want.owner()
        && arena.lift().lifts(got.stage(), want)) {
      return null;
    }
    boolean opaque = got.arena().isOpaque() || arena.isOpaque();
    if (opaque && isChoice(got.stage()) && isChoice(want)) {
      return got.stage() instanceof Stage.Dist && want instanceof Stage.Action ? got : null;
    }
    Type data = session.data(got);
    if (data instanceof Type.Chances chances) {
      return want instanceof Stage.Dist dist && of(chances.of(), dist.of(), arena, at) == null
          ? null
          : got;
    } else if (data instanceof Type.Placed || Types.isUnknown(data)) {
      return opaque && got.arena() != arena ? null : got;
    } else if (got.player() == want.owner() && got.arena() == arena) {
      return got;
    }
    return of(data, want, arena, at) == null ? null : got;
  }

  private static boolean isChoice(Stage stage) {
    return stage instanceof Stage.Action
        || stage instanceof Stage.Behaviour
        || (stage instanceof Stage.Dist dist && isChoice(dist.of()));
  }

  private @Nullable Type ofPlan(Type got, int player, boolean randomises, Arena arena, Span at) {
    List<GameShape.MoveShape> moves = arena.movesOf(player);
    if (moves.isEmpty()) {
      return got instanceof Type.Chances && !randomises ? got : null;
    } else if (moves.size() == 1) {
      return ofMove(got, moves.get(0), randomises, at);
    }
    List<Type> parts = Seating.partsFor(got, moves);
    if (parts == null) {
      return got;
    }
    for (int i = 0; i < moves.size(); i++) {
      Type wrong = ofMove(parts.get(i), moves.get(i), randomises, at);
      if (wrong != null) {
        return wrong;
      }
    }
    return null;
  }

  /**
   * The offending type where a value is not what is to be done at a move: a choice, or a function
   * of what is seen.
   */
  @Nullable Type ofMove(Type got, GameShape.MoveShape move, boolean randomises, Span at) {
    if (Types.isUnknown(got)) {
      return null;
    } else if (!move.sees()) {
      return ofChoice(got, move.domain(), randomises);
    } else if (!(got instanceof Type.Function) && !(got instanceof Type.Alternatives)) {
      return got;
    }
    Type input = session.plans.input(move);
    Type result = session.calls.apply(got, List.of(new Calls.Given(input, at)), at, at);
    return ofChoice(result, move.domain(), randomises);
  }

  /** The offending type where a value may not be chosen from a domain. */
  @Nullable Type ofChoice(Type got, GameShape.Domain domain, boolean randomises) {
    Type data = session.data(got);
    if (Types.isUnknown(data)) {
      return null;
    } else if (data instanceof Type.Chances chances) {
      return randomises ? ofChoice(chances.of(), domain, false) : got;
    } else if (domain instanceof GameShape.Continuous continuous) {
      return inContinuum(data, continuous.space()) ? null : got;
    }
    return inSet(data, (GameShape.Finite) domain) ? null : got;
  }

  private static boolean inContinuum(Type data, Continuum space) {
    if (!(space instanceof Interval interval)) {
      return data instanceof Type.Product || data instanceof Type.Listing;
    }
    if (data instanceof Type.Values values) {
      boolean literal = values.single() != null;
      return values.elements().stream()
          .allMatch(v -> v instanceof Real x && (!literal || interval.contains(x)));
    }
    return data instanceof Type.Number;
  }

  private static boolean inSet(Type data, GameShape.Finite domain) {
    var elements = domain.values().elements();
    if (data instanceof Type.Values values) {
      boolean literal = values.single() != null;
      return values.elements().stream()
          .allMatch(
              v ->
                  elements.contains(v)
                      || (!literal
                          && v instanceof Real
                          && elements.stream().anyMatch(Real.class::isInstance)));
    } else if (data instanceof Type.Number) {
      return elements.stream().anyMatch(Real.class::isInstance);
    } else if (data instanceof Type.AnyLabel) {
      return elements.stream().anyMatch(Label.class::isInstance);
    } else if (data instanceof Type.Product product) {
      return elements.stream()
          .anyMatch(
              v -> v instanceof Tuple tuple && tuple.parts().size() == product.parts().size());
    }
    return data instanceof Type.Listing
        ? elements.stream().anyMatch(v -> !(v instanceof Label || v instanceof Real))
        : elements.stream()
                .anyMatch(v -> !(v instanceof Label || v instanceof Real || v instanceof Tuple))
            && !(data instanceof Type.Truth);
  }
}
