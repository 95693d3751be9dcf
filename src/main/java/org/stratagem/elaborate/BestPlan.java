package org.stratagem.elaborate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.stratagem.function.FunctionValue;
import org.stratagem.numeric.Real;
import org.stratagem.source.Span;
import org.stratagem.type.GameShape;
import org.stratagem.type.Stage;
import org.stratagem.value.Distribution;
import org.stratagem.value.NamedTuple;
import org.stratagem.value.NotMade;
import org.stratagem.value.Tuple;

/**
 * A player's best plan against given plans of the others, over the tree of plays: information sets
 * are decided from the last to the first, each by the action that is best over all its nodes
 * weighted with the chance that the others let them be reached. Exact under perfect recall; where
 * the player forgets, {@link #find} gives nothing. Cost: one visit of every play that the others
 * allow.
 */
final class BestPlan {
  /** What the player gets at best, and the plan. */
  record Best(Real payoff, Object plan) {}

  /** A node of the tree; leaves carry payoffs weighted with their probability. */
  private sealed interface Node {}

  private record Leaf(Real weighted) implements Node {}

  private record Chance(List<Node> branches) implements Node {}

  private record Decision(Map<Object, Node> choices) implements Node {}

  /** An information set: the move, and what is seen there. */
  private record Situation(int move, Object seen) {}

  private static final class InformationSet {
    final List<Object> remembered;
    final List<Decision> nodes = new ArrayList<>();
    @Nullable Object choice;

    InformationSet(List<Object> remembered) {
      this.remembered = remembered;
    }
  }

  private final GameInstance game;
  private final int player;
  private final Span at;
  private final Map<Situation, InformationSet> sets = new LinkedHashMap<>();
  private final Map<Decision, Real> values = new IdentityHashMap<>();
  private boolean forgets;
  private List<Object> plans = List.of();

  BestPlan(GameInstance game, int player, Span at) {
    this.game = game;
    this.player = player;
    this.at = at;
  }

  /**
   * The best plan against the joint distribution of plan profiles (the player's own plans in it are
   * ignored).
   */
  @Nullable Best find(Map<List<Object>, Real> joint) {
    List<Node> roots = new ArrayList<>();
    for (Map.Entry<List<Object>, Real> entry : joint.entrySet()) {
      plans = entry.getKey();
      roots.add(grow(new Playthrough(game), 0, entry.getValue(), List.of()));
    }
    if (forgets) {
      return null;
    }
    List<InformationSet> order = new ArrayList<>(sets.values());
    order.sort(Comparator.comparingInt((InformationSet set) -> set.remembered.size()).reversed());
    order.forEach(this::decide);
    Real payoff = Real.ZERO;
    for (Node root : roots) {
      payoff = payoff.plus(value(root));
    }
    return new Best(payoff, plan());
  }

  private Node grow(Playthrough play, int position, Real probability, List<Object> remembered) {
    List<GameLayout.Event> order = game.layout().order();
    for (int i = position; i < order.size(); i++) {
      GameLayout.Event event = order.get(i);
      if (event instanceof GameLayout.Choice choice && event.player() == player) {
        if (!play.isMade(choice)) {
          play.set(event.slot(), NotMade.MOVE);
          continue;
        }
        return decision(play, i, choice, probability, remembered);
      }
      Object outcome =
          event instanceof GameLayout.Draw draw
              ? play.evaluate(draw.member().distribution(), draw.player())
              : theirs(play, (GameLayout.Choice) event);
      if (!(outcome instanceof Distribution distribution)) {
        play.set(event.slot(), outcome);
        continue;
      }
      List<Node> branches = new ArrayList<>();
      for (Map.Entry<Object, Real> branch : distribution.weights().entrySet()) {
        game.interpreter().tick();
        Playthrough fork = play.fork();
        fork.set(event.slot(), branch.getKey());
        branches.add(grow(fork, i + 1, probability.times(branch.getValue()), remembered));
      }
      return new Chance(branches);
    }
    return new Leaf(probability.times(play.payoff(player, at)));
  }

