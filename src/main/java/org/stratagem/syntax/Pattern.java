package org.stratagem.syntax;

import java.util.List;
import org.stratagem.source.Span;

/** A pattern of a payoff row or a match arm, for one part of the tuple. */
public sealed interface Pattern extends Node {
  /** A capitalised name. */
  record Label(Span span, String name) implements Pattern {}

  /** A number with its sign, as written. */
  record Number(Span span, String text) implements Pattern {}

  record Text(Span span, String value) implements Pattern {}

  record Truth(Span span, boolean value) implements Pattern {}

  /** {@code _}: matches anything, even a move that was not made. */
  record Wildcard(Span span) implements Pattern {}

  /** A small name: matches anything and binds it. */
  record Binding(Span span, String name) implements Pattern {}

  record Tuple(Span span, List<Pattern> parts) implements Pattern {
    public Tuple {
      parts = List.copyOf(parts);
    }
  }
}
