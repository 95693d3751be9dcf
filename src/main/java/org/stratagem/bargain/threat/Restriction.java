package org.stratagem.bargain.threat;

import java.util.ArrayList;
import java.util.List;
import org.stratagem.game.NormalForm;
import org.stratagem.numeric.Real;

/** A game in which a player lacks one of its actions. */
public final class Restriction {
  private Restriction() {}

  /**
   * @param action the number of the action that is taken away; not the player's only one
   */
  public static NormalForm without(NormalForm form, int player, int action) {
    int players = form.players().size();
    List<List<String>> actions = new ArrayList<>();
    for (int other = 0; other < players; other++) {
      List<String> names = new ArrayList<>(form.actions(other));
      if (other == player) {
        names.remove(action);
      }
      actions.add(names);
    }
    int left = form.profiles() / form.actions(player).size() * actions.get(player).size();
    Real[][] payoffs = new Real[players][left];
    int place = 0;
    for (int profile = 0; profile < form.profiles(); profile++) {
      if (form.action(profile, player) != action) {
        for (int payee = 0; payee < players; payee++) {
          payoffs[payee][place] = form.payoff(profile, payee);
        }
        place++;
      }
    }
    return new NormalForm(form.players(), actions, payoffs);
  }
}
