package org.stratagem.check;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.stratagem.core.Statement;
import org.stratagem.diagnostic.Diagnostic;

/**
 * What checking a file found.
 *
 * @param diagnostics errors and warnings
 * @param refused for each {@code reject}, what was found in its own scope; empty where nothing was
 */
public record Checked(
    List<Diagnostic> diagnostics, Map<Statement.Reject, List<Diagnostic>> refused) {
  public Checked {
    diagnostics = List.copyOf(diagnostics);
    refused = Collections.unmodifiableMap(new LinkedHashMap<>(refused));
  }
}
