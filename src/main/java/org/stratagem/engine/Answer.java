package org.stratagem.engine;

import org.stratagem.source.Span;

/**
 * The answer to one question of a file.
 *
 * @param ask what was asked
 * @param span the expression
 * @param value its value; for a check that holds and for a refusal that took place, true
 */
public record Answer(Ask ask, Span span, Object value) {
  /** The 1-based line on which the expression begins. */
  public int line() {
    return span.line();
  }

  /** The expression as the user wrote it. */
  public String source() {
    return span.text();
  }
}
