package org.stratagem.engine;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stratagem.diagnostic.Diagnostic;

/**
 * A game in another format.
 *
 * @param text the file, or null where there is none
 * @param diagnostics what was found on the way
 */
public record Converted(@Nullable String text, List<Diagnostic> diagnostics) {
  public Converted {
    diagnostics = List.copyOf(diagnostics);
  }
}
