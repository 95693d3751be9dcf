package org.stratagem.core;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stratagem.diagnostic.Diagnostic;
import org.stratagem.source.Span;

/** What a file asks, in order. */
public sealed interface Statement {
  Span span();

  record Show(Span span, Body body) implements Statement {}

  record Plot(Span span, Body body) implements Statement {}

  record Check(Span span, Body body) implements Statement {}

  /**
   * A declaration that has to be refused.
   *
   * @param text what the diagnostic has to contain, or null for any
   * @param found errors found in it so far, while it was parsed and resolved
   * @param scope the module with the declaration in it, and the file's own as its parent
   */
  record Reject(Span span, @Nullable String text, List<Diagnostic> found, Module scope)
      implements Statement {
    public Reject {
      found = List.copyOf(found);
    }
  }
}
