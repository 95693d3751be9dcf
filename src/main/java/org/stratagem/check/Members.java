package org.stratagem.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stratagem.core.Term;
import org.stratagem.diagnostic.Code;
import org.stratagem.diagnostic.Diagnostic;
import org.stratagem.diagnostic.DidYouMean;
import org.stratagem.source.Span;
import org.stratagem.type.Stage;
import org.stratagem.value.NamedTuple;
import org.stratagem.value.Player;

/** Fields and indices: {@code .name} and {@code [i]}. */
final class Members {
  private final Session session;

  Members(Session session) {
    this.session = session;
  }

  Type select(Term.Select select, Scope scope) {
    return field(session.terms.infer(select.target(), scope), select.field(), select.fieldSpan());
  }

  /** The type of a field; N107 where there is none. */
  Type field(Type target, String name, Span at) {
    if (target instanceof Type.Outcome outcome) {
      return answer(outcome, name, at);
    }
    Type data = session.data(target);
    if (Types.isUnknown(data) || data instanceof Type.Grid) {
      return Type.UNKNOWN;
    } else if (data instanceof Type.Fields named) {
      return fieldOf(named.fields(), name, target, at);
    } else if (data instanceof Type.PerPlayer profile) {
      int player = profile.players().indexOf(name);
      return player >= 0
          ? profile.parts().get(player)
          : missing(target, name, profile.players(), at);
    } else if (data instanceof Type.Round round) {
      return round(round, name, at);
    } else if (data instanceof Type.Values values && values.all(NamedTuple.class)) {
      return fieldOfValues(values, name, target, at);
    } else if (data instanceof Type.Alternatives || data instanceof Type.Game) {
      return Type.UNKNOWN;
    }
    return missing(target, name, List.of(), at);
  }

  private Type answer(Type.Outcome outcome, String name, Span at) {
    Type.PerPlayer profile = outcome.profile();
    int player = profile == null ? -1 : profile.players().indexOf(name);
    if (profile != null && player >= 0) {
      return profile.parts().get(player);
    }
    Map<String, Type> fields = new LinkedHashMap<>();
    if (profile != null) {
      profile.players().forEach(each -> fields.put(each, Type.UNKNOWN));
    }
    fields.putAll(outcome.fields());
    return fieldOf(fields, name, outcome, at);
  }

  private Type fieldOf(Map<String, Type> fields, String name, Type target, Span at) {
    Type field = fields.get(name);
    return field != null ? field : missing(target, name, List.copyOf(fields.keySet()), at);
  }

  private Type fieldOfValues(Type.Values values, String name, Type target, Span at) {
    Set<Object> found = new LinkedHashSet<>();
    Set<String> names = new LinkedHashSet<>();
    for (Object element : values.elements()) {
      NamedTuple named = (NamedTuple) element;
      names.addAll(named.fields().keySet());
      Object field = named.fields().get(name);
      if (field != null) {
        found.add(field);
      }
    }
    return found.isEmpty() ? missing(target, name, List.copyOf(names), at) : Types.ofValues(found);
  }

  private Type round(Type.Round round, String name, Span at) {
    Arena arena = round.arena();
    if (arena.isOpaque()) {
      return Type.UNKNOWN;
    }
    int player = arena.players().indexOf(name);
    if (player >= 0) {
      return action(arena, player);
    } else if (name.equals("me") && round.player() >= 0) {
      return action(arena, round.player());
    } else if (name.equals("foe") && round.player() >= 0) {
      List<Type> foes = new ArrayList<>();
      List<String> names = new ArrayList<>();
      for (int foe : arena.foesOf(round.player())) {
        foes.add(action(arena, foe));
        names.add(arena.player(foe));
      }
      return foes.size() == 1 ? foes.get(0) : new Type.PerPlayer(names, foes);
    }
    List<String> names = new ArrayList<>(arena.players());
    if (round.player() >= 0) {
      names.addAll(0, List.of("me", "foe"));
    }
    if (arena.game() != null && hasStateOrChance(arena, name)) {
      return Type.UNKNOWN;
    }
    return missing(round, name, names, at);
  }

  private static boolean hasStateOrChance(Arena arena, String name) {
    var shape = arena.shape();
    return shape != null
        && (shape.states().stream().anyMatch(v -> v.name().equals(name))
            || shape.chance().stream().anyMatch(v -> v.name().equals(name)));
  }

  private static Type action(Arena arena, int player) {
    return new Type.Placed(new Stage.Action(player), arena);
  }

  private Type missing(Type target, String name, List<String> fields, Span at) {
    Diagnostic diagnostic =
        Diagnostic.error(Code.N107, at, Describe.type(target) + " has no field `" + name + "`");
    if (!fields.isEmpty()) {
      diagnostic = diagnostic.note("its fields are " + Describe.enumerate(fields));
    }
    Optional<String> near = DidYouMean.nearest(name, fields);
    session.reporter.report(
        near.isPresent() ? diagnostic.hint("did you mean `" + near.get() + "`?") : diagnostic);
    return Type.UNKNOWN;
  }

  Type index(Term.Index index, Scope scope) {
    Type target = session.terms.infer(index.target(), scope);
    Type position = session.data(session.terms.infer(index.index(), scope));
    Type data = session.data(target);
    Span at = index.index().span();
    if (Types.isUnknown(data) || Types.isUnknown(position) || data instanceof Type.Alternatives) {
      return Type.UNKNOWN;
    } else if (data instanceof Type.PerPlayer profile && Types.isPlayer(position)) {
      return ofPlayer(profile, position, target, at);
    } else if (data instanceof Type.Grid
        || data instanceof Type.Fields
        || data instanceof Type.Chances) {
      return Type.UNKNOWN;
    }
    Type element = Types.element(data);
    if (element == null) {
      session.reporter.error(
          Code.T101, index.target().span(), Describe.type(target) + " has no elements to index");
      return Type.UNKNOWN;
    } else if (!Types.isNumeric(position)) {
      session.wrong(position, "a number", at, "an index");
      return element;
    }
    return atPosition(data, position, element, at);
  }

  private Type atPosition(Type data, Type position, Type element, Span at) {
    List<Type> parts = Types.parts(data);
    Integer literal = Type.integer(position);
    if (parts == null || literal == null) {
      return element;
    } else if (literal < 0 || literal >= parts.size()) {
      session.reporter.report(
          Diagnostic.error(Code.E306, at, Describe.type(data) + " has no element " + literal)
              .note("elements are counted from 0"));
      return Type.UNKNOWN;
    }
    return parts.get(literal);
  }

  private Type ofPlayer(Type.PerPlayer profile, Type position, Type target, Span at) {
    if (!(position instanceof Type.Values players)) {
      return Types.common(profile.parts());
    }
    List<Type> found = new ArrayList<>();
    for (Object player : players.elements()) {
      @Nullable Integer index =
          player instanceof Player p
              ? Integer.valueOf(profile.players().indexOf(p.toString()))
              : null;
      if (index != null && index >= 0) {
        found.add(profile.parts().get(index));
      }
    }
    return found.isEmpty()
        ? missing(
            target, Describe.value(players.elements().iterator().next()), profile.players(), at)
        : session.terms.common(found);
  }
}
