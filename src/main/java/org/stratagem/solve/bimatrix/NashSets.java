package org.stratagem.solve.bimatrix;

import java.util.List;
import org.stratagem.game.MixedProfile;
import org.stratagem.numeric.Real;

/**
 * The equilibria of a finite game of two players: the extreme ones, which are finitely many, and
 * how all others are mixtures of them (Avis, Rosenberg, Savani and von Stengel 2010, Economic
 * Theory 42).
 *
 * @param first the strategies of the first player in extreme equilibria: weights by action
 * @param second the same of the second player
 * @param extreme the extreme equilibria, each once, ordered by their strategies
 * @param components the connected components of the set of all equilibria
 * @param complete whether every equilibrium is accounted for; false where the search was cancelled
 * @param bases how many vertices of the perturbed polytope were examined
 */
public record NashSets(
    List<List<Real>> first,
    List<List<Real>> second,
    List<Pair> extreme,
    List<Component> components,
    boolean complete,
    long bases) {
  /**
   * An extreme equilibrium.
   *
   * @param first the number of the first player's strategy
   * @param second the number of the second player's strategy
   */
  public record Pair(int first, int second) {}

  /**
   * A connected set of equilibria, as large as can be.
   *
   * @param extreme the numbers of its extreme equilibria, in order
   * @param subsets the maximal Nash subsets that it is the union of
   * @param allSubsets false where there are more of them than are worth listing
   */
  public record Component(List<Integer> extreme, List<NashSubset> subsets, boolean allSubsets) {
    public Component {
      extreme = List.copyOf(extreme);
      subsets = List.copyOf(subsets);
    }
  }

  public NashSets {
    first = first.stream().map(List::copyOf).toList();
    second = second.stream().map(List::copyOf).toList();
    extreme = List.copyOf(extreme);
    components = List.copyOf(components);
  }

  /** An extreme equilibrium as a profile. */
  public MixedProfile profile(Pair pair) {
    return new MixedProfile(List.of(first.get(pair.first()), second.get(pair.second())));
  }
}
