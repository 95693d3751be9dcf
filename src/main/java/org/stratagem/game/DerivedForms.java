package org.stratagem.game;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.stratagem.numeric.Real;

/**
 * Games made of a game: with fewer actions, with mixtures as actions, with players exchanged, with
 * payoffs measured otherwise. Exact where the game is. Each takes time in proportion to the number
 * of payoffs that it gives.
 */
public final class DerivedForms {
  private DerivedForms() {}

  /** What a player gets at a profile given by the number of each player's action. */
  @FunctionalInterface
  public interface PayoffRule {
    Real payoff(int[] chosen, int player);
  }

  /** The game of these players and actions whose payoffs a rule says. */
  public static NormalForm of(
      List<String> players, List<List<String>> actions, PayoffRule payoffs) {
    int profiles = 1;
    for (List<String> own : actions) {
      profiles = Math.multiplyExact(profiles, own.size());
    }
    Real[][] table = new Real[players.size()][profiles];
    int[] chosen = new int[players.size()];
    for (int profile = 0; profile < profiles; profile++) {
      for (int player = 0; player < table.length; player++) {
        table[player][profile] = payoffs.payoff(chosen, player);
      }
      for (int player = chosen.length - 1; player >= 0; player--) {
        chosen[player] = (chosen[player] + 1) % actions.get(player).size();
        if (chosen[player] != 0) {
          break;
        }
      }
    }
    return new NormalForm(players, actions, table);
  }

  /**
   * The game in which players have only some of their actions.
   *
   * @param kept the numbers of the actions that each player keeps, in order; none empty
   */
  public static NormalForm restricted(NormalForm form, List<List<Integer>> kept) {
    List<List<String>> actions = new ArrayList<>();
    for (int player = 0; player < kept.size(); player++) {
      List<String> all = form.actions(player);
      actions.add(kept.get(player).stream().map(all::get).toList());
    }
    int[] old = new int[kept.size()];
    return of(
        form.players(),
        actions,
        (chosen, payee) -> {
          for (int player = 0; player < old.length; player++) {
            old[player] = kept.get(player).get(chosen[player]);
          }
          return form.payoff(form.profile(old), payee);
        });
  }

  /**
   * The game in which a player has a further action, the last, that comes to a mixture of its
   * others.
   *
   * @param name of the action
   * @param weights a probability for each of the player's actions
   */
  public static NormalForm withMixture(
      NormalForm form, int player, String name, List<Real> weights) {
    List<List<String>> actions = new ArrayList<>();
    for (int other = 0; other < form.players().size(); other++) {
      actions.add(new ArrayList<>(form.actions(other)));
    }
    actions.get(player).add(name);
    return of(
        form.players(),
        actions,
        (chosen, payee) -> {
          if (chosen[player] < weights.size()) {
            return form.payoff(form.profile(chosen), payee);
          }
          int[] old = chosen.clone();
          Real expected = Real.ZERO;
          for (int action = 0; action < weights.size(); action++) {
            if (weights.get(action).signum() != 0) {
              old[player] = action;
              expected =
                  expected.plus(weights.get(action).times(form.payoff(form.profile(old), payee)));
            }
          }
          return expected;
        });
  }

  /** The game in which two players have each other's actions and payoffs. */
  public static NormalForm exchanged(NormalForm form, int first, int second) {
    List<List<String>> actions = new ArrayList<>();
    for (int player = 0; player < form.players().size(); player++) {
      actions.add(form.actions(player));
    }
    Collections.swap(actions, first, second);
    return of(
        form.players(),
        actions,
        (chosen, payee) -> {
          int[] old = chosen.clone();
          old[first] = chosen[second];
          old[second] = chosen[first];
          int seat = payee == first ? second : payee == second ? first : payee;
          return form.payoff(form.profile(old), seat);
        });
  }

  /**
   * The game in which payoffs are measured otherwise.
   *
   * @param factors what each player's payoffs are multiplied by, positive
   * @param shifts what is then added to them
   */
  public static NormalForm measured(NormalForm form, List<Real> factors, List<Real> shifts) {
    List<List<String>> actions = new ArrayList<>();
    for (int player = 0; player < form.players().size(); player++) {
      actions.add(form.actions(player));
    }
    return of(
        form.players(),
        actions,
        (chosen, payee) ->
            form.payoff(form.profile(chosen), payee)
                .times(factors.get(payee))
                .plus(shifts.get(payee)));
  }
}
