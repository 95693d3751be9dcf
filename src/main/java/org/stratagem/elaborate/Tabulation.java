package org.stratagem.elaborate;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.stratagem.diagnostic.Code;
import org.stratagem.diagnostic.Diagnostic;
import org.stratagem.diagnostic.StratagemException;
import org.stratagem.function.FunctionValue;
import org.stratagem.game.NormalForm;
import org.stratagem.numeric.Real;
import org.stratagem.source.Span;
import org.stratagem.type.Stage;
import org.stratagem.value.Printer;

/**
 * A game's payoffs at all profiles of plans, counted first. Environments are players whose payoff
 * is 0.
 */
public final class Tabulation {
  private Tabulation() {}

  /**
   * The normal form of a finite game.
   *
   * @param at where it is asked for; too many profiles are refused there (L401)
   */
  public static NormalForm normalForm(GameInstance game, Span at) {
    List<List<Object>> plans = new ArrayList<>();
    List<List<String>> names = new ArrayList<>();
    List<String> players = new ArrayList<>();
    BigInteger count = BigInteger.ONE;
    long limit =
        Math.min(Integer.MAX_VALUE - 8, Math.max(game.interpreter().limits().maxSize(), 1));
    for (int player = 0; player < game.playerCount(); player++) {
      List<Object> elements = game.seating().spaces().elements(new Stage.Action(player), at);
      plans.add(elements);
      names.add(
          elements.stream()
              .map(
                  plan ->
                      plan instanceof FunctionValue function
                          ? function.name()
                          : Printer.brief(plan))
              .toList());
      players.add(game.players().get(player).toString());
      count = count.multiply(BigInteger.valueOf(elements.size()));
    }
    if (count.compareTo(BigInteger.valueOf(limit)) > 0) {
      throw new StratagemException(
          Diagnostic.error(
                  Code.L401,
                  at,
                  "`"
                      + game
                      + "` has "
                      + count
                      + " profiles of actions, more than the limit of "
                      + limit)
              .hint(
                  count.bitLength() < Integer.SIZE
                      ? "raise the limit with --max-size"
                      : "fewer players or actions are needed: let players who are alike, or always"
                          + " act together, be one player"));
    }
    long size = count.longValueExact();
    Real[][] payoffs = new Real[game.playerCount()][(int) size];
    int[] chosen = new int[game.playerCount()];
    List<Object> profile = new ArrayList<>(plans.size());
    plans.forEach(elements -> profile.add(elements.get(0)));
    for (int number = 0; number < size; number++) {
      game.interpreter().tick();
      fill(game, profile, number, payoffs, at);
      for (int player = chosen.length - 1; player >= 0; player--) {
        chosen[player] = (chosen[player] + 1) % plans.get(player).size();
        profile.set(player, plans.get(player).get(chosen[player]));
        if (chosen[player] != 0) {
          break;
        }
      }
    }
    return new NormalForm(players, names, payoffs);
  }

  private static void fill(
      GameInstance game, List<Object> profile, int number, Real[][] payoffs, Span at) {
    if (!game.isStrategic()) {
      for (int player = 0; player < payoffs.length; player++) {
        payoffs[player][number] =
            game.isEnvironment(player) ? Real.ZERO : game.payoffs().payoff(profile, player, at);
      }
      return;
    }
    new Walk(
            game,
            profile,
            (play, probability) -> {
              for (int player = 0; player < payoffs.length; player++) {
                payoffs[player][number] =
                    game.isEnvironment(player) ? Real.ZERO : play.payoff(player, at);
              }
            })
        .run();
  }
}