  private Node decision(
      Playthrough play,
      int position,
      GameLayout.Choice choice,
      Real probability,
      List<Object> remembered) {
    int which = game.layout().choices(player).indexOf(choice);
    Situation situation = new Situation(which, play.seen(choice));
    InformationSet set = sets.computeIfAbsent(situation, key -> new InformationSet(remembered));
    forgets |= !set.remembered.equals(remembered);
    GameShape.Finite domain = (GameShape.Finite) game.shape().movesOf(player).get(which).domain();
    Map<Object, Node> choices = new LinkedHashMap<>();
    for (Object action : domain.values().elements()) {
      game.interpreter().tick();
      Playthrough fork = play.fork();
      fork.set(choice.slot(), action);
      List<Object> later = new ArrayList<>(remembered);
      later.add(situation);
      later.add(action);
      choices.put(action, grow(fork, position + 1, probability, later));
    }
    Decision node = new Decision(choices);
    set.nodes.add(node);
    return node;
  }

  private Object theirs(Playthrough play, GameLayout.Choice choice) {
    if (!play.isMade(choice)) {
      return NotMade.MOVE;
    }
    List<GameLayout.Choice> choices = game.layout().choices(choice.player());
    Object plan = plans.get(choice.player());
    if (choices.size() > 1) {
      int which = choices.indexOf(choice);
      plan =
          plan instanceof NamedTuple record
              ? List.copyOf(record.fields().values()).get(which)
              : ((Tuple) plan).parts().get(which);
    }
    if (choice.member().sees().isEmpty()) {
      return plan;
    }
    List<Object> seen = new ArrayList<>();
    choice.member().sees().forEach(body -> seen.add(play.evaluate(body, choice.player())));
    return ((FunctionValue) plan).call(seen.toArray());
  }

  private void decide(InformationSet set) {
    Real best = null;
    for (Object action : set.nodes.get(0).choices().keySet()) {
      Real sum = Real.ZERO;
      for (Decision node : set.nodes) {
        sum = sum.plus(value(Objects.requireNonNull(node.choices().get(action))));
      }
      if (best == null || sum.compareTo(best) > 0) {
        best = sum;
        set.choice = action;
      }
    }
    for (Decision node : set.nodes) {
      Node next = Objects.requireNonNull(node.choices().get(Objects.requireNonNull(set.choice)));
      values.put(node, value(next));
    }
  }

  private Real value(Node node) {
    if (node instanceof Leaf leaf) {
      return leaf.weighted();
    } else if (node instanceof Chance chance) {
      Real sum = Real.ZERO;
      for (Node branch : chance.branches()) {
        sum = sum.plus(value(branch));
      }
      return sum;
    }
    return Objects.requireNonNull(values.get((Decision) node));
  }

  /** The choices made, and the first action wherever the others leave nothing to choose. */
  private Object plan() {
    List<GameShape.MoveShape> moves = game.shape().movesOf(player);
    List<Object> parts = new ArrayList<>();
    Map<String, Object> named = new LinkedHashMap<>();
    for (int which = 0; which < moves.size(); which++) {
      GameShape.MoveShape move = moves.get(which);
      Object first = ((GameShape.Finite) move.domain()).values().elements().iterator().next();
      Object part;
      if (move.inputs() == null) {
        part = choice(new Situation(which, Tuple.EMPTY), first);
      } else {
        Map<Object, Object> choices = new LinkedHashMap<>();
        for (Object seen : move.inputs().elements()) {
          choices.put(seen, choice(new Situation(which, seen), first));
        }
        part = new MoveTable(null, new Stage.Action(player), choices, at);
      }
      parts.add(part);
      named.put(String.valueOf(move.name()), part);
    }
    boolean allNamed = moves.stream().allMatch(move -> move.name() != null);
    return parts.size() == 1 ? parts.get(0) : allNamed ? new NamedTuple(named) : new Tuple(parts);
  }

  private Object choice(Situation situation, Object first) {
    InformationSet set = sets.get(situation);
    return set == null || set.choice == null ? first : set.choice;
  }
}
