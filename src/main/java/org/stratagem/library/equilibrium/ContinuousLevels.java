package org.stratagem.library.equilibrium;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.stratagem.elaborate.Deviations;
import org.stratagem.elaborate.GameInstance;
import org.stratagem.elaborate.Rounds;
import org.stratagem.function.Call;
import org.stratagem.library.argument.Inputs;
import org.stratagem.numeric.Real;
import org.stratagem.type.GameShape;
import org.stratagem.value.Interval;
import org.stratagem.value.Profile;
import org.stratagem.value.Result;
import org.stratagem.value.Sequence;

/** Levels of reasoning of players who make one move each from an interval, a box or a simplex. */
record ContinuousLevels(GameInstance game, Call call) {
  /** The profile of the middles of what the players choose from; empty for other games. */
  static List<Object> middle(GameInstance game) {
    List<Object> middle = new ArrayList<>();
    for (int player = 0; player < game.playerCount(); player++) {
      List<GameShape.MoveShape> moves = game.shape().movesOf(player);
      if (moves.size() != 1
          || moves.get(0).sees()
          || !(moves.get(0).domain() instanceof GameShape.Continuous continuous)) {
        return List.of();
      }
      List<Real> halves = new ArrayList<>();
      for (Interval side : continuous.space().coordinates()) {
        halves.add(side.low().plus(side.high()).dividedBy(Real.of(2)));
      }
      middle.add(continuous.space().at(halves));
    }
    return middle;
  }

  Result levelK(Inputs inputs, int k) {
    Object zero = inputs.arguments().find("level_0");
    List<Object> state =
        zero == null ? middle(game) : BoundedReasoning.parts(inputs, "level_0", zero, game);
    Deviations deviations = new Deviations(game, Rounds.NONE, call);
    List<Object> levels = new ArrayList<>(List.of(new Profile(game.players(), state)));
    Result last = deviations.regret(state);
    for (int level = 1; level <= k; level++) {
      Profile replies = (Profile) Objects.requireNonNull(last.fields().get("deviations"));
      levels.add(replies);
      last = deviations.regret(List.copyOf(replies.values()));
    }
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("levels", new Sequence(levels));
    fields.put("strategies", levels.get(k));
    fields.put("payoffs", last.fields().get("payoffs"));
    return new Result("level_k", fields).about(game);
  }
}
