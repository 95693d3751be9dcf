package org.stratagem.check.resolve;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stratagem.core.Symbol;
import org.stratagem.core.Term;
import org.stratagem.source.Span;
import org.stratagem.syntax.Expression;

/**
 * What an expression stands in, which decides what names mean beside locals and top-level
 * declarations. A method that returns null leaves the answer to the common rules.
 */
abstract sealed class Setting permits TopLevel, InStrategy, InProgram, InGame {
  /** Whether a name stands for something of this setting. */
  abstract boolean knows(String name);

  /** What a name stands for here. */
  abstract @Nullable Term name(String name, Span span, Expressions expressions);

  /** What {@code callee(...)} is here. */
  abstract @Nullable Term call(Expression.Call call, Frame frame, Expressions expressions);

  /** What {@code target[...]} is here. */
  abstract @Nullable Term index(Expression.Index index, Frame frame, Expressions expressions);

  /** The formals of a function that only this setting knows. */
  abstract @Nullable List<String> formals(String function);

  /**
   * What the name is as a player, where it does not rather stand for a label: true for a family,
   * false for a single player, null for no player.
   */
  abstract @Nullable Boolean family(String name, Namespace names);

  /**
   * Whether a player's name in brackets always means the player: outside games it means nothing
   * else.
   */
  abstract boolean indexesByPlayer();

  /** Whose the strategies and tiers are that are named plainly. */
  abstract Term.Whose whose();

  /** Why strategies and tiers cannot be named here, as a sentence, or null where they can. */
  abstract @Nullable String withoutStrategies();

  /** The strategy that is being declared, or null. */
  abstract @Nullable Symbol ownStrategy();

  /** Whether {@code Foe.X} and {@code Bob.X} mean something here. */
  abstract boolean hasRoles();

  /** The names that only this setting knows. */
  abstract Collection<String> names();
}
