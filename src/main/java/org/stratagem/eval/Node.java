package org.stratagem.eval;

import org.stratagem.numeric.Real;
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

  /** The value as a truth value; refuses others. */
  boolean test(Frame frame) {
    Object value = run(frame);
    if (value instanceof Boolean truth) {
      return truth;
    }
    throw Refusal.wrongKind(span, "a truth value", value);
  }
}
