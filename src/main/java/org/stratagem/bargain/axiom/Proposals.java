package org.stratagem.bargain.axiom;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.stratagem.game.DerivedForms;
import org.stratagem.game.NormalForm;
import org.stratagem.numeric.Rational;
import org.stratagem.numeric.Real;

/**
 * A game's outcomes as something to agree on: the first player proposes one of them, or leaves, and
 * all others say yes or no. Where all agree the outcome's payoffs are theirs, else everybody gets
 * its security level of the game, which is its security level here. So outcomes can be taken away
 * one by one while security levels stay: what bargaining theory says of smaller feasible sets
 * becomes a statement about games.
 */
final class Proposals {
  private final NormalForm game;
  private final List<Rational> security;

  Proposals(NormalForm game, List<Rational> security) {
    this.game = game;
    this.security = security;
  }

  /**
   * The game of proposals; its first player's last action is to leave.
   *
   * @param most how many profiles it may have; outcomes beyond are left out
   */
  NormalForm form(int most) {
    List<Integer> outcomes = new ArrayList<>();
    Set<List<Real>> known = new HashSet<>();
    int others = game.players().size() - 1;
    for (int profile = 0; profile < game.profiles(); profile++) {
      List<Real> payoffs = new ArrayList<>();
      for (int player = 0; player <= others; player++) {
        payoffs.add(game.payoff(profile, player).toRational());
      }
      boolean fits = others < 20 && (outcomes.size() + 2L) << others <= most;
      if (fits && known.add(payoffs)) {
        outcomes.add(profile);
      }
    }
    List<List<String>> actions = new ArrayList<>();
    List<String> proposals = new ArrayList<>();
    outcomes.forEach(profile -> proposals.add(name(profile)));
    proposals.add("Leave");
    actions.add(proposals);
    for (int other = 0; other < others; other++) {
      actions.add(List.of("Yes", "No"));
    }
    return DerivedForms.of(
        game.players(),
        actions,
        (chosen, player) -> {
          boolean isAgreed = chosen[0] < outcomes.size();
          for (int other = 1; other < chosen.length; other++) {
            isAgreed = isAgreed && chosen[other] == 0;
          }
          return isAgreed ? game.payoff(outcomes.get(chosen[0]), player) : security.get(player);
        });
  }

  /** The profile's actions one after the other, where that is a name. */
  private String name(int profile) {
    StringBuilder name = new StringBuilder();
    for (int player = 0; player < game.players().size(); player++) {
      String action = game.actions(player).get(game.action(profile, player));
      if (!Character.isUpperCase(action.charAt(0))) {
        return "Outcome" + profile;
      }
      name.append(player == 0 ? "" : "_").append(action);
    }
    return name.toString().equals("Leave") ? "Outcome" + profile : name.toString();
  }
}
