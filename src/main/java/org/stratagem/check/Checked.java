package org.stratagem.check;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.stratagem.core.Statement;
import org.stratagem.diagnostic.Diagnostic;

/**
 * What checking a file found.
 *
 * @param diagnostics errors and warnings
 * @param refused for each {@code reject} by identity, what was found in its own scope, without what
 *     the parser and the resolver found; an empty list where nothing was
 */
public record Checked(
    List<Diagnostic> diagnostics, Map<Statement.Reject, List<Diagnostic>> refused) {
  public Checked {
    diagnostics = List.copyOf(diagnostics);
    Map<Statement.Reject, List<Diagnostic>> byIdentity = new IdentityHashMap<>();
    refused.forEach((reject, found) -> byIdentity.put(reject, List.copyOf(found)));
    refused = Collections.unmodifiableMap(byIdentity);
  }
}
