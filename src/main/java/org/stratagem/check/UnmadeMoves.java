package org.stratagem.check;

import org.stratagem.core.Definition;

/** Finds reads of moves that may not have been made. */
final class UnmadeMoves {
  UnmadeMoves(Definition.Game game, Arena arena, Session session) {}

  void check() {}
}
