package org.stratagem.library.tier;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stratagem.elaborate.GameInstance;
import org.stratagem.elaborate.Play;
import org.stratagem.elaborate.Rounds;
import org.stratagem.elaborate.Seating;
import org.stratagem.function.Call;
import org.stratagem.function.FunctionValue;
import org.stratagem.numeric.Real;
import org.stratagem.type.Stage;
import org.stratagem.value.Parts;

/**
 * The strategy of a player who reads all of the others first: a fixed answer to the strategies that
 * it expects; whoever alone deviates from them is given the least that an answer can give.
 */
final class WatchingStrategy implements FunctionValue {
  private final GameInstance game;
  private final Stage.Read stage;
  private final List<Object> expected;
  private final Call call;
  private final Play play;

  /**
   * @param stage of the reader
   * @param expected the strategies in player order, the reader's one stage on: its answer
   */
  WatchingStrategy(GameInstance game, Stage.Read stage, List<Object> expected, Call call) {
    this.game = game;
    this.stage = stage;
    this.expected = List.copyOf(expected);
    this.call = call;
    this.play = new Play(game.seating(), Rounds.NONE);
  }

  @Override
  public Object call(Object... arguments) {
    Object[] read = arguments;
    if (arguments.length == 1 && stage.domain().size() > 1) {
      List<Object> parts = Parts.of(arguments[0]);
      read = parts == null ? arguments : parts.toArray();
    }
    List<Object> met = new ArrayList<>(expected);
    int deviating = -1;
    for (int part = 0; part < read.length; part++) {
      int player = stage.domain().get(part).owner();
      met.set(player, read[part]);
      if (!call.equal(read[part], expected.get(player))) {
        if (deviating >= 0) {
          return expected.get(stage.owner());
        }
        deviating = player;
      }
    }
    return deviating < 0 ? expected.get(stage.owner()) : harshest(met, deviating);
  }

  private Object harshest(List<Object> met, int deviating) {
    Object harshest = expected.get(stage.owner());
    Real least = null;
    for (Object answer : game.seating().spaces().elements(stage.result(), call.span())) {
      met.set(stage.owner(), answer);
      Real gets = play.payoff(met, deviating, call.span());
      if (least == null || gets.compareTo(least) < 0) {
        least = gets;
        harshest = answer;
      }
    }
    return harshest;
  }

  @Override
  public @Nullable Stage stage() {
    return null;
  }

  @Override
  public String name() {
    List<String> others = new ArrayList<>();
    for (Stage part : stage.domain()) {
      others.add(Seating.describe(expected.get(part.owner())));
    }
    return "("
        + String.join(", ", others)
        + ") -> "
        + Seating.describe(expected.get(stage.owner()))
        + ", else the least for whoever deviates";
  }
}
