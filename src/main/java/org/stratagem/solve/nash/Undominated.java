package org.stratagem.solve.nash;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.stratagem.game.MixedProfile;
import org.stratagem.game.NormalForm;
import org.stratagem.numeric.Real;
import org.stratagem.solve.dominance.Dominance;
import org.stratagem.solve.dominance.Elimination;
import org.stratagem.solve.dominance.Remainder;

/**
 * A game without the actions that iterated strict dominance takes away: no equilibrium uses them,
 * and none is lost or won without them. Most actions are best replies to something, which is seen
 * at a glance; a linear program decides on the others.
 */
final class Undominated {
  /** Larger games are left as they are: looking would take longer than it saves. */
  private static final long CELLS = 2500;

  private final NormalForm left;
  private final List<Integer> sizes = new ArrayList<>();
  private final List<List<Integer>> kept;

  Undominated(NormalForm game, BooleanSupplier cancelled) {
    for (int player = 0; player < game.players().size(); player++) {
      sizes.add(game.actions(player).size());
    }
    Remainder all = Remainder.of(game);
    Remainder remainder = game.profiles() > CELLS ? all : eliminated(all, cancelled);
    this.kept = remainder.actions();
    this.left = kept.equals(all.actions()) ? game : restricted(game, kept);
  }

  private static Remainder eliminated(Remainder all, BooleanSupplier cancelled) {
    Dominance dominance =
        new Dominance(Dominance.Strength.STRICT, Dominance.Dominators.MIXTURES, cancelled);
    Optional<Elimination.Course> course = new Elimination(dominance).run(all);
    return course.map(Elimination.Course::left).orElse(all);
  }

  private static NormalForm restricted(NormalForm game, List<List<Integer>> kept) {
    List<List<String>> names = new ArrayList<>();
    int profiles = 1;
    for (int player = 0; player < kept.size(); player++) {
      List<String> own = game.actions(player);
      names.add(kept.get(player).stream().map(own::get).toList());
      profiles *= kept.get(player).size();
    }
    Real[][] payoffs = new Real[kept.size()][profiles];
    int[] chosen = new int[kept.size()];
    for (int profile = 0; profile < profiles; profile++) {
      int rest = profile;
      for (int player = kept.size() - 1; player >= 0; player--) {
        chosen[player] = kept.get(player).get(rest % kept.get(player).size());
        rest /= kept.get(player).size();
      }
      for (int player = 0; player < kept.size(); player++) {
        payoffs[player][profile] = game.payoff(game.profile(chosen), player);
      }
    }
    return new NormalForm(game.players(), names, payoffs);
  }

  NormalForm game() {
    return left;
  }

  /** A profile of the whole game. */
  MixedProfile whole(MixedProfile profile) {
    List<List<Real>> all = new ArrayList<>();
    for (int player = 0; player < sizes.size(); player++) {
      all.add(whole(player, profile.of(player)));
    }
    return new MixedProfile(all);
  }

  /** Sets of strategies of the whole game. */
  NashSolution.Part whole(NashSolution.Part part) {
    List<List<List<Real>>> all = new ArrayList<>();
    for (int player = 0; player < sizes.size(); player++) {
      int owner = player;
      all.add(part.strategies().get(player).stream().map(each -> whole(owner, each)).toList());
    }
    return new NashSolution.Part(all);
  }

  private List<Real> whole(int player, List<Real> weights) {
    List<Real> all = new ArrayList<>();
    for (int action = 0; action < sizes.get(player); action++) {
      int place = kept.get(player).indexOf(action);
      all.add(place < 0 ? Real.ZERO : weights.get(place));
    }
    return all;
  }
}
