package org.stratagem.game;

import java.util.ArrayList;
import java.util.List;
import org.stratagem.numeric.InnerProblem;
import org.stratagem.numeric.Tape;

/**
 * A game of one simultaneous round in which every player chooses a point of a box: one number or
 * several, each from a closed interval. Equal bounds leave no choice, and a player may have no
 * moves at all. Immutable.
 *
 * <p>A profile is the list of all coordinates, the first player's first. The payoffs are one
 * formula of the profile with an output for each player; they need not be continuous.
 */
public final class ContinuousGame {
  /**
   * A player.
   *
   * @param name for reports
   * @param moves the interval of each of its moves, in order
   */
  public record Chooser(String name, List<InnerProblem.Bounds> moves) {
    public Chooser {
      moves = List.copyOf(moves);
    }
  }

  private final List<Chooser> players;
  private final List<InnerProblem.Bounds> box;
  private final Tape payoffs;
  private final int[] first;

  /**
   * @param payoffs inputs: the coordinates of a profile; outputs: a payoff for each player
   */
  public ContinuousGame(List<Chooser> players, Tape payoffs) {
    this.players = List.copyOf(players);
    this.payoffs = payoffs;
    this.first = new int[players.size() + 1];
    List<InnerProblem.Bounds> all = new ArrayList<>();
    for (int player = 0; player < players.size(); player++) {
      first[player] = all.size();
      all.addAll(players.get(player).moves());
    }
    first[players.size()] = all.size();
    this.box = List.copyOf(all);
    if (payoffs.inputs() != box.size() || payoffs.outputs() != players.size()) {
      throw new IllegalArgumentException(
          payoffs + " for " + players.size() + " players with " + box.size() + " moves");
    }
  }

  public List<Chooser> players() {
    return players;
  }

  public int playerCount() {
    return players.size();
  }

  /** The interval of every coordinate of a profile. */
  public List<InnerProblem.Bounds> box() {
    return box;
  }

  /** The number of coordinates of a profile. */
  public int dimension() {
    return box.size();
  }

  /** The first of a player's coordinates; of the number of players: the number of coordinates. */
  public int first(int player) {
    return first[player];
  }

  /** How many coordinates a player chooses. */
  public int moves(int player) {
    return first[player + 1] - first[player];
  }

  /** The player who chooses a coordinate. */
  public int owner(int coordinate) {
    int player = 0;
    while (first[player + 1] <= coordinate) {
      player++;
    }
    return player;
  }

  /** All payoffs as a formula of the profile. */
  public Tape payoffs() {
    return payoffs;
  }

  /** A profile with one player's coordinates replaced. */
  public double[] deviate(double[] profile, int player, double[] own) {
    double[] changed = profile.clone();
    System.arraycopy(own, 0, changed, first[player], moves(player));
    return changed;
  }

  /** The game in which a player has no choice but its part of a profile. */
  public ContinuousGame fixed(int player, double[] profile) {
    List<Chooser> changed = new ArrayList<>(players);
    List<InnerProblem.Bounds> moves = new ArrayList<>();
    for (double coordinate : part(profile, player)) {
      moves.add(new InnerProblem.Bounds(coordinate, coordinate));
    }
    changed.set(player, new Chooser(players.get(player).name(), moves));
    return new ContinuousGame(changed, payoffs);
  }

  /** A player's part of a profile. */
  public double[] part(double[] profile, int player) {
    return java.util.Arrays.copyOfRange(profile, first[player], first[player + 1]);
  }

  @Override
  public String toString() {
    return players.size() + " players, " + box.size() + " moves";
  }
}
