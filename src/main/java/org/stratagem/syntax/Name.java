package org.stratagem.syntax;

import org.stratagem.source.Span;

/**
 * A name as it stands in the source; {@code _} for a formal that is not used.
 *
 * @param span where
 * @param text the name
 */
public record Name(Span span, String text) implements Node {
  @Override
  public String toString() {
    return text;
  }
}
