package org.stratagem.game;

import java.util.List;
import org.stratagem.numeric.Real;

/**
 * A finite game in normal form: a payoff for every player at every profile of actions. Profiles are
 * numbered with the last player's action varying fastest.
 */
public final class NormalForm {
  private final List<String> players;
  private final List<List<String>> actions;
  private final Real[][] payoffs;
  private final int[] strides;

  /**
   * @param players their names, in order
   * @param actions the names of each player's actions, in order; none empty
   * @param payoffs by player, then by number of the profile; taken over, not copied
   */
  public NormalForm(List<String> players, List<List<String>> actions, Real[][] payoffs) {
    this.players = List.copyOf(players);
    this.actions = actions.stream().map(List::copyOf).toList();
    this.payoffs = payoffs;
    this.strides = new int[players.size()];
    int size = 1;
    for (int player = players.size() - 1; player >= 0; player--) {
      strides[player] = size;
      size = Math.multiplyExact(size, actions.get(player).size());
    }
    if (payoffs.length != players.size()) {
      throw new IllegalArgumentException(payoffs.length + " payoff tables for " + players);
    }
    for (Real[] table : payoffs) {
      if (table.length != size) {
        throw new IllegalArgumentException(table.length + " payoffs for " + size + " profiles");
      }
    }
  }

  public List<String> players() {
    return players;
  }

  /** The names of a player's actions, in order. */
  public List<String> actions(int player) {
    return actions.get(player);
  }

  /** How many profiles of actions there are. */
  public int profiles() {
    return payoffs.length == 0 ? 1 : payoffs[0].length;
  }

  /** The number of a profile given by the number of each player's action. */
  public int profile(int... chosen) {
    int number = 0;
    for (int player = 0; player < strides.length; player++) {
      number += chosen[player] * strides[player];
    }
    return number;
  }

  /** The number of the player's action in a profile. */
  public int action(int profile, int player) {
    return profile / strides[player] % actions.get(player).size();
  }

  public Real payoff(int profile, int player) {
    return payoffs[player][profile];
  }

  /**
   * What the player would gain at most by changing its action alone: 0 where its action is a best
   * reply.
   */
  public Real regret(int profile, int player) {
    Real best = payoff(profile, player);
    int own = action(profile, player);
    for (int other = 0; other < actions.get(player).size(); other++) {
      Real payoff = payoff(profile + (other - own) * strides[player], player);
      if (payoff.compareTo(best) > 0) {
        best = payoff;
      }
    }
    return best.minus(payoff(profile, player));
  }

  /** Whether nobody gains by changing its action alone. */
  public boolean isEquilibrium(int profile) {
    for (int player = 0; player < players.size(); player++) {
      if (regret(profile, player).signum() > 0) {
        return false;
      }
    }
    return true;
  }
}
