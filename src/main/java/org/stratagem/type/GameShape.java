package org.stratagem.type;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stratagem.value.Continuum;
import org.stratagem.value.Player;
import org.stratagem.value.ValueSet;

/**
 * What typing needs to know of an instantiated game: players, moves, domains, what movers see. Two
 * instances that differ only in payoffs have equal shapes.
 *
 * @param game the game's name
 * @param players in order
 * @param moves every player's moves, in order of declaration
 * @param chance chance variables (an entry per player for an indexed one)
 * @param states state variables; empty for a game of one round
 */
public record GameShape(
    String game,
    List<PlayerShape> players,
    List<MoveShape> moves,
    List<Variable> chance,
    List<Variable> states) {
  public GameShape {
    players = List.copyOf(players);
    moves = List.copyOf(moves);
    chance = List.copyOf(chance);
    states = List.copyOf(states);
  }

  /**
   * @param player the player
   * @param environment true for a player without a payoff
   */
  public record PlayerShape(Player player, boolean environment) {}

  /**
   * A move of one player.
   *
   * @param name the move's name, or null for the single unnamed one
   * @param player index of the mover
   * @param domain what it chooses from
   * @param inputs null for a move that sees nothing; else the possible inputs under its {@code
   *     when}: single values, or tuples in {@code sees} order; null values inside are impossible
   * @param open true where the inputs are infinite (then {@code inputs} is null)
   */
  public record MoveShape(
      @Nullable String name, int player, Domain domain, @Nullable ValueSet inputs, boolean open) {
    /** Whether the move is a function of what its mover sees. */
    public boolean sees() {
      return open || inputs != null;
    }
  }

  /** A chance or state variable and the values it may take; null where they are not finite. */
  public record Variable(String name, @Nullable Player player, @Nullable ValueSet values) {}

  /** What a move chooses from. */
  public sealed interface Domain permits Finite, Continuous {}

  /** Finitely many labels, numbers or tuples, in order of declaration. */
  public record Finite(ValueSet values) implements Domain {}

  /** A closed interval, or another continuum. */
  public record Continuous(Continuum space) implements Domain {}

  public int playerCount() {
    return players.size();
  }

  /** The index of the player with that printed name, or -1. */
  public int indexOf(String player) {
    for (int i = 0; i < players.size(); i++) {
      if (players.get(i).player().toString().equals(player)) {
        return i;
      }
    }
    return -1;
  }

  public String playerName(int index) {
    return players.get(index).player().toString();
  }

  /** The moves of one player, in order of declaration. */
  public List<MoveShape> movesOf(int player) {
    return moves.stream().filter(move -> move.player() == player).toList();
  }
}
