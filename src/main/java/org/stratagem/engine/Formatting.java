package org.stratagem.engine;

import java.util.List;
import org.stratagem.diagnostic.Code;
import org.stratagem.diagnostic.Diagnostic;
import org.stratagem.source.SourceFile;
import org.stratagem.source.Span;

/** From bytes to the standard layout. */
final class Formatting {
  private Formatting() {}

  static Formatted of(Input input) {
    Span start = new Span(new SourceFile(input.name(), ""), 0, 0);
    return new Formatted(
        null, false, List.of(Diagnostic.error(Code.X901, start, "the formatter is not there yet")));
  }
}
