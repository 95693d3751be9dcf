package org.stratagem.check;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stratagem.core.Symbol;
import org.stratagem.numeric.Real;
import org.stratagem.type.Stage;
import org.stratagem.type.TierTerm;
import org.stratagem.value.Label;
import org.stratagem.value.Player;
import org.stratagem.value.ValueSet;

/** What is known of a value before anything runs: a set of values that it is one of. */
public sealed interface Type {
  Type UNKNOWN = new Unknown();
  Type NEVER = new Never();
  Type NUMBER = new Number();
  Type TRUTH = new Truth();
  Type TEXT = new Text();
  Type ANY_LABEL = new AnyLabel();
  Type ANY_PLAYER = new AnyPlayer();
  Type TABLE = new Grid();

  /** Anything; compatible with everything. The type of what has been refused already. */
  record Unknown() implements Type {}

  /**
   * No value: the element of the empty list, the result of a recursion that has not been found yet.
   */
  record Never() implements Type {}

  record Number() implements Type {}

  record Truth() implements Type {}

  record Text() implements Type {}

  /** A label, no matter which: a parameter of a game. */
  record AnyLabel() implements Type {}

  record AnyPlayer() implements Type {}

  /** One of finitely many labels, numbers, players, or tuples and records of such; never empty. */
  record Values(ValueSet set) implements Type {
    public Values {
      if (set.elements().isEmpty()) {
        throw new IllegalArgumentException("a type of no values");
      }
    }

    Set<Object> elements() {
      return set.elements();
    }

    /** The only value, or null. */
    @Nullable Object single() {
      return set.elements().size() == 1 ? set.elements().iterator().next() : null;
    }

    boolean all(Class<?> kind) {
      return set.elements().stream().allMatch(kind::isInstance);
    }
  }

  /** A tuple. */
  record Product(List<Type> parts) implements Type {
    public Product {
      parts = List.copyOf(parts);
    }
  }

  /** A record with these fields. */
  record Fields(Map<String, Type> fields) implements Type {
    public Fields {
      fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    }
  }

  /**
   * What a library function answers.
   *
   * @param profile the answer itself where it is a profile, else null
   * @param fields what it has to say
   */
  record Outcome(@Nullable PerPlayer profile, Map<String, Type> fields) implements Type {
    public Outcome {
      fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    }
  }

  record Listing(Type element) implements Type {}

  record Collected(Type element) implements Type {}

  /** A continuum as a domain: a closed interval, whose elements are numbers, or a simplex. */
  record Segment(Type element) implements Type {}

  record Chances(Type of) implements Type {}

  /** The rounds of a play so far, as one player sees them. */
  record Past(Arena arena, int player) implements Type {}

  /** One round of a play; the player is -1 where nobody looks at it. */
  record Round(Arena arena, int player) implements Type {}

  /** One value for each of some players; equal to the tuple of its values. */
  record PerPlayer(List<String> players, List<Type> parts) implements Type {
    public PerPlayer {
      players = List.copyOf(players);
      parts = List.copyOf(parts);
    }
  }

  /**
   * A game.
   *
   * @param overrides the parameters that were replaced, by name
   */
  record Game(Arena arena, Map<String, Object> overrides) implements Type {
    public Game {
      overrides = Collections.unmodifiableMap(new LinkedHashMap<>(overrides));
    }
  }

  record Coalition(Symbol symbol) implements Type {}

  /** A program, or in a program what it reads. */
  record Program(@Nullable Symbol symbol) implements Type {}

  /** A tier as a value at the top level. */
  record Tier(TierTerm tier) implements Type {}

  /** A table of outcomes. */
  record Grid() implements Type {}

  /** A strategy of a player, or what is left of one. */
  record Placed(Stage stage, Arena arena) implements Type {
    int player() {
      return stage.owner();
    }
  }

  /** A declared strategy that nobody plays yet. */
  record Unplaced(Symbol strategy, @Nullable Type index) implements Type {}

  /** A value with a tier, at the top level: {@code let p: Policy = ...}. */
  record Ascribed(TierTerm tier, Type value) implements Type {}

  /** A mixture of strategies that nobody plays yet. */
  record Mixture(Type of) implements Type {}

  /** A policy that nobody plays yet, with what it may do in a round. */
  record Automaton(Type action) implements Type {}

  /** One of several functions or strategies, chosen by a condition. */
  record Alternatives(List<Type> choices) implements Type {
    public Alternatives {
      choices = List.copyOf(choices);
    }
  }

  /** A function: it is checked at each call. */
  non-sealed interface Function extends Type {
    /** How many formals it has, or -1 where any number will do. */
    int arity();

    /** How messages call it. */
    String name();
  }

  /** The type of a constant. */
  static Type of(Object value) {
    if (value instanceof Boolean) {
      return TRUTH;
    } else if (value instanceof String) {
      return TEXT;
    } else if (value instanceof Real || value instanceof Label || value instanceof Player) {
      return new Values(ValueSet.of(List.of(value)));
    }
    return UNKNOWN;
  }

  /** The only value of the type if it is one number, else null. */
  static @Nullable Real number(@Nullable Type type) {
    return type instanceof Values values && values.single() instanceof Real real ? real : null;
  }

  /** The only value of the type if it is one small whole number, else null. */
  static @Nullable Integer integer(@Nullable Type type) {
    Real real = number(type);
    return real != null && real.isInteger() && Math.abs(real.doubleValue()) < 1e9
        ? Integer.valueOf((int) real.doubleValue())
        : null;
  }
}
