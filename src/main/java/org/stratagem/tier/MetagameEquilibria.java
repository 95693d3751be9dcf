package org.stratagem.tier;

import java.util.List;

/**
 * The pure equilibria of a metagame.
 *
 * @param outcomes the distinct profiles of the base game in which they end, by number, ascending
 * @param counts how many end in each
 * @param witnesses an equilibrium for each outcome by the numbers of its strategies, in player
 *     order; empty where strategies were not listed
 */
public record MetagameEquilibria(
    List<Integer> outcomes, List<MetagameCount> counts, List<List<Integer>> witnesses) {
  public MetagameEquilibria {
    outcomes = List.copyOf(outcomes);
    counts = List.copyOf(counts);
    witnesses = List.copyOf(witnesses);
  }

  /** How many there are in all. */
  public MetagameCount count() {
    MetagameCount sum = MetagameCount.of(0);
    for (MetagameCount count : counts) {
      sum = sum.plus(count);
    }
    return sum;
  }
}
