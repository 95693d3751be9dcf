package org.stratagem.function;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.stratagem.type.GameShape;
import org.stratagem.type.Lift;
import org.stratagem.type.Stage;
import org.stratagem.type.StagePrinter;
import org.stratagem.value.Printer;

/**
 * Strategies that meet at a game, one of each player, as far as their types say: what a grounding
 * is judged by.
 *
 * @param game how the game is written, for questions that can be pasted
 * @param stages of the strategies, in player order
 * @param written how the strategies are written, in player order
 * @param shape the game's players and moves, or null where no game is given
 * @param printer names players and tiers
 * @param lift which stages stand in for which; shared, as it remembers
 * @param declared a declared strategy of a stage, by name, or null where there is none
 */
public record Meeting(
    String game,
    List<Stage> stages,
    List<String> written,
    @Nullable GameShape shape,
    StagePrinter printer,
    Lift lift,
    Function<Stage, @Nullable String> declared) {
  public Meeting {
    stages = List.copyOf(stages);
    written = List.copyOf(written);
  }

  /** Strategies of which nothing is known but their stages; the questions are about {@code G}. */
  public static Meeting of(List<Stage> stages, StagePrinter printer) {
    List<String> written = new ArrayList<>();
    for (int player = 0; player < stages.size(); player++) {
      written.add("s" + (player + 1));
    }
    return new Meeting("G", stages, written, null, printer, new Lift(), stage -> null);
  }

  /** The call of a function of the game and the strategies, without its closing bracket. */
  public String call(String function) {
    return function + "(" + game + ", " + String.join(", ", written);
  }

  /** Whether some player chooses from a continuum. */
  public boolean isContinuous() {
    return shape != null
        && shape.moves().stream().anyMatch(move -> move.domain() instanceof GameShape.Continuous);
  }

  /** One of a player's actions as it is written; null where it has no plain one. */
  public @Nullable String someAction(int player) {
    List<GameShape.MoveShape> moves = shape == null ? List.of() : shape.movesOf(player);
    if (moves.size() == 1 && !moves.get(0).sees()) {
      GameShape.Domain domain = moves.get(0).domain();
      if (domain instanceof GameShape.Finite finite) {
        return Printer.brief(finite.values().elements().iterator().next());
      } else if (domain instanceof GameShape.Continuous continuous
          && continuous.space().coordinates().size() == 1) {
        return Printer.brief(continuous.space().coordinates().get(0).low());
      }
    }
    return null;
  }
}
