package org.stratagem.syntax;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stratagem.source.Span;

/** A tier or the type in its declaration, as written. */
public sealed interface TypeTerm extends Node {
  /** {@code Tier[n - 1]}, {@code Action}, {@code History}. */
  record Named(Span span, Name name, @Nullable Expression index) implements TypeTerm {}

  /** {@code Foe.Tier[n]} or {@code Bob.Action}; the owner is {@code Foe} or a player. */
  record Owned(Span span, Name owner, TypeTerm tier) implements TypeTerm {}

  /** {@code Dist(Action)}. */
  record Applied(Span span, Name constructor, TypeTerm argument) implements TypeTerm {}

  /** {@code (Bob.Action, Carol.Reaction)}. */
  record Tuple(Span span, List<TypeTerm> parts) implements TypeTerm {
    public Tuple {
      parts = List.copyOf(parts);
    }
  }

  /** {@code domain -> result}, right associative. */
  record Arrow(Span span, TypeTerm domain, TypeTerm result) implements TypeTerm {}
}
