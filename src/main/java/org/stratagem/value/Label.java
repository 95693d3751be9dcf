package org.stratagem.value;

/**
 * An atom: {@code C} of one game is {@code C} of another.
 *
 * @param name a capitalised name
 */
public record Label(String name) {
  @Override
  public String toString() {
    return name;
  }
}
