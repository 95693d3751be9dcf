package org.stratagem.solve.dominance;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;
import org.stratagem.game.NormalForm;
import org.stratagem.numeric.Rational;

/**
 * What is left of a game when some actions are taken away; every player keeps at least one.
 * Immutable.
 *
 * @param form the whole game
 * @param actions by player, the numbers of the actions that are left, ascending
 */
public record Remainder(NormalForm form, List<List<Integer>> actions) {
  /**
   * An action of a player.
   *
   * @param player its number
   * @param number the action's number in the whole game
   */
  public record Action(int player, int number) {}

  public Remainder {
    actions = actions.stream().map(List::copyOf).toList();
  }

  /** The whole game. */
  public static Remainder of(NormalForm form) {
    List<List<Integer>> actions = new ArrayList<>();
    for (int player = 0; player < form.players().size(); player++) {
      actions.add(IntStream.range(0, form.actions(player).size()).boxed().toList());
    }
    return new Remainder(form, actions);
  }

  /** The same without some actions. */
  public Remainder without(Collection<Action> taken) {
    List<List<Integer>> left = new ArrayList<>();
    for (int player = 0; player < actions.size(); player++) {
      int owner = player;
      left.add(
          actions.get(player).stream()
              .filter(number -> !taken.contains(new Action(owner, number)))
              .toList());
    }
    return new Remainder(form, left);
  }

  /** The profiles of the others' actions, each as a profile in which the player's action is 0. */
  public int[] others(int player) {
    int[] profiles = {0};
    for (int other = 0; other < actions.size(); other++) {
      int[] unit = new int[actions.size()];
      List<Integer> own = other == player ? List.of(0) : actions.get(other);
      int[] more = new int[Math.multiplyExact(profiles.length, own.size())];
      int filled = 0;
      for (int profile : profiles) {
        for (int number : own) {
          unit[other] = number;
          more[filled++] = profile + form.profile(unit);
        }
      }
      profiles = more;
    }
    return profiles;
  }

  /**
   * What a player gets.
   *
   * @param others a profile in which its action is 0
   */
  Rational payoff(Action action, int others) {
    int[] unit = new int[actions.size()];
    unit[action.player()] = action.number();
    return form.payoff(others + form.profile(unit), action.player()).toRational();
  }
}
