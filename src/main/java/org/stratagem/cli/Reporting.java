package org.stratagem.cli;

import org.stratagem.diagnostic.Diagnostic;
import org.stratagem.engine.Evaluated;

/** What an evaluation means for the exit status. */
final class Reporting {
  private Reporting() {}

  static Status status(Evaluated evaluated) {
    Status status = Status.WELL;
    for (Diagnostic diagnostic : evaluated.diagnostics()) {
      status = status.and(Status.of(diagnostic));
    }
    return status;
  }
}
