package org.stratagem.elaborate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stratagem.core.Definition;
import org.stratagem.core.GameMember;
import org.stratagem.core.Symbol;
import org.stratagem.diagnostic.Code;
import org.stratagem.diagnostic.Diagnostic;
import org.stratagem.diagnostic.StratagemException;
import org.stratagem.eval.Interpreter;
import org.stratagem.source.Span;
import org.stratagem.type.GameShape;
import org.stratagem.value.Player;
import org.stratagem.value.Printer;
import org.stratagem.value.Sequence;
import org.stratagem.value.ValueSet;

/**
 * A game with its parameters fixed: players, moves, payoffs. What is costly is found when it is
 * first asked for and kept. Safe for use by several threads.
 */
public final class GameInstance {
  private final Interpreter interpreter;
  private final Definition.Game definition;
  private final Map<Symbol, Object> parameters = new IdentityHashMap<>();
  private final Map<String, Object> overrides;
  private final GameLayout layout;
  private @Nullable GameShape shape;
  private @Nullable Seating seating;
  private final Payoffs payoffs;
  private final @Nullable Leaning leaning;
  private final Restriction restriction;

  /**
   * @param overrides parameters that differ from their defaults, by name
   * @param at where the instance is asked for
   */
  GameInstance(
      Interpreter interpreter, Definition.Game definition, Map<String, Object> overrides, Span at) {
    this(interpreter, definition, overrides, null, Restriction.NONE, at);
  }

  private GameInstance(
      Interpreter interpreter,
      Definition.Game definition,
      Map<String, Object> overrides,
      @Nullable Leaning leaning,
      Restriction restriction,
      Span at) {
    this.leaning = leaning;
    this.restriction = restriction;
    this.interpreter = interpreter;
    this.definition = definition;
    this.overrides = new LinkedHashMap<>(overrides);
    ParameterScope.refuseUnknown(
        definition.symbol(), definition.parameters(), overrides.keySet(), at);
    if (definition.importedFrom() != null) {
      throw new StratagemException(
          Diagnostic.error(
              Code.N104,
              definition.span(),
              "`" + definition.importedFrom() + "` cannot be read: it is missing, or malformed"));
    }
    ParameterScope scope = new ParameterScope(parameters);
    scope.fill(definition.parameters(), overrides, interpreter);
    List<GameMember.Family> families = new ArrayList<>();
    for (GameMember member : definition.members()) {
      if (member instanceof GameMember.Players declared) {
        families.addAll(declared.families());
      }
    }
    List<Player> players = new FamilyMembers(name(), interpreter, scope).of(families);
    this.layout = new GameLayout(definition, players, who -> owners(who, players, scope));
    this.payoffs = new Payoffs(this);
    if (layout.players().isEmpty()) {
      throw new StratagemException(
          Diagnostic.error(
                  Code.T114,
                  definition.symbol().span(),
                  "`" + definition.symbol() + "` has no players")
              .hint("say who plays: `players Row, Col choose {C, D}`"));
    }
  }

  private List<Integer> owners(GameMember.Who who, List<Player> players, ParameterScope scope) {
    List<Integer> owners = new ArrayList<>();
    Object index = who.index() == null ? null : interpreter.evaluate(who.index(), scope);
    for (int i = 0; i < players.size(); i++) {
      Player player = players.get(i);
      if ((who.families().isEmpty() || who.families().contains(player.family()))
          && (index == null || index.equals(player.index()))) {
        owners.add(i);
      }
    }
    return owners;
  }

  /** Whether a line belongs to a player; a line for everyone belongs to all its players here. */
  boolean owns(GameMember.Who who, int player) {
    return owners(who, players(), new ParameterScope(parameters)).contains(player);
  }

  /** The elements of a list, set or range value; others are refused. */
  static List<Object> elements(Object collection, Span at) {
    if (collection instanceof Sequence sequence) {
      return sequence.elements();
    } else if (collection instanceof ValueSet set) {
      return List.copyOf(set.elements());
    }
    throw new StratagemException(
        Diagnostic.error(
            Code.E310,
            at,
            "expected a set, a list or a range here, but got " + Printer.brief(collection)));
  }

