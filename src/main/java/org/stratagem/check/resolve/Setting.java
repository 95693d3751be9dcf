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
 * declarations. A method that returns null leaves the answer to the common rules; what a setting
 * does not say is as at the top level.
 */
abstract sealed class Setting permits TopLevel, InStrategy, InProgram, InGame {
  /** Whether a name stands for something of this setting. */
  boolean knows(String name) {
    return false;
  }

  /** What a name stands for here. */
  @Nullable Term name(String name, Span span, Expressions expressions) {
    return null;
  }

  /** What {@code callee(...)} is here. */
  @Nullable Term call(Expression.Call call, Frame frame, Expressions expressions) {
    return null;
  }

  /** What {@code target[...]} is here. */
  @Nullable Term index(Expression.Index index, Frame frame, Expressions expressions) {
    return null;
  }

  /** The formals of a function that only this setting knows. */
  @Nullable List<String> formals(String function) {
    return null;
  }

  /**
   * What the name is as a player, where it does not rather stand for a label: true for a family,
   * false for a single player, null for no player.
   */
  @Nullable Boolean family(String name, Namespace names) {
    return names.isCertainLabel(name) ? null : names.family(name);
  }

  /**
   * Whether a player's name in brackets always means the player: outside games it means nothing
   * else.
   */
  boolean indexesByPlayer() {
    return true;
  }

  /** Whose the strategies and tiers are that are named plainly. */
  Term.Whose whose() {
    return new Term.Whose.Nobody();
  }

  /** Why strategies and tiers cannot be named here, as a sentence, or null where they can. */
  @Nullable String withoutStrategies() {
    return null;
  }

  /** The strategy that is being declared, or null. */
  @Nullable Symbol ownStrategy() {
    return null;
  }

  /** Whether {@code Foe.X} and {@code Bob.X} mean something here. */
  boolean hasRoles() {
    return false;
  }

  /** The names that only this setting knows. */
  Collection<String> names() {
    return List.of();
  }
}
