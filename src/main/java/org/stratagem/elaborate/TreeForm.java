package org.stratagem.elaborate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.stratagem.game.tree.BehaviourProfile;
import org.stratagem.game.tree.GameTree;
import org.stratagem.numeric.Real;
import org.stratagem.source.Span;
import org.stratagem.type.GameShape;
import org.stratagem.type.Stage;
import org.stratagem.value.Distribution;
import org.stratagem.value.NamedTuple;
import org.stratagem.value.Printer;
import org.stratagem.value.Profile;
import org.stratagem.value.Tuple;

/**
 * A finite game as a tree, with the way back: what an information set and its actions are in the
 * language. Two moves of a player belong to one information set where they are the same line and
 * see the same; a player's moves in different rounds are the same line too.
 */
public final class TreeForm {
  /**
   * An information set in the language.
   *
   * @param player the mover
   * @param move which of the player's moves
   * @param seen what it sees: a value, a tuple of several, the empty one of nothing
   * @param actions what it may do, in the order of the set's actions
   */
  public record Situation(int player, int move, Object seen, List<Object> actions) {
    public Situation {
      actions = List.copyOf(actions);
    }
  }

  /** A tree with what is done in it. */
  public record Played(TreeForm form, BehaviourProfile profile) {}

  private final GameInstance game;
  private final GameTree tree;
  private final List<Situation> situations;
  private final Map<Integer, List<Object>> drawn;

  /**
   * @param drawn what chance draws, by node
   */
  TreeForm(
      GameInstance game,
      GameTree tree,
      List<Situation> situations,
      Map<Integer, List<Object>> drawn) {
    this.game = game;
    this.tree = tree;
    this.situations = List.copyOf(situations);
    this.drawn = Map.copyOf(drawn);
  }

  /**
   * The tree of a game.
   *
   * @param at where it is asked for; a game that is not finite is refused there (E310), and one
   *     with more nodes than the limit (L401)
   */
  public static TreeForm of(GameInstance game, Span at) {
    return new TreeGrowth(game, at).grow();
  }

  public GameInstance game() {
    return game;
  }

  public GameTree tree() {
    return tree;
  }

  /** What an information set is in the language. */
  public Situation situation(int set) {
    return situations.get(set);
  }

  /** The players' behaviour as plans of the game, in player order; pure ones are actions. */
  public Profile strategies(BehaviourProfile profile, Span at) {
    List<Object> plans = new ArrayList<>();
    for (int player = 0; player < game.playerCount(); player++) {
      plans.add(plan(player, profile, at));
    }
    return new Profile(game.players(), plans);
  }

  private Object plan(int player, BehaviourProfile profile, Span at) {
    List<GameShape.MoveShape> moves = game.shape().movesOf(player);
    List<Object> parts = new ArrayList<>();
    Map<String, Object> named = new LinkedHashMap<>();
    for (int move = 0; move < moves.size(); move++) {
      Object part = part(player, move, moves.get(move), profile, at);
      parts.add(part);
      named.put(String.valueOf(moves.get(move).name()), part);
    }
    boolean allNamed = moves.stream().allMatch(move -> move.name() != null);
    return parts.size() == 1 ? parts.get(0) : allNamed ? new NamedTuple(named) : new Tuple(parts);
  }

  /** A move; where it is never made, the first action. */
  private Object part(
      int player, int move, GameShape.MoveShape shape, BehaviourProfile profile, Span at) {
    Map<Object, Object> known = new LinkedHashMap<>();
    boolean pure = true;
    for (int set = 0; set < situations.size(); set++) {
      Situation situation = situations.get(set);
      if (situation.player() == player && situation.move() == move) {
        known.put(situation.seen(), choice(situation, profile, set));
        pure &= profile.action(set) >= 0;
      }
    }
    Object first = ((GameShape.Finite) shape.domain()).values().elements().iterator().next();
    if (shape.inputs() == null) {
      return known.getOrDefault(Tuple.EMPTY, first);
    }
    Map<Object, Object> choices = new LinkedHashMap<>();
    for (Object seen : shape.inputs().elements()) {
      choices.put(seen, known.getOrDefault(seen, first));
    }
    Stage stage = pure ? new Stage.Action(player) : new Stage.Behaviour(player);
    return new MoveTable(null, stage, choices, at);
  }

  private static Object choice(Situation situation, BehaviourProfile profile, int set) {
    int action = profile.action(set);
    if (action >= 0) {
      return situation.actions().get(action);
    }
    Map<Object, Real> weights = new LinkedHashMap<>();
    for (int i = 0; i < situation.actions().size(); i++) {
      weights.put(situation.actions().get(i), profile.probability(set, i));
    }
    return Distribution.of(weights);
  }

  /** What is drawn or done on the way to a node, in order; alone where it is one thing. */
  public Object way(int node) {
    List<Object> way = new ArrayList<>();
    int below = node;
    for (int above = tree.parent(node); above >= 0; above = tree.parent(above)) {
      List<Object> alternatives =
          tree.kind(above) == GameTree.Kind.CHANCE
              ? Objects.requireNonNull(drawn.get(above))
              : situations.get(tree.set(above)).actions();
      way.add(0, alternatives.get(tree.branch(below)));
      below = above;
    }
    return way.size() == 1 ? way.get(0) : new Tuple(way);
  }

  /** An information set in words: {@code Bob's reply seeing Raise}. */
  public String describe(int set) {
    Situation situation = situations.get(set);
    String text = game.players().get(situation.player()) + "'s " + move(set);
    return situation.seen().equals(Tuple.EMPTY)
        ? text
        : text + " seeing " + Printer.brief(situation.seen());
  }

  /** An information set as the mover's plan is asked there: {@code reply(Raise)}. */
  public String call(int set) {
    Object seen = situations.get(set).seen();
    if (seen.equals(Tuple.EMPTY)) {
      return move(set);
    }
    String text = Printer.brief(seen);
    return move(set) + (seen instanceof Tuple ? text : "(" + text + ")");
  }

  /** The name of the move that is made at an information set; {@code move} for the unnamed one. */
  public String move(int set) {
    Situation situation = situations.get(set);
    String name = game.shape().movesOf(situation.player()).get(situation.move()).name();
    return name == null ? "move" : name;
  }

  /** The players that take part without a payoff, whose behaviour no solution can choose. */
  public List<Integer> environments() {
    List<Integer> environments = new ArrayList<>();
    for (int player = 0; player < game.playerCount(); player++) {
      if (game.isEnvironment(player)) {
        environments.add(player);
      }
    }
    return environments;
  }

  @Override
  public String toString() {
    return game + ": " + tree;
  }
}