  Object parameter(Symbol symbol, Span at) {
    Object value = parameters.get(symbol);
    if (value == null) {
      throw new StratagemException(
          Diagnostic.error(Code.E311, at, "`" + symbol + "` is used before it has a value"));
    }
    return value;
  }

  public Interpreter interpreter() {
    return interpreter;
  }

  public Definition.Game definition() {
    return definition;
  }

  GameLayout layout() {
    return layout;
  }

  public List<Player> players() {
    return layout.players();
  }

  public int playerCount() {
    return layout.players().size();
  }

  /** A player without a payoff: solution concepts leave it as it is. */
  public boolean isEnvironment(int player) {
    return layout.isEnvironment(player);
  }

  /** The game's name, without parameters. */
  public String name() {
    return definition.symbol().name();
  }

  /** The value of a parameter by name, or null. */
  public @Nullable Object parameter(String name) {
    for (Definition.Parameter parameter : definition.parameters()) {
      if (parameter.symbol().name().equals(name)) {
        return parameters.get(parameter.symbol());
      }
    }
    return null;
  }

  /** The same game with further parameters replaced. */
  GameInstance with(Map<String, Object> further, Span at) {
    Map<String, Object> all = new LinkedHashMap<>(overrides);
    all.putAll(further);
    return new GameInstance(interpreter, definition, all, leaning, restriction, at);
  }

  /** The same game among players who lean one way where they are indifferent. */
  GameInstance leaning(Leaning way, Span at) {
    return new GameInstance(interpreter, definition, overrides, way, restriction, at);
  }

  /** The same game with fewer actions to choose from. */
  GameInstance without(Set<Restriction.Removal> removals, Span at) {
    return new GameInstance(
        interpreter, definition, overrides, leaning, restriction.and(removals), at);
  }

  /** What players may not choose. */
  Restriction restriction() {
    return restriction;
  }

  /** What is added to payoffs; null in a game as it is written. */
  @Nullable Leaning leaning() {
    return leaning;
  }

  /** Whether play goes on round by round: over states, or for some rounds, or until something. */
  public boolean hasStates() {
    return definition.members().stream()
        .anyMatch(
            member ->
                member instanceof GameMember.State
                    || member instanceof GameMember.Rounds
                    || member instanceof GameMember.Until);
  }

  /** Players, moves, domains, and what movers may see. */
  public synchronized GameShape shape() {
    if (shape == null) {
      shape = new ShapeFinder(this).find();
    }
    return shape;
  }

  /** The seats of this game. */
  public synchronized Seating seating() {
    if (seating == null) {
      seating = new Seating(this);
    }
    return seating;
  }

  /** Expected payoffs of plans. */
  Payoffs payoffs() {
    return payoffs;
  }

  /**
   * Whether the game is one simultaneous round: no chance, nothing seen, every move always made, no
   * states.
   */
  public boolean isStrategic() {
    for (GameLayout.Event event : layout.order()) {
      if (!(event instanceof GameLayout.Choice choice)
          || choice.member().when() != null
          || !choice.member().sees().isEmpty()) {
        return false;
      }
    }
    return !hasStates();
  }

  String print(Object value) {
    return Printer.brief(value);
  }

  @Override
  @SuppressWarnings(
      "ReferenceEquality") // a definition is one declaration, not all that look like it
  public boolean equals(@Nullable Object other) {
    return other instanceof GameInstance that
        && definition == that.definition
        && Objects.equals(leaning, that.leaning)
        && restriction.equals(that.restriction)
        && new HashMap<>(parameters).equals(new HashMap<>(that.parameters));
  }

  @Override
  public int hashCode() {
    return Objects.hash(definition.symbol(), leaning, restriction, new HashMap<>(parameters));
  }

  @Override
  public String toString() {
    List<String> given = new ArrayList<>();
    overrides.forEach((parameter, value) -> given.add(parameter + ": " + print(value)));
    String whole = given.isEmpty() ? name() : name() + "(" + String.join(", ", given) + ")";
    return restriction.applied(this, whole);
  }
}
