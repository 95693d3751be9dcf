package org.stratagem.library.game;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stratagem.diagnostic.Code;
import org.stratagem.diagnostic.Diagnostic;
import org.stratagem.diagnostic.StratagemException;
import org.stratagem.elaborate.GameInstance;
import org.stratagem.elaborate.Tabulation;
import org.stratagem.function.Call;
import org.stratagem.game.NormalForm;
import org.stratagem.numeric.Rational;
import org.stratagem.numeric.Real;
import org.stratagem.type.GameShape;
import org.stratagem.type.Stage;
import org.stratagem.value.Distribution;
import org.stratagem.value.Parts;
import org.stratagem.value.Player;
import org.stratagem.value.Profile;

/**
 * A game in which every player has finitely many plans, as its normal form, with the plans as
 * values of the language: what a solver finds by numbers of actions goes back into the game's words
 * here.
 *
 * @param instance the game as it was given
 * @param form its normal form
 * @param plans each player's plans, in the form's order
 * @param hasDoubles whether any payoff is a double: answers are then exact for the doubles as they
 *     are, and shown as the nearest doubles
 */
public record FiniteGame(
    GameInstance instance, NormalForm form, List<List<Object>> plans, boolean hasDoubles) {
  /**
   * The game argument of a call. Refuses games over intervals, and those with a player whose payoff
   * nobody states but who has a choice: nothing says what it does.
   */
  public static FiniteGame of(String function, GameInstance game, Call call) {
    for (GameShape.MoveShape move : game.shape().moves()) {
      if (!(move.domain() instanceof GameShape.Finite)) {
        throw new StratagemException(
            Diagnostic.error(
                    Code.E310,
                    call.span("game"),
                    "`"
                        + function
                        + "` needs a game in which everybody has finitely many actions, and in `"
                        + game.name()
                        + "` a player chooses from an interval")
                .hint("choose from points of the interval: `0..100 by 1/2`"));
      }
    }
    NormalForm form = Tabulation.normalForm(game, call.span("game"));
    List<List<Object>> plans = new ArrayList<>();
    for (int player = 0; player < game.playerCount(); player++) {
      plans.add(game.seating().spaces().elements(new Stage.Action(player), call.span("game")));
      if (game.isEnvironment(player) && plans.get(player).size() > 1) {
        throw new StratagemException(
            Diagnostic.error(
                    Code.E310,
                    call.span("game"),
                    "`"
                        + game.players().get(player)
                        + "` has a choice, but has no payoff in `"
                        + game.name()
                        + "`, so `"
                        + function
                        + "` cannot tell what it does")
                .hint(
                    "give `"
                        + game.players().get(player)
                        + "` a payoff, or make what it does a `chance` variable"));
      }
    }
    return new FiniteGame(game, form, plans, hasDoubles(form));
  }

  public List<Player> players() {
    return instance.players();
  }

  public int playerCount() {
    return instance.playerCount();
  }

  private static boolean hasDoubles(NormalForm form) {
    for (int profile = 0; profile < form.profiles(); profile++) {
      for (int player = 0; player < form.players().size(); player++) {
        if (!form.payoff(profile, player).isExact()) {
          return true;
        }
      }
    }
    return false;
  }

  /** The same with numbers beside it that may be doubles. */
  public FiniteGame beside(List<Real> numbers) {
    return new FiniteGame(
        instance, form, plans, hasDoubles || !numbers.stream().allMatch(Real::isExact));
  }

  /** The payoffs at a profile of actions; null for anything else. */
  public @Nullable List<Real> payoffs(Object given) {
    List<Object> actions = playerCount() == 1 ? List.of(given) : Parts.of(given);
    if (actions == null || actions.size() != playerCount()) {
      return null;
    }
    int profile = 0;
    for (int player = 0; player < playerCount(); player++) {
      int action = plans.get(player).indexOf(actions.get(player));
      if (action < 0) {
        return null;
      }
      profile = profile * plans.get(player).size() + action;
    }
    List<Real> payoffs = new ArrayList<>();
    for (int player = 0; player < playerCount(); player++) {
      payoffs.add(form.payoff(profile, player));
    }
    return payoffs;
  }

  /** A number of the answer: a double where the game has doubles, like all that is computed. */
  public Real number(Rational exact) {
    return hasDoubles && !exact.isInteger() ? Real.of(exact.doubleValue()) : exact;
  }

  /** Numbers of the answer, one for each player. */
  public Profile numbers(List<Rational> exact) {
    return byPlayer(exact.stream().map(this::number).toList());
  }

  /** A mixture of a player's actions as a distribution over its plans. */
  public Distribution mixture(int player, List<Rational> weights) {
    Map<Object, Real> distribution = new LinkedHashMap<>();
    for (int action = 0; action < weights.size(); action++) {
      if (weights.get(action).signum() != 0) {
        distribution.put(plans.get(player).get(action), number(weights.get(action)));
      }
    }
    return Distribution.of(distribution);
  }

  /** A profile of actions by its number. */
  public Profile profile(int number) {
    List<Object> actions = new ArrayList<>();
    for (int player = 0; player < playerCount(); player++) {
      actions.add(plans.get(player).get(form.action(number, player)));
    }
    return new Profile(players(), actions);
  }

  /** One value for each player. */
  public Profile byPlayer(List<?> values) {
    return new Profile(players(), List.copyOf(values));
  }

  /** How the actions of a profile are written in messages: {@code (C, D)}. */
  public String name(int number) {
    List<String> names = new ArrayList<>();
    for (int player = 0; player < playerCount(); player++) {
      names.add(form.actions(player).get(form.action(number, player)));
    }
    return names.size() == 1 ? names.get(0) : "(" + String.join(", ", names) + ")";
  }
}
