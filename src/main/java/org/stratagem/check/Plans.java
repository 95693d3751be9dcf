package org.stratagem.check;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.stratagem.type.GameShape;
import org.stratagem.type.Stage;
import org.stratagem.value.Continuum;
import org.stratagem.value.Simplex;
import org.stratagem.value.ValueSet;

/**
 * Actions and behaviours as data: what each move chooses, or the function that it is of what its
 * mover sees.
 */
final class Plans {
  private final Map<GameShape.Domain, Type> domains = new IdentityHashMap<>();

  /** A move that sees something, as a function of it. */
  record MoveFunction(GameShape.MoveShape move, Type input, Type result) implements Type.Function {
    @Override
    public int arity() {
      return -1;
    }

    @Override
    public String name() {
      return move.name() == null ? "the move" : move.name();
    }
  }

  /**
   * The type as data: an action is what it chooses, an answer its profile; everything else is left
   * as it is.
   */
  Type data(Type type) {
    if (type instanceof Type.Outcome outcome && outcome.profile() != null) {
      return outcome.profile();
    } else if (type instanceof Type.Outcome outcome
        && outcome.fields().get("list") instanceof Type.Listing list) {
      return list;
    }
    if (!(type instanceof Type.Placed placed)) {
      return type;
    }
    Stage stage = placed.stage();
    if (stage instanceof Stage.Dist dist) {
      return new Type.Chances(new Type.Placed(dist.of(), placed.arena()));
    } else if (stage instanceof Stage.Action || stage instanceof Stage.Behaviour) {
      return plan(placed.arena(), stage.owner(), stage instanceof Stage.Behaviour);
    }
    return type;
  }

  /** The same for every part, for comparisons. */
  Type deep(Type type) {
    Type data = data(type);
    if (data instanceof Type.Product product) {
      return new Type.Product(product.parts().stream().map(this::deep).toList());
    } else if (data instanceof Type.PerPlayer profile) {
      return new Type.PerPlayer(
          profile.players(), profile.parts().stream().map(this::deep).toList());
    } else if (data instanceof Type.Chances chances) {
      return new Type.Chances(deep(chances.of()));
    } else if (data instanceof Type.Listing list) {
      return new Type.Listing(deep(list.element()));
    } else if (data instanceof Type.Collected set) {
      return new Type.Collected(deep(set.element()));
    } else if (data instanceof Type.Fields named) {
      Map<String, Type> fields = new LinkedHashMap<>();
      named.fields().forEach((name, field) -> fields.put(name, deep(field)));
      return new Type.Fields(fields);
    }
    return data;
  }

  /** What a plan of a player is as data; with distributions where it randomises. */
  Type plan(Arena arena, int player, boolean randomises) {
    List<GameShape.MoveShape> moves = arena.movesOf(player);
    if (moves.isEmpty()) {
      return Type.UNKNOWN;
    } else if (moves.size() == 1) {
      return move(moves.get(0), randomises);
    }
    Map<String, Type> fields = new LinkedHashMap<>();
    List<Type> parts = new ArrayList<>();
    for (GameShape.MoveShape move : moves) {
      Type part = move(move, randomises);
      parts.add(part);
      fields.put(move.name() == null ? "" : move.name(), part);
    }
    return fields.size() == moves.size() ? new Type.Fields(fields) : new Type.Product(parts);
  }

  private Type move(GameShape.MoveShape move, boolean randomises) {
    Type domain = domain(move.domain());
    Type result = randomises ? new Type.Chances(domain) : domain;
    return move.sees() ? new MoveFunction(move, input(move), result) : result;
  }

  /** What a move sees: a value, or a tuple in order. */
  Type input(GameShape.MoveShape move) {
    ValueSet inputs = move.inputs();
    return inputs == null || inputs.elements().isEmpty()
        ? Type.UNKNOWN
        : Types.ofValues(inputs.elements());
  }

  /** What is chosen from a domain. */
  Type domain(GameShape.Domain domain) {
    return domains.computeIfAbsent(
        domain,
        d ->
            d instanceof GameShape.Finite finite
                ? Types.ofValues(finite.values().elements())
                : continuum(((GameShape.Continuous) d).space()));
  }

  private static Type continuum(Continuum space) {
    return space instanceof Simplex simplex
        ? new Type.Product(Collections.nCopies(simplex.parts(), Type.NUMBER))
        : Type.NUMBER;
  }
}
