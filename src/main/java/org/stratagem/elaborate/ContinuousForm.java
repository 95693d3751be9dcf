package org.stratagem.elaborate;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stratagem.diagnostic.Code;
import org.stratagem.diagnostic.Diagnostic;
import org.stratagem.diagnostic.StratagemException;
import org.stratagem.game.ContinuousGame;
import org.stratagem.numeric.Formula;
import org.stratagem.numeric.FormulaGraph;
import org.stratagem.numeric.InnerProblem;
import org.stratagem.numeric.Real;
import org.stratagem.numeric.UndecidedException;
import org.stratagem.source.Span;
import org.stratagem.value.Continuum;
import org.stratagem.value.Interval;
import org.stratagem.value.Printer;
import org.stratagem.value.Profile;

/**
 * A game in which every player chooses from continua, seeing nothing, as the formula of its
 * payoffs: what solvers take, and how their numbers become actions again.
 */
public final class ContinuousForm {
  private final GameInstance game;
  private final List<Continuum> spaces;
  private final ContinuousGame model;

  private ContinuousForm(GameInstance game, List<Continuum> spaces, ContinuousGame model) {
    this.game = game;
    this.spaces = spaces;
    this.model = model;
  }

  /** Whether every player chooses from continua without seeing anything. */
  public static boolean fits(GameInstance game) {
    return spaces(game) != null;
  }

  /**
   * The form of a game; refuses a game that has none: one with finite moves or moves that see
   * something, with a player without a payoff, or with payoffs that cannot be written as formulas.
   *
   * @param at where it is asked for
   */
  public static ContinuousForm of(GameInstance game, Span at) {
    List<Continuum> spaces = spaces(game);
    if (spaces == null) {
      throw refusal(
          game, at, "not every player of it chooses from an interval without seeing anything");
    }
    for (int player = 0; player < game.playerCount(); player++) {
      if (game.isEnvironment(player)) {
        throw refusal(game, at, "`" + game.players().get(player) + "` has no payoff in it");
      }
    }
    FormulaGraph graph = new FormulaGraph();
    List<ContinuousGame.Chooser> choosers = new ArrayList<>();
    List<Formula> inputs = new ArrayList<>();
    List<Object> actions = new ArrayList<>();
    for (int player = 0; player < spaces.size(); player++) {
      List<InnerProblem.Bounds> moves = new ArrayList<>();
      List<Real> coordinates = new ArrayList<>();
      for (Interval side : spaces.get(player).coordinates()) {
        InnerProblem.Bounds bounds =
            new InnerProblem.Bounds(side.low().doubleValue(), side.high().doubleValue());
        Formula coordinate = graph.variable(bounds);
        moves.add(bounds);
        inputs.add(coordinate);
        coordinates.add(coordinate);
      }
      choosers.add(new ContinuousGame.Chooser(game.players().get(player).toString(), moves));
      actions.add(spaces.get(player).at(coordinates));
    }
    try {
      Formula[] payoffs = game.interpreter().trace(graph, () -> payoffs(game, graph, actions, at));
      ContinuousForm form =
          new ContinuousForm(
              game, spaces, new ContinuousGame(choosers, graph.tape(inputs, payoffs)));
      form.refuseUndefined(at);
      return form;
    } catch (UndecidedException undecided) {
      throw refusal(game, at, String.valueOf(undecided.getMessage()));
    }
  }

  private static Formula[] payoffs(
      GameInstance game, FormulaGraph graph, List<Object> actions, Span at) {
    Formula[] payoffs = new Formula[game.playerCount()];
    for (int player = 0; player < payoffs.length; player++) {
      Real payoff = game.payoffs().payoff(actions, player, at);
      payoffs[player] = payoff instanceof Formula formula ? formula : graph.constant(payoff);
    }
    return payoffs;
  }

  private static @Nullable List<Continuum> spaces(GameInstance game) {
    List<Continuum> spaces = new ArrayList<>();
    for (int player = 0; player < game.playerCount(); player++) {
      Continuum space = game.seating().spaces().continuum(player);
      if (space == null) {
        return null;
      }
      spaces.add(space);
    }
    return spaces;
  }

  private static StratagemException refusal(GameInstance game, Span at, String reason) {
    return new StratagemException(
        Diagnostic.error(
                Code.E310,
                at,
                "`" + game.name() + "` cannot be solved as a game over intervals: " + reason)
            .hint("`play`, `regret` and `iterate` evaluate it at strategies that you name"));
  }

  /** A payoff that is undefined at the middle of the domains is refused with its own refusal. */
  private void refuseUndefined(Span at) {
    double[] middle = new double[model.dimension()];
    for (int i = 0; i < middle.length; i++) {
      InnerProblem.Bounds side = model.box().get(i);
      middle[i] = side.low() + (side.high() - side.low()) / 2;
    }
    Profile actions = actions(middle);
    try {
      for (int player = 0; player < game.playerCount(); player++) {
        payoff(player, actions, at);
      }
    } catch (StratagemException refused) {
      throw new StratagemException(
          refused
              .diagnostic()
              .note(
                  "where "
                      + game.name()
                      + " is played at the middle of its domains, "
                      + Printer.brief(actions)));
    }
  }

  public GameInstance game() {
    return game;
  }

  /** What solvers take. */
  public ContinuousGame model() {
    return model;
  }

  /** A player's action at some of the model's coordinates; its own alone. */
  public Object action(int player, double... coordinates) {
    List<Interval> sides = spaces.get(player).coordinates();
    List<Real> numbers = new ArrayList<>();
    for (int i = 0; i < coordinates.length; i++) {
      Interval side = sides.get(i);
      numbers.add(
          coordinates[i] == side.low().doubleValue()
              ? side.low()
              : coordinates[i] == side.high().doubleValue()
                  ? side.high()
                  : Real.of(coordinates[i]));
    }
    return spaces.get(player).at(numbers);
  }

  /** The players' actions at a profile of the model. */
  public Profile actions(double... profile) {
    List<Object> actions = new ArrayList<>();
    for (int player = 0; player < game.playerCount(); player++) {
      actions.add(action(player, model.part(profile, player)));
    }
    return new Profile(game.players(), actions);
  }

  /** The players' actions at the coordinates of a profile of the model, exact where these are. */
  public Profile actions(List<Real> profile) {
    List<Object> actions = new ArrayList<>();
    for (int player = 0; player < game.playerCount(); player++) {
      actions.add(
          spaces.get(player).at(profile.subList(model.first(player), model.first(player + 1))));
    }
    return new Profile(game.players(), actions);
  }

  /** The coordinates of an action, where the action is from an interval or a box. */
  public List<Interval> coordinates(int player) {
    return spaces.get(player).coordinates();
  }

  /** The exact or approximate payoff of a player at actions, by the game itself. */
  public Real payoff(int player, Profile actions, Span at) {
    return game.payoffs().payoff(actions.values(), player, at);
  }
}
