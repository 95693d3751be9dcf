package org.stratagem.game;

import java.util.ArrayList;
import java.util.List;
import org.stratagem.numeric.Real;

/**
 * What mixed strategies come to in a finite game: expected payoffs and regrets, from the payoffs
 * alone. With exact payoffs and weights every answer is exact.
 *
 * <p>Cost for a player: its number of actions times the product of the others' support sizes.
 */
public final class MixedPayoffs {
  private final NormalForm game;
  private final MixedProfile profile;
  private final List<List<Integer>> supports = new ArrayList<>();

  public MixedPayoffs(NormalForm game, MixedProfile profile) {
    this.game = game;
    this.profile = profile;
    for (int player = 0; player < game.players().size(); player++) {
      supports.add(profile.support(player));
    }
  }

  /** What each of a player's actions would get, by number, against what the others play. */
  public List<Real> ofActions(int player) {
    List<Real> payoffs = new ArrayList<>();
    for (int action = 0; action < game.actions(player).size(); action++) {
      payoffs.add(ofAction(player, action));
    }
    return payoffs;
  }

  /** What one of a player's actions would get against what the others play. */
  public Real ofAction(int player, int action) {
    int[] chosen = new int[supports.size()];
    chosen[player] = action;
    return sum(player, 0, chosen);
  }

  private Real sum(int player, int other, int[] chosen) {
    if (other == chosen.length) {
      return game.payoff(game.profile(chosen), player);
    }
    if (other == player) {
      return sum(player, other + 1, chosen);
    }
    Real sum = Real.ZERO;
    for (int action : supports.get(other)) {
      chosen[other] = action;
      sum = sum.plus(profile.of(other).get(action).times(sum(player, other + 1, chosen)));
    }
    return sum;
  }

  /** A player's expected payoff. */
  public Real of(int player) {
    Real sum = Real.ZERO;
    for (int action : supports.get(player)) {
      sum = sum.plus(profile.of(player).get(action).times(ofAction(player, action)));
    }
    return sum;
  }

  /** What a player would gain at most by changing its strategy alone. */
  public Real regret(int player) {
    List<Real> payoffs = ofActions(player);
    Real own = Real.ZERO;
    for (int action : supports.get(player)) {
      own = own.plus(profile.of(player).get(action).times(payoffs.get(action)));
    }
    Real best = payoffs.get(supports.get(player).get(0));
    for (Real payoff : payoffs) {
      best = best.max(payoff);
    }
    Real gain = best.minus(own);
    return gain.signum() > 0 ? gain : Real.ZERO;
  }

  /** What every player would gain at most, in order. */
  public List<Real> regrets() {
    List<Real> regrets = new ArrayList<>();
    for (int player = 0; player < supports.size(); player++) {
      regrets.add(regret(player));
    }
    return regrets;
  }
}
