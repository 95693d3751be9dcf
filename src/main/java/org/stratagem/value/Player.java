package org.stratagem.value;

import org.jspecify.annotations.Nullable;
import org.stratagem.numeric.Real;

/**
 * A player as a value: {@code Row}, or {@code Bidder[1]} of a family.
 *
 * @param family the player's name, or the family's
 * @param index the index in the family, or null for a single player
 */
public record Player(String family, @Nullable Real index) {
  @Override
  public String toString() {
    return index == null ? family : family + "[" + index + "]";
  }
}
