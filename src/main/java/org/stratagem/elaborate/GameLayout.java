package org.stratagem.elaborate;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stratagem.core.Body;
import org.stratagem.core.Definition;
import org.stratagem.core.GameMember;
import org.stratagem.core.Symbol;
import org.stratagem.diagnostic.Code;
import org.stratagem.diagnostic.Diagnostic;
import org.stratagem.diagnostic.StratagemException;
import org.stratagem.source.Span;
import org.stratagem.value.Player;

/**
 * Where everything in a play of a game is kept: a slot for each draw, move, state and let, one per
 * player for what belongs to players; and the order of play.
 */
final class GameLayout {
  /** One draw or move, in order of play. */
  sealed interface Event {
    int slot();

    /** The player it belongs to, or -1. */
    int player();
  }

  record Draw(GameMember.Chance member, int slot, int player) implements Event {}

  record Choice(GameMember.Move member, int slot, int player) implements Event {}

  /** A payoff line, or null for a table. */
  record PayoffLine(Body value, Span span) {}

  private final List<Player> players;
  private final Map<Player, Integer> indices;
  private final Map<Symbol, Integer> bases = new IdentityHashMap<>();
  private final Map<Symbol, GameMember> owners = new IdentityHashMap<>();
  private final Map<Symbol, List<Integer>> movers = new IdentityHashMap<>();
  private final Map<Symbol, Set<Integer>> named = new IdentityHashMap<>();
  private final List<Event> order = new ArrayList<>();
  private final List<GameMember.State> states = new ArrayList<>();
  private final List<List<Choice>> choices = new ArrayList<>();
  private final @Nullable PayoffLine[] payoffs;
  private @Nullable PayoffRows table;
  private int size;

  GameLayout(Definition.Game definition, List<Player> players, LineOwners lines) {
    this.players = players;
    this.indices = new HashMap<>();
    for (int i = 0; i < players.size(); i++) {
      indices.put(players.get(i), i);
      choices.add(new ArrayList<>());
    }
    this.payoffs = new PayoffLine[players.size()];
    for (GameMember member : definition.members()) {
      if (member instanceof GameMember.Move move && !move.who().everyone()) {
        named
            .computeIfAbsent(move.symbol(), symbol -> new HashSet<>())
            .addAll(lines.owners(move.who()));
      }
    }
    for (GameMember member : definition.members()) {
      place(member, lines);
    }
  }

  /** Which players a line belongs to; evaluating a line's index needs the interpreter. */
  interface LineOwners {
    List<Integer> owners(GameMember.Who who);
  }

  private void place(GameMember member, LineOwners lines) {
    if (member instanceof GameMember.Chance chance) {
      int base = base(chance.symbol(), chance.each() != null, chance);
      if (chance.each() == null) {
        order.add(new Draw(chance, base, -1));
      } else {
        for (int player : lines.owners(chance.each())) {
          order.add(new Draw(chance, base + player, player));
        }
      }
    } else if (member instanceof GameMember.Move move) {
      int base = base(move.symbol(), true, move);
      List<Integer> known = movers.computeIfAbsent(move.symbol(), symbol -> new ArrayList<>());
      for (int player : lines.owners(move.who())) {
        if (move.who().everyone() && named.getOrDefault(move.symbol(), Set.of()).contains(player)) {
          continue;
        }
        if (known.contains(player)) {
          throw new StratagemException(
              Diagnostic.error(
                  Code.N102,
                  move.span(),
                  "`" + players.get(player) + "` makes this move on another line already"));
        }
        known.add(player);
        Choice choice = new Choice(move, base + player, player);
        order.add(choice);
        choices.get(player).add(choice);
      }
      Collections.sort(known);
    } else if (member instanceof GameMember.State state) {
      base(state.symbol(), false, state);
      states.add(state);
    } else if (member instanceof GameMember.Let let) {
      base(let.symbol(), let.each() != null, let);
    } else if (member instanceof GameMember.Function function) {
      base(function.symbol(), false, function);
    } else if (member instanceof GameMember.PayoffTable payoffTable) {
      table = new PayoffRows(payoffTable);
    } else if (member instanceof GameMember.Payoff payoff) {
      for (int player : lines.owners(payoff.who())) {
        if (payoffs[player] == null || !payoff.who().everyone()) {
          payoffs[player] = new PayoffLine(payoff.value(), payoff.span());
        }
      }
    }
  }

  private int base(Symbol symbol, boolean perPlayer, GameMember owner) {
    Integer known = bases.get(symbol);
    if (known != null) {
      return known;
    }
    int base = size;
    bases.put(symbol, base);
    owners.put(symbol, owner);
    size += perPlayer ? players.size() : 1;
    return base;
  }

  List<Player> players() {
    return players;
  }

  /** The index of a player of this game, or -1. */
  int indexOf(Object player) {
    return player instanceof Player known ? indices.getOrDefault(known, -1) : -1;
  }

  /**
   * The first slot of a symbol of this game; the slot itself for what does not belong to players.
   */
  int base(Symbol symbol) {
    Integer base = bases.get(symbol);
    if (base == null) {
      throw new IllegalArgumentException("not of this game: " + symbol);
    }
    return base;
  }

  /** The line that declares a let, function, state, draw; the first of a move. */
  GameMember owner(Symbol symbol) {
    GameMember owner = owners.get(symbol);
    if (owner == null) {
      throw new IllegalArgumentException("not of this game: " + symbol);
    }
    return owner;
  }

  /** The players that make a move of this name, in order. */
  List<Integer> movers(Symbol move) {
    return movers.getOrDefault(move, List.of());
  }

  /** Draws and moves in order of play. */
  List<Event> order() {
    return order;
  }

  List<GameMember.State> states() {
    return states;
  }

  /** A player's moves in order of declaration. */
  List<Choice> choices(int player) {
    return choices.get(player);
  }

  int size() {
    return size;
  }

  @Nullable PayoffRows table() {
    return table;
  }

  @Nullable PayoffLine payoff(int player) {
    return payoffs[player];
  }

  /** A player without a payoff is an environment. */
  boolean isEnvironment(int player) {
    return table == null && payoffs[player] == null;
  }
}
