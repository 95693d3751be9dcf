package org.stratagem.diagnostic;

/**
 * Carries a diagnostic out of a computation that cannot go on. Without a stack trace: it is for
 * users.
 */
public final class StratagemException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Diagnostic diagnostic;

  public StratagemException(Diagnostic diagnostic) {
    super(diagnostic.message(), null, false, false);
    this.diagnostic = diagnostic;
  }

  public Diagnostic diagnostic() {
    return diagnostic;
  }
}
