package org.stratagem.check.resolve;

import java.util.List;
import org.stratagem.core.Module;
import org.stratagem.diagnostic.Diagnostic;

/**
 * A resolved file.
 *
 * @param module the file with its imports
 * @param diagnostics what was found in the file and its imports, imports first, in source order;
 *     with what the parser found in the imports, but not what it found in the file itself
 */
public record Resolution(Module module, List<Diagnostic> diagnostics) {
  public Resolution {
    diagnostics = List.copyOf(diagnostics);
  }
}
