package org.stratagem.engine;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stratagem.diagnostic.Diagnostic;

/**
 * A file laid out anew.
 *
 * @param text the new text, or null where mistakes in the old one forbid it
 * @param changed whether it differs from the old one
 * @param diagnostics what was found in the old one
 */
public record Formatted(@Nullable String text, boolean changed, List<Diagnostic> diagnostics) {
  public Formatted {
    diagnostics = List.copyOf(diagnostics);
  }
}
