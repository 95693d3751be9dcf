package org.stratagem.solve.fixpoint;

import java.math.BigInteger;
import java.util.List;

/**
 * A reaction for each player of a finite game.
 *
 * @param sizes how many actions each player has, at least one
 * @param reactions one for each player; nobody reads itself
 */
public record ReactionProfile(List<Integer> sizes, List<Reaction> reactions) {
  public ReactionProfile {
    sizes = List.copyOf(sizes);
    reactions = List.copyOf(reactions);
    if (sizes.size() != reactions.size()) {
      throw new IllegalArgumentException(reactions.size() + " reactions of " + sizes.size());
    }
    for (int player = 0; player < sizes.size(); player++) {
      if (sizes.get(player) < 1 || reactions.get(player).reads().contains(player)) {
        throw new IllegalArgumentException("player " + player + " is ill-formed");
      }
    }
  }

  public int players() {
    return sizes.size();
  }

  public int size(int player) {
    return sizes.get(player);
  }

  /** The players whose actions a player's reply depends on. */
  List<Integer> reads(int player) {
    return reactions.get(player).reads();
  }

  /** How many profiles of actions there are. */
  public BigInteger profiles() {
    return product(sizes);
  }

  static BigInteger product(List<Integer> sizes) {
    return sizes.stream().map(BigInteger::valueOf).reduce(BigInteger.ONE, BigInteger::multiply);
  }
}
