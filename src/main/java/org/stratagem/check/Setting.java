package org.stratagem.check;

import org.jspecify.annotations.Nullable;
import org.stratagem.core.Definition;

/** What surrounds a term: what its names mean besides its locals. */
sealed interface Setting {
  /** Where nobody plays yet. */
  record TopLevel() implements Setting {}

  /** Inside a game while it is played. */
  record InGame(Arena arena) implements Setting {}

  /**
   * In a player's shoes.
   *
   * @param index the type of the strategy's index, or null where it has none
   */
  record InSeat(Arena arena, int player, Definition.Strategy strategy, @Nullable Type index)
      implements Setting {}

  /** In a program's source. */
  record InProgram(@Nullable Arena arena, Definition.Program program) implements Setting {}

  TopLevel TOP_LEVEL = new TopLevel();
}
