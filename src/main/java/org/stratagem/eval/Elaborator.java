package org.stratagem.eval;

import java.util.Map;
import org.stratagem.core.Definition;
import org.stratagem.source.Span;

/**
 * Makes games, coalitions and programs of their definitions, and knows what strategies mean; the
 * evaluator does not.
 */
public interface Elaborator {
  /** The game with its default parameters. */
  Object game(Definition.Game definition, Span at);

  Object coalition(Definition.Coalition definition, Span at);

  Object program(Definition.Program definition, Span at);

  /** {@code G(a: 1)}: the game or coalition with some parameters replaced. */
  Object instantiate(Object gameOrCoalition, Map<String, Object> parameters, Span at);

  /** What stands for names at the top level. */
  Surroundings topLevel();

  /**
   * Whether two functions (at least one is a function) agree everywhere; refuses (E309, L401) where
   * that cannot be told.
   */
  boolean sameFunction(Object left, Object right, Span at);

  /**
   * A field of a value that the evaluator does not know ({@code game.x}), or null when it has none.
   */
  @org.jspecify.annotations.Nullable
  Object field(Object target, String name, Span at);
}
