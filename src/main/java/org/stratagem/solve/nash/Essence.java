package org.stratagem.solve.nash;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.stratagem.game.MixedProfile;
import org.stratagem.game.NormalForm;
import org.stratagem.numeric.Real;

/**
 * A game without the players who have no choice, but with two players at least: where fewer choose,
 * players with one action take part for form's sake. Payoffs are the exact numbers that they are.
 */
final class Essence {
  private final NormalForm whole;
  private final NormalForm essential;
  private final List<Integer> choosers = new ArrayList<>();

  Essence(NormalForm whole) {
    this.whole = whole;
    List<String> names = new ArrayList<>();
    List<List<String>> actions = new ArrayList<>();
    List<Real[]> payoffs = new ArrayList<>();
    for (int player = 0; player < whole.players().size(); player++) {
      if (whole.actions(player).size() > 1) {
        choosers.add(player);
        names.add(whole.players().get(player));
        actions.add(whole.actions(player));
        Real[] table = new Real[whole.profiles()];
        for (int profile = 0; profile < table.length; profile++) {
          table[profile] = whole.payoff(profile, player).toRational();
        }
        payoffs.add(table);
      }
    }
    // Players with one action do not change how profiles are numbered.
    while (names.size() < 2) {
      names.add("");
      actions.add(List.of(""));
      Real[] table = new Real[whole.profiles()];
      Arrays.fill(table, Real.ZERO);
      payoffs.add(table);
    }
    this.essential = new NormalForm(names, actions, payoffs.toArray(Real[][]::new));
  }

  NormalForm game() {
    return essential;
  }

  /** A profile of the whole game. */
  MixedProfile whole(MixedProfile profile) {
    return new MixedProfile(spread(profile.weights(), List.of(Real.ONE)));
  }

  /** Sets of strategies of the whole game. */
  NashSolution.Part whole(NashSolution.Part part) {
    return new NashSolution.Part(spread(part.strategies(), List.of(List.of(Real.ONE))));
  }

  private <T> List<T> spread(List<T> ofChoosers, T ofOthers) {
    List<T> all = new ArrayList<>();
    for (int player = 0; player < whole.players().size(); player++) {
      int chooser = choosers.indexOf(player);
      all.add(chooser < 0 ? ofOthers : ofChoosers.get(chooser));
    }
    return all;
  }
}
