package org.stratagem.check;

import java.util.Map;
import org.stratagem.core.Module;
import org.stratagem.core.Symbol;
import org.stratagem.type.GameShape;

/** Supplies the shapes of games, which only an evaluation tells. */
public interface Shapes {
  /**
   * The shape of a game with some parameters replaced.
   *
   * @param game the declared game
   * @param overrides values by parameter name
   * @throws org.stratagem.diagnostic.StratagemException where it has none; it is reported once for
   *     the game
   */
  GameShape shape(Symbol game, Map<String, Object> overrides);

  /** The same for a scope inside: what a {@code reject} declares. */
  Shapes within(Module scope);
}
