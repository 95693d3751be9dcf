package org.stratagem.eval;

import org.stratagem.source.Span;

/** A binder: its variables, and what is evaluated for each of their assignments. */
abstract class LoopNode extends Node {
  final Loops loops;
  final Node body;

  LoopNode(Span span, Loops loops, Node body) {
    super(span);
    this.loops = loops;
    this.body = body;
  }
}
