package org.stratagem.engine;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stratagem.report.Picture;
import org.stratagem.source.Span;
import org.stratagem.value.Certificate;

/**
 * The answer to one question of a file.
 *
 * @param ask what was asked
 * @param span the expression
 * @param value its value; for a check that holds and for a refusal that took place, true
 * @param figure what a plot draws; null for the others
 * @param certificates what is known of the optima that the value holds
 */
public record Answer(
    Ask ask, Span span, Object value, @Nullable Picture figure, List<Certificate> certificates) {
  public Answer {
    certificates = List.copyOf(certificates);
  }

  /** The 1-based line on which the expression begins. */
  public int line() {
    return span.line();
  }

  /** The expression as the user wrote it. */
  public String source() {
    return span.text();
  }
}
