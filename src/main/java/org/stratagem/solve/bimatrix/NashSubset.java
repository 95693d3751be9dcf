package org.stratagem.solve.bimatrix;

import java.util.List;

/**
 * Strategies of both players of which every one makes an equilibrium with every one of the other
 * player, and so do all mixtures of either side's: a maximal Nash subset when no strategy can be
 * added (Nash 1951, Winkels 1979). A single pair in a nondegenerate game.
 *
 * @param first extreme strategies of the first player, by number
 * @param second extreme strategies of the second player, by number
 */
public record NashSubset(List<Integer> first, List<Integer> second) {
  public NashSubset {
    first = List.copyOf(first);
    second = List.copyOf(second);
  }
}
