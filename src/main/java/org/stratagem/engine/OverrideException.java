package org.stratagem.engine;

/** An override names nothing that can be overridden, or its value is no expression. */
public final class OverrideException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  OverrideException(String message) {
    super(message, null, false, false);
  }

  /** One sentence for the user, with advice. */
  public String text() {
    return String.valueOf(getMessage());
  }
}
