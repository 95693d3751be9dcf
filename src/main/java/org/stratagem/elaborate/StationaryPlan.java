package org.stratagem.elaborate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stratagem.numeric.Real;
import org.stratagem.source.Span;
import org.stratagem.type.GameShape;
import org.stratagem.type.Stage;
import org.stratagem.value.Distribution;
import org.stratagem.value.NamedTuple;
import org.stratagem.value.Tuple;

/**
 * A player's plan put together from what it does in every state: for each of its moves, a choice
 * for each thing that it may see. What it does where it is never asked is its first action.
 */
final class StationaryPlan {
  private final GameInstance game;
  private final int player;
  private final Span at;
  private final List<Map<Object, Map<Object, Real>>> choices = new ArrayList<>();

  StationaryPlan(GameInstance game, int player, Span at) {
    this.game = game;
    this.player = player;
    this.at = at;
    for (int move = 0; move < game.layout().choices(player).size(); move++) {
      choices.add(new HashMap<>());
    }
  }

  /**
   * The plan.
   *
   * @param weights by state, then by number of the action
   * @return null where two states ask for different things of a mover who cannot tell them apart,
   *     or where infinitely many things may be seen
   */
  @Nullable Object of(List<RoundForm> rounds, List<List<Real>> weights) {
    for (int state = 0; state < rounds.size(); state++) {
      for (Map.Entry<List<Object>, Map<Object, Real>> place :
          places(rounds.get(state), weights.get(state)).entrySet()) {
        int move = (int) place.getKey().get(0);
        Map<Object, Real> before =
            choices.get(move).putIfAbsent(place.getKey().get(1), place.getValue());
        if (before != null && !before.equals(place.getValue())) {
          return null;
        }
      }
    }
    List<GameShape.MoveShape> moves = game.shape().movesOf(player);
    List<Object> parts = new ArrayList<>();
    Map<String, Object> named = new LinkedHashMap<>();
    for (int move = 0; move < moves.size(); move++) {
      Object part = part(moves.get(move), choices.get(move));
      if (part == null) {
        return null;
      }
      parts.add(part);
      named.put(String.valueOf(moves.get(move).name()), part);
    }
    boolean allNamed = moves.stream().allMatch(move -> move.name() != null);
    return parts.size() == 1 ? parts.get(0) : allNamed ? new NamedTuple(named) : new Tuple(parts);
  }

  /** What is done at each place of a round: actions with their probabilities. */
  private Map<List<Object>, Map<Object, Real>> places(RoundForm round, List<Real> weights) {
    Map<List<Object>, Map<Object, Real>> places = new LinkedHashMap<>();
    for (int number = 0; number < weights.size(); number++) {
      Real weight = weights.get(number);
      if (weight.signum() != 0) {
        round.forEachChoice(
            player,
            number,
            (move, seen, action) ->
                places
                    .computeIfAbsent(List.of(move, seen), place -> new LinkedHashMap<>())
                    .merge(action, weight, Real::plus));
      }
    }
    return places;
  }

  private @Nullable Object part(GameShape.MoveShape shape, Map<Object, Map<Object, Real>> known) {
    if (!(shape.domain() instanceof GameShape.Finite finite)) {
      return null;
    }
    Map<Object, Real> first = Map.of(finite.values().elements().iterator().next(), Real.ONE);
    if (shape.inputs() == null) {
      return shape.sees() ? null : choice(known.getOrDefault(Tuple.EMPTY, first));
    }
    Map<Object, Object> table = new LinkedHashMap<>();
    boolean pure = true;
    for (Object seen : shape.inputs().elements()) {
      Object choice = choice(known.getOrDefault(seen, first));
      pure &= !(choice instanceof Distribution);
      table.put(seen, choice);
    }
    Stage stage = pure ? new Stage.Action(player) : new Stage.Behaviour(player);
    return new MoveTable(null, stage, table, at);
  }

  private static Object choice(Map<Object, Real> weights) {
    return weights.size() == 1 ? weights.keySet().iterator().next() : Distribution.of(weights);
  }
}
