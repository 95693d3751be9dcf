package org.stratagem.engine;

import org.stratagem.diagnostic.Diagnostic;

/**
 * Hears of answers and diagnostics as they come, so that they can be shown while the rest is being
 * worked out.
 */
public interface Listener {
  void answered(Answer answer);

  void found(Diagnostic diagnostic);

  /**
   * A sweep has come so far; the last call for it has as many rows done as there are, or {@code
   * ended} tells that it was given up. Called by several threads, one at a time.
   *
   * @param progress where the sweep stands
   */
  default void advanced(Progress progress) {
    // Most callers wait for the answer.
  }

  /** Hears nothing. */
  static Listener none() {
    return new Listener() {
      @Override
      public void answered(Answer answer) {
        // The caller reads the answers when all is done.
      }

      @Override
      public void found(Diagnostic diagnostic) {
        // The caller reads the diagnostics when all is done.
      }
    };
  }
}
