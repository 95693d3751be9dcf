package org.stratagem.syntax;

import org.stratagem.source.Span;

/** Anything in the tree: it knows where it stands. */
public interface Node {
  Span span();
}
