package org.stratagem.check;

import org.stratagem.core.Definition;

/** Warns where a player does not see what it saw or did before. */
final class Recall {
  private Recall() {}

  static void check(Definition.Game game, Reporter reporter) {}
}
