package org.stratagem.value;

/**
 * Stands for a move that was not made; only the pattern {@code _} matches it, and no expression can
 * read it.
 */
public enum NotMade {
  MOVE;

  @Override
  public String toString() {
    return "not made";
  }
}
