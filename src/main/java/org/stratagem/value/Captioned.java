package org.stratagem.value;

/**
 * A cell of a table that people read in other words than programs do: in the caption numbers are
 * shortened and marked, the value has them as they are.
 *
 * @param caption what is printed
 * @param value what JSON carries
 */
public record Captioned(String caption, Object value) {
  @Override
  public String toString() {
    return caption;
  }
}
