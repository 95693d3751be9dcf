package org.stratagem.type;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A tier as declared, players still relative ({@code Foe}) and indices still symbolic. */
public sealed interface TierTerm {
  /** The terms that this one is made of, from left to right; none for a name. */
  default List<TierTerm> parts() {
    return List.of();
  }

  /** The built-in {@code Action}. */
  record Action() implements TierTerm {}

  /** The built-in {@code Behaviour}. */
  record Behaviour() implements TierTerm {}

  /** The built-in {@code History}; only as a domain whose result is {@code Dist(Action)}. */
  record History() implements TierTerm {}

  record Dist(TierTerm of) implements TierTerm {
    @Override
    public List<TierTerm> parts() {
      return List.of(of);
    }
  }

  /** {@code Foe.T}: the tuple of the others' T. */
  record Foe(TierTerm of) implements TierTerm {
    @Override
    public List<TierTerm> parts() {
      return List.of(of);
    }
  }

  /** {@code Bob.T}. */
  record Of(String player, TierTerm of) implements TierTerm {
    @Override
    public List<TierTerm> parts() {
      return List.of(of);
    }
  }

  /** Several domains at once: {@code (Bob.Action, Carol.Action)}. */
  record Tuple(List<TierTerm> parts) implements TierTerm {
    public Tuple {
      parts = List.copyOf(parts);
    }
  }

  record Arrow(TierTerm domain, TierTerm result) implements TierTerm {
    @Override
    public List<TierTerm> parts() {
      return List.of(domain, result);
    }
  }

  /**
   * A declared tier by name, the index null where the tier has none.
   *
   * @param tier the declared name
   * @param index what stands in the brackets
   */
  record Use(String tier, @Nullable Index index) implements TierTerm {}

  /**
   * An index: the enclosing declaration's own index plus an offset, or a literal.
   *
   * @param relative true for {@code n + offset}, false for the literal {@code offset}
   * @param offset the literal
   */
  record Index(boolean relative, int offset) {
    public int value(int own) {
      return relative ? own + offset : offset;
    }
  }

  /**
   * {@code tier name[index] = body}.
   *
   * @param indexed whether it has an index; at 0 or below an indexed tier is Action
   */
  record Definition(String name, boolean indexed, TierTerm body) {}
}
