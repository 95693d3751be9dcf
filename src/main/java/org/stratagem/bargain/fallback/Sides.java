package org.stratagem.bargain.fallback;

import java.util.ArrayList;
import java.util.List;
import org.stratagem.game.NormalForm;
import org.stratagem.numeric.Real;

/**
 * A game whose players are sides: some of another game's players who act as one and get the sum of
 * their payoffs.
 *
 * @param form the game of the sides; a side's actions are the profiles of its members' actions
 * @param profiles for each profile of the sides its number in the game that they come from
 */
record Sides(NormalForm form, int[] profiles) {
  /**
   * @param sides the members of each, every player in one
   */
  static Sides of(NormalForm form, List<List<Integer>> sides) {
    List<String> players = new ArrayList<>();
    List<List<String>> actions = new ArrayList<>();
    for (List<Integer> side : sides) {
      players.add(String.join("+", side.stream().map(form.players()::get).toList()));
      List<String> names = List.of("");
      for (int member : side) {
        List<String> longer = new ArrayList<>();
        for (String name : names) {
          for (String action : form.actions(member)) {
            longer.add(name.isEmpty() ? action : name + " " + action);
          }
        }
        names = longer;
      }
      actions.add(names);
    }
    int[] profiles = new int[form.profiles()];
    Real[][] payoffs = new Real[sides.size()][form.profiles()];
    for (int profile = 0; profile < form.profiles(); profile++) {
      int number = 0;
      for (List<Integer> side : sides) {
        for (int member : side) {
          number = number * form.actions(member).size() + form.action(profile, member);
        }
      }
      profiles[number] = profile;
      for (int side = 0; side < sides.size(); side++) {
        Real sum = Real.ZERO;
        for (int member : sides.get(side)) {
          sum = sum.plus(form.payoff(profile, member).toRational());
        }
        payoffs[side][number] = sum;
      }
    }
    return new Sides(new NormalForm(players, actions, payoffs), profiles);
  }
}
