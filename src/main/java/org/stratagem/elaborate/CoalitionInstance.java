package org.stratagem.elaborate;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.stratagem.bargain.coalition.CoalitionalGame;
import org.stratagem.core.Definition;
import org.stratagem.core.Symbol;
import org.stratagem.diagnostic.Code;
import org.stratagem.diagnostic.Diagnostic;
import org.stratagem.diagnostic.StratagemException;
import org.stratagem.eval.Interpreter;
import org.stratagem.source.Span;
import org.stratagem.value.Player;
import org.stratagem.value.Printer;

/**
 * A declared coalitional game with its parameters fixed. What coalitions are worth is found when it
 * is first asked for and kept. Safe for use by several threads.
 */
public final class CoalitionInstance implements Coalition {
  private final Interpreter interpreter;
  private final Definition.Coalition definition;
  private final Map<String, Object> overrides;
  private final Map<Symbol, Object> parameters = new IdentityHashMap<>();
  private final List<Player> players;
  private final Set<Thread> evaluating = ConcurrentHashMap.newKeySet();
  private volatile @Nullable CoalitionWorths worths;

  /**
   * @param overrides parameters that differ from their defaults, by name
   * @param at where the instance is asked for
   */
  CoalitionInstance(
      Interpreter interpreter,
      Definition.Coalition definition,
      Map<String, Object> overrides,
      Span at) {
    this.interpreter = interpreter;
    this.definition = definition;
    this.overrides = new LinkedHashMap<>(overrides);
    ParameterScope.refuseUnknown(
        definition.symbol(), definition.parameters(), overrides.keySet(), at);
    ParameterScope scope = new ParameterScope(parameters);
    scope.fill(definition.parameters(), overrides, interpreter);
    this.players =
        new FamilyMembers(definition.symbol().name(), interpreter, scope).of(definition.families());
    if (players.isEmpty()) {
      throw new StratagemException(
          Diagnostic.error(
                  Code.T114,
                  definition.symbol().span(),
                  "`" + definition.symbol() + "` has no players")
              .hint("give a family at least one member: `players Voter[1..3]`"));
    }
  }

  /** The same game with further parameters replaced. */
  CoalitionInstance with(Map<String, Object> further, Span at) {
    Map<String, Object> all = new LinkedHashMap<>(overrides);
    all.putAll(further);
    return new CoalitionInstance(interpreter, definition, all, at);
  }

  @Override
  public List<Player> players() {
    return players;
  }

  @Override
  public CoalitionalGame game(Span at) {
    return worths(at).game();
  }

  @Override
  public boolean hasDoubles(Span at) {
    return worths(at).hasDoubles();
  }

  @Override
  public boolean leavesOutEveryone(Span at) {
    return worths(at).leavesOutEveryone();
  }

  /**
   * Two threads that ask at the same time both find the worths: waiting for each other, two games
   * whose worths need each other would wait for ever.
   */
  private CoalitionWorths worths(Span at) {
    CoalitionWorths known = worths;
    if (known != null) {
      return known;
    }
    if (!evaluating.add(Thread.currentThread())) {
      throw needsItself(at);
    }
    try {
      CoalitionScope scope = new CoalitionScope(parameters, players);
      known = new CoalitionWorths(interpreter, definition, players, scope, evaluating, at);
    } finally {
      evaluating.remove(Thread.currentThread());
    }
    worths = known;
    return known;
  }

  private StratagemException needsItself(Span at) {
    return new StratagemException(
        Diagnostic.error(
                Code.E311,
                at,
                "the worths of `" + this + "` are needed to find the worths of `" + this + "`")
            .also(definition.symbol().span(), "defined here")
            .hint("let its worths need only what does not depend on them"));
  }

  @Override
  @SuppressWarnings(
      "ReferenceEquality") // a definition is one declaration, not all that look like it
  public boolean equals(@Nullable Object other) {
    return other instanceof CoalitionInstance that
        && definition == that.definition
        && new LinkedHashMap<>(parameters).equals(new LinkedHashMap<>(that.parameters));
  }

  @Override
  public int hashCode() {
    return definition.symbol().hashCode() + new LinkedHashMap<>(parameters).hashCode();
  }

  @Override
  public String toString() {
    String name = definition.symbol().name();
    if (overrides.isEmpty()) {
      return name;
    }
    List<String> given = new ArrayList<>();
    overrides.forEach((parameter, value) -> given.add(parameter + ": " + Printer.brief(value)));
    return name + "(" + String.join(", ", given) + ")";
  }
}
