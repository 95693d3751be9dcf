package org.stratagem.solve.nash;

import java.util.Comparator;
import java.util.List;
import org.stratagem.game.MixedProfile;
import org.stratagem.numeric.Real;
import org.stratagem.solve.bimatrix.StrategyOrder;

/**
 * The order in which equilibria of many players are listed: few played actions first, of as many
 * the most balanced, then those in which the first player plays few, or earlier ones.
 */
final class ProfileOrder implements Comparator<MixedProfile> {
  private final StrategyOrder strategies = new StrategyOrder();

  @Override
  public int compare(MixedProfile one, MixedProfile other) {
    int[] sizes = sizes(one);
    int[] others = sizes(other);
    int compared = Integer.compare(sum(sizes), sum(others));
    compared = compared != 0 ? compared : Integer.compare(imbalance(sizes), imbalance(others));
    compared = compared != 0 ? compared : java.util.Arrays.compare(sizes, others);
    for (int player = 0; compared == 0 && player < sizes.length; player++) {
      List<Real> weights = one.of(player);
      compared = strategies.compare(weights, other.of(player));
    }
    return compared;
  }

  private static int[] sizes(MixedProfile profile) {
    int[] sizes = new int[profile.weights().size()];
    for (int player = 0; player < sizes.length; player++) {
      sizes[player] = profile.support(player).size();
    }
    return sizes;
  }

  private static int sum(int... sizes) {
    return java.util.Arrays.stream(sizes).sum();
  }

  private static int imbalance(int... sizes) {
    return java.util.Arrays.stream(sizes).max().orElse(0)
        - java.util.Arrays.stream(sizes).min().orElse(0);
  }
}
