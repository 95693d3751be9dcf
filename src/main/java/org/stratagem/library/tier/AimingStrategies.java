package org.stratagem.library.tier;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.stratagem.elaborate.GameInstance;
import org.stratagem.elaborate.NamedFunction;
import org.stratagem.elaborate.Play;
import org.stratagem.elaborate.Rounds;
import org.stratagem.elaborate.Seating;
import org.stratagem.function.Call;
import org.stratagem.function.FunctionValue;
import org.stratagem.tier.SustainedOutcomes;
import org.stratagem.type.Grounding;
import org.stratagem.type.Stage;
import org.stratagem.value.Printer;
import org.stratagem.value.Profile;

/**
 * Two strategies that sustain an outcome, one for each player, at any tiers: whoever reads goes on
 * towards the outcome if the foe's strategy goes along with that, and holds the foe down for good
 * if it does not. Nothing is searched for, so they can be played however many strategies their
 * tiers have.
 */
final class AimingStrategies {
  private final GameInstance game;
  private final SustainedOutcomes sustained;
  private final Profile outcome;
  private final Call call;
  private final Play play;
  private final List<Object> strategies = new ArrayList<>();

  AimingStrategies(
      GameInstance game,
      List<Stage> stages,
      SustainedOutcomes sustained,
      Profile outcome,
      Call call) {
    this.game = game;
    this.sustained = sustained;
    this.outcome = outcome;
    this.call = call;
    this.play = new Play(game.seating(), Rounds.NONE);
    for (int player = 0; player < stages.size(); player++) {
      List<Stage> passed = Grounding.stages(stages.get(player));
      Object aiming = outcome.values().get(player);
      for (int at = passed.size() - 2; at >= 0; at--) {
        Stage.Read stage = (Stage.Read) passed.get(at);
        FunctionValue then = otherwise(player, passed.subList(at + 1, passed.size()));
        Aiming function = new Aiming(player, stage, aiming, then);
        aiming = staged(isReadable(stage) ? function : named(function), stage);
      }
      strategies.add(aiming);
    }
  }

  Object strategy(int player) {
    return strategies.get(player);
  }

  /** What a reader does who gives up on the outcome, by what it reads. */
  private FunctionValue otherwise(int player, List<Stage> after) {
    SustainedOutcomes.Hold hold = sustained.hold(1 - player);
    return after.size() == 1 && hold.order() == SustainedOutcomes.Order.ANSWERED
        ? new Answering(player, hold.actions())
        : new Always(punishing(player, after));
  }

  /** Holds the foe down, whatever it reads on the way. */
  private Object punishing(int player, List<Stage> passed) {
    SustainedOutcomes.Hold hold = sustained.hold(1 - player);
    int from = passed.size() - 1;
    Object punishing = plan(player, hold.actions().get(0));
    if (from > 0 && hold.order() == SustainedOutcomes.Order.ANSWERED) {
      from--;
      punishing = staged(new Answering(player, hold.actions()), passed.get(from));
    }
    for (int at = from - 1; at >= 0; at--) {
      punishing = staged(new Always(punishing), passed.get(at));
    }
    return punishing;
  }

  private Object plan(int player, int action) {
    return game.seating().spaces().elements(new Stage.Action(player), call.span()).get(action);
  }

  /** Whether a strategy's table is shown: it reads actions or reactions. */
  private static boolean isReadable(Stage.Read stage) {
    return stage.domain().get(0).depth() <= 1;
  }

  /** Shown by its name instead of its table. */
  private static FunctionValue named(FunctionValue function) {
    return new NamedFunction(function.name(), function);
  }

  private Object staged(FunctionValue function, Stage stage) {
    return game.seating().coerce(function, stage, call.span());
  }

  /** Goes for the outcome if what is read goes along, else holds the foe down. */
  private final class Aiming implements FunctionValue {
    private final int player;
    private final Stage.Read stage;
    private final Object aiming;
    private final FunctionValue otherwise;

    Aiming(int player, Stage.Read stage, Object aiming, FunctionValue otherwise) {
      this.player = player;
      this.stage = stage;
      this.aiming = aiming;
      this.otherwise = otherwise;
    }

    @Override
    public Object call(Object... arguments) {
      Object foe = arguments[0];
      List<Object> pair = player == 0 ? List.of(aiming, foe) : List.of(foe, aiming);
      List<Object> end = play.ground(pair, call.span()).joint().keySet().iterator().next();
      return call.equal(new Profile(game.players(), end), outcome) ? aiming : otherwise.call(foe);
    }

    @Override
    public @Nullable Stage stage() {
      return null;
    }

    /** In words, for tables that are too long to be read. */
    @Override
    public String name() {
      int foe = 1 - player;
      SustainedOutcomes.Hold hold = sustained.hold(foe);
      String otherwise =
          hold.order() == SustainedOutcomes.Order.ANSWERED
              ? new Answering(player, hold.actions()).name()
              : Printer.brief(plan(player, hold.actions().get(0)));
      return "goes for "
          + Printer.brief(outcome)
          + " if "
          + game.seating().printer().possessive(stage.domain().get(0))
          + " goes along, else "
          + otherwise;
    }
  }

  /** Answers each action of the foe with the one that holds it down. */
  private final class Answering implements FunctionValue {
    private final int player;
    private final List<Integer> answers;

    Answering(int player, List<Integer> answers) {
      this.player = player;
      this.answers = answers;
    }

    @Override
    public Object call(Object... arguments) {
      List<Object> foes = plans(1 - player);
      for (int action = 0; action < foes.size(); action++) {
        if (call.equal(foes.get(action), arguments[0])) {
          return plan(player, answers.get(action));
        }
      }
      throw new IllegalArgumentException("not an action of the foe: " + arguments[0]);
    }

    private List<Object> plans(int owner) {
      return game.seating().spaces().elements(new Stage.Action(owner), call.span());
    }

    @Override
    public @Nullable Stage stage() {
      return null;
    }

    @Override
    public String name() {
      List<Object> foes = plans(1 - player);
      List<String> rows = new ArrayList<>();
      for (int action = 0; action < foes.size(); action++) {
        rows.add(
            Seating.describe(foes.get(action))
                + " -> "
                + Seating.describe(plan(player, answers.get(action))));
      }
      return rows.stream().collect(Collectors.joining(", ", "{", "}"));
    }
  }

  /** Gives the same whatever it reads. */
  private record Always(Object given) implements FunctionValue {
    @Override
    public Object call(Object... arguments) {
      return given;
    }

    @Override
    public @Nullable Stage stage() {
      return null;
    }

    @Override
    public String name() {
      return "always " + Seating.describe(given);
    }
  }
}
