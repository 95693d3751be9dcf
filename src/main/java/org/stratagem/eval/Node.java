package org.stratagem.eval;

import org.stratagem.numeric.Condition;
import org.stratagem.numeric.Real;
import org.stratagem.numeric.UndecidedException;
import org.stratagem.source.Span;

/** A planned term. Nodes keep no state of an evaluation: several threads may run one at a time. */
abstract class Node {
  final Span span;

  Node(Span span) {
    this.span = span;
  }

  abstract Object run(Frame frame);

  /** The value as a number; refuses others. */
  Real number(Frame frame) {
    Object value = run(frame);
    if (value instanceof Real real) {
      return real;
    }
    throw Refusal.wrongKind(span, "a number", value);
  }

  /**
   * The value as a truth value; refuses others, and gives up with an {@link UndecidedException}
   * where the truth depends on unknown numbers.
   */
  boolean test(Frame frame) {
    if (truth(frame) instanceof Boolean truth) {
      return truth;
    }
    throw new UndecidedException(
        Refusal.words(span) + " decides what is computed, and depends on what is searched for");
  }

  /** The value as a truth value or as a {@link Condition} about unknown numbers; refuses others. */
  final Object truth(Frame frame) {
    Object value = run(frame);
    if (value instanceof Boolean || value instanceof Condition) {
      return value;
    }
    throw Refusal.wrongKind(span, "a truth value", value);
  }
}
