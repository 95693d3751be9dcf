package org.stratagem.game.bayes;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.stratagem.game.tree.GameTree;
import org.stratagem.numeric.Rational;

/**
 * A Bayesian game (Harsanyi 1967): chance draws a type for each player, who sees its own and
 * chooses an action. Immutable. A draw is one combination of types that may come out; a player that
 * does not move after some draw has no type there ({@link #ABSENT}). Payoffs are kept weighted with
 * the probability of their draw, so that their sum over the draws of a type is what interim
 * comparisons need. Doubles count as the exact numbers that they are.
 */
public final class BayesianGame {
  /** The type of a player that does not move. */
  public static final int ABSENT = -1;

  /**
   * What a player may be told, and what it may do then.
   *
   * @param set the information set of the tree that this is
   * @param sight what is seen; equal where two players see alike
   */
  public record Type(int set, Object sight, List<String> actions) {
    public Type {
      actions = List.copyOf(actions);
    }
  }

  private final List<String> players;
  private final List<List<Type>> types;
  private final List<int[]> draws;
  private final List<int[]> strides;
  private final List<Rational> chances;
  private final List<Rational[][]> payoffs;

  BayesianGame(
      List<String> players,
      List<List<Type>> types,
      List<int[]> draws,
      List<int[]> strides,
      List<Rational> chances,
      List<Rational[][]> payoffs) {
    this.players = List.copyOf(players);
    this.types = types.stream().map(List::copyOf).toList();
    this.draws = List.copyOf(draws);
    this.strides = List.copyOf(strides);
    this.chances = List.copyOf(chances);
    this.payoffs = List.copyOf(payoffs);
  }

  /**
   * A tree as a Bayesian game; nothing where somebody moves twice in a play, or where what a player
   * learns, or whether it moves, depends on what others do. Cost: the number of nodes times the
   * depth.
   *
   * @param sights for each information set what its mover sees; equal where two players see alike
   */
  public static Optional<BayesianGame> of(GameTree tree, List<?> sights) {
    return new TreeReading(tree, sights).game();
  }

  /** The names of the players, in order. */
  public List<String> players() {
    return players;
  }

  public int playerCount() {
    return players.size();
  }

  /** A player's types, in the order in which the tree meets them. */
  public List<Type> types(int player) {
    return types.get(player);
  }

  /** How many actions a player has at a type; one where it does not move. */
  public int actions(int player, int type) {
    return type == ABSENT ? 1 : types.get(player).get(type).actions().size();
  }

  /** How many combinations of types have a positive probability. */
  public int draws() {
    return draws.size();
  }

  /** A player's type in a draw, or {@link #ABSENT}. */
  public int type(int draw, int player) {
    return draws.get(draw)[player];
  }

  public Rational chance(int draw) {
    return chances.get(draw);
  }

  /** How many profiles of actions there are in a draw. */
  public int profiles(int draw) {
    return payoffs.get(draw)[0].length;
  }

  /** How far the number of a profile goes up with the number of a player's action, in a draw. */
  public int stride(int draw, int player) {
    return strides.get(draw)[player];
  }

  /** What a player gets at a profile in a draw, times the probability of the draw. */
  public Rational weighted(int draw, int player, int profile) {
    return payoffs.get(draw)[player][profile];
  }

  /** The number of the draw with these types; -1 where it has no probability. */
  int draw(Map<List<Integer>, Integer> numbers, int[] wanted) {
    return numbers.getOrDefault(key(wanted), -1);
  }

  /** The draws by their types. */
  Map<List<Integer>, Integer> numbers() {
    Map<List<Integer>, Integer> numbers = new HashMap<>();
    for (int draw = 0; draw < draws.size(); draw++) {
      numbers.put(key(draws.get(draw)), draw);
    }
    return numbers;
  }

  static List<Integer> key(int[] types) {
    List<Integer> key = new ArrayList<>(types.length);
    for (int type : types) {
      key.add(type);
    }
    return key;
  }
}
